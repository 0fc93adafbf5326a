#!/usr/bin/env bash
# Read web pages.
set -euo pipefail
example='{
  "urls": [
    "https://spec.openapis.org/oas/v3.1.0"
  ],
  "query": "webhooks object",
  "format": "markdown",
  "max_chars": 4000
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
  "${BEATAPI_BASE_URL:-https://api.beatapi.io}/v1/web/read"
