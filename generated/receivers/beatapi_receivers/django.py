"""Views for Django 5.0 or later, blocking and asynchronous."""

from __future__ import annotations

from asyncio import to_thread
from collections.abc import Awaitable, Callable

from django.core.exceptions import RequestDataTooBig
from django.http import HttpRequest, HttpResponse, RawPostDataException, UnreadablePostError
from django.views.decorators.csrf import csrf_exempt

from beatapi import ConfigurationError

from ._core import Answer, WebhookReceiver, answer, content_length


def django_view(receiver: WebhookReceiver) -> Callable[[HttpRequest], HttpResponse]:
    """Return a view function, exempt from the CSRF check, which no delivery could pass.

    Args:
        receiver: Handles the deliveries.

    Raises:
        ConfigurationError: The handler or the store is asynchronous.

    Example:
        ``path("beatapi", django_view(receiver))``
    """
    receiver.check_blocking()

    def beatapi_webhook(request: HttpRequest) -> HttpResponse:
        body, refused = _read(receiver, request)
        return _response(refused or receiver.respond(_method(request), request.headers, body))

    return csrf_exempt(beatapi_webhook)


def async_django_view(
    receiver: WebhookReceiver,
) -> Callable[[HttpRequest], Awaitable[HttpResponse]]:
    """Return the async version of ``django_view``.

    Args:
        receiver: Handles the deliveries; its handler and its store may be asynchronous.

    Example:
        ``path("beatapi", async_django_view(receiver))``
    """

    async def beatapi_webhook(request: HttpRequest) -> HttpResponse:
        body, refused = await to_thread(_read, receiver, request)
        method = _method(request)
        return _response(refused or await receiver.arespond(method, request.headers, body))

    return csrf_exempt(beatapi_webhook)


def _method(request: HttpRequest) -> str:
    return request.method or ""


def _read(receiver: WebhookReceiver, request: HttpRequest) -> tuple[bytes, Answer | None]:
    length = content_length(request.META.get("CONTENT_LENGTH"))
    refused = receiver.refusal(_method(request), length)
    if refused is not None:
        return b"", refused
    try:
        if length is None:
            return request.read(receiver.verifier.max_body_bytes + 1), None
        return request.body, None
    except RequestDataTooBig:
        return b"", answer(413)
    except UnreadablePostError:
        return b"", receiver.cut_short()
    except RawPostDataException:
        message = "the request's body was read before the webhook's view"
        raise ConfigurationError(f"{message}: do not use request.POST before it") from None


def _response(answer: Answer) -> HttpResponse:
    return HttpResponse(status=answer.status, headers=answer.headers)
