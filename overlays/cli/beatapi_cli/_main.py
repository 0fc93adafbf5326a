"""The program: its commands, and what becomes of errors and interruptions."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Sequence
from io import StringIO
from types import FrameType
from typing import Final

import click

import beatapi

from ._app import App
from ._exits import ExitCode
from ._help import LazyGroup, Place
from ._options import OPTIONS
from .contract import CALLS, SPEC_VERSION

_PLACES: Final = {
    "auth": Place("auth", "auth"),
    "music-video": Place("videos", "music_video"),
    "ecommerce-video": Place("videos", "ecommerce_video"),
    "images": Place("generation", "images"),
    "videos": Place("generation", "videos"),
    "effects": Place("generation", "effects"),
    "analyze": Place("analysis", "analyze"),
    "text": Place("asking", "text"),
    "web": Place("web", "web"),
    "capabilities": Place("web", "capabilities"),
    "models": Place("generation", "models"),
    "shots": Place("storyboards", "shots"),
    "compose": Place("storyboards", "compose"),
    "tasks": Place("tasks", "tasks"),
    "batch": Place("batch", "batch"),
    "fleet": Place("fleet", "fleet"),
    "upload": Place("account", "upload_command"),
    "usage": Place("account", "usage"),
    "workflows": Place("account", "workflows"),
    "webhooks": Place("webhooks", "webhooks"),
    "realtime": Place("realtime", "realtime"),
    "mcp": Place("agents", "mcp"),
    "sandbox": Place("shell", "sandbox"),
    "impact": Place("shell", "impact"),
    "completion": Place("shell", "completion"),
}

_NEEDS: Final = {
    "shots": "music_video.shots.edit",
    "compose": "music_video.compose",
    "images": "images.create",
    "videos": "videos.create",
    "effects": "effects.create",
    "analyze": "video_analysis.create",
    "text": "chat.completions.create",
    "web": "web.search",
    "capabilities": "capabilities.run",
    "models": "images.create",
    "realtime": "realtime.sessions.create",
}
"""Commands that not every contract has, and the call that says whether it has them."""


def places() -> dict[str, Place]:
    """Return the commands that this line's contract has."""
    return {
        name: place
        for name, place in _PLACES.items()
        if name not in _NEEDS or _NEEDS[name] in CALLS
    }


@click.group(
    cls=LazyGroup,
    places=places(),
    params=list(OPTIONS),
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@click.version_option(
    beatapi.__version__, message=f"beatapi %(version)s, contract of {SPEC_VERSION}"
)
def cli() -> None:
    """Music videos and product ads by BeatAPI.

      beatapi auth login
      beatapi music-video create --image cover.png --audio song.mp3 --output video.mp4

    Results go to stdout, as a summary on a terminal and as JSON in a pipe; everything else goes to
    stderr. The options below may stand after a command too. The key comes from BEATAPI_API_KEY or
    from `auth login`, never from an option: other users of a machine can read command lines.

    Exit codes:
      0 done                          5 too many requests or tasks
      1 the task failed, or a file    6 network, time limit, server fault
      2 the command or request        7 outcome unknown: look before repeating
        is wrong                      8 not ready in time; the task goes on
      3 no key, or not accepted       9 the task waits for a decision
      4 the balance is too low      130 interrupted
    """


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command line.

    Args:
        arguments: Without the program's name; the process's own if not given.

    Returns:
        The exit code; see `ExitCode`.
    """
    signal.signal(signal.SIGTERM, _interrupt)
    _open_streams()
    app = App()
    try:
        result: object = cli.main(arguments, prog_name="beatapi", standalone_mode=False, obj=app)
    except click.Abort:
        return _interrupted(app)
    except click.ClickException as error:
        _show(error)
        return error.exit_code
    except (beatapi.BeatAPIError, OSError) as error:
        code = app.failed(error)
        _discard_output()
        return code
    return result if isinstance(result, int) else ExitCode.OK


def _interrupt(number: int, frame: FrameType | None) -> None:
    """Do what Ctrl-C does at this moment; an event loop has its own way of ending."""
    ctrl_c = signal.getsignal(signal.SIGINT)
    if callable(ctrl_c):
        ctrl_c(number, frame)
    else:
        # A shell's background jobs ignore Ctrl-C, but not this.
        raise KeyboardInterrupt


def _show(error: click.ClickException) -> None:
    """Say what is wrong with the command line; a file it names may hold any character."""
    text = StringIO()
    error.show(file=text)
    App().say(text.getvalue().rstrip("\n"))


def _open_streams() -> None:
    """Open closed standard streams on the null device, so that no later file takes their place."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            nowhere = os.open(os.devnull, os.O_RDWR)
            setattr(sys, name, os.fdopen(nowhere, mode, encoding="utf-8"))


def _discard_output() -> None:
    """Drop what stdout did not take: Python would try again at the end, and exit with code 120."""
    try:
        sys.stdout.flush()
    except OSError:
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)


def _interrupted(app: App) -> int:
    hint = f": {app.resume}" if app.resume else ""
    app.say(f"Interrupted{hint}.")
    return ExitCode.INTERRUPTED
