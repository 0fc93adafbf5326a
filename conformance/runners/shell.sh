#!/usr/bin/env bash
# The documentation's curl samples in the conformance story; see conformance/README.md.
set -euo pipefail
shopt -s inherit_errexit

samples="$(cd "$(dirname "$0")/../.." && pwd)/generated/samples/shell"
poll_seconds=0.2
wait_seconds=45
known=" queued processing storyboard_ready requires_action editing composing succeeded failed "

sample() { bash "$samples/$1.sh" "${@:2}"; }

upload() { FILE="$CONFORMANCE_DIR/$1" sample uploadFile | jq -er .data.url; }

# The error of a create, from curl's exit status, the answer and curl's own words: 22 is an
# error answer; 52 and 56 mean that the request was sent and its answer got lost.
problem() {
  case $1 in
    22) jq -c --argjson status "$(sed -n 's/.*returned error: //p' <<<"$3")" '{error: (.error | {
          class: ({"402": "InsufficientCreditsError"}["\($status)"] // "APIStatusError"),
          status: $status, code, request_id})}' <<<"$2" ;;
    52 | 56) jq -nc --arg key "$IDEMPOTENCY_KEY" \
      '{error: {class: "OutcomeUnknownError", idempotency_key: $key}}' ;;
    *) return "$1" ;;
  esac
}

order() {
  local image song
  image=$(upload cover.png)
  song=$(upload song.wav)
  BODY=$(jq -nc --arg image "$image" --arg song "$song" \
    '{images: [$image], audio_url: $song, resolution: "540p"}') sample createMusicVideoTask
}

# Poll a task until it ends or waits for somebody; print each status once, then the task.
wait_for() {
  local task status last="" end=$((SECONDS + wait_seconds))
  while [ $SECONDS -lt $end ]; do
    task=$(sample getTask "$1")
    status=$(jq -r .data.status <<<"$task")
    [ "$status" = "$last" ] || echo "$status"
    last=$status
    case $status in
      succeeded | storyboard_ready | requires_action) break ;;
      failed) return 1 ;;
    esac
    [[ $known == *" $status "* ]] || echo "unknown status $status, still waiting" >&2
    sleep "$poll_seconds"
  done
  jq -ce 'select(.data.status | IN("succeeded", "storyboard_ready", "requires_action"))' <<<"$task"
}

finished() { wait_for "$(order | jq -er .data.id)" | tail -n 1; }

# The MAC that a delivery should have, by the documented algorithm.
mac() { # secret, timestamp; the body on standard input
  { printf '%s.' "$2"; cat; } | openssl dgst -sha256 -hmac "$1" -r | cut -d ' ' -f 1
}

webhook() {
  local endpoint secret delivery timestamp signature age body
  endpoint=$(BODY=$(jq -nc --arg url "$CONFORMANCE_RECEIVER_URL" \
    '{url: $url, events: ["task.succeeded", "task.failed"]}') sample createWebhookEndpoint)
  secret=$(jq -er .data.secret <<<"$endpoint")
  order >/dev/null
  delivery="$CONFORMANCE_DIR/delivery.json"
  for _ in $(seq 600); do [ -e "$delivery" ] && break; sleep 0.05; done
  field() { jq -er --arg name "$1" '.headers[] | select((.[0] | ascii_downcase) == $name) | .[1]' "$delivery"; }
  timestamp=$(field x-beatapi-timestamp)
  signature=$(field x-beatapi-signature)
  age=$(($(date +%s) - timestamp))
  body() { jq -er .body_base64 "$delivery" | base64 -d; }
  [ "${age#-}" -le 300 ]
  [ "$(body | mac "$secret" "$timestamp")" = "$signature" ]
  local refused=null
  [ "$(body | mac whsec_other "$timestamp")" = "$signature" ] || refused='"bad_signature"'
  body | jq -c --argjson refused "$refused" '{event, task_id: .data.id, refused: $refused}'
}

cancelled_wait() {
  local task
  task=$(order | jq -er .data.id)
  wait_for "$task" >"$CONFORMANCE_DIR/statuses" &
  until grep -q processing "$CONFORMANCE_DIR/statuses"; do sleep 0.1; done
  kill %1
  wait %1 || echo '{"cancelled": true}'
}

