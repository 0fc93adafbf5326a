"""Plain-HTTP URLs of this machine, which the sandbox takes where BeatAPI demands HTTPS."""

from __future__ import annotations

import re
from typing import Final
from urllib.parse import urlsplit

_PLAIN: Final = re.compile(r"http://(localhost|127(?:\.\d{1,3}){3})(?=[:/?#]|$)", re.IGNORECASE)
_DISGUISED: Final = re.compile(r"https://([^/:?#]+)\.plain-http\.invalid(?=[:/?#]|$)")


def disguise(value: object) -> object:
    """Make loopback URLs anywhere in a JSON value pass for HTTPS ones.

    The contract's patterns stay as BeatAPI documents them, so a request is first disguised, then
    checked, then revealed again.
    """
    return _replace(value, _PLAIN, r"https://\1.plain-http.invalid")


def reveal(value: object) -> object:
    """Undo `disguise`."""
    return _replace(value, _DISGUISED, r"http://\1")


def is_loopback(url: str) -> bool:
    """Whether a URL leads to this machine, going by its host alone."""
    host = urlsplit(url).hostname or ""
    return re.fullmatch(r"localhost|127(?:\.\d{1,3}){3}|::1", host) is not None


def _replace(value: object, pattern: re.Pattern[str], replacement: str) -> object:
    if isinstance(value, str):
        return pattern.sub(replacement, value, count=1) if pattern.match(value) else value
    if isinstance(value, list):
        return [_replace(item, pattern, replacement) for item in value]
    if isinstance(value, dict):
        return {name: _replace(item, pattern, replacement) for name, item in value.items()}
    return value
