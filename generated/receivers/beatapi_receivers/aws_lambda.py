"""A handler for AWS Lambda, behind API Gateway (REST v1, HTTP v2), a load balancer or a URL."""

from __future__ import annotations

import binascii
from base64 import b64decode
from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING, Any, TypeAlias

if TYPE_CHECKING:
    from ._core import Answer, WebhookReceiver

LambdaHandler: TypeAlias = Callable[[Mapping[str, Any], object], dict[str, Any]]
"""A function that answers an event, given the event and its context."""


def lambda_handler(receiver: WebhookReceiver) -> LambdaHandler:
    """Return a handler function; call this once, at module level, so that warm starts reuse it.

    It reads the events of REST APIs and HTTP APIs (payload formats 1.0 and 2.0), of Application
    Load Balancers with or without multi-value headers, and of function URLs. Give the receiver a
    ``RedisStore``, as the instances of a function share no memory.

    Args:
        receiver: Handles the deliveries.

    Raises:
        ConfigurationError: The handler or the store is asynchronous.

    Example:
        ``handler = lambda_handler(WebhookReceiver(secret, handle, store=store))``
    """
    receiver.check_blocking()

    def handler(event: Mapping[str, Any], _context: object) -> dict[str, Any]:
        body = _body(event)
        if body is None:
            return _result(event, receiver.cut_short())
        return _result(event, receiver.respond(_method(event), list(_headers(event)), body))

    return handler


def _method(event: Mapping[str, Any]) -> str:
    # Format 2.0 and function URLs nest it.
    context: Mapping[str, Any] = event.get("requestContext") or {}
    http: Mapping[str, Any] = context.get("http") or {}
    return str(event.get("httpMethod") or http.get("method") or "")


def _body(event: Mapping[str, Any]) -> bytes | None:
    """Return the body's bytes as received; ``None`` if they cannot be recovered."""
    text = event.get("body") or ""
    try:
        if event.get("isBase64Encoded"):
            return b64decode(text, validate=True)
        return str(text).encode()
    except (binascii.Error, ValueError):
        return None


def _headers(event: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    # `headers` has only the last of several values.
    several: Mapping[str, list[str]] = event.get("multiValueHeaders") or {}
    if several:
        for name, values in several.items():
            yield from ((name, value) for value in values)
        return
    single: Mapping[str, str] = event.get("headers") or {}
    yield from single.items()


def _result(event: Mapping[str, Any], done: Answer) -> dict[str, Any]:
    headers = {name: value for name, value in done.headers.items() if name != "content-length"}
    result: dict[str, Any] = {"statusCode": done.status, "body": "", "isBase64Encoded": False}
    if event.get("multiValueHeaders"):
        # A load balancer with multi-value headers ignores `headers`.
        return {**result, "multiValueHeaders": {name: [text] for name, text in headers.items()}}
    return {**result, "headers": headers}
