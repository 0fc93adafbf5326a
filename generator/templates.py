"""The template engine as targets without an engine of their own use it."""

from __future__ import annotations

from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from .python import code


def environment(folder: Path) -> Environment:
    """Templates of a folder; a name that is not there is an error, and ``literal`` a filter."""
    env = Environment(
        loader=FileSystemLoader(folder),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    env.filters["literal"] = code.literal
    return env
