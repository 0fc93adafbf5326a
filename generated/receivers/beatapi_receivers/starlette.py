"""An endpoint, and a dependency, for Starlette and FastAPI."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response

from beatapi import ConfigurationError
from beatapi.models import WebhookEvent
from beatapi.webhooks import WebhookVerificationError

from ._core import Answer, WebhookReceiver, refused_status


def endpoint(receiver: WebhookReceiver) -> Callable[[Request], Awaitable[Response]]:
    """Return an endpoint function for a route.

    Args:
        receiver: Handles the deliveries.

    Example:
        Starlette: ``Route("/beatapi", endpoint(receiver), methods=["POST"])``.
        FastAPI: ``app.add_api_route("/beatapi", endpoint(receiver), methods=["POST"])``.
    """

    async def beatapi_webhook(request: Request) -> Response:
        body, refused = await _read(receiver, request)
        done = refused or await receiver.arespond(request.method, request.headers.raw, body)
        return Response(status_code=done.status, headers=done.headers)

    return beatapi_webhook


def verified_event(receiver: WebhookReceiver) -> Callable[[Request], Awaitable[WebhookEvent]]:
    """Return a FastAPI dependency that gives the verified event; handling it once is up to you.

    Do not declare a form or file parameter beside it: FastAPI would consume the signed body first.

    Args:
    receiver: Verifies the deliveries; its handler and its store are not used.

    Example:
        ``def hook(event: Annotated[WebhookEvent, Depends(verified_event(receiver))]) -> None:``
    """

    async def dependency(request: Request) -> WebhookEvent:
        body, refused = await _read(receiver, request)
        if refused is not None:
            # FastAPI adds a body, and so a length of its own.
            own = {name: text for name, text in refused.headers.items() if name != "content-length"}
            raise HTTPException(refused.status, headers=own)
        try:
            return receiver.verify(body, request.headers.raw)
        except WebhookVerificationError as error:
            raise HTTPException(refused_status(error)) from None

    return dependency


async def _read(receiver: WebhookReceiver, request: Request) -> tuple[bytes, Answer | None]:
    refused, body = receiver.refusal(request.method), bytearray()
    if refused is not None:
        return b"", refused
    try:
        async for part in request.stream():
            body += part
            refused = receiver.refusal(request.method, len(body))
            if refused is not None:
                break
    except ClientDisconnect:
        return b"", receiver.cut_short()
    except RuntimeError:
        message = "the request's body was already read: remove form parameters, and middlewares"
        raise ConfigurationError(f"{message} that parse it, from the webhook's route") from None
    return bytes(body), refused
