"""The options of the whole program, which may stand anywhere on the command line."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final, TypeAlias

import click

from ._app import App

_Set: TypeAlias = Callable[[App, Any], None]


def _base_url(app: App, url: str) -> None:
    app.base_url = url


def _output_format(app: App, name: Any) -> None:
    app.output_format = name


def _json(app: App, chosen: bool) -> None:
    del chosen
    app.output_format = "json"


def _quiet(app: App, chosen: bool) -> None:
    app.quiet = chosen


def _option(*names: str, set_it: _Set, hidden: bool, **attributes: Any) -> click.Option:
    """Return an option that changes the run instead of being given to the command."""

    def remember(ctx: click.Context, parameter: click.Parameter, value: Any) -> None:
        del parameter
        # Given before the command and after it, the later one counts; not given, neither does.
        if value:
            set_it(ctx.ensure_object(App), value)

    return click.Option(
        names, expose_value=False, callback=remember, hidden=hidden, is_eager=True, **attributes
    )


def _options(*, hidden: bool) -> tuple[click.Option, ...]:
    return (
        _option(
            "--base-url",
            set_it=_base_url,
            hidden=hidden,
            metavar="URL",
            help="Where the API is, or a sandbox; BEATAPI_BASE_URL says it too.",
        ),
        _option(
            "--json",
            set_it=_json,
            hidden=hidden,
            is_flag=True,
            help="Write results as JSON on a terminal too.",
        ),
        _option(
            "--output-format",
            set_it=_output_format,
            hidden=hidden,
            type=click.Choice(("text", "json", "jsonl")),
            help="How results are written: text on a terminal, json in a pipe.",
        ),
        _option(
            "--quiet",
            "-q",
            set_it=_quiet,
            hidden=hidden,
            is_flag=True,
            help="Show no progress.",
        ),
        _option(
            "--verbose",
            "-v",
            set_it=lambda app, _: app.log(),
            hidden=hidden,
            is_flag=True,
            help="Log every request to stderr, without secrets.",
        ),
    )


OPTIONS: Final = _options(hidden=False)
"""As the program's own help page shows them."""

HIDDEN_OPTIONS: Final = _options(hidden=True)
"""The same for every command, whose help page is about the command alone."""
