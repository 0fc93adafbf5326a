"""Packages that take long to import: each process of the suite imports every test's module."""

from __future__ import annotations

from importlib import import_module
from typing import Any


class Lazy:
    """A module that is imported when one of its attributes is first read."""

    def __init__(self, name: str) -> None:
        self._name = name

    def __getattr__(self, attribute: str) -> Any:
        if attribute.startswith("_"):
            # pytest asks everything in a test's module for such names, to find fixtures.
            raise AttributeError(attribute)
        return getattr(import_module(self._name), attribute)
