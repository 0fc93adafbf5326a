"""A view for Flask 3.1 or later."""

from __future__ import annotations

from collections.abc import Callable

from flask import Response, request
from werkzeug.exceptions import ClientDisconnected, RequestEntityTooLarge

from ._core import Answer, WebhookReceiver, answer


def flask_view(receiver: WebhookReceiver) -> Callable[[], Response]:
    """Return a view function.

    Args:
        receiver: Handles the deliveries.

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
    # For this request only. Werkzeug truncates a chunked body silently at this limit, so the limit
    # is one byte above ours to notice a body that is too large.
    request.max_content_length = receiver.verifier.max_body_bytes + 1
    try:
        # The raw body, before .json or .form consume it; cached, so that they still work.
        body = request.get_data(cache=True, as_text=False)
    except RequestEntityTooLarge:
        return answer(413)
    except ClientDisconnected:
        return receiver.cut_short()
    return receiver.respond(request.method, list(request.headers.items()), body)
