#!/usr/bin/env bash
# Edit a shot.
set -euo pipefail
task_id=$(printf %s "${1:-task_8K2qA}" | od -An -v -tx1 | tr -d ' \n' | sed 's/../%&/g')
shot_id=$(printf %s "${2:-shot_xxx}" | od -An -v -tx1 | tr -d ' \n' | sed 's/../%&/g')
example='{
  "prompt": "Night city chorus with brighter face lighting.",
  "images": [
    "https://media.beatapi.io/samples/stage.png"
  ]
}'
answer=$(mktemp)
trap 'cat "$answer"; rm -f "$answer"' EXIT

curl --silent --show-error --fail-with-body --max-time 60 \
  --retry 2 --output "$answer" \
  --path-as-is \
  --request POST \
  --header @<(printf 'Authorization: Bearer %s\n' "$BEATAPI_API_KEY") \
  --header "Idempotency-Key: ${IDEMPOTENCY_KEY:-$(openssl rand -hex 16)}" \
  --header "Content-Type: application/json" \
  --data-raw "${BODY:-$example}" \
  "${BEATAPI_BASE_URL:-https://api.beatapi.io}/v1/music-video/tasks/${task_id}/shots/${shot_id}/edit"
