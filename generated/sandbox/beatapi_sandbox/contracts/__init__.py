"""Every dated contract: its routes, and pydantic models of their bodies.

    contract = contracts.load("2026-06-25")
    contract.routes[0].path

Generated from spec 2026-06-25, 2026-07-16, 2026-07-31, 2026-08-12, 2026-09-03, 2026-10-02, do not edit.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from pydantic import BaseModel

if TYPE_CHECKING:
    from jsonschema.protocols import Validator

VERSIONS: Final = (
    "2026-06-25",
    "2026-07-16",
    "2026-07-31",
    "2026-08-12",
    "2026-09-03",
    "2026-10-02",
)
"""The dates there are, oldest first."""

NEWEST: Final = "2026-10-02"
"""The newest date that the client of this version speaks; later ones are on their way."""


class KeyHeader(NamedTuple):
    """The header by which an operation knows a repeated request.

    Args:
        name: The header's name, in lower case.
        required: Whether a request without it is refused.
        max_length: The longest key in characters; None if the contract sets no limit.
    """

    name: str
    required: bool
    max_length: int | None


class KeyPlace(NamedTuple):
    """A place for the API key besides the bearer token.

    Args:
        place: ``header``, ``query`` or ``cookie``.
        name: The name there, that of a header in lower case.
    """

    place: str
    name: str


class Route(NamedTuple):
    """One operation: its address, its body and its success status.

    Args:
        operation_id: The operation's name in the contract.
        method: The HTTP method, in capitals.
        path: The path with its parameters in braces.
        status: The documented success status.
        auth: Whether an API key is needed.
        body: The model of the request body, if there is one.
        key: The idempotency header, if the contract declares it for this operation.
        rules: A JSON Schema of the body, if the contract has rules that no model checks: ``not``,
            ``if``, ``dependentSchemas`` and the like.
        places: Places where the API key may be instead of the bearer token.
        optional: Whether a request without its body is accepted.
    """

    operation_id: str
    method: str
    path: str
    status: int
    auth: bool
    body: type[BaseModel] | None
    key: KeyHeader | None = None
    rules: Mapping[str, Any] | None = None
    places: tuple[KeyPlace, ...] = ()
    optional: bool = False

    def broken(self, body: Any) -> Iterator[str]:
        """Yield each rule that a body breaks, as a sentence; the model's own are not among them.

        Args:
            body: The body's JSON.
        """
        if self.rules is not None:
            from jsonschema import Draft202012Validator

            yield from _broken(Draft202012Validator(self.rules), body)


class Contract(NamedTuple):
    """One dated contract.

    Args:
        version: Its date.
        sha256: Hash of the document's canonical form, lower-case hexadecimal.
        polls_per_minute: One key's limit of requests for task statuses; 0 if it does not say.
        schemas: The module with a pydantic model for each request body and its parts.
        routes: Every operation, in the contract's order.
    """

    version: str
    sha256: str
    polls_per_minute: int
    schemas: ModuleType
    routes: tuple[Route, ...]


@cache
def load(version: str = NEWEST) -> Contract:
    """The contract of one date.

    Args:
        version: One of `VERSIONS`; `NEWEST` if not given.

    Raises:
        ValueError: There is no contract of that date.
    """
    if version not in VERSIONS:
        raise ValueError(
            f"there is no contract of {version!r}; the dates are: {', '.join(VERSIONS)}"
        )
    contract: Contract = import_module(
        f".v{re.sub('[^A-Za-z0-9]', '_', version)}", __name__
    ).CONTRACT
    return contract


def _broken(validator: Validator, body: Any) -> Iterator[str]:
    for error in validator.iter_errors(body):
        where = ".".join(map(str, error.absolute_path)) or "body"
        keyword = "/".join(map(str, error.absolute_schema_path))
        yield f"{where}: breaks the contract's rule {keyword}."
