"""A WSGI application (PEP 3333), for any WSGI server: gunicorn, uWSGI, wsgiref."""

from __future__ import annotations

from http import HTTPStatus
from typing import TYPE_CHECKING

from ._core import content_length

if TYPE_CHECKING:
    from collections.abc import Iterable
    from wsgiref.types import InputStream, StartResponse, WSGIApplication, WSGIEnvironment

    from ._core import Answer, WebhookReceiver


def wsgi_app(receiver: WebhookReceiver) -> WSGIApplication:
    """Return an application that answers every path; run it, or mount it at the webhook's path.

    Args:
        receiver: Handles the deliveries.

    Raises:
        ConfigurationError: The handler or the store is asynchronous.

    Example:
        ``app = wsgi_app(WebhookReceiver(secret, handle))``, then ``gunicorn module:app``
    """
    receiver.check_blocking()

    def app(environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        done = _respond(receiver, environ)
        phrase = HTTPStatus(done.status).phrase
        start_response(f"{done.status} {phrase}", list(done.headers.items()))
        return []

    return app


def _respond(receiver: WebhookReceiver, environ: WSGIEnvironment) -> Answer:
    method, length = environ["REQUEST_METHOD"], content_length(environ.get("CONTENT_LENGTH"))
    refused = receiver.refusal(method, length)
    if refused is not None:
        return refused
    body = _body(environ, length, receiver.verifier.max_body_bytes)
    return (
        receiver.cut_short() if body is None else receiver.respond(method, _headers(environ), body)
    )


def _body(environ: WSGIEnvironment, length: int | None, limit: int) -> bytes | None:
    """Return the body; ``None`` if it is incomplete, or its end is unknown."""
    stream = environ["wsgi.input"]
    if length is not None:
        body = _read(stream, length)
        return body if len(body) == length else None
    if environ.get("wsgi.input_terminated"):
        return _read(stream, limit + 1)
    # A read could block for ever: the server neither knows the length nor ends the stream.
    unknown = environ.get("CONTENT_LENGTH") or environ.get("HTTP_TRANSFER_ENCODING")
    return None if unknown else b""


def _read(stream: InputStream, length: int) -> bytes:
    body = bytearray()
    while len(body) < length and (part := stream.read(length - len(body))):
        body += part
    return bytes(body)


def _headers(environ: WSGIEnvironment) -> list[tuple[str, str]]:
    headers = [(name[5:], value) for name, value in environ.items() if name.startswith("HTTP_")]
    return [(name.replace("_", "-"), str(value)) for name, value in headers]
