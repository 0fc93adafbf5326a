"""One contract and its Python client, as an analysis needs them."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any, Protocol

from .symbols import Symbols


class Edition(Protocol):
    """A contract and its client: of a project, or packed into a file."""

    @property
    def version(self) -> str:
        """The date of the contract."""
        ...

    @property
    def source(self) -> str:
        """The contract's file, as links name it."""
        ...

    @property
    def document(self) -> Mapping[str, Any]:
        """The contract as written."""
        ...

    @property
    def package(self) -> str:
        """The client's import name."""
        ...

    @property
    def symbols(self) -> Symbols:
        """The names that the client has for the contract's places."""
        ...

    def files(self) -> Mapping[str, str]:
        """Return the client's sources without the bodies of functions: path → text.

        Raises:
            GenerationError: There can be no client.
        """
        ...

    def folder(self, target: str = "python") -> Path:
        """Return a folder with a client's sources, for a type checker.

        Args:
            target: The target that generates the client.

        Raises:
            GenerationError: There is no such client here.
        """
        ...
