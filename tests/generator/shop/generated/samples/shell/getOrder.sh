#!/usr/bin/env bash
# Get an order.
set -euo pipefail
id="${1:-order_1}"

curl --silent --show-error --fail-with-body --max-time 60 \
  --retry 2 \
  --header @<(printf 'Authorization: Bearer %s\n' "$SHOP_KEY") \
  "${SHOP_URL:-https://api.example.com}/v1/orders/${id}"
