"""``beatapi auth``: the API key."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

import click

import beatapi

from ._app import App, NoKeyError, pass_app
from ._exits import ExitCode
from ._help import Group
from ._keys import VARIABLE

if TYPE_CHECKING:
    from beatapi.models import Usage


@click.group(cls=Group)
def auth() -> None:
    """Log in, look, log out."""


@auth.command()
@pass_app
def login(app: App) -> None:
    """Keep an API key in the system's keyring.

    The prompt hides the key; without a terminal it is read from stdin. The key is tried
    before it is stored. Without a keyring it goes to a file that only you may read.

      beatapi auth login
      pass show beatapi | beatapi auth login
    """
    key = _read_key()
    with app.client_with(key) as client:
        account = client.usage.retrieve()
    source = app.keys.save(app.url, key)
    if source == "file":
        app.note(f"There is no keyring here; the key is in {app.keys.path}, readable by you only.")
    app.emit({"base_url": app.url, "stored": source, **_balance(account)})


def _read_key() -> str:
    if sys.stdin.isatty():
        answer: str = click.prompt("API key", hide_input=True, err=True)
        return answer.strip()
    key = sys.stdin.readline().strip()
    if not key:
        raise click.UsageError("stdin holds no key; run it on a terminal to be asked for it")
    return key


@auth.command()
@pass_app
def status(app: App) -> int:
    """Say which key is in force, and whether it is accepted."""
    key = app.keys.find(app.url)
    if key is None:
        raise NoKeyError
    try:
        with app.client() as client:
            account = client.usage.retrieve()
    except (beatapi.AuthenticationError, beatapi.PermissionDeniedError):
        app.emit({"base_url": app.url, "source": key.source, "accepted": False})
        raise
    app.emit({"base_url": app.url, "source": key.source, "accepted": True, **_balance(account)})
    return ExitCode.OK


def _balance(account: Usage) -> dict[str, Any]:
    """Return the credits, if the server says how many."""
    return {name: value for name, value in account.to_dict().items() if name == "credit_balance"}


@auth.command()
@pass_app
def logout(app: App) -> None:
    """Forget the key that `auth login` keeps."""
    removed = app.keys.remove(app.url)
    key = app.keys.find(app.url)
    if key is not None:
        app.note(f"{VARIABLE} is still set, and in force.")
    app.emit({"base_url": app.url, "removed": removed})
