"""Make a picture, a video of it, and texts about it: on the local sandbox, or on BeatAPI.

    python examples/short_film.py "A paper boat on a wet street, neon light"
    python examples/short_film.py --live "A paper boat"     # BEATAPI_API_KEY; costs a dollar or so

The story comes to the terminal while it is written, and while BeatAPI makes the video. The sandbox
has a clock that the client moves, so minutes of waiting take no time.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

from beatapi import (
    BeatAPI,
    BeatAPIError,
    ManualClock,
    StreamFailedError,
    StreamInterruptedError,
)
from beatapi.models import Task
from beatapi.sandbox import Sandbox

IDEA = "A paper boat on a wet street, neon light"


def main(words: list[str] | None = None) -> int:
    """Run the whole example once and return the exit code."""
    options = arguments(words)
    try:
        with connected(is_live=options.live) as client:
            options.output.mkdir(parents=True, exist_ok=True)
            price = make_film(client, options.idea, options.output)
    except (BeatAPIError, OSError) as error:
        print(f"\nNo film: {error}", file=sys.stderr)
        return 1
    print(f"Price      ${price:.2f}, and what the story cost")
    return 0


def arguments(words: list[str] | None) -> argparse.Namespace:
    """Parse the command line."""
    parser = argparse.ArgumentParser(description="Make a short film from an idea.")
    parser.add_argument("idea", nargs="?", default=IDEA, help="what to show, in words")
    parser.add_argument(
        "--output", type=Path, default=Path("film"), help="folder of the files (replaced)"
    )
    parser.add_argument("--live", action="store_true", help="use BeatAPI itself, which costs money")
    return parser.parse_args(words)


@contextmanager
def connected(*, is_live: bool) -> Generator[BeatAPI]:
    """Connect a client with BeatAPI, or with a sandbox for the duration of the block."""
    if is_live:
        with BeatAPI() as client:
            yield client
        return
    clock = ManualClock()
    with (
        Sandbox(clock=clock, processing_seconds=30) as sandbox,
        BeatAPI(api_key=sandbox.api_key, base_url=sandbox.url, clock=clock) as client,
    ):
        yield client


def make_film(client: BeatAPI, idea: str, folder: Path) -> float:
    """Make picture, video and texts.

    Returns:
        The price of the tasks in US dollars.
    """
    picture = client.images.create_and_wait(
        model="nano-banana-2", prompt=idea, aspect_ratio="16:9", on_update=show
    )
    still = client.tasks.download(picture, folder / "picture.png", overwrite=True)
    print(f"Picture    {still}")
    # The file is uploaded first; the server makes the video while the story is written.
    video = client.videos.create(model="veo-3.1", prompt=f"{idea}. It moves.", images=[still])
    tell_story(client, idea)
    video = client.tasks.wait(video, on_update=show)
    film = client.tasks.download(video, folder / "video.mp4", overwrite=True)
    print(f"Video      {film}")
    seen = client.video_analysis.create_and_wait(
        video_url=film,
        prompt="Describe the video in one sentence, for people who cannot see it.",
        on_update=show,
    )
    if seen.output and seen.output.text:
        (folder / "video.txt").write_text(f"{seen.output.text}\n", encoding="utf-8")
        print(f"Text       {seen.output.text}")
    return sum(task.usage.credits_settled for task in (picture, video, seen))


def show(task: Task) -> None:
    """Print the status of a task."""
    print(f"           {task.task_kind} {task.status}")


def tell_story(client: BeatAPI, idea: str) -> None:
    """Print a story while it is written; what came of a stream that breaks stays."""
    question = f"Tell the story of this picture in three sentences: {idea}"
    print("Story      ", end="")
    try:
        with client.chat.completions.create(
            model="gpt-5.6-terra", messages=[{"role": "user", "content": question}], stream=True
        ) as stream:
            for chunk in stream:
                if chunk.choices and (delta := chunk.choices[0].delta) and delta.content:
                    print(delta.content, end="", flush=True)
    except (StreamInterruptedError, StreamFailedError) as error:
        print(f" … ({error})", end="")
    print()


if __name__ == "__main__":
    try:
        sys.exit(main())
    except KeyboardInterrupt:
        sys.exit("\nStopped; nothing was left half written.")
