"""The scenes of the casts: commands, and what happens meanwhile."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final, TypeAlias

from beatapi import ManualClock
from beatapi.sandbox import Sandbox, sample_image, sample_song
from beatapi_fleet import Embedded, Fleet

from .casts import picture
from .terminal import Terminal

START: Final = 1_791_800_000.0
_QUEUE: Final = 6
"""The seconds for which a task of 60 seconds is queued."""
_QUICK: Final = ("--interval", "0.1")
"""Polls of the sandbox, whose tasks wait for the scene."""
_LOOK: Final = 0.3
"""The time for which a frame of a wait is shown."""
_END: Final = 6.0
_KEPT: Final = ("PATH", "PYTHONPATH", "LD_LIBRARY_PATH")
"""Variables that programs need to start. Others, such as COLORTERM, would change what is shown."""

JOBS: Final = """\
name,image,audio,prompt,resolution,output
rooftops,a.png,song.mp3,Neon rooftops,540p,rooftops.mp4
harbour,b.png,song.mp3,A quiet harbour,540p,harbour.mp4
forest,a.png,song.mp3,Fog in a forest,540p,forest.mp4
"""


def create(terminal: Terminal, clock: ManualClock) -> None:
    """Show a music video from its files to its end."""
    terminal.type(
        "beatapi music-video create --image cover.png --audio song.mp3 -o video.mp4", *_QUICK
    )
    terminal.until("uploaded cover.png", "uploaded song.mp3", "queued")
    terminal.take(_LOOK)
    for passed in range(4, 60, 4):
        clock.advance(4)
        terminal.until("queued" if passed < _QUEUE else "processing", f"0:00:{passed:02}")
        terminal.take(_LOOK)
    clock.advance(4)
    terminal.end("saved video.mp4", "saved to: video.mp4")
    terminal.take(_END)


def batch(terminal: Terminal, clock: ManualClock) -> None:
    """Show three videos of a table."""
    Path(terminal.folder, "jobs.csv").write_text(JOBS, "utf-8")
    terminal.type("beatapi batch jobs.csv", *_QUICK)
    for passed in range(0, 60, 4):
        terminal.until("3 running" + f".*running.*0:00:{passed:02}" * 3)
        terminal.take(_LOOK)
        clock.advance(4)
    terminal.end("succeeded: 3")
    terminal.take(_END)


def text(terminal: Terminal, clock: ManualClock) -> None:
    """Show an answer that comes word by word."""
    del clock
    terminal.type('beatapi text -m gpt-5.6-sol "Name three uses of a paper clip."')
    terminal.spell(0.15)
    terminal.take(_END)


def fleet(terminal: Terminal, clock: ManualClock) -> None:
    """Show twelve jobs that a worker elsewhere makes."""
    rows = [f"video{number:02},a.png,song.mp3,Waves,540p,{number:02}.mp4\n" for number in range(12)]
    Path(terminal.folder, "jobs.csv").write_text(JOBS.splitlines()[0] + "\n" + "".join(rows))
    terminal.type("beatapi fleet submit jobs.csv")
    terminal.end("queued: 12")
    terminal.take(2.0)
    terminal.type("beatapi fleet watch")
    terminal.until("0 of 12 jobs, 12 queued")
    terminal.take(_LOOK)
    ledger = f"sqlite:///{terminal.folder / 'fleet.db'}"
    environment = terminal.environment
    with Fleet(
        ledger,
        api_key=environment["BEATAPI_API_KEY"],
        base_url=environment["BEATAPI_BASE_URL"],
        clock=clock,
        now=clock.now,
    ) as worker:
        embedded = Embedded(worker)
        before = worker.status()
        while not (status := worker.status()).is_over:
            if status.counts != before.counts:
                before = status
                counts = (rf"\b{count} {state}" for state, count in status.counts.items())
                terminal.until(rf"\b{status.ended} of {status.total} jobs", *counts)
                terminal.take(2 * _LOOK)
            embedded.turn()
        terminal.end("done: 12")
    terminal.take(_END)


Scene: TypeAlias = Callable[[Terminal, ManualClock], None]
SCENES: Final[dict[str, tuple[str, Scene]]] = {
    "cli-create": ("beatapi music-video create", create),
    "cli-batch": ("beatapi batch", batch),
    "cli-text": ("beatapi text", text),
    "cli-fleet": ("beatapi fleet watch", fleet),
}
"""The title and the scene of each cast, by the name of its file."""


def capture(name: str, *, limit: float) -> str:
    """Return the cast of a scene as an SVG.

    Args:
        name: The name of its file, without the suffix.
        limit: The seconds after which expected output is missing.

    Raises:
        UnexpectedOutputError: The command line shows something else.
        OSError: The machine has no pseudo terminals.
    """
    title, scene = SCENES[name]
    clock = ManualClock(START)
    with (
        TemporaryDirectory() as place,
        Sandbox(
            clock=clock, processing_seconds=60, seed=1, balance=600, polls_per_minute=1_000_000
        ) as sandbox,
    ):
        folder = Path(place)
        for number, file in enumerate(("cover.png", "a.png", "b.png")):
            (folder / file).write_bytes(sample_image(number, width=320, height=180))
        (folder / "song.mp3").write_bytes(sample_song(10))
        environment = {key: os.environ[key] for key in _KEPT if key in os.environ} | {
            "HOME": place,
            "LANG": "C.UTF-8",
            "BEATAPI_API_KEY": sandbox.api_key,
            "BEATAPI_BASE_URL": sandbox.url,
            "BEATAPI_CONFIG_DIR": str(folder / "config"),
        }
        with Terminal(folder, environment, clock, limit) as terminal:
            scene(terminal, clock)
            return picture(title, terminal.frames)
