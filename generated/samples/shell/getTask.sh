#!/usr/bin/env bash
# Get a task.
set -euo pipefail
task_id=$(printf %s "${1:-task_8K2qA}" | od -An -v -tx1 | tr -d ' \n' | sed 's/../%&/g')

curl --silent --show-error --fail --max-time 60 \
  --retry 2 \
  --path-as-is \
  --header @<(printf 'Authorization: Bearer %s\n' "$BEATAPI_API_KEY") \
  "${BEATAPI_BASE_URL:-https://api.beatapi.io}/v1/tasks/${task_id}"
