#!/usr/bin/env bash
# Send a gift.
set -euo pipefail
example='{
  "kind": "card",
  "to": "Ada",
  "text": "Hello",
  "size": "small"
}'

curl --silent --show-error --fail-with-body --max-time 60 \
  --request POST \
  --header @<(printf 'Authorization: Bearer %s\n' "$SHOP_KEY") \
  --header "Idempotency-Key: ${IDEMPOTENCY_KEY:-$(openssl rand -hex 16)}" \
  --header "Content-Type: application/json" \
  --data-raw "${BODY:-$example}" \
  "${SHOP_URL:-https://api.example.com}/v1/gifts"
