"""What a language whose types are classes does not generate: problems, collected in one run."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Final, Literal, TypeAlias

from ..api.model import Api, Events, Lines, Method, Operation, Scheme
from ..problem import Level, Problem

CODE = "unsupported-construct"
BEARER = ("bearer", "oauth2", "openid")
"""Schemes whose credential is sent as a bearer token."""

Lack: TypeAlias = Literal["streams", "credentials", "twins"]
"""What a language may lack: streams, several credentials at once, one name in two places."""

EVERY: Final[frozenset[Lack]] = frozenset(("streams", "credentials", "twins"))


def problems(api: Api, target: str, lacks: frozenset[Lack] = EVERY) -> Iterator[Problem]:
    """The operations that the target lacks a construct for.

    Args:
        api: The model.
        target: What the target is called.
        lacks: What it lacks beyond what no such language has: a body that is a stream, and
            client certificates.
    """
    calls = {each.operation for each in api.methods() if each.kind == "call"}
    for method in api.methods():
        operation = api.operations[method.operation]
        if method.kind == "stream" and "streams" in lacks:
            also = method.operation in calls
            message = "is read as a stream, which this target cannot do yet"
            rest = ": the method without the stream is generated" if also else ": leave it out"
            level: Level = "wider" if also else "error"
            yield _problem(operation, target, message + rest, level)
            continue
        for message in _lacks(method, operation, lacks):
            yield _problem(
                operation, target, f"{message}, which this target cannot do yet", "error"
            )
        if "credentials" in lacks and credential(api, operation) is None:
            message = (
                "needs several credentials at once, or a client certificate, which this target"
                " cannot send yet: allow one bearer, basic or key scheme in an overlay"
            )
            yield _problem(operation, target, message, "error")
        elif "credentials" not in lacks and not _has_credentials(api, operation):
            message = (
                "needs a client certificate, which this target cannot send yet:"
                " allow another scheme in an overlay"
            )
            yield _problem(operation, target, message, "error")


def _lacks(method: Method, operation: Operation, lacks: frozenset[Lack]) -> Iterator[str]:
    if operation.body is not None and isinstance(operation.body.payload, (Events, Lines)):
        yield f"sends {operation.body.payload.media}"
    if "twins" not in lacks:
        return
    asked = Counter(
        each.slot.wire
        for each in method.arguments
        if each.slot.place in ("query", "header", "cookie")
    )
    for wire, count in asked.items():
        if count > 1:
            yield f"has {count} parameters called {wire!r} in query, header and cookie"


def _has_credentials(api: Api, operation: Operation) -> bool:
    """Whether some alternative needs no client certificate."""
    return not operation.security or any(
        all(each in api.schemes and api.schemes[each].kind != "mtls" for each in alternative)
        for alternative in operation.security
    )


def credential(api: Api, operation: Operation) -> Scheme | Literal[""] | None:
    """The one scheme whose credential an operation sends.

    Returns:
        The scheme; ``""`` for a call that needs none; None if no single credential will do.
    """
    if not any(operation.security):
        return ""
    for alternative in operation.security:
        schemes = [api.schemes[each] for each in alternative if each in api.schemes]
        if len(schemes) == len(alternative) == 1 and schemes[0].kind != "mtls":
            return schemes[0]
    return "" if frozenset() in operation.security else None


def _problem(operation: Operation, target: str, message: str, level: Level) -> Problem:
    return Problem(
        operation.origin.pointer,
        message,
        operation.origin.source,
        code=CODE,
        operation=operation.id,
        target=target,
        level=level,
    )
