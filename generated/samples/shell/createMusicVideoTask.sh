#!/usr/bin/env bash
# Create a music video.
set -euo pipefail
example='{
  "images": [
    "https://cdn.example.com/singer.jpg"
  ],
  "audio_url": "https://cdn.example.com/song.mp3",
  "prompt": "A singer walks through a neon city at night.",
  "language": "en",
  "resolution": "720p",
  "aspect_ratio": "16:9"
}'

curl --silent --show-error --fail-with-body --max-time 60 \
  --request POST \
  --header @<(printf 'Authorization: Bearer %s\n' "$BEATAPI_API_KEY") \
  --header "Idempotency-Key: ${IDEMPOTENCY_KEY:-$(openssl rand -hex 16)}" \
  --header "Content-Type: application/json" \
  --data "${BODY:-$example}" \
  "${BEATAPI_BASE_URL:-https://api.beatapi.io}/v1/music-video/tasks"
