"""The one way in which templates are read."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined


def environment(templates: Path, filters: Mapping[str, Callable[..., Any]]) -> Environment:
    """Templates of a folder; a name they use and nobody gives them is an error."""
    env = Environment(
        loader=FileSystemLoader(templates),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    env.filters |= filters
    return env
