#!/usr/bin/env bash
# Close a realtime session.
set -euo pipefail
session_id=$(printf %s "${1:-rts_01JEXAMPLE}" | od -An -v -tx1 | tr -d ' \n' | sed 's/../%&/g')
answer=$(mktemp)
trap 'cat "$answer"; rm -f "$answer"' EXIT

curl --silent --show-error --fail-with-body --max-time 60 \
  --retry 2 --output "$answer" \
  --path-as-is \
  --request DELETE \
  --header @<(printf 'Authorization: Bearer %s\n' "$BEATAPI_API_KEY") \
  "${BEATAPI_BASE_URL:-https://api.beatapi.io}/v1/realtime/sessions/${session_id}"
