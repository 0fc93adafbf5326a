#!/usr/bin/env bash
# Upload a file.
set -euo pipefail
answer=$(mktemp)
trap 'cat "$answer"; rm -f "$answer"' EXIT

curl --silent --show-error --fail-with-body --max-time 600 \
  --retry 2 --output "$answer" \
  --request POST \
  --header @<(printf 'Authorization: Bearer %s\n' "$BEATAPI_API_KEY") \
  --header "Idempotency-Key: ${IDEMPOTENCY_KEY:-$(openssl rand -hex 16)}" \
  --form "file=@\"${FILE:-song.mp3}\";type=${TYPE:-audio/mpeg}" \
  --form purpose=input \
  "${BEATAPI_BASE_URL:-https://api.beatapi.io}/v1/files"
