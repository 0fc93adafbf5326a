#!/usr/bin/env bash
# Create a picture or a video with an effect.
set -euo pipefail
example='{
  "effect_id": "video-muscle-max",
  "images": [
    "https://media.beatapi.io/samples/portrait.png"
  ],
  "options": {
    "resolution": "720p",
    "duration": 12
  }
}'
answer=$(mktemp)
trap 'cat "$answer"; rm -f "$answer"' EXIT

curl --silent --show-error --fail-with-body --max-time 60 \
  --retry 2 --output "$answer" \
  --request POST \
  --header @<(printf 'Authorization: Bearer %s\n' "$BEATAPI_API_KEY") \
  --header "Idempotency-Key: ${IDEMPOTENCY_KEY:-$(openssl rand -hex 16)}" \
  --header "Content-Type: application/json" \
  --data-raw "${BODY:-$example}" \
  "${BEATAPI_BASE_URL:-https://api.beatapi.io}/v1/effects/tasks"
