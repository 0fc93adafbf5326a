#!/usr/bin/env bash
# Generate content (Gemini).
set -euo pipefail
model=$(printf %s "${1:-gpt-5.6-sol}" | od -An -v -tx1 | tr -d ' \n' | sed 's/../%&/g')
example='{
  "contents": [
    {
      "role": "user",
      "parts": [
        {
          "text": "Name three uses of a paper clip."
        }
      ]
    }
  ]
}'

curl --silent --show-error --fail-with-body --max-time 600 \
  --no-buffer \
  --path-as-is \
  --request POST \
  --header @<(printf 'Authorization: Bearer %s\n' "$BEATAPI_API_KEY") \
  --header "Idempotency-Key: ${IDEMPOTENCY_KEY:-$(openssl rand -hex 16)}" \
  --header "Accept: text/event-stream" \
  --header "Content-Type: application/json" \
  --data-raw "${BODY:-$example}" \
  "${BEATAPI_BASE_URL:-https://api.beatapi.io}/v1beta/models/${model}:streamGenerateContent"
