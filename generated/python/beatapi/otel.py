"""Tracing with OpenTelemetry: one span for each call, an event for each request in it.

It needs the extra: ``pip install "beatapi[otel]"``.

Example:
    ::

        from beatapi import BeatAPI
        from beatapi.otel import TracingObserver

        client = BeatAPI(observer=TracingObserver())

Attributes follow OpenTelemetry's semantic conventions for HTTP clients. Nothing else is recorded:
no header fields, no bodies, no query strings, no exception texts.
"""

from __future__ import annotations

from importlib import import_module
from typing import Any
from urllib.parse import urlsplit

try:
    # Imported by name, so that type checkers accept environments without the extra.
    trace: Any = import_module("opentelemetry.trace")
except ModuleNotFoundError as error:
    raise ImportError(
        'beatapi.otel needs OpenTelemetry: pip install "beatapi[otel]"', name=error.name
    ) from error

from ._base.errors import APIStatusError, BeatAPIError
from ._calls.observe import CallInfo, Watch
from ._spec import PACKAGE_VERSION


class TracingObserver:
    """Creates a client span for every call.

    Args:
        tracer_provider: An ``opentelemetry.trace.TracerProvider``; the global one if not given.
    """

    def __init__(self, tracer_provider: Any = None) -> None:
        self._tracer = trace.get_tracer("beatapi", PACKAGE_VERSION, tracer_provider)

    def call(self, info: CallInfo) -> Watch:
        """Start the span of a call."""
        parts = urlsplit(info.base_url)
        span = self._tracer.start_span(
            f"{info.method} {info.path}",
            kind=trace.SpanKind.CLIENT,
            attributes={
                "beatapi.operation": info.operation,
                "http.request.method": info.method,
                "url.template": info.path,
                "server.address": parts.hostname or "",
                "server.port": parts.port or (443 if parts.scheme == "https" else 80),
            },
        )
        return _SpanWatch(span)


class _SpanWatch:
    def __init__(self, span: Any) -> None:
        self._span = span
        self._attempts = 0

    def attempt(self, *, seconds: float, error: BeatAPIError | None) -> None:
        self._attempts += 1
        failed = {"error.type": type(error).__name__} if error else {}
        self._span.add_event("request", {"beatapi.seconds": seconds, **failed})

    def end(self, error: BaseException | None) -> None:
        if self._attempts > 1:
            self._span.set_attribute("http.request.resend_count", self._attempts - 1)
        if isinstance(error, APIStatusError):
            self._span.set_attribute("http.response.status_code", error.status)
            if error.request_id:
                self._span.set_attribute("beatapi.request_id", error.request_id)
        if error is not None:
            self._span.set_attribute("error.type", type(error).__name__)
            self._span.set_status(trace.StatusCode.ERROR)
        self._span.end()
