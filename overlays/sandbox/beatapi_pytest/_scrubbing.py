"""Secrets out of what cassettes keep, wherever a server may have put them."""

from __future__ import annotations

import json
import re
from typing import Any, Final, TypeGuard

COVER: Final = "scrubbed"

_PREFIXED: Final = re.compile(r"\b(sk[_-]|whsec_|brt_live_)[A-Za-z0-9._-]{4,}")
_SECRET_NAMES: Final = re.compile(
    r"(?i)secret|passw|api_?key|key_prefix|authorization|credential|(?:^|_)token$"
)
# JSON may write a slash as \/. The query or fragment of a URL may hold a signature or a token.
_URL: Final = re.compile(
    r"(?i)((?:https?|wss?):(?:\\?/){2}[^\s\"'<>?#\\]+(?:\\/[^\s\"'<>?#\\]+)*)[?#][^\s\"'<>]*"
)
_LEAST_SECRET: Final = 4
"""A shorter value, such as an empty one, would be found in half of all words."""


class Scrubber:
    """Covers secrets: by their form, by the name of their member, and wherever they come again."""

    def __init__(self) -> None:
        self._known: set[str] = set()

    def learn(self, secret: str) -> None:
        """Cover a value from now on, whatever it looks like."""
        if len(secret) >= _LEAST_SECRET and secret != COVER:
            self._known.add(secret)

    def text(self, text: str) -> str:
        """Return a body without secrets; JSON is looked through, also inside of its strings."""
        value = _json(text)
        if value is None:
            return self._plain(text)
        self._learn_all(value)
        return self._string(text)

    def _learn_all(self, node: Any) -> None:
        """Remember each named secret first, as it may stand elsewhere before its name does."""
        if _is_object(node):
            for name, value in node.items():
                if isinstance(value, str) and _SECRET_NAMES.search(name):
                    self.learn(value)
                self._learn_all(value)
        elif _is_array(node):
            for value in node:
                self._learn_all(value)
        elif isinstance(node, str) and (inner := _json(node)) is not None:
            self._learn_all(inner)

    def _node(self, node: Any) -> Any:
        if _is_object(node):
            return {self._plain(name): self._field(name, value) for name, value in node.items()}
        if _is_array(node):
            return list(map(self._node, node))
        return self._string(node) if isinstance(node, str) else node

    def _field(self, name: str, value: Any) -> Any:
        if isinstance(value, str) and value and _SECRET_NAMES.search(name):
            prefix = _PREFIXED.match(value)
            return f"{prefix[1] if prefix else ''}{COVER}"
        return self._node(value)

    def _string(self, text: str) -> str:
        inner = _json(text)
        if inner is None:
            return self._plain(text)
        covered = self._node(inner)
        # As it was written, where there is nothing to cover.
        return text if covered == inner else json.dumps(covered, ensure_ascii=False)

    def _plain(self, text: str) -> str:
        # The longest first: one may be the beginning of another.
        for secret in sorted(self._known, key=len, reverse=True):
            prefix = _PREFIXED.match(secret)
            text = text.replace(secret, f"{prefix[1] if prefix else ''}{COVER}")
        return _URL.sub(r"\1", _PREFIXED.sub(rf"\1{COVER}", text))


def _json(text: str) -> Any:
    """Return an object or array that a text is; ``None`` if it is none."""
    if not text.lstrip().startswith(("{", "[")):
        return None
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return None


def _is_object(node: object) -> TypeGuard[dict[str, Any]]:
    return isinstance(node, dict)


def _is_array(node: object) -> TypeGuard[list[Any]]:
    return isinstance(node, list)
