#!/usr/bin/env bash
# Analyse a video.
set -euo pipefail
example='{
  "video_url": "https://media.beatapi.io/uploads/input.mp4",
  "prompt": "List the cuts of the video with their times.",
  "analysis_depth": "standard",
  "max_output_tokens": 2048
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
  "${BEATAPI_BASE_URL:-https://api.beatapi.io}/v1/video-analysis/tasks"
