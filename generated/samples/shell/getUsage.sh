#!/usr/bin/env bash
# Get the usage of the account.
set -euo pipefail

curl --silent --show-error --fail --max-time 60 \
  --retry 2 \
  --header @<(printf 'Authorization: Bearer %s\n' "$BEATAPI_API_KEY") \
  "${BEATAPI_BASE_URL:-https://api.beatapi.io}/v1/usage"
