"""Calls as data: an operation id, and arguments by their wire names."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from operator import attrgetter
from typing import Any

from .._base.errors import InvalidArgumentError
from .._calls.options import OPTIONS


class Operations:
    """The operations of the contract by their ids, such as for the jobs of a queue.

    Iterate over it for the ids.

    Args:
        client: The client that makes the calls.
    """

    def __init__(self, client: object) -> None:
        self._client = client

    def __iter__(self) -> Iterator[str]:
        """Yield the operation ids."""
        from .._operations import OPERATIONS

        return iter(OPERATIONS)

    def call(self, operation_id: str, params: Mapping[str, Any], /, **options: Any) -> Any:
        """Make a call.

        Args:
            operation_id: The contract's name of the operation.
            params: The arguments by their wire names; those in the path and the query too.
            options: For this call only, as of the operation's method.

        Returns:
            The result of the operation's method; an asynchronous client's is to be awaited.

        Raises:
            InvalidArgumentError: There is no such operation, or ``params`` holds an option.
            TypeError: An argument is missing, or the operation has none of its name.
            BeatAPIError: The call failed, as from the method.
        """
        path, _, names = _operation(operation_id)
        arguments = {names.get(name, name): value for name, value in params.items()}
        for name in OPTIONS.intersection(arguments):
            message = f"{name} is an option and not an argument of {operation_id}"
            raise InvalidArgumentError(f"{message}: pass it as a keyword")
        return attrgetter(path)(self._client)(**arguments, **options)

    def recognises_repeats(self, operation_id: str) -> bool:
        """Return true if the server recognises a repeated call by its ``idempotency_key``.

        If it does not, a create whose answer was lost must not be repeated: it may be paid twice.

        Raises:
            InvalidArgumentError: This contract has no such operation.
        """
        return _operation(operation_id)[1]


def _operation(operation_id: str) -> tuple[str, bool, dict[str, str]]:
    from .._operations import OPERATIONS

    operation = OPERATIONS.get(operation_id)
    if operation is None:
        from difflib import get_close_matches

        close = get_close_matches(str(operation_id), OPERATIONS, n=1)
        hint = f"did you mean {close[0]!r}?" if close else "iterate over client.operations for all"
        raise InvalidArgumentError(f"there is no operation {operation_id!r}; {hint}")
    return operation
