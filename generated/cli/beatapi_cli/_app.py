"""The context of every command: settings, the client, stdout and stderr."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Generator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, Any, Final, Literal, TypeAlias

import click

import beatapi

from . import _keys
from ._exits import ExitCode, advice, exit_code
from ._progress import Display, display
from ._text import json_text, printable, wrapped
from ._words import message
from .contract import BASE_URL

if TYPE_CHECKING:
    from beatapi import AsyncBeatAPI, BeatAPI

Format: TypeAlias = Literal["text", "json", "jsonl"]

_HTTPX_CLI: Final = "httpx._main"

_ANONYMOUS: Final = "none"
"""Stands where a client needs a key for calls that send none."""


class NoKeyError(click.ClickException):
    """There is no API key anywhere."""

    exit_code = 3

    def __init__(self) -> None:
        super().__init__(
            "there is no API key. Run `beatapi auth login`, or set BEATAPI_API_KEY. (There is no"
            " option for it: other users of this machine can read command lines.)"
        )


@dataclass(kw_only=True)
class App:
    """One run of the program.

    Args:
        base_url: The URL of the API, from the command line or the environment.
        quiet: Whether progress is kept back.
        output_format: The form of results; ``None`` is a summary on a terminal, else JSON.
        resume: The advice after Ctrl-C.
        started: Whether there is something to go on with, so that an error tells it as well.
        unsure: Whether a call is under way that may have been accepted if it breaks off.
    """

    base_url: str = ""
    quiet: bool = False
    output_format: Format | None = None
    resume: str = ""
    started: bool = False
    unsure: bool = False
    _held: list[tuple[str, bool]] | None = None

    @property
    def url(self) -> str:
        """The URL of the API, without a slash at its end."""
        return (self.base_url or os.environ.get("BEATAPI_BASE_URL") or BASE_URL).rstrip("/")

    @property
    def keys(self) -> _keys.KeyStore:
        """The store of saved keys."""
        return _keys.KeyStore()

    def key(self) -> str:
        """Return the API key.

        Raises:
            NoKeyError: There is none.
        """
        stored = self.keys.find(self.url)
        if stored is None:
            raise NoKeyError
        return stored.key

    def client(self) -> BeatAPI:
        """Return a client with the key that is in force."""
        key = self.key()
        _import_httpx()
        return beatapi.BeatAPI(api_key=key, base_url=self.url)

    def async_client(self, *, anonymous: bool = False) -> AsyncBeatAPI:
        """Async version of `client`, and of `anonymous_client`."""
        key = _ANONYMOUS if anonymous else self.key()
        _import_httpx()
        return beatapi.AsyncBeatAPI(api_key=key, base_url=self.url)

    def anonymous_client(self) -> BeatAPI:
        """Return a client for calls that need no key."""
        return self.client_with(_ANONYMOUS)

    def client_with(self, key: str) -> BeatAPI:
        """Return a client with a key that is not saved yet."""
        _import_httpx()
        return beatapi.BeatAPI(api_key=key, base_url=self.url)

    @contextmanager
    def creating(self, otherwise: str) -> Generator[None]:
        """Surround a call that creates something; `otherwise` is the advice after a lost answer."""
        self.resume, self.unsure = otherwise, True
        yield
        self.resume, self.unsure = "", False

    def failed(self, error: BaseException) -> ExitCode:
        """Report an error and what to do next; return the exit code."""
        # Only after an error, as other imports inside functions.
        from beatapi_fleet.errors import is_refused

        unknown = self.unsure and not is_refused(error)
        going_on = self.started and not isinstance(error, beatapi.TaskFailedError)
        way_on = f"{self.resume[:1].upper()}{self.resume[1:]}." if unknown or going_on else ""
        reason = message(error, self.url)
        for text in (f"Error: {reason}", "" if unknown else advice(error), way_on):
            if text:
                self.say(text)
        return ExitCode.UNKNOWN if unknown else exit_code(error)

    def emit(self, result: Mapping[str, Any], *, indent: int | None = 2) -> None:
        """Write the command's result to stdout: as JSON, or as a summary on a terminal.

        Args:
            result: The server's answer, or the outcome of the command.
            indent: Of JSON; ``None`` for one line.
        """
        format_ = self.output_format or ("text" if sys.stdout.isatty() else "json")
        if format_ == "text":
            from ._summary import summary

            self._write(summary(result), err=False)
            return
        encoding, errors = sys.stdout.encoding or "ascii", sys.stdout.errors or "strict"
        text = json_text(result, None if format_ == "jsonl" else indent, encoding, errors)
        self._write(text, err=False)

    def note(self, text: str) -> None:
        """Write something for people to stderr."""
        if not self.quiet:
            self.say(text)

    def say(self, text: str) -> None:
        """Write to stderr what also has to be said with ``--quiet``."""
        self._write(_fitted(printable(text)), err=True)

    def log(self) -> None:
        """Log every request to stderr."""
        from ._log import log

        log(sys.stderr)

    @contextmanager
    def display(self) -> Generator[Display]:
        """Show progress on stderr; results and notes are written when it ends."""
        self._held = []
        try:
            with display(quiet=self.quiet) as shown:
                yield shown
        finally:
            held, self._held = self._held, None
            for text, err in held:
                self._write(text, err=err)

    def _write(self, text: str, *, err: bool) -> None:
        if self._held is None:
            click.echo(text, err=err)
        else:
            self._held.append((text, err))


def _fitted(text: str) -> str:
    """Return text with lines as wide as the terminal; unchanged if stderr is not one."""
    if not sys.stderr.isatty():
        return text
    return wrapped(text, max(shutil.get_terminal_size().columns, 20))


def _import_httpx() -> None:
    """Import httpx without its own command line.

    httpx loads it, and pygments with it, wherever click and rich are installed: 0.15 s that every
    command of ours would pay.
    """
    if "httpx" in sys.modules or _HTTPX_CLI in sys.modules:
        return
    sys.modules[_HTTPX_CLI] = ModuleType(_HTTPX_CLI)  # without main, as if click were missing
    try:
        import_module("httpx")
    finally:
        del sys.modules[_HTTPX_CLI]


pass_app = click.make_pass_decorator(App, ensure=True)


def at_home(text: str) -> Path:
    """Return a path. ``~`` and ``~user`` become home folders; a name like ``~$a.png`` stays."""
    return Path(os.path.expanduser(text))


def existing_file(text: str) -> Path:
    """Return a path to read from.

    Raises:
        click.BadParameter: There is no such file.
    """
    path = at_home(text)
    if not path.is_file():
        raise click.BadParameter(f"{text} is not a file.")
    return path
