"""``beatapi webhooks``: endpoints, and what is delivered to them."""

from __future__ import annotations

import json
import os
import sys
import time
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import urlsplit

import click

from beatapi.webhooks import (
    EVENT_HEADER,
    SIGNATURE_HEADER,
    TIMESTAMP_HEADER,
    WebhookVerificationError,
    WebhookVerifier,
    sign,
)

from ._app import App, pass_app
from ._body import assemble
from ._calling import performs
from ._exits import ExitCode
from ._flags import FILE, contract_options
from ._help import Group
from ._json import is_object
from ._once import keeping_secret, secret_file_option
from .contract import CALLS

if TYPE_CHECKING:
    from beatapi import BeatAPI

VARIABLE: Final = "BEATAPI_WEBHOOK_SECRET"

_UNSURE: Final = (
    "an endpoint may be registered all the same, and nobody has its secret: `beatapi webhooks list`"
    " shows it, `beatapi webhooks delete ENDPOINT` removes it"
)

_secret_option = click.option(
    "--secret-file",
    "secret_files",
    type=FILE,
    metavar="FILE",
    multiple=True,
    help=f"Holds the endpoint's secret; repeat it for several. {VARIABLE} says it too.",
)


@click.group(cls=Group)
def webhooks() -> None:
    """Register, receive and check webhooks."""


@webhooks.command("list")
@performs("webhooks.list")
@pass_app
def list_endpoints(app: App) -> None:
    """List the endpoints, their secrets masked."""
    with app.client() as client:
        app.emit(client.webhooks.list().to_dict())


@webhooks.command()
@click.argument("endpoint_id", metavar="ENDPOINT")
@performs("webhooks.retrieve")
@pass_app
def get(app: App, endpoint_id: str) -> None:
    """Show an endpoint."""
    with app.client() as client:
        app.emit(client.webhooks.retrieve(endpoint_id).to_dict())


@webhooks.command()
@contract_options("webhooks.create")
@secret_file_option
@pass_app
def create(app: App, /, secret_file: str | None, **options: Any) -> None:
    """Register an endpoint. Its secret goes to a file that only you may read.

      beatapi webhooks create --url https://example.com/beatapi --secret-file beatapi.secret

    BeatAPI shows the secret once. If it cannot be written down, the endpoint is removed again.
    """
    body = assemble(CALLS["webhooks.create"], options, None)
    with app.client() as client, keeping_secret(app, secret_file) as keep:
        with app.creating(_UNSURE):
            endpoint = client.webhooks.create(**body)
        place = keep(endpoint.id, endpoint.secret, lambda: client.webhooks.delete(endpoint.id))
        shown = {name: value for name, value in endpoint.to_dict().items() if name != "secret"}
        app.emit({**shown, "secret_file": place})


@webhooks.command()
@click.argument("endpoint_id", metavar="ENDPOINT")
@contract_options("webhooks.update")
@pass_app
def update(app: App, /, endpoint_id: str, **options: Any) -> None:
    """Change an endpoint; the rest stays as it is."""
    body = assemble(CALLS["webhooks.update"], options, None)
    if not body:
        raise click.UsageError("there is nothing to change; see --help for what can be")
    with app.client() as client:
        app.emit(client.webhooks.update(endpoint_id, **body).to_dict())


@webhooks.command()
@click.argument("endpoint_id", metavar="ENDPOINT")
@performs("webhooks.delete")
@pass_app
def delete(app: App, endpoint_id: str) -> None:
    """Remove an endpoint."""
    with app.client() as client:
        app.emit(client.webhooks.delete(endpoint_id).to_dict())


@webhooks.command()
@click.argument("body", type=FILE, metavar="BODY")
@click.option(
    "--header", "-H", "lines", metavar="'NAME: VALUE'", multiple=True, help="As it was received."
)
@_secret_option
@click.option(
    "--at", type=click.INT, metavar="UNIX", help="Check the age as of then; now if not given."
)
@pass_app
def verify(
    app: App, body: str, lines: tuple[str, ...], secret_files: tuple[str, ...], at: int | None
) -> int:
    """Check a delivery, as it was received.

      beatapi webhooks verify body.json --secret-file beatapi.secret
          -H 'x-beatapi-event: task.succeeded' -H 'x-beatapi-timestamp: 1784187600'
          -H 'x-beatapi-signature: ea8fe65b…'                          (all on one line)

    BODY is a file with the body, - for stdin. Shows the event; exit code 1, with the reason, if it
    is not genuine or too old.
    """
    headers = [_header(line) for line in lines]
    verifier = WebhookVerifier(
        _secrets(secret_files), clock=time.time if at is None else lambda: float(at)
    )
    try:
        event = verifier.verify(_read(body), headers)
    except WebhookVerificationError as error:
        app.emit({"genuine": False, "reason": error.reason})
        raise
    app.emit({"genuine": True, "event": event.to_dict()})
    return ExitCode.OK


