"""Find the operation that a request is for."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import Final, Generic, TypeVar
from urllib.parse import quote, unquote

from starlette.types import Scope

from ._errors import ApiError

T = TypeVar("T")

_UNESCAPED: Final = ":@!$&'()*+,;="
"""Characters that a segment has unescaped, besides letters, digits and `-._~` (RFC 3986, 3.3)."""


class Router(Generic[T]):
    """Finds what a method and a path stand for.

    Args:
        routes: Method, path with parameters in braces, and what it stands for.
    """

    def __init__(self, routes: Iterable[tuple[str, str, T]]) -> None:
        self._fixed: dict[str, dict[str, T]] = {}
        self._patterns: list[tuple[re.Pattern[str], dict[str, T]]] = []
        by_path: dict[str, dict[str, T]] = {}
        for method, path, target in routes:
            by_path.setdefault(path, {})[method] = target
        for path, methods in by_path.items():
            if "{" in path:
                self._patterns.append((_pattern(path), methods))
            else:
                self._fixed[path] = methods

    def find(self, method: str, path: str) -> tuple[T, dict[str, str]]:
        """Return what a request is for, and its path parameters, decoded.

        Args:
            method: The HTTP method.
            path: The path of `path_as_sent`.

        Raises:
            ApiError: 404 for an unknown path, 405 for a method that it does not have.
        """
        methods, parameters = self._look_up(path)
        if methods is None:
            raise _no_operation(method, path, 404)
        if method not in methods:
            allowed = {"Allow": ", ".join(methods)}
            raise _no_operation(method, path, 405, allowed)
        return methods[method], parameters

    def _look_up(self, path: str) -> tuple[dict[str, T] | None, dict[str, str]]:
        if path in self._fixed:
            return self._fixed[path], {}
        for pattern, methods in self._patterns:
            if match := pattern.fullmatch(path):
                return methods, {name: unquote(text) for name, text in match.groupdict().items()}
        return None, {}


def path_as_sent(scope: Scope) -> str:
    """Return a request's path with one spelling of its escapes; `%2F` stays apart from `/`."""
    raw: str = scope["raw_path"].decode("latin-1")
    if "%" not in raw:
        return raw
    return "/".join(quote(unquote(segment), safe=_UNESCAPED) for segment in raw.split("/"))


def _pattern(path: str) -> re.Pattern[str]:
    parameter: Callable[[re.Match[str]], str] = _named_group
    return re.compile(re.sub(r"\\\{(\w+)\\\}", parameter, re.escape(path)))


def _named_group(match: re.Match[str]) -> str:
    return f"(?P<{match[1]}>[^/]+)"


def _no_operation(
    method: str, path: str, status: int, headers: dict[str, str] | None = None
) -> ApiError:
    return ApiError(
        "not_found" if status == 404 else "bad_request",
        f"{method} {path} is not an operation of this API version.",
        status=status,
        headers=headers,
    )
