"""Errors of the client in the words of the command line: options instead of Python's arguments."""

from __future__ import annotations

import re
from typing import Final
from urllib.parse import urlsplit

import beatapi

_WHERE: Final = re.compile(r"^(?:the upload|(?:GET|POST|PUT|PATCH|DELETE|HEAD) \S+): ")
"""Method and path of the request, which say nothing to those who typed a command."""

_REASON: Final = re.compile(r"^(?:[A-Z][A-Za-z]*(?:Error|Timeout)): (?:\[Errno -?\d+\] )?")
"""The HTTP library's name for a fault."""

_STATUS: Final = re.compile(r"[45]\d\d ")

_ADVICE: Final = re.compile(r"; (?:check|allow|raise|pass|wait again|set)\b[^;]*$")
"""The advice at the end of the client's messages, in terms of Python."""

_OPTIONS: Final[tuple[tuple[re.Pattern[str], str], ...]] = tuple(
    (re.compile(pattern), words)
    for pattern, words in (
        (r"pass overwrite=True to replace it", "name another file, or say --overwrite"),
        (r"wait again, with a longer timeout, or use a webhook", "wait again, with --max-wait"),
        (r"pass api_key=, or set BEATAPI_API_KEY", "run `beatapi auth login`"),
        (r"\bapi_key\b", "the API key"),
        (r"\bbase_url\b", "--base-url"),
        (r"\bidempotency_key\b", "--idempotency-key"),
        (r"\bmax_retries\b", "retries"),
        (r"\btimeout=?(?=\W|$)", "--max-wait"),
        (r"\.? ?\ballow_private=True[^.;]*", ""),
        (r"client\.usage\.retrieve\(\)", "`beatapi usage`"),
        (r"client\.webhooks\.list\(\)", "`beatapi webhooks list`"),
        (r"\. (?:To send it all the same|Nothing was uploaded).*", ""),
        (r"\bretrieve the task (?:again|and try again)", "run the command again"),
    )
)


def message(error: BaseException, url: str) -> str:
    """Return what happened, in one or two sentences.

    Args:
        error: An error of the client or of the operating system.
        url: The URL of the API.
    """
    if isinstance(error, beatapi.APIStatusError):
        return _answered(error)
    if isinstance(error, beatapi.OutcomeUnknownError):
        return f"the answer of {_host(url)} is lost: {_cause(error)}"
    if isinstance(error, beatapi.APIConnectionError):
        return _unreachable(error, url)
    if isinstance(error, beatapi.TaskTimeoutError):
        return _ADVICE.sub("", str(error).partition("; the last poll failed")[0])
    return _translated(str(error))


def ledger_message(text: str) -> str:
    """Return the reason that a fleet's ledger has for a job, in the words of the command line."""
    named = _REASON.sub("", text)
    plain = _WHERE.sub("", named)
    is_answer = plain != named and _STATUS.match(plain)
    return ("the server refused it: " if is_answer else "") + _translated(plain)


def _answered(error: beatapi.APIStatusError) -> str:
    detail = f": {error.message.rstrip('.')}" if error.message else ""
    identity = f" (request id {error.request_id})" if error.request_id else ""
    times = f" after {error.attempts} attempts" if error.attempts > 1 else ""
    return f"the server refused it{times}: {error.status} {error.code or ''}".rstrip() + (
        f"{detail}{identity}"
    )


def _unreachable(error: beatapi.APIConnectionError, url: str) -> str:
    reason = _cause(error)
    if isinstance(error, beatapi.TLSError):
        return f"the identity of {_host(url)} cannot be verified: {reason}"
    if isinstance(error, beatapi.APITimeoutError):
        return f"{_host(url)} does not answer: {reason}"
    if not error.sent:
        return f"cannot reach {_host(url)}: {reason}"
    return f"the connection to {_host(url)} was lost: {reason}"


def _cause(error: BaseException) -> str:
    """Return the reason without the request, the advice and Python's names."""
    text = _WHERE.sub("", str(error))
    if isinstance(error, beatapi.OutcomeUnknownError):
        text = text.partition(". The ")[0]
    text = _ADVICE.sub("", text)
    return _translated(_REASON.sub("", text)) or type(error).__name__


def _translated(text: str) -> str:
    text = _WHERE.sub("", text)
    for pattern, words in _OPTIONS:
        text = pattern.sub(words, text)
    return text


def _host(url: str) -> str:
    try:
        return urlsplit(url).netloc.rpartition("@")[2] or url
    except ValueError:
        return url
