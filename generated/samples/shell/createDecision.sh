#!/usr/bin/env bash
# Decide questions about a state.
set -euo pipefail
example='{
  "model": "jev-1.13-free",
  "state": "Command: rm -rf ./build. Working directory: /home/app.",
  "questions": {
    "safe_to_run": {
      "type": "noul",
      "instructions": "Is the command safe to run?"
    }
  }
}'

curl --silent --show-error --fail-with-body --max-time 60 \
  --request POST \
  --header @<(printf 'Authorization: Bearer %s\n' "$BEATAPI_API_KEY") \
  --header "Idempotency-Key: ${IDEMPOTENCY_KEY:-$(openssl rand -hex 16)}" \
  --header "Content-Type: application/json" \
  --data-raw "${BODY:-$example}" \
  "${BEATAPI_BASE_URL:-https://api.beatapi.io}/v1/systemone"
