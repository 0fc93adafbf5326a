#!/usr/bin/env bash
# Call an action on social data.
set -euo pipefail
example='{
  "action": "xiaohongshu.app_v2.search_notes",
  "params": {
    "keyword": "AI 视频"
  }
}'

curl --silent --show-error --fail-with-body --max-time 60 \
  --request POST \
  --header @<(printf 'Authorization: Bearer %s\n' "$BEATAPI_API_KEY") \
  --header "Idempotency-Key: ${IDEMPOTENCY_KEY:-$(openssl rand -hex 16)}" \
  --header "Content-Type: application/json" \
  --data-raw "${BODY:-$example}" \
  "${BEATAPI_BASE_URL:-https://api.beatapi.io}/v1/social-data/call"
