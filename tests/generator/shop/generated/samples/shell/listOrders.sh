#!/usr/bin/env bash
# List orders.
set -euo pipefail
answer=$(mktemp)
trap 'cat "$answer"; rm -f "$answer"' EXIT

curl --silent --show-error --fail-with-body --max-time 60 \
  --retry 2 --output "$answer" \
  "${SHOP_URL:-https://api.example.com}/v1/orders"
