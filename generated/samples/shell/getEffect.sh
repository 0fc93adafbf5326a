#!/usr/bin/env bash
# Get an effect.
set -euo pipefail
effect_id=$(printf %s "${1:-video-muscle-max}" | od -An -v -tx1 | tr -d ' \n' | sed 's/../%&/g')

curl --silent --show-error --fail --max-time 60 \
  --retry 2 \
  --path-as-is \
  "${BEATAPI_BASE_URL:-https://api.beatapi.io}/v1/effects/${effect_id}"
