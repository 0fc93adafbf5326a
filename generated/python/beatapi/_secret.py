"""A holder that keeps a secret out of every ``repr``, log, dump and pickle."""

from __future__ import annotations

import re
from typing import Final, NoReturn

_USABLE = re.compile(r"[\x21-\x7e]+")
# JSON may write a slash as \/.
_URL_WITH_QUERY: Final = r"(?i)((?:https?|wss?):(?:\\?/){2}[^\s?#\"'<>]+)[?#][^\s\"'<>]*"
_SECRET: Final = r"((?i:secret)\"\s*:\s*\"|whsec_|brt_live_)[^\s\"'\\,;<>]+"
"""What answers hold that is shown once: by the name of its member, or by how it begins."""


class Secret:
    """A secret that shows itself only when asked by name.

    Args:
        value: The secret.
    """

    __slots__ = ("_value",)

    def __init__(self, value: str) -> None:
        self._value = value

    def reveal(self) -> str:
        """The secret itself."""
        return self._value

    def usable(self) -> bool:
        """Whether it can stand in a header field: visible ASCII characters, at least one."""
        return _USABLE.fullmatch(self._value) is not None

    def redact(self, text: str) -> str:
        """A text with every occurrence of the secret covered."""
        return text.replace(self._value, "***")

    def __repr__(self) -> str:
        """Never the secret."""
        return "Secret('***')"

    def __reduce__(self) -> NoReturn:
        """A secret is not written to a pickle, and not copied."""
        raise TypeError("a Secret cannot be pickled or copied")


def cover(text: str) -> str:
    """A server's text without the queries of URLs, which may be signed, and without secrets."""
    return re.sub(_SECRET, r"\1***", re.sub(_URL_WITH_QUERY, r"\1?...", text))
