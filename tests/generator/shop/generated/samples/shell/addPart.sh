#!/usr/bin/env bash
# Add a part.
set -euo pipefail
id=$(printf %s "${1:-order_1}" | od -An -v -tx1 | tr -d ' \n' | sed 's/../%&/g')
file="${FILE:-handle.pdf}"
case $(tr '[:upper:]' '[:lower:]' <<<"${file##*.}") in
  png) type=image/png ;;
  jpg | jpeg) type=image/jpeg ;;
  pdf) type=application/pdf ;;
  txt) type=text/plain ;;
  json) type=application/json ;;
  mp3) type=audio/mpeg ;;
  mp4) type=video/mp4 ;;
  *) type=application/octet-stream ;;
esac
quoted=$(sed 's/[\\"]/\\&/g' <<<"$file")

curl --silent --show-error --fail-with-body --max-time 600 \
  --path-as-is \
  --request POST \
  --header @<(printf 'Authorization: Bearer %s\n' "$SHOP_KEY") \
  --header "Idempotency-Key: ${IDEMPOTENCY_KEY:-$(openssl rand -hex 16)}" \
  --form "file=@\"$quoted\";type=${TYPE:-$type}" \
  --form purpose=input \
  "${SHOP_URL:-https://api.example.com}/v1/orders/${id}/parts"
