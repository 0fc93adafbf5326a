#!/usr/bin/env bash
# Create a music video.
set -euo pipefail
example='{
  "mv_tier": "standard",
  "images": [
    "https://media.beatapi.io/samples/neon-singer.png"
  ],
  "audio_url": "https://media.beatapi.io/samples/neon-singer-preview.mp3",
  "resolution": "720p"
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
  "${BEATAPI_BASE_URL:-https://api.beatapi.io}/v1/music-video/tasks"
