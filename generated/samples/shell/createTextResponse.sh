#!/usr/bin/env bash
# Create a response (OpenAI Responses).
set -euo pipefail
example='{
  "model": "gpt-5.6-sol",
  "input": "Name three uses of a paper clip.",
  "reasoning": {
    "effort": "medium"
  }
}'

curl --silent --show-error --fail-with-body --max-time 60 \
  --request POST \
  --header @<(printf 'Authorization: Bearer %s\n' "$BEATAPI_API_KEY") \
  --header "Idempotency-Key: ${IDEMPOTENCY_KEY:-$(openssl rand -hex 16)}" \
  --header "Content-Type: application/json" \
  --data-raw "${BODY:-$example}" \
  "${BEATAPI_BASE_URL:-https://api.beatapi.io}/v1/responses"
