"""``beatapi realtime sessions``."""

from __future__ import annotations

from typing import Any, Final

import click

from ._app import App, pass_app
from ._body import assemble
from ._calling import performs
from ._flags import contract_options
from ._help import Group
from ._once import keeping_secret, secret_file_option
from .contract import CALLS

_UNSURE: Final = (
    "a session may be open all the same; unused, it expires by itself and is paid back. The same"
    " --idempotency-key asks for it once more"
)


@click.group(cls=Group)
def realtime() -> None:
    """Realtime sessions."""


@realtime.group()
def sessions() -> None:
    """Open, look, close."""


@sessions.command()
@contract_options("realtime.sessions.create")
@click.option("--idempotency-key", metavar="KEY", help="Your name for this create.")
@secret_file_option
@pass_app
def create(
    app: App, /, idempotency_key: str | None, secret_file: str | None, **options: Any
) -> None:
    """Open a session. Its client secret goes to a file that only you may read.

      beatapi realtime sessions create --max-duration-seconds 60 --allowed-origin https://example.com

    BeatAPI shows the secret once. If it cannot be written down, the session is closed again.
    """
    body = assemble(CALLS["realtime.sessions.create"], options, None)
    if idempotency_key:
        body["idempotency_key"] = idempotency_key
    with app.client() as client, keeping_secret(app, secret_file) as keep:
        with app.creating(_UNSURE):
            session = client.realtime.sessions.create(**body)
        place = keep(
            session.id, session.client_secret, lambda: client.realtime.sessions.close(session.id)
        )
        shown = {name: v for name, v in session.to_dict().items() if name != "client_secret"}
        app.emit({**shown, "client_secret_file": place})


@sessions.command()
@click.argument("session_id", metavar="SESSION")
@performs("realtime.sessions.retrieve")
@pass_app
def get(app: App, session_id: str) -> None:
    """Show a session."""
    with app.client() as client:
        app.emit(client.realtime.sessions.retrieve(session_id).to_dict())


@sessions.command()
@click.argument("session_id", metavar="SESSION")
@performs("realtime.sessions.close")
@pass_app
def close(app: App, session_id: str) -> None:
    """Close a session; one that is closed already stays so."""
    with app.client() as client:
        app.emit(client.realtime.sessions.close(session_id).to_dict())
