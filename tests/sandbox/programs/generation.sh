#!/usr/bin/env bash
# A picture and a video with curl alone, in the manner of BeatAPI's own curl examples:
#
#     BEATAPI_API_KEY=… BEATAPI_BASE_URL=… ./generation.sh cover.png
#
# Uploads a form with the file alone, creates by model, and polls until the end. Nothing in here
# knows of the sandbox.
set -euo pipefail

: "${BEATAPI_API_KEY:?Set BEATAPI_API_KEY before running this example.}"
base_url="${BEATAPI_BASE_URL:-https://api.beatapi.io}"
picture="$1"

call() {
  local path="$1"
  shift
  curl --fail-with-body --silent --show-error "${base_url}${path}" \
    -H "Authorization: Bearer ${BEATAPI_API_KEY}" "$@"
}

# The value of the first member of a name, if it is a text.
text() { sed -E "s/^.*\"$1\": *\"([^\"]*)\".*$/\1/" | head -n 1; }

create() { call "$1" -X POST -H "Content-Type: application/json" --data "$2"; }

poll() {
  local answer
  for _ in $(seq 120); do
    answer="$(call "/v1/tasks/$1")"
    case "${answer}" in
      *'"status":"succeeded"'* | *'"status": "succeeded"'*) echo "$2: succeeded"; return ;;
      *'"status":"failed"'* | *'"status": "failed"'*) echo "$2: failed"; return 1 ;;
    esac
    sleep 5
  done
  return 1
}

url="$(call /v1/files -F "file=@${picture}" | grep -oE '"url": ?"[^"]*"' | text url)"
echo "file: ${url%%:*}"

image="$(create /v1/images/tasks '{
  "model": "nano-banana-2",
  "prompt": "A product photograph of a glass sculpture.",
  "aspect_ratio": "4:5",
  "resolution": "2K",
  "output_format": "png"
}' | grep -oE '"id": ?"task_[^"]*"' | text id)"
poll "${image}" image

video="$(create /v1/videos/tasks "{
  \"model\": \"seedance-2-mini\",
  \"prompt\": \"A slow orbit around a glass sculpture.\",
  \"images\": [\"${url}\"],
  \"duration\": 5,
  \"resolution\": \"720p\"
}" | grep -oE '"id": ?"task_[^"]*"' | text id)"
poll "${video}" video
