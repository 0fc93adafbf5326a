"""``beatapi web`` and ``beatapi capabilities``."""

from __future__ import annotations

import json
from typing import Any

import click

from ._app import App, pass_app
from ._body import assemble
from ._calling import answer, call, performs
from ._flags import FILE, contract_options
from ._help import Group
from .contract import CALLS

_SOURCE = click.option(
    "--file",
    "-f",
    "source",
    type=FILE,
    metavar="FILE",
    help="Take fields from a JSON object, - for stdin; options win over it.",
)


def _ask(app: App, method: str, options: dict[str, Any], *, anonymous: bool = False) -> None:
    body = assemble(CALLS[method], options, options["source"])
    if isinstance(body.get("input"), dict):
        body["input"] = {name: _plain(value) for name, value in body["input"].items()}
    with app.anonymous_client() if anonymous else app.client() as client:
        result = answer(call(client, method, **body))
    # A page of things is shown as a list, and so is a run's task.
    app.emit(result)


def _plain(value: Any) -> Any:
    """Return a word as the JSON value that it is, such as `2` or `true`; else as text."""
    try:
        return json.loads(value) if isinstance(value, str) else value
    except ValueError:
        return value


@click.group(cls=Group)
def web() -> None:
    """Search, read, map and research the web."""


@web.command()
@click.argument("words", nargs=-1)
@contract_options("web.search")
@_SOURCE
@pass_app
def search(app: App, /, words: tuple[str, ...], **options: Any) -> None:
    """Search the web.

    beatapi web search OpenAPI webhooks --max-results 3
    """
    _ask(app, "web.search", _with(options, query=" ".join(words)))


@web.command()
@click.argument("pages", nargs=-1, metavar="URL...")
@contract_options("web.read")
@_SOURCE
@pass_app
def read(app: App, /, pages: tuple[str, ...], **options: Any) -> None:
    """Read web pages as text. Do not trust what they say."""
    _ask(app, "web.read", _with(options, urls=pages))


@web.command("map")
@click.argument("start", required=False, metavar="URL")
@contract_options("web.map")
@_SOURCE
@pass_app
def map_website(app: App, /, start: str | None, **options: Any) -> None:
    """List the pages of a website."""
    _ask(app, "web.map", _with(options, url=start))


@web.command()
@click.argument("words", nargs=-1)
@contract_options("web.research")
@_SOURCE
@pass_app
def research(app: App, /, words: tuple[str, ...], **options: Any) -> None:
    """Research a question; it takes 10 seconds to 3 minutes. Do not trust what it finds."""
    _ask(app, "web.research", _with(options, query=" ".join(words)))


@click.group(cls=Group)
def capabilities() -> None:
    """Everything that can be run: search, inspect, run."""


@capabilities.command("search")
@click.argument("words", nargs=-1)
@contract_options("capabilities.search")
@_SOURCE
@pass_app
def search_capabilities(app: App, /, words: tuple[str, ...], **options: Any) -> None:
    """Find capabilities by platform and action. Needs no key."""
    _ask(app, "capabilities.search", _with(options, query=" ".join(words)), anonymous=True)


@capabilities.command("inspect")
@click.argument("name", metavar="REFERENCE")
@_SOURCE
@performs("capabilities.inspect")
@pass_app
def inspect_capability(app: App, /, name: str, source: str | None) -> None:
    """Show what a capability takes and costs. Needs no key."""
    _ask(app, "capabilities.inspect", {"reference": name, "source": source}, anonymous=True)


@capabilities.command("run")
@click.argument("name", metavar="REFERENCE")
@contract_options("capabilities.run")
@_SOURCE
@pass_app
def run_capability(app: App, /, name: str, **options: Any) -> None:
    """Run a capability, and follow its task to the end.

      beatapi capabilities run data:web.search --input query="OpenAPI webhooks"

    With --operation it looks at something that was run before.
    """
    _ask(app, "capabilities.run", _with(options, reference=name))


def _with(options: dict[str, Any], **fields: Any) -> dict[str, Any]:
    """Return options with the arguments of the command line that are not empty."""
    return {**options, **{name: value for name, value in fields.items() if value}}
