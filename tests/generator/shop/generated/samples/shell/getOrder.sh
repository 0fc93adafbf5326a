#!/usr/bin/env bash
# Get an order.
set -euo pipefail
id="${1:-order_1}"
answer=$(mktemp)
trap 'cat "$answer"; rm -f "$answer"' EXIT

curl --silent --show-error --fail-with-body --max-time 60 \
  --retry 2 --output "$answer" \
  --header @<(printf 'Authorization: Bearer %s\n' "$SHOP_KEY") \
  "${SHOP_URL:-https://api.example.com}/v1/orders/${id}"
