#!/usr/bin/env bash
# Get the media of a shot.
set -euo pipefail
task_id=$(printf %s "${1:-task_8K2qA}" | od -An -v -tx1 | tr -d ' \n' | sed 's/../%&/g')
shot_id=$(printf %s "${2:-shot_xxx}" | od -An -v -tx1 | tr -d ' \n' | sed 's/../%&/g')

curl --silent --show-error --fail-with-body --max-time 60 \
  --path-as-is \
  --request POST \
  --header @<(printf 'Authorization: Bearer %s\n' "$BEATAPI_API_KEY") \
  "${BEATAPI_BASE_URL:-https://api.beatapi.io}/v1/music-video/tasks/${task_id}/shots/${shot_id}/media"
