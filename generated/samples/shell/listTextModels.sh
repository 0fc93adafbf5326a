#!/usr/bin/env bash
# List the text models of the key.
set -euo pipefail

curl --silent --show-error --fail --max-time 60 \
  --retry 2 \
  --header @<(printf 'Authorization: Bearer %s\n' "$BEATAPI_API_KEY") \
  "${BEATAPI_BASE_URL:-https://api.beatapi.io}/v1/models"
