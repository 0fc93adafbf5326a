"""A terminal in which the command line runs: its screen at the moments of a cast."""

from __future__ import annotations

import os
import re
import select
import shlex
import struct
import subprocess
import sys
import termios
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter
from pathlib import Path
from types import TracebackType
from typing import Final, Self

import pyte
from pyte.screens import Char
from rich.color import Color
from rich.style import Style
from rich.text import Text

from beatapi import ManualClock

from . import program

COLUMNS: Final = 80
ROWS: Final = 40
_REPAINT: Final = b"\x1b[2K"
"""Erases a line; live displays do so before they draw it again."""
_COLORS: Final = {"brown": "yellow"}
"""Names of colors that rich does not know."""
_IDS: Final = re.compile(r"(?<=task_|file_|shot_)[0-9a-f]{16}")
_PORT: Final = re.compile(r"(?<=127\.0\.0\.1:)\d{5}")
_LEADER: Final = re.compile(r"(?<=leader: )\S+ *")


class UnexpectedOutputError(Exception):
    """The program shows something else than the cast waits for."""


@dataclass(frozen=True, slots=True)
class Frame:
    """The screen at one moment.

    Args:
        lines: Its lines, without empty ones at the end.
        seconds: The time for which it is shown.
    """

    lines: tuple[Text, ...]
    seconds: float


class Terminal:
    """A terminal with the command line in it, on a clock that the cast moves.

    Args:
        folder: The folder in which programs run; the clock's file is in it.
        environment: Their environment.
        clock: The clock, also that of the sandbox.
        limit: The seconds after which expected output is missing.
    """

    def __init__(
        self, folder: Path, environment: Mapping[str, str], clock: ManualClock, limit: float
    ) -> None:
        self.frames: list[Frame] = []
        self._screen = pyte.Screen(COLUMNS, ROWS)
        self._stream = pyte.ByteStream(self._screen)
        self.folder, self.environment = folder, {**environment, "TERM": "xterm-256color"}
        self._limit, self._clock = limit, clock
        self._ids: dict[str, str] = {}
        self._process: subprocess.Popen[bytes] | None = None
        self._master = -1
        self._time = os.open(folder / "clock", os.O_RDWR | os.O_CREAT)
        self._show_time()
        self._unwatch = clock.watch(self._show_time)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self._unwatch()
        if self._process is not None:
            self._process.kill()
            self._leave()
        os.close(self._time)

    def _show_time(self) -> None:
        """Write the clock's reading where programs read it."""
        os.pwrite(self._time, struct.pack("d", self._clock.now()), 0)

    def type(self, line: str, *hidden: str, seconds: float = 1.2) -> None:
        """Start a command line, and take frames of the prompt before and after it is typed.

        Args:
            line: The line.
            hidden: Further words that are not shown: they only save time.
            seconds: The time for which the typed line is shown.
        """
        self._stream.feed(b"$ ")
        self.take(0.6)
        self._stream.feed(line.replace("\n", "\r\n").encode() + b"\r\n")
        self.take(seconds)
        beatapi, *words = shlex.split(line)
        assert beatapi == "beatapi"
        self._master, slave = os.openpty()
        termios.tcsetwinsize(slave, (ROWS, COLUMNS))
        self._process = subprocess.Popen(
            [sys.executable, program.__file__, str(self._time), *words, *hidden],
            cwd=self.folder,
            env=self.environment,
            stdin=slave,
            stdout=slave,
            stderr=slave,
            pass_fds=[self._time],
            start_new_session=True,
        )
        os.close(slave)

    def until(self, *patterns: str) -> None:
        """Read until a live display fits all of some patterns, twice alike.

        A screen that is only half drawn may fit once.
        """
        deadline = time.monotonic() + self._limit
        before: list[str] | None = None
        repaints = 0
        while True:
            data = self._read(deadline, patterns)
            if not data:
                raise self._missing(patterns)
            self._stream.feed(data)
            repaints += data.count(_REPAINT)
            display = list(self._screen.display)
            if not self._fits(patterns):
                before = None
            elif before is None or (display != before and repaints):
                before, repaints = display, 0
            elif display == before and repaints:
                return

    def end(self, *patterns: str) -> None:
        """Read all that is still to come, and check that the screen fits some patterns then."""
        for piece in self.pieces():
            self._stream.feed(piece)
        if not self._fits(patterns):
            raise self._missing(patterns)

    def spell(self, seconds: float) -> None:
        """Read all that is still to come, and take a frame of every word."""
        output = b"".join(self.pieces())
        for word in re.findall(rb"\s*\S+", output):
            self._stream.feed(word)
            self.take(seconds)
        self._stream.feed(b"\r\n")

    def pieces(self) -> Iterator[bytes]:
        """Yield all output that is still to come."""
        deadline = time.monotonic() + self._limit
        while data := self._read(deadline, ("the end",)):
            yield data
        self._leave()

    def take(self, seconds: float) -> None:
        """Take a frame, to be shown for a time."""
        lines = [self._line(row) for row in range(ROWS)]
        while lines and not lines[-1].plain:
            lines.pop()
        self.frames.append(Frame(tuple(lines), seconds))

    def _fits(self, patterns: tuple[str, ...]) -> bool:
        display = "\n".join(self._screen.display)
        return all(re.search(pattern, display, re.S) for pattern in patterns)

    def _read(self, deadline: float, patterns: tuple[str, ...]) -> bytes:
        """Return the next output; none at the end."""
        ready, _, _ = select.select([self._master], [], [], max(0, deadline - time.monotonic()))
        if not ready:
            raise self._missing(patterns)
        try:
            return os.read(self._master, 65536)
        except OSError:
            # Linux reports the other side's end so.
            return b""

    def _leave(self) -> None:
        assert self._process is not None
        self._process.wait()
        self._process = None
        os.close(self._master)

    def _missing(self, patterns: tuple[str, ...]) -> UnexpectedOutputError:
        screen = "\n".join(self._screen.display).rstrip()
        return UnexpectedOutputError(f"no {' and '.join(map(repr, patterns))} in:\n{screen}")

    def _line(self, row: int) -> Text:
        """Return a line of the screen, with names in place of what differs by run."""
        cells = [self._screen.buffer[row][column] for column in range(COLUMNS)]
        shown = "".join(cell.data for cell in cells)
        shown = _IDS.sub(self._steady_id, _PORT.sub("40800", shown))
        shown = _LEADER.sub("studio/4242/5eed01", shown)
        text = Text(no_wrap=True)
        characters = zip(shown.rstrip(), map(_style, cells), strict=False)
        for style, group in groupby(characters, key=itemgetter(1)):
            text.append("".join(character for character, _ in group), style)
        return text

    def _steady_id(self, found: re.Match[str]) -> str:
        """Return an id by the order in which ids appear."""
        number = len(self._ids) + 1
        return self._ids.setdefault(found[0], f"{number * 0x9E3779B97F4A7C15 % 2**64:016x}")


def _style(cell: Char) -> Style:
    return Style(
        color=_color(cell.fg),
        bgcolor=_color(cell.bg),
        bold=cell.bold,
        italic=cell.italics,
        underline=cell.underscore,
        reverse=cell.reverse,
    )


def _color(name: str) -> Color | None:
    if name == "default":
        return None
    if re.fullmatch("[0-9a-f]{6}", name):
        return Color.parse(f"#{name}")
    return Color.parse(_COLORS.get(name, name.replace("bright", "bright_")))
