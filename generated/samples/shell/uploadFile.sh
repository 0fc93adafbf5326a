#!/usr/bin/env bash
# Upload a file.
set -euo pipefail
file="${FILE:-song.mp3}"
case $(tr '[:upper:]' '[:lower:]' <<<"${file##*.}") in
  png) type=image/png ;;
  jpg | jpeg) type=image/jpeg ;;
  webp) type=image/webp ;;
  mp3) type=audio/mpeg ;;
  wav) type=audio/wav ;;
  aac) type=audio/aac ;;
  m4a) type=audio/mp4 ;;
  srt) type=application/x-subrip ;;
  mp4) type=video/mp4 ;;
  mov) type=video/quicktime ;;
  *) type=application/octet-stream ;;
esac
quoted=$(sed 's/[\\"]/\\&/g' <<<"$file")
answer=$(mktemp)
trap 'cat "$answer"; rm -f "$answer"' EXIT

curl --silent --show-error --fail-with-body --max-time 600 \
  --retry 2 --output "$answer" \
  --request POST \
  --header @<(printf 'Authorization: Bearer %s\n' "$BEATAPI_API_KEY") \
  --header "Idempotency-Key: ${IDEMPOTENCY_KEY:-$(openssl rand -hex 16)}" \
  --form "file=@\"$quoted\";type=${TYPE:-$type}" \
  --form purpose=input \
  "${BEATAPI_BASE_URL:-https://api.beatapi.io}/v1/files"
