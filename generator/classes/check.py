"""The limits of languages whose types are classes: problems, collected in one run."""

from __future__ import annotations

from collections.abc import Iterator

from ..api.model import Api, Events, Lines, Operation
from ..problem import Problem

CODE = "unsupported-construct"
BEARER = ("bearer", "oauth2", "openid")
"""Schemes whose credential is sent as a bearer token."""


def problems(api: Api, target: str) -> Iterator[Problem]:
    """Yield the operations that the target lacks a construct for.

    Args:
        api: The model.
        target: The target's name.
    """
    for operation in api.operations.values():
        payload = operation.body and operation.body.payload
        if isinstance(payload, (Events, Lines)):
            message = f"sends {payload.media}, which this target cannot do yet"
            yield _problem(operation, target, message)
        if not _has_credentials(api, operation):
            message = (
                "needs a client certificate, which this target cannot send yet:"
                " allow another scheme in an overlay"
            )
            yield _problem(operation, target, message)


def _has_credentials(api: Api, operation: Operation) -> bool:
    """Return True if some alternative needs no client certificate."""
    return not operation.security or any(
        all(each in api.schemes and api.schemes[each].kind != "mtls" for each in alternative)
        for alternative in operation.security
    )


def _problem(operation: Operation, target: str, message: str) -> Problem:
    return Problem(
        operation.origin.pointer,
        message,
        operation.origin.source,
        code=CODE,
        operation=operation.id,
        target=target,
    )
