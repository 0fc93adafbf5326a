#!/usr/bin/env bash
# List orders.
set -euo pipefail

curl --silent --show-error --fail --max-time 60 \
  --retry 2 \
  "${SHOP_URL:-https://api.example.com}/v1/orders"
