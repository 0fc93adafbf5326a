#!/usr/bin/env bash
# Create a video.
set -euo pipefail
example='{
  "model": "minimax-h3",
  "prompt": "Waves roll onto a black beach, seen from above.",
  "duration": 5,
  "aspect_ratio": "16:9",
  "resolution": "768P"
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
  "${BEATAPI_BASE_URL:-https://api.beatapi.io}/v1/videos/tasks"
