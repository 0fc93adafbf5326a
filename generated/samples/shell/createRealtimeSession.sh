#!/usr/bin/env bash
# Create a realtime session.
set -euo pipefail
example='{
  "max_duration_seconds": 60,
  "allowed_origins": [
    "https://app.example.com"
  ],
  "metadata": {
    "customer_id": "cus_123"
  }
}'
answer=$(mktemp)
trap 'cat "$answer"; rm -f "$answer"' EXIT

curl --silent --show-error --fail-with-body --max-time 60 \
  --retry 2 --output "$answer" \
  --request POST \
  --header @<(printf 'Authorization: Bearer %s\n' "$BEATAPI_API_KEY") \
  --header "Idempotency-Key: ${IDEMPOTENCY_KEY:-$(openssl rand -hex 16)}" \
  --header "Content-Type: application/json" \
  --data-raw "${BODY:-$example}" \
  "${BEATAPI_BASE_URL:-https://api.beatapi.io}/v1/realtime/sessions"
