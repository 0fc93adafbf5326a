"""The Python client's program for the story; see ``conformance/README.md``."""

from __future__ import annotations

import asyncio
import base64
import json
import os
import sys
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, Final

import beatapi
from beatapi import AsyncBeatAPI, BeatAPI
from beatapi.models import ChatCompletionChunk, Task
from beatapi.webhooks import WebhookVerificationError, WebhookVerifier

from ..deciding import cases

POLL_SECONDS: Final = 0.2
DELIVERY_SECONDS: Final = 30.0
MODEL: Final = "gpt-5.6-terra"
MESSAGES: Final = [{"role": "user", "content": "Name three uses of a paper clip."}]

Printed = Mapping[str, object]


def folder() -> Path:
    """Return the step's own folder."""
    return Path(os.environ["CONFORMANCE_DIR"])


def upload(client: BeatAPI) -> Printed:
    """Upload a picture and a song."""
    image = client.files.upload(folder() / "cover.png")
    song = client.files.upload(folder() / "song.wav")
    return {"image": image.url, "song": song.url}


def order(client: BeatAPI) -> Task:
    """Upload both files and create a task."""
    image = client.files.upload(folder() / "cover.png")
    song = client.files.upload(folder() / "song.wav")
    return client.music_video.create(images=[image.url], audio_url=song.url, resolution="540p")


def create(client: BeatAPI) -> Printed:
    """Create a task."""
    task = order(client)
    return {"task_id": task.id, "status": task.status}


def finished(client: BeatAPI) -> Task:
    """Create a task and wait for it."""
    return client.tasks.wait(order(client), poll_interval=POLL_SECONDS)


def wait(client: BeatAPI) -> Printed:
    """Create a task and wait for it."""
    return made(finished(client))


def download(client: BeatAPI) -> Printed:
    """Create a task, wait for it and download its video."""
    task = finished(client)
    client.tasks.download(task, folder() / "video.mp4")
    return {"task_id": task.id}


def webhook(client: BeatAPI) -> Printed:
    """Verify a delivery."""
    url = os.environ["CONFORMANCE_RECEIVER_URL"]
    endpoint = client.webhooks.create(url=url, events=["task.succeeded", "task.failed"])
    order(client)
    delivery = folder() / "delivery.json"
    end = time.monotonic() + DELIVERY_SECONDS
    while not delivery.exists() and time.monotonic() < end:
        time.sleep(0.05)
    record = json.loads(delivery.read_bytes())
    body = base64.b64decode(record["body_base64"])
    event = WebhookVerifier(endpoint.secret).verify(body, record["headers"])
    try:
        WebhookVerifier("whsec_other").verify(body, record["headers"])
        refused = None
    except WebhookVerificationError as error:
        refused = error.reason
    return {"event": event.event, "task_id": event.data.id, "refused": refused}


def rate_limited(client: BeatAPI) -> Printed:
    """Retrieve the usage."""
    return {"total_tasks": client.usage.retrieve().total_tasks}


def lost_answer(client: BeatAPI) -> Printed:
    """Create a task; the answer gets lost."""
    image = client.files.upload(folder() / "cover.png")
    return {"task_id": client.ecommerce_video.create(images=[image.url], duration=10).id}


def unknown_outcome(client: BeatAPI) -> Printed:
    """Register a webhook endpoint; the answer gets lost."""
    return {"id": client.webhooks.create(url="https://hooks.example.com/beatapi").id}


def unknown_status(client: BeatAPI) -> Printed:
    """Wait for a task that passes through an unknown status."""
    statuses: list[str] = []
    task = client.tasks.wait(
        order(client),
        poll_interval=POLL_SECONDS,
        on_update=lambda task: statuses.append(task.status),
    )
    return {"statuses": statuses, "status": task.status}


def cancelled_wait(client: BeatAPI) -> Printed:
    """Start a wait and cancel it."""
    return asyncio.run(_cancelled(order(client).id))


