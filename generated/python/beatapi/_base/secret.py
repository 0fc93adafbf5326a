"""A holder that keeps a secret out of every ``repr``, log, dump and pickle."""

from __future__ import annotations

import re
from typing import Final, NoReturn

from .errors import ConfigurationError

MASKED: Final = "masked"
"""The text in place of a secret; a webhook verifier rejects it."""

_WORD: Final = re.compile(r"[A-Za-z]{1,15}")
_USABLE = re.compile(r"[\x21-\x7e]+")
# JSON may write a slash as \/.
_URL: Final = re.compile(
    r"((?:https?|wss?):(?:\\?/){2}[^\s?#\"'<>]++)([?#][^\s\"'<>]*+)?", re.IGNORECASE
)
"""A URL with or without a query.

The query is optional so that every URL is a match: a run of text is then read once. If only URLs
with a query matched, each ``https://`` in the run would scan it to its end.
"""

_SECRET: Final = re.compile(r"((?i:secret)[\"']\s*:\s*[\"']|whsec_|brt_live_)[^\s\"'\\,;<>]+")
"""Secrets in answers, recognised by the name of their member or by their prefix."""


class Secret:
    """A secret that only ``reveal`` shows.

    Args:
        value: The secret.
    """

    __slots__ = ("_value",)

    def __init__(self, value: str) -> None:
        self._value = value

    def reveal(self) -> str:
        """Return the secret itself."""
        return self._value

    def usable(self) -> bool:
        """Return true if a header field can hold it: visible ASCII characters, at least one."""
        return _USABLE.fullmatch(self._value) is not None

    def redact(self, text: str) -> str:
        """Return a text with every occurrence of the secret masked.

        A secret that could be a word, such as ``invalid``, is not a real one, and masking it would
        make the server's message unreadable.
        """
        return text if _WORD.fullmatch(self._value) else text.replace(self._value, "***")

    def __repr__(self) -> str:
        """Return a text without the secret."""
        return "Secret('***')"

    def __reduce__(self) -> NoReturn:
        """Refuse to pickle or to copy."""
        raise TypeError("a Secret cannot be pickled or copied")


def key_id(api_key: str) -> str:
    """Return a name for an API key, the same on every machine, from which no key can be computed.

    Use it in the names of shared stores, such as a lock of all workers on one key.

    Args:
        api_key: The key, as the client takes it.

    Returns:
        32 hexadecimal digits of a BLAKE2b digest without a salt. A short or guessable key can be
        found by trying; real keys are neither.

    Raises:
        ConfigurationError: The key is empty, or holds characters that no key has.

    Example:
        >>> key_id("sk_test_5Zm9vYmFy")
        '5c3d12903ced797487f5cf00ec6d6c9a'
    """
    from hashlib import blake2b

    if not Secret(api_key).usable():
        raise ConfigurationError("the API key is empty, or cannot be one: pass the client's own")
    return blake2b(api_key.encode(), digest_size=16, person=b"key id").hexdigest()


def cover(text: str) -> str:
    """Return a server's text without the queries of URLs, which may be signed, and secrets.

    The time is linear in the length of the text.
    """
    return _SECRET.sub(r"\1***", _URL.sub(_without_query, text))


def _without_query(url: re.Match[str]) -> str:
    return f"{url[1]}?..." if url[2] else url[0]


def strip(text: str) -> str:
    """Return a text for a pickle: URLs end before their query, secrets are ``masked``.

    Unlike a text from ``cover``, it can still be used: such a URL leads to the same file, though
    its server may require the signature.
    """
    return _SECRET.sub(rf"\1{MASKED}", _URL.sub(r"\1", text))
