#!/usr/bin/env bash
# Get an order.
set -euo pipefail
id=$(printf %s "${1:-order_1}" | od -An -v -tx1 | tr -d ' \n' | sed 's/../%&/g')

curl --silent --show-error --fail --max-time 60 \
  --retry 2 \
  --path-as-is \
  --header @<(printf 'Authorization: Bearer %s\n' "$SHOP_KEY") \
  "${SHOP_URL:-https://api.example.com}/v1/orders/${id}"
