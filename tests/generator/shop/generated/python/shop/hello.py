"""A shop says hello, by hand."""

from __future__ import annotations


def hello() -> str:
    """Say hello."""
    return "hello"
