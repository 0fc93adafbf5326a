#!/usr/bin/env bash
# Create a picture.
set -euo pipefail
example='{
  "model": "nano-banana",
  "prompt": "A red bicycle leaning against a white wall in the morning sun.",
  "aspect_ratio": "1:1",
  "output_format": "png"
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
  "${BEATAPI_BASE_URL:-https://api.beatapi.io}/v1/images/tasks"
