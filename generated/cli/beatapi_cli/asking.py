"""``beatapi text``: questions to text models, whose answers are shown as they come."""

from __future__ import annotations

import sys
from typing import Any

import click

from ._app import App, pass_app
from ._body import read_json
from ._calling import answer, call, performs
from ._flags import FILE
from ._help import Command
from ._text import printable

_METHOD = "chat.completions.create"


@click.command(cls=Command)
@click.argument("words", nargs=-1)
@click.option("--model", "-m", help="The model; `beatapi models --text` lists them.  [required]")
@click.option("--system", metavar="WORDS", help="Instructions for the model.")
@click.option("--max-tokens", type=click.IntRange(min=1), help="Most tokens of the answer.")
@click.option(
    "--file",
    "-f",
    "source",
    type=FILE,
    metavar="FILE",
    help="Take further fields of a chat completion from a JSON object; options win over it.",
)
@performs(_METHOD)
@pass_app
def text(
    app: App,
    words: tuple[str, ...],
    model: str | None,
    system: str | None,
    max_tokens: int | None,
    source: str | None,
) -> None:
    """Ask a text model, and show the answer as it comes.

      beatapi text -m gpt-5.6-sol "Name three uses of a paper clip."
      git diff | beatapi text -m gpt-5.6-sol "Describe this change:" -

    A `-` stands for stdin. With --json the whole answer is written at its end.
    """
    body: dict[str, Any] = {} if source is None else read_json(source)
    body |= {} if model is None else {"model": model}
    body |= {} if max_tokens is None else {"max_tokens": max_tokens}
    if words:
        body["messages"] = _messages(words, system)
    missing = [name for name in ("model", "messages") if name not in body]
    if missing:
        what = {"model": "--model", "messages": "a question"}[missing[0]]
        raise click.UsageError(f"{what} is missing ({missing[0]} in a file)")
    with app.client() as client:
        if app.output_format in {"json", "jsonl"}:
            app.emit(answer(call(client, _METHOD, **{**body, "stream": False})))
            return
        with call(client, _METHOD, **{**body, "stream": True}) as events:
            _show(events)


def _messages(words: tuple[str, ...], system: str | None) -> list[dict[str, str]]:
    read = [sys.stdin.read() if word == "-" else word for word in words]
    messages = [] if system is None else [{"role": "system", "content": system}]
    return [*messages, {"role": "user", "content": " ".join(read)}]


def _show(events: Any) -> None:
    """Write the text of a stream to stdout, piece by piece; what came before an error stays."""
    try:
        for event in events:
            for choice in answer(event).get("choices") or ():
                delta: dict[str, Any] = choice.get("delta") or {}
                click.echo(printable(delta.get("content") or ""), nl=False)
                sys.stdout.flush()
    finally:
        click.echo()
