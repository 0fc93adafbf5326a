"""Make a video file from a picture and a song, on the local sandbox.

    python examples/music_video.py
    python examples/music_video.py --image cover.png --audio song.mp3 --output video.mp4

Only the server is a stand-in: uploads, webhook receiver, waiting and download are real, and so is
the MP4 with your own picture and song. With ``BeatAPI()`` in place of the sandbox's address and
key, and a public address for webhooks, the same calls work on BeatAPI.
"""

from __future__ import annotations

import argparse
import queue
import sys
import tempfile
import threading
import time
from collections.abc import Generator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import av

from beatapi import BeatAPI, BeatAPIError, WebhookVerificationError
from beatapi.models import Task, WebhookEvent
from beatapi.sandbox import Sandbox, sample_image, sample_song
from beatapi.webhooks import WebhookVerifier

WEBHOOK_SECONDS = 15


def main() -> int:
    """Run the whole example once and return the exit code."""
    options = arguments()
    try:
        with (
            tempfile.TemporaryDirectory() as folder,
            Sandbox(processing_seconds=options.seconds) as sandbox,
            BeatAPI(api_key=sandbox.api_key, base_url=sandbox.url) as client,
        ):
            print(f"Sandbox    {sandbox.url}")
            images = options.image or [sample(Path(folder) / "cover.png", sample_image())]
            audio = options.audio or sample(Path(folder) / "song.wav", sample_song(12))
            video = make_video(client, images, audio, options)
    except (BeatAPIError, OSError, ValueError) as error:
        print(f"\nNo video: {error}", file=sys.stderr)
        return 1
    print(f"Video      {video.resolve()}\n           plays {playing_seconds(video):.2f} s")
    return 0


def arguments() -> argparse.Namespace:
    """Parse the command line."""
    parser = argparse.ArgumentParser(description="Make a music video on the local sandbox.")
    parser.add_argument(
        "--image", type=Path, action="append", help="PNG, JPEG or WebP; repeat for up to 7 pictures"
    )
    parser.add_argument("--audio", type=Path, help="MP3, WAV, AAC or M4A of 10 to 180 seconds")
    parser.add_argument(
        "--output", type=Path, default=Path("demo/video.mp4"), help="where the MP4 goes (replaced)"
    )
    parser.add_argument("--resolution", choices=("540p", "720p", "1080p"), default="720p")
    parser.add_argument(
        "--aspect-ratio", choices=("1:1", "16:9", "9:16", "4:3", "3:4"), default="16:9"
    )
    parser.add_argument(
        "--seconds", type=float, default=3, help="least processing time in the sandbox (default: 3)"
    )
    return parser.parse_args()


def sample(path: Path, content: bytes) -> Path:
    """Write sample media to a file, and return its path."""
    path.write_bytes(content)
    return path


def make_video(
    client: BeatAPI, images: list[Path], audio: Path, options: argparse.Namespace
) -> Path:
    """Upload, create, wait, receive the webhook, download."""
    with receiver(client) as events:
        image_urls = [upload(client, path) for path in images]
        audio_url = upload(client, audio)
        task = client.music_video.create(
            images=image_urls,
            audio_url=audio_url,
            prompt="Neon rooftops, metro lights and long trails.",
            resolution=options.resolution,
            aspect_ratio=options.aspect_ratio,
        )
        print(f"Task       {task.id} {task.status}, {task.usage.credits_reserved} credits reserved")
        started = time.monotonic()

        def show(update: Task) -> None:
            print(f"           {time.monotonic() - started:5.1f} s  {update.status}", flush=True)

        done = client.tasks.wait(task, timeout=600, poll_interval=0.5, on_update=show)
        try:
            event = events.get(timeout=WEBHOOK_SECONDS)
        except queue.Empty:
            raise TimeoutError(f"no webhook came within {WEBHOOK_SECONDS} s") from None
        print(f"Webhook    {event.event} {event.id}, signature verified")
    options.output.parent.mkdir(parents=True, exist_ok=True)
    return client.tasks.download(done, options.output, overwrite=True)


def upload(client: BeatAPI, path: Path) -> str:
    """Upload one file, print its data and return its URL."""
    file = client.files.upload(path)
    print(f"Upload     {path.name} is {file.id}, {file.mime_type}, {file.size_bytes:,} bytes")
    return file.url


@contextmanager
def receiver(client: BeatAPI) -> Generator[queue.Queue[WebhookEvent]]:
    """Run a webhook endpoint on this machine, registered for the duration of the block."""
    events: queue.Queue[WebhookEvent] = queue.Queue()
    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    endpoint = client.webhooks.create(url=f"http://127.0.0.1:{server.server_port}/beatapi")
    Handler.verifier = WebhookVerifier(endpoint.secret)
    Handler.events = events
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield events
    finally:
        client.webhooks.delete(endpoint.id)
        server.shutdown()
        server.server_close()
        thread.join()


class Handler(BaseHTTPRequestHandler):
    """Receives deliveries: verify the raw body first, answer at once, work later."""

    verifier: WebhookVerifier
    events: queue.Queue[WebhookEvent]

    def do_POST(self) -> None:
        """Answer 204 to an authentic delivery and 401 to anything else."""
        body = self.rfile.read(int(self.headers.get("content-length", 0)))
        try:
            self.events.put(self.verifier.verify(body, self.headers.items()))
        except WebhookVerificationError as error:
            self.send_response(401, error.reason)
        else:
            self.send_response(204)
        self.end_headers()

    def log_message(self, format: str, *args: object) -> None:
        """Log nothing: the demo prints the events."""


def playing_seconds(path: Path) -> float:
    """Return the length of a video in seconds."""
    with av.open(str(path)) as container:
        return (container.duration or 0) / av.time_base


if __name__ == "__main__":
    try:
        sys.exit(main())
    except KeyboardInterrupt:
        sys.exit("\nStopped; nothing was left half written.")