async def _cancelled(task_id: str) -> Printed:
    processing = asyncio.Event()

    def look(task: Task) -> None:
        if task.status == "processing":
            processing.set()

    async with AsyncBeatAPI() as client:
        wait = client.tasks.wait(task_id, poll_interval=POLL_SECONDS, on_update=look)
        waiting = asyncio.create_task(wait)
        await processing.wait()
        waiting.cancel()
        await asyncio.wait([waiting])
        return {"cancelled": waiting.cancelled()}


def image(client: BeatAPI) -> Printed:
    """Make a picture and save it."""
    task = client.images.create(model="nano-banana", prompt="A paper boat.")
    task = client.tasks.wait(task, poll_interval=POLL_SECONDS)
    client.tasks.download(task, folder() / "picture.png")
    return {"task_id": task.id, "status": task.status}


def video(client: BeatAPI) -> Printed:
    """Make a video of a picture."""
    task = client.videos.create(
        model="minimax-h3", prompt="Waves.", images=[folder() / "cover.png"]
    )
    return made(client.tasks.wait(task, poll_interval=POLL_SECONDS))


def made(task: Task) -> Printed:
    """Return a finished task's id, status and URL."""
    url = task.output.media[0].url if task.output and task.output.media else None
    return {"task_id": task.id, "status": task.status, "url": url}


def text(client: BeatAPI) -> Printed:
    """Ask a text model."""
    answer = client.chat.completions.create(model=MODEL, messages=MESSAGES)
    return {"text": answer["choices"][0]["message"]["content"]}


def stream(client: BeatAPI) -> Printed:
    """Ask a text model, and read its answer piece by piece."""
    with client.chat.completions.create(model=MODEL, messages=MESSAGES, stream=True) as chunks:
        pieces = [said(chunk) for chunk in chunks]
    return {"pieces": len(pieces), "text": "".join(pieces)}


def said(chunk: ChatCompletionChunk) -> str:
    """Return the text that a piece of an answer adds."""
    delta = chunk.choices[0].delta if chunk.choices else None
    return delta.content or "" if delta else ""


def research(client: BeatAPI) -> Printed:
    """Research a question; the answer comes as a task."""
    found = client.web.research(query="How does OpenAPI describe webhooks?")
    return {"object": found.object, "status": found.status}


def capability(client: BeatAPI) -> Printed:
    """Run a capability that takes time."""
    order = {"prompt": "A paper boat."}
    ran = client.capabilities.run(reference="model:nano-banana-pro", input=order)
    return made(Task.from_dict(ran.data or {}))


def described(error: beatapi.BeatAPIError) -> dict[str, Any]:
    """Return an error in the form for the harness."""
    names = ("status", "code", "request_id", "idempotency_key")
    return {"class": type(error).__name__} | {name: getattr(error, name, None) for name in names}


STEPS: Final[Mapping[str, Callable[[BeatAPI], Printed]]] = {
    "upload": upload,
    "create": create,
    "wait": wait,
    "download": download,
    "webhook": webhook,
    "insufficient_credits": create,
    "rate_limited": rate_limited,
    "lost_answer": lost_answer,
    "unknown_outcome": unknown_outcome,
    "unknown_status": unknown_status,
    "cancelled_wait": cancelled_wait,
    "image": image,
    "video": video,
    "text": text,
    "stream": stream,
    "research": research,
    "capability": capability,
}


def decide(path: Path) -> Printed:
    """Run one file of vectors."""
    passed, failed = 0, list[str]()
    for name, check in cases(path.name, json.loads(path.read_bytes())):
        try:
            check()
            passed += 1
        except AssertionError as error:
            failed.append(name)
            print(f"{name}: {error}", file=sys.stderr)
    return {"passed": passed, "failed": failed}


def main() -> int:
    """Run one step or one file of vectors."""
    if sys.argv[1] == "vectors":
        print(json.dumps(decide(Path(sys.argv[2]))))
        return 0
    with BeatAPI() as client:
        try:
            printed = STEPS[sys.argv[1]](client)
        except beatapi.BeatAPIError as error:
            printed = {"error": described(error)}
    print(json.dumps(printed))
    return 0


if __name__ == "__main__":
    sys.exit(main())
