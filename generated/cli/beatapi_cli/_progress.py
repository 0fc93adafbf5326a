"""Progress on stderr: bars on a terminal, one plain line for each step in a pipe."""

from __future__ import annotations

import os
import sys
import time
from types import TracebackType
from typing import TYPE_CHECKING, Final, Protocol, Self

import click

from ._text import one_line

if TYPE_CHECKING:
    from rich.progress import Progress, TaskID


_SPARE_LINES: Final = 2
"""Lines of a terminal's height that the bars leave free."""


class Row(Protocol):
    """One thing that takes time."""

    def say(self, text: str) -> None:
        """Show its new stage."""
        ...

    def glance(self, text: str) -> None:
        """Show its new stage on a terminal; a log does not show every step."""
        ...

    def count(self, done: int, total: int | None) -> None:
        """Show how much of it is done, without text."""
        ...

    def done(self, text: str) -> None:
        """Show that it is over, and how it ended."""
        ...

    def failed(self, text: str) -> None:
        """Show that it has failed, and why."""
        ...


class Display(Protocol):
    """A place for rows; a context manager."""

    def row(self, text: str) -> Row:
        """Begin something that takes time."""
        ...

    def say(self, text: str) -> None:
        """Show a line about something that is over already."""
        ...

    def __enter__(self) -> Self:
        """Begin to show."""
        ...

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        """Leave the terminal as it was."""
        ...


def display(*, quiet: bool) -> Display:
    """Return the display that fits stderr: bars on a terminal, lines in a pipe, else nothing."""
    if quiet:
        return _Plain(silent=True)
    terminal = sys.stderr.isatty() and os.environ.get("TERM", "dumb") != "dumb"
    return _Bars() if terminal else _Plain(silent=False)


class _Context:
    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        pass


class _Plain(_Context):
    """Lines, with the seconds since the beginning."""

    def __init__(self, *, silent: bool) -> None:
        self._silent = silent
        self._began = time.monotonic()

    def row(self, text: str) -> Row:
        """Write the line that begins a row."""
        self.say(text)
        return _PlainRow(self, text)

    def say(self, text: str) -> None:
        """Write one line, at once."""
        if not self._silent:
            click.echo(f"{time.monotonic() - self._began:6.1f} s  {one_line(text)}", err=True)


class _PlainRow:
    def __init__(self, plain: _Plain, text: str) -> None:
        self._plain = plain
        self._last = text

    def say(self, text: str) -> None:
        """Write a line, unless it repeats the last one."""
        if text != self._last:
            self._last = text
            self._plain.say(text)

    def glance(self, text: str) -> None:
        """Do nothing: a log shows only the steps."""

    def count(self, done: int, total: int | None) -> None:
        """Do nothing: a log shows no progress inside a step."""

    def done(self, text: str) -> None:
        """Write a line, unless it repeats the last one."""
        self.say(text)

    def failed(self, text: str) -> None:
        """Write a line, unless it repeats the last one."""
        self.say(text)


class _Bars(_Context):
    """Bars that move; rich is loaded when there is a terminal to show them on."""

    def __init__(self) -> None:
        self._progress = _new_progress()

    def __enter__(self) -> Self:
        self._progress.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self._progress.stop()

    def row(self, text: str) -> Row:
        """Add a bar that shows activity."""
        bar = _Bar(self._progress, self._progress.add_task(_safe(text), total=None))
        _make_room(self._progress)
        return bar

    def say(self, text: str) -> None:
        """Write a line above the bars."""
        self._progress.console.print(_safe(text), highlight=False)


class _Bar:
    def __init__(self, progress: Progress, row: TaskID) -> None:
        self._progress = progress
        self._row = row

    def say(self, text: str) -> None:
        """Change the text before the bar."""
        self._progress.update(self._row, description=_safe(text))

    def glance(self, text: str) -> None:
        """Change the text before the bar."""
        self.say(text)

    def count(self, done: int, total: int | None) -> None:
        """Move the bar."""
        self._progress.update(self._row, completed=done, total=total)

    def done(self, text: str) -> None:
        """Fill and stop the bar."""
        self._progress.update(self._row, description=_safe(text), total=1, completed=1)
        self._progress.stop_task(self._row)
        _make_room(self._progress)

    def failed(self, text: str) -> None:
        """Write a line above the bars, as a bar has no room for reasons."""
        self._progress.console.print(f"[red]✗[/] {_safe(text)}", highlight=False)
        self._progress.remove_task(self._row)
        _make_room(self._progress)


def _make_room(progress: Progress) -> None:
    """Keep the bars on the screen: finished ones become lines above, surplus ones are hidden.

    The first bar counts everything, so that nothing is lost by hiding the rest.
    """
    room = max(1, progress.console.height - _SPARE_LINES)
    finished = [row for row in progress.tasks if row.finished]
    for row in finished[: max(0, len(progress.tasks) - room)]:
        progress.console.print(f"[green]✓[/] {row.description}", highlight=False)
        progress.remove_task(row.id)
    for place, row in enumerate(progress.tasks):
        progress.update(row.id, visible=place < room)


def _safe(text: str) -> str:
    """Return a line that rich does not read as markup, and that does not change the terminal."""
    from rich.markup import escape

    return escape(one_line(text))


def _new_progress() -> Progress:
    from rich.console import Console
    from rich.progress import BarColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

    return Progress(
        SpinnerColumn(finished_text="[green]✓[/]"),
        TextColumn("{task.description}"),
        BarColumn(bar_width=24),
        TimeElapsedColumn(),
        console=Console(stderr=True),
    )