@webhooks.command("sign")
@click.argument("body", type=FILE, metavar="BODY")
@_secret_option
@click.option("--timestamp", type=click.IntRange(0), metavar="UNIX", help="Now if not given.")
@pass_app
def sign_body(app: App, body: str, secret_files: tuple[str, ...], timestamp: int | None) -> None:
    """Make the headers of a delivery, to try a receiver.

    BODY is a file with the body to be delivered, - for stdin.
    """
    content = _read(body)
    (secret, *others) = _secrets(secret_files)
    if others:
        raise click.UsageError("a body is signed with one secret; name one file")
    stamp = int(time.time()) if timestamp is None else timestamp
    app.emit(
        {
            EVENT_HEADER: _event_name(content),
            TIMESTAMP_HEADER: str(stamp),
            SIGNATURE_HEADER: sign(secret, stamp, content),
        }
    )


@webhooks.command()
@click.option(
    "--port", type=click.IntRange(0, 65_535), default=0, help="TCP port; a free one if not given."
)
@click.option(
    "--public-url",
    metavar="URL",
    help="Where BeatAPI reaches this port, by a tunnel of yours. Registered while this runs.",
)
@_secret_option
@click.option("--count", type=click.IntRange(1), metavar="N", help="Stop after so many events.")
@pass_app
def listen(
    app: App,
    port: int,
    public_url: str | None,
    secret_files: tuple[str, ...],
    count: int | None,
) -> None:
    """Receive deliveries on this machine.

      beatapi webhooks listen --port 8080 --public-url https://name.tunnel.example/hook

    Each genuine event is printed as one line of JSON. The endpoint is registered for as long as
    this runs and removed at the end, on Ctrl-C too. With --secret-file nothing is registered. A
    sandbox needs no --public-url.
    """
    from ._receiver import Receiver

    with (
        Receiver(port) as receiver,
        _secret_for(app, receiver.url, public_url, secret_files) as secrets,
    ):
        receiver.verifier = WebhookVerifier(secrets)
        app.note(f"Listening on {receiver.url} until Ctrl-C.")
        for number, event in enumerate(receiver.events(app.note), start=1):
            app.emit(event.to_dict(), indent=None)
            if number == count:
                return


@contextmanager
def _secret_for(
    app: App, local_url: str, public_url: str | None, secret_files: tuple[str, ...]
) -> Generator[list[str]]:
    if secret_files or os.environ.get(VARIABLE):
        yield _secrets(secret_files)
        return
    url = public_url or (local_url if _is_local(app.url) else None)
    if url is None:
        raise click.UsageError(
            "say --public-url, where BeatAPI reaches this machine, or --secret-file of an endpoint"
            " that does already"
        )
    with app.client() as client, _registered(app, client, url) as secret:
        yield [secret]


@contextmanager
def _registered(app: App, client: BeatAPI, url: str) -> Generator[str]:
    with app.creating(_UNSURE):
        endpoint = client.webhooks.create(url=url)
    try:
        app.note(f"{endpoint.id} registered for {url}.")
        yield endpoint.secret
    finally:
        client.webhooks.delete(endpoint.id)
        app.note(f"{endpoint.id} removed.")


def _is_local(url: str) -> bool:
    return urlsplit(url).hostname in ("127.0.0.1", "localhost", "::1")


def _secrets(files: tuple[str, ...]) -> list[str]:
    secrets = [_read(name).decode("utf-8", "replace").strip() for name in files]
    variable = os.environ.get(VARIABLE)
    if not secrets and variable:
        secrets = [variable]
    if not secrets:
        raise click.UsageError(
            f"there is no secret: name a file that holds it with --secret-file, or set {VARIABLE}"
        )
    return secrets


def _read(name: str) -> bytes:
    try:
        return sys.stdin.buffer.read() if name == "-" else Path(name).read_bytes()
    except OSError as error:
        raise click.UsageError(f"{name} cannot be read: {error.strerror}") from None


def _header(line: str) -> tuple[str, str]:
    name, colon, value = line.partition(":")
    if not colon:
        raise click.BadParameter("write it as 'NAME: VALUE'.", param_hint="--header")
    return name.strip(), value.strip()


def _event_name(content: bytes) -> str:
    try:
        event: object = json.loads(content)
    except ValueError as error:
        raise click.UsageError(f"the body is not JSON: {error}") from None
    name: object = event.get("event") if is_object(event) else None
    if not isinstance(name, str):
        raise click.UsageError('the body has no "event", such as task.succeeded')
    return name
