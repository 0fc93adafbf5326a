#!/usr/bin/env bash
# Get the media of a shot.
set -euo pipefail
task_id="${1:-task_8K2qA}"
shot_id="${2:-shot_xxx}"

curl --silent --show-error --fail-with-body --max-time 60 \
  --request POST \
  --header @<(printf 'Authorization: Bearer %s\n' "$BEATAPI_API_KEY") \
  "${BEATAPI_BASE_URL:-https://api.beatapi.io}/v1/music-video/tasks/${task_id}/shots/${shot_id}/media"
