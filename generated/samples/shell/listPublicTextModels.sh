#!/usr/bin/env bash
# List the text models and their prices.
set -euo pipefail

curl --silent --show-error --fail --max-time 60 \
  --retry 2 \
  "${BEATAPI_BASE_URL:-https://api.beatapi.io}/v1/text/models"
