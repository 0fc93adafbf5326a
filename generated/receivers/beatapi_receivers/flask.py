"""A view for Flask 3.1 or later."""

from __future__ import annotations

from collections.abc import Callable

from flask import Response, request
from werkzeug.exceptions import ClientDisconnected, RequestEntityTooLarge

from ._core import Answer, WebhookReceiver, answer


def flask_view(receiver: WebhookReceiver) -> Callable[[], Response]:
    """A view function.

    Args:
        receiver: What to do with deliveries.

    Raises:
        ConfigurationError: The handler or the store is asynchronous.

    Example:
        ``app.add_url_rule("/beatapi", view_func=flask_view(receiver), methods=["POST"])``
    """
    receiver.check_blocking()

    def beatapi_webhook() -> Response:
        done = _respond(receiver)
        return Response(status=done.status, headers=done.headers)

    return beatapi_webhook


def _respond(receiver: WebhookReceiver) -> Answer:
    refused = receiver.refusal(request.method, request.content_length)
    if refused is not None:
        return refused
    # For this request only. Chunked bodies say no length: werkzeug ends them here in silence, so
    # that one byte too many has to be seen.
    request.max_content_length = receiver.verifier.max_body_bytes + 1
    try:
        # Raw, and before anybody asks for .json or .form; cached, so that they still can.
        body = request.get_data(cache=True, as_text=False)
    except RequestEntityTooLarge:
        return answer(413)
    except ClientDisconnected:
        return receiver.cut_short()
    return receiver.respond(request.method, list(request.headers.items()), body)
