#!/usr/bin/env bash
# Create an ecommerce video.
set -euo pipefail
example='{
  "images": [
    "https://media.beatapi.io/samples/smart-bottle.png"
  ],
  "duration": 15,
  "prompt": "Fast product launch ad for paid social.",
  "aspect_ratio": "9:16"
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
  "${BEATAPI_BASE_URL:-https://api.beatapi.io}/v1/ecommerce-video/tasks"
