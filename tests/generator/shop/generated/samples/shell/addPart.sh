#!/usr/bin/env bash
# Add a part.
set -euo pipefail
id="${1:-order_1}"

curl --silent --show-error --fail-with-body --max-time 600 \
  --request POST \
  --header @<(printf 'Authorization: Bearer %s\n' "$SHOP_KEY") \
  --header "Idempotency-Key: ${IDEMPOTENCY_KEY:-$(openssl rand -hex 16)}" \
  --form "file=@\"${FILE:-handle.pdf}\";type=${TYPE:-application/pdf}" \
  --form purpose=input \
  "${SHOP_URL:-https://api.example.com}/v1/orders/${id}/parts"
