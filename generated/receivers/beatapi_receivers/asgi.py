"""An ASGI application, for any ASGI server: uvicorn, hypercorn, or mounted in a framework."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, MutableMapping
from typing import TYPE_CHECKING, Any, TypeAlias

if TYPE_CHECKING:
    from ._core import Answer, WebhookReceiver

Message: TypeAlias = MutableMapping[str, Any]
"""A scope or an event, as the ASGI specification defines them."""
Receive: TypeAlias = Callable[[], Awaitable[Message]]
"""Returns the next event from the server."""
Send: TypeAlias = Callable[[Message], Awaitable[None]]
"""Passes an event to the server."""
ASGIApp: TypeAlias = Callable[[Message, Receive, Send], Awaitable[None]]
"""An ASGI application, version 3."""


def asgi_app(receiver: WebhookReceiver) -> ASGIApp:
    """Return an application that answers every path; run it, or mount it at the webhook's path.

    Put no middleware before it that changes the body, for example by decompressing it.

    Args:
        receiver: Handles the deliveries.

    Example:
        ``app = asgi_app(WebhookReceiver(secret, handle))``, then ``uvicorn module:app``
    """

    async def app(scope: Message, receive: Receive, send: Send) -> None:
        if scope["type"] == "http":
            await _respond(receiver, scope, receive, send)
        elif scope["type"] == "lifespan":
            await _live(receive, send)
        else:
            await send({"type": "websocket.close"})

    return app


async def _respond(receiver: WebhookReceiver, scope: Message, receive: Receive, send: Send) -> None:
    method, headers = scope["method"], scope["headers"]
    # Content-Length is not trusted: the received bytes are counted.
    body, refused = bytearray(), receiver.refusal(method)
    while refused is None:
        message = await receive()
        if message["type"] == "http.disconnect":
            return
        body += message.get("body", b"")
        refused = receiver.refusal(method, len(body))
        if not message.get("more_body", False):
            break
    await _send(send, refused or await receiver.arespond(method, headers, bytes(body)))


async def _send(send: Send, answer: Answer) -> None:
    headers = [(name.encode(), value.encode()) for name, value in answer.headers.items()]
    await send({"type": "http.response.start", "status": answer.status, "headers": headers})
    await send({"type": "http.response.body", "body": b""})


async def _live(receive: Receive, send: Send) -> None:
    while True:
        stage = (await receive())["type"]
        await send({"type": f"{stage}.complete"})
        if stage == "lifespan.shutdown":
            return
