"""``python -m bench.sandbox``: the speed of the sandbox, into docs/benchmarks/sandbox.md."""

from __future__ import annotations

import argparse
import asyncio
import json
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path
from statistics import median
from typing import Final, NamedTuple
from urllib.parse import urlsplit

from beatapi import AsyncBeatAPI, BeatAPI, ManualClock
from beatapi.models import Task
from beatapi.sandbox import Sandbox, sample_image, sample_song

from .machine import conditions

TARGET: Final = Path(__file__).parents[1] / "docs" / "benchmarks" / "sandbox.md"
LOAD_SECONDS: Final = 3.0
LIFE_SECONDS: Final = 600.0


class Figure(NamedTuple):
    """One measured figure and its goal."""

    name: str
    values: list[float]
    unit: str
    goal: str

    @property
    def row(self) -> str:
        """Return the figure as a row of a Markdown table."""
        middle, best = median(self.values), min(self.values)
        if self.unit == "/s":
            best = max(self.values)
        return f"| {self.name} | {middle:,.1f} | {best:,.1f} | {self.unit} | {self.goal} |"


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure, write the table and return the exit code."""
    parser = argparse.ArgumentParser(prog="python -m bench.sandbox", description=__doc__)
    parser.add_argument("--rounds", type=int, default=9)
    parser.add_argument("--output", type=Path, default=TARGET)
    options = parser.parse_args(arguments)
    # The first start imports the contract's modules, which is not measured.
    with Sandbox():
        pass
    figures = measure(options.rounds)
    text = document(figures)
    options.output.write_text(text, "utf-8")
    print(text)
    return 0


def measure(rounds: int) -> list[Figure]:
    """Measure every figure, interleaved."""
    values: dict[str, list[float]] = {}
    for _ in range(rounds):
        for name, take in _MEASURES.items():
            values.setdefault(name, []).append(take())
    loads = [load() for _ in range(max(3, rounds // 3))]
    return [
        Figure("start", values["start"], "ms", "≤ 300"),
        Figure("reset", values["reset"], "ms", "≤ 5"),
        Figure("a life of 600 s, advanced", values["advanced"], "ms", "≤ 50"),
        Figure("a life of 600 s, waited for", values["life"], "ms", "≤ 50"),
        Figure("the same, asynchronously", values["async_life"], "ms", "≤ 50"),
        Figure("asynchronously, a poll every 30 s", values["calm_life"], "ms", "≤ 50"),
        Figure("polls", [rate for rate, _ in loads], "/s", "≥ 2,000"),
        Figure("CPU per poll", [cpu for _, cpu in loads], "µs", "≤ 500"),
    ]


def document(figures: Sequence[Figure]) -> str:
    """Return the Markdown page."""
    rows = "\n".join(figure.row for figure in figures)
    where = "; ".join(value for name, value in conditions().items() if name != "date")
    written = f"Written by `python3 -m nox -s bench -- sandbox` on {datetime.now(UTC):%Y-%m-%d}"
    return f"""# Speed of the sandbox

{written}; do not edit. {where}.

|  | median | best | unit | goal |
| --- | --: | --: | --- | --: |
{rows}

- **start**: from `Sandbox().start()` to its return, imports excluded; it then answers.
- **reset**: `sandbox.reset()` after two uploads and a task that has succeeded.
- **a life of 600 s**: one `ManualClock` for client and sandbox, over a real socket in one process.
  **advanced**: create, `sandbox.advance(600)`, retrieve. **waited for**: create and `tasks.wait`,
  which polls at the client's own pace.
- **polls**: `GET /v1/tasks/{{id}}` from another process over four connections; **CPU** is the
  sandbox's, user and system, so one core can answer 1,000,000 / CPU polls a second.