# A lost answer is repeated with the same key: the server recognises the request.
ordered_once() {
  local body status=0
  body=$(jq -nc --arg image "$(upload cover.png)" '{images: [$image], duration: 10}')
  BODY=$body sample createEcommerceVideoTask || status=$?
  case $status in
    52 | 56) BODY=$body sample createEcommerceVideoTask ;;
    *) return "$status" ;;
  esac
}

save() { # URL, name; no key: the server that holds the file is another one
  curl --silent --show-error --fail --proto '=https,http' --output "$CONFORMANCE_DIR/$2.part" "$1"
  mv "$CONFORMANCE_DIR/$2.part" "$CONFORMANCE_DIR/$2"
}

question() { # whether to stream the answer
  jq -nc --argjson stream "$1" '{model: "gpt-5.6-terra", stream: $stream,
    messages: [{role: "user", content: "Name three uses of a paper clip."}]}'
}

made() { jq -c '.data | {task_id: .id, status, url: .output.media[0].url}'; }

case $1 in
  upload) image=$(upload cover.png) && song=$(upload song.wav) &&
    jq -nc --arg image "$image" --arg song "$song" '{image: $image, song: $song}' ;;
  create | insufficient_credits)
    status=0
    answer=$(order 2>"$CONFORMANCE_DIR/told") || status=$?
    told=$(grep 'returned error' "$CONFORMANCE_DIR/told" || true)
    if [ $status != 0 ]; then problem $status "$answer" "$told"; exit; fi
    jq -c '.data | {task_id: .id, status}' <<<"$answer" ;;
  wait) finished | made ;;
  download)
    task=$(finished)
    save "$(jq -er '.data.output.media[0].url' <<<"$task")" video.mp4
    jq -c '.data | {task_id: .id}' <<<"$task" ;;
  webhook) webhook ;;
  rate_limited) sample getUsage | tail -n 1 | jq -c '{total_tasks: .data.total_tasks}' ;;
  lost_answer)
    IDEMPOTENCY_KEY=$(openssl rand -hex 16)
    export IDEMPOTENCY_KEY
    ordered_once | jq -c '.data | {task_id: .id}' ;;
  unknown_outcome)
    IDEMPOTENCY_KEY=$(openssl rand -hex 16)
    export IDEMPOTENCY_KEY
    status=0
    answer=$(sample createWebhookEndpoint) || status=$?
    problem $status "$answer" "" ;;
  unknown_status)
    lines=$(wait_for "$(order | jq -er .data.id)")
    head -n -1 <<<"$lines" | jq -R . | jq -sc '{statuses: .}' |
      jq -c --argjson task "$(tail -n 1 <<<"$lines")" '. + {status: $task.data.status}' ;;
  cancelled_wait) cancelled_wait ;;
  image)
    task=$(BODY='{"model": "nano-banana", "prompt": "A paper boat."}' sample createImageGenerationTask)
    task=$(wait_for "$(jq -er .data.id <<<"$task")" | tail -n 1)
    save "$(jq -er '.data.output.media[0].url' <<<"$task")" picture.png
    made <<<"$task" ;;
  video)
    BODY=$(jq -nc --arg image "$(upload cover.png)" \
      '{model: "minimax-h3", prompt: "Waves.", images: [$image]}')
    task=$(BODY=$BODY sample createVideoGenerationTask)
    wait_for "$(jq -er .data.id <<<"$task")" | tail -n 1 | made ;;
  text)
    BODY=$(question false) sample createChatCompletion | jq -c '{text: .choices[0].message.content}' ;;
  stream)
    BODY=$(question true) sample createChatCompletion | sed -n 's/^data: {/{/p' |
      jq -sc 'map(.choices[0].delta.content // "") | {pieces: length, text: add}' ;;
  research)
    task=$(BODY='{"query": "How does OpenAPI describe webhooks?"}' sample researchWeb)
    wait_for "$(jq -er .request_id <<<"$task")" | tail -n 1 | jq -c '.data.output | {object, status}' ;;
  capability)
    task=$(BODY='{"reference": "model:nano-banana-pro", "input": {"prompt": "A paper boat."}}' \
      sample runCapability)
    wait_for "$(jq -er .data.id <<<"$task")" | tail -n 1 | made ;;
  *) echo "there is no step $1" >&2; exit 2 ;;
esac
