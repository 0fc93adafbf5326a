"""Methods that should also wait, in an API where no operation is polled."""

from __future__ import annotations

from collections.abc import Iterator

from ..problem import Problem
from .model import Api


def problems(api: Api, target: str) -> Iterator[Problem]:
    """Yield a problem for each method that should wait for nothing.

    Args:
        api: The model.
        target: The target's name.
    """
    if api.polled() is not None:
        return
    for method in api.methods():
        if method.wait:
            origin = api.operations[method.operation].origin
            yield Problem(
                origin.pointer,
                "the method waits, but no operation is polled: "
                "needs x-sdk polling.operation in an overlay, or no x-sdk-wait",
                origin.source,
                code="unsupported-construct",
                operation=method.operation,
                target=target,
            )