"""


def start() -> float:
    """Return the milliseconds to start a sandbox."""
    sandbox = Sandbox()
    begun = time.perf_counter()
    sandbox.start()
    taken = time.perf_counter() - begun
    sandbox.stop()
    return taken * 1e3


def reset() -> float:
    """Return the milliseconds to reset the sandbox after a video."""
    with (
        Sandbox(clock=ManualClock()) as sandbox,
        BeatAPI(api_key=sandbox.api_key, base_url=sandbox.url) as client,
    ):
        create(client)
        sandbox.advance(60)
        begun = time.perf_counter()
        sandbox.reset()
        return (time.perf_counter() - begun) * 1e3


def advanced() -> float:
    """Return the milliseconds to create a task of ten minutes, move the clock and retrieve it."""
    with (
        Sandbox(clock=ManualClock(), processing_seconds=LIFE_SECONDS) as sandbox,
        BeatAPI(api_key=sandbox.api_key, base_url=sandbox.url) as client,
    ):
        image, song = upload(client)
        begun = time.perf_counter()
        task = client.music_video.create(images=[image], audio_url=song)
        sandbox.advance(LIFE_SECONDS)
        return _checked(client.tasks.retrieve(task.id), begun)


def life() -> float:
    """Return the milliseconds of a blocking client for a task of ten minutes."""
    clock = ManualClock()
    with (
        Sandbox(clock=clock, processing_seconds=LIFE_SECONDS) as sandbox,
        BeatAPI(api_key=sandbox.api_key, base_url=sandbox.url, clock=clock) as client,
    ):
        image, song = upload(client)
        begun = time.perf_counter()
        task = client.music_video.create(images=[image], audio_url=song)
        done = client.tasks.wait(task, timeout=3600)
        return _checked(done, begun)


def async_life() -> float:
    """Return the same for an asynchronous client."""
    return asyncio.run(_async_life(None))


def calm_life() -> float:
    """Return the same for an asynchronous client that polls every 30 seconds."""
    return asyncio.run(_async_life(30.0))


async def _async_life(interval: float | None) -> float:
    clock = ManualClock()
    with (
        Sandbox(clock=clock, processing_seconds=LIFE_SECONDS) as sandbox,
        BeatAPI(api_key=sandbox.api_key, base_url=sandbox.url) as uploader,
    ):
        image, song = upload(uploader)
        key = sandbox.api_key
        async with AsyncBeatAPI(api_key=key, base_url=sandbox.url, clock=clock) as client:
            begun = time.perf_counter()
            task = await client.music_video.create(images=[image], audio_url=song)
            done = await client.tasks.wait(task, timeout=3600, poll_interval=interval)
            return _checked(done, begun)


def load() -> tuple[float, float]:
    """Return the polls a second, and the sandbox's CPU microseconds for each."""
    with (
        Sandbox(polls_per_minute=1_000_000, processing_seconds=3600) as sandbox,
        BeatAPI(api_key=sandbox.api_key, base_url=sandbox.url) as client,
    ):
        task = create(client)
        command = [sys.executable, "-m", "bench.sandbox", "--poll"]
        before = time.process_time()
        answer = subprocess.run(
            [*command, sandbox.url, sandbox.api_key, task.id],
            capture_output=True,
            check=True,
            cwd=Path(__file__).parents[1],
        )
        count = json.loads(answer.stdout)
        return count / LOAD_SECONDS, (time.process_time() - before) / count * 1e6


def poll(url: str, key: str, task_id: str) -> int:
    """Poll over four connections for a while, and return the number of answers."""
    place = urlsplit(url)
    request = (
        f"GET /v1/tasks/{task_id} HTTP/1.1\r\nHost: {place.netloc}\r\n"
        f"Authorization: Bearer {key}\r\nUser-Agent: bench\r\n\r\n"
    ).encode()
    lines = [socket.create_connection((place.hostname, place.port)) for _ in range(4)]
    for line in lines:
        line.sendall(request)
    count, end = 0, time.perf_counter() + LOAD_SECONDS
    while time.perf_counter() < end:
        for line in lines:
            _read_answer(line)
            line.sendall(request)
            count += 1
    return count


def upload(client: BeatAPI) -> tuple[str, str]:
    """Upload a picture and a song; return their URLs."""
    image = client.files.upload(sample_image(1, width=64, height=36))
    song = client.files.upload(_SONG)
    return image.url, song.url


def create(client: BeatAPI) -> Task:
    """Create a music video."""
    image, song = upload(client)
    return client.music_video.create(images=[image], audio_url=song)


def _checked(done: Task, begun: float) -> float:
    taken = time.perf_counter() - begun
    if done.status != "succeeded" or done.updated_at - done.created_at != LIFE_SECONDS:
        raise RuntimeError(f"the task ended otherwise: {done.status}")
    return taken * 1e3


def _read_answer(line: socket.socket) -> None:
    answer = line.recv(65_536)
    while not answer.endswith(b"}}"):
        answer += line.recv(65_536)
    if not answer.startswith(b"HTTP/1.1 200 "):
        raise RuntimeError(answer.decode())


_SONG: Final = sample_song(10)
_MEASURES: Final[dict[str, Callable[[], float]]] = {
    "start": start,
    "reset": reset,
    "advanced": advanced,
    "life": life,
    "async_life": async_life,
    "calm_life": calm_life,
}

if __name__ == "__main__":
    if sys.argv[1:2] == ["--poll"]:
        print(poll(*sys.argv[2:5]))
        sys.exit(0)
    sys.exit(main())
