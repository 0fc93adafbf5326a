#!/usr/bin/env bash
# Make an advertisement of each picture in a folder, or of each line of a table.
#
#     ./make_videos.sh pictures videos
#     ./make_videos.sh products.csv videos      # its columns: name,image,prompt,duration
#
# Writes the MP4 files to the second folder and their paths to stdout. It ends with the exit code of
# `beatapi batch`. A loop over `beatapi ecommerce-video create` would pay for each video again when
# it is started again; a batch writes down what it has paid for, so it can be run until all is there.
set -euo pipefail

fail() {
    printf '%s: %s\n' "${0##*/}" "$2" >&2
    exit "$1"
}

# Write a job for each picture of a folder. jq writes the JSON, so that a file may have any name.
list_jobs() {
    local picture name
    shopt -s nullglob nocaseglob
    for picture in "$1"/*.{png,jpg,jpeg,webp}; do
        name=${picture##*/}
        jq -nc --arg name "${name%.*}" --arg image "$picture" \
            '{name: $name, images: [$image], duration: 10, prompt: "Show it from all sides."}'
    done
}

[ $# -eq 2 ] || fail 2 "usage: ${0##*/} FOLDER_OR_CSV OUTPUT_FOLDER"
for program in beatapi jq; do
    command -v "$program" >/dev/null || fail 2 "$program is not installed"
done
mkdir -p -- "$2"
output=$(cd -- "$2" && pwd)
results=$output/results.jsonl # keep it: it says what is paid

if [ -d "$1" ]; then
    jobs=$output/jobs.jsonl
    list_jobs "$(cd -- "$1" && pwd)" >"$jobs"
    [ -s "$jobs" ] || fail 2 "no PNG, JPEG or WebP in $1"
else
    jobs=$1
fi

# `set -e` would end the script at a video that failed, and say nothing about those that are ready.
code=0
beatapi batch "$jobs" --command ecommerce-video --output-dir "$output" --results "$results" >&2 ||
    code=$?
[ -e "$results" ] || exit "$code"

# Each line is a job's next state. Together they say what is known, and a line that was cut short by a
# crash is left out.
states() { jq -cRn '[inputs | fromjson?] | group_by(.job)[] | add' "$results"; }

states | jq -r 'select(.state == "succeeded").saved_to'
# Run again, a job that failed stays as it is: give it another prompt, or its picture another name.
states | jq -r 'select(.state == "failed") | "\(.name) failed: \(.error)"' >&2
exit "$code"
