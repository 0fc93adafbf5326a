#!/usr/bin/env bash
# Update a webhook endpoint.
set -euo pipefail
id=$(printf %s "${1:-wh_9aBcD}" | od -An -v -tx1 | tr -d ' \n' | sed 's/../%&/g')
example='{
  "status": "disabled"
}'
answer=$(mktemp)
trap 'cat "$answer"; rm -f "$answer"' EXIT

curl --silent --show-error --fail-with-body --max-time 60 \
  --retry 2 --output "$answer" \
  --path-as-is \
  --request PATCH \
  --header @<(printf 'Authorization: Bearer %s\n' "$BEATAPI_API_KEY") \
  --header "Content-Type: application/json" \
  --data-raw "${BODY:-$example}" \
  "${BEATAPI_BASE_URL:-https://api.beatapi.io}/v1/webhooks/${id}"
