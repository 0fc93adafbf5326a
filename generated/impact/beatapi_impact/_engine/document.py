"""Read OpenAPI and Overlay documents, address places in them, and write their canonical form."""

from __future__ import annotations

import hashlib
import json
import marshal
import re
from collections.abc import Hashable, Iterator, Mapping
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final, TypeAlias, TypeGuard, overload
from urllib.parse import unquote

import yaml

from .cache import Cache
from .problem import GenerationError, Problem

METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace")
"""The methods of a path item, in the order of the OpenAPI 3.1 specification."""

Node: TypeAlias = dict[str, Any] | list[Any] | str | float | None
"""A node of a document, as YAML and JSON give it."""

EMPTY: Final[Mapping[str, Any]] = MappingProxyType({})
"""An empty object, for places where a document has none."""


def is_object(node: object) -> TypeGuard[dict[str, Any]]:
    """Return true if a node of a document is a JSON object."""
    return isinstance(node, dict)


def is_array(node: object) -> TypeGuard[list[Any]]:
    """Return true if a node of a document is a JSON array."""
    return isinstance(node, list)


_KINDS: Final = ("null", "bool", "int", "float", "str", "seq", "map")

# The scalars of JSON: YAML 1.1, which the library implements, reads no as false and 16:9 as 969.
_NUMBER: Final = r"-?(?:0|[1-9][0-9]*)"
_PLAIN: Final = (
    ("null", r"(?:~|null|Null|NULL|)$", ["~", "n", "N", ""]),
    ("bool", r"(?:true|True|TRUE|false|False|FALSE)$", list("tTfF")),
    ("int", rf"{_NUMBER}$", list("-0123456789")),
    ("float", rf"{_NUMBER}(?:\.[0-9]+)?(?:[eE][-+]?[0-9]+)?$", list("-0123456789")),
    # Recognised only to be refused: JSON has no merging.
    ("merge", r"<<$", ["<"]),
)
"""The kinds of unquoted scalars that are not strings: kind, pattern, first characters."""


DEEPEST: Final = 400
"""The most levels of arrays and objects in YAML; Python's functions here reach about 450."""

TOO_DEEP: Final = "is nested too deeply: give inner schemas names under components/schemas"
"""The message of problems with the code ``nesting``."""

_STRING: Final = "tag:yaml.org,2002:str"
_KEYS: Final = frozenset(f"tag:yaml.org,2002:{kind}" for kind in ("null", "bool", "int", "float"))


class _Loader(yaml.CSafeLoader):
    """A YAML loader with the data model of JSON: no repeated keys, no dates."""

    strict = False
    _depth = 0

    # The composer, which recurses in C without a limit, calls these two around each node. The base
    # class uses them for tags that are selected by path, which no contract has.

    def descend_resolver(self, current_node: yaml.Node | None, current_index: object) -> None:
        del current_node, current_index
        self._depth += 1
        if self._depth > DEEPEST:
            raise RecursionError

    def ascend_resolver(self) -> None:
        self._depth -= 1

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Hashable, Any]:
        seen: set[str] = set()
        for key_node, _ in node.value:
            key = key_node.value
            if not self.strict and key_node.tag in _KEYS:
                # An unquoted status code: in JSON all keys are strings.
                key_node.tag = _STRING
            if key_node.tag != _STRING:
                raise yaml.constructor.ConstructorError(
                    None, None, f"the key {key} is not a string: quote it", key_node.start_mark
                )
            if key in seen:
                raise yaml.constructor.ConstructorError(
                    None, None, f"the key {key!r} is repeated", key_node.start_mark
                )
            seen.add(key)
        return super().construct_mapping(node, deep=deep)


class _StrictLoader(_Loader):
    """The same loader, with keys that must be written as strings."""

    strict = True


def _resolvers() -> dict[str, list[tuple[str, re.Pattern[str]]]]:
    """Return first character → kinds of scalars that may begin with it."""
    resolvers: dict[str, list[tuple[str, re.Pattern[str]]]] = {}
    for kind, pattern, first in _PLAIN:
        for character in first:
            tag = f"tag:yaml.org,2002:{kind}"
            resolvers.setdefault(character, []).append((tag, re.compile(pattern)))
    return resolvers


_Loader.yaml_implicit_resolvers = _resolvers()
_Loader.yaml_constructors = {
    tag: construct
    for tag, construct in yaml.CSafeLoader.yaml_constructors.items()
    if tag in {f"tag:yaml.org,2002:{kind}" for kind in _KINDS}
}


def load(
    path: Path, *, name: str | None = None, strict: bool = True, cache: Cache | None = None
) -> dict[str, Any]:
    """Read one YAML or JSON document.

    Args:
        path: The file.
        name: The file's name in errors; its path if not given.
        strict: Whether keys must be strings in YAML too; otherwise ``200:`` is ``"200":``.
        cache: The documents that earlier runs have read.

    Raises:
        GenerationError: The file is missing, is not YAML, repeats a key, or is not an object.
    """
    source = name or str(path)
    try:
        content = path.read_bytes()
    except FileNotFoundError:
        raise GenerationError([Problem("", "there is no such file", source)]) from None
    return parse(content, name=source, strict=strict, cache=cache)


def parse(
    content: bytes, *, name: str, strict: bool = True, cache: Cache | None = None
) -> dict[str, Any]:
    """Read a YAML or JSON document from its bytes.

    Args:
        content: UTF-8 text.
        name: The document's name in errors.
        strict: Whether keys must be strings in YAML too.
        cache: The documents that earlier runs have read.

    Raises:
        GenerationError: It is not YAML, repeats a key, is nested too deeply, or is not an object.
    """
    try:
        data: object = marshal.loads(_marshalled(content, strict, cache or Cache()))
    except UnicodeDecodeError as error:
        raise GenerationError([Problem("", f"cannot be read: {error}", name)]) from None
    except RecursionError:
        raise GenerationError([Problem("", TOO_DEEP, name, code="nesting")]) from None
    except yaml.YAMLError as error:
        text = " ".join(str(error).split())
        raise GenerationError([Problem("", f"is not valid YAML: {text}", name)]) from None
    if not is_object(data):
        raise GenerationError([Problem("", "is not an object at its root", name)])
    if b"*" in content and _is_circular(data):
        message = "has a YAML alias inside of what it names: refer to it by $ref"
        raise GenerationError([Problem("", message, name)])
    return data


@lru_cache(maxsize=32)
def _marshalled(content: bytes, strict: bool, cache: Cache) -> bytes:
    """Read a document once in a process; making a copy from the result is fifty times as fast."""
    text = content.decode("utf-8-sig")
    data = _json(text) or _yaml(text, strict, cache)
    try:
        return marshal.dumps(data)
    except ValueError as error:
        # The only fault of such data: it is nested deeper than marshal can write (2,000 levels).
        raise RecursionError from error


def _yaml(text: str, strict: bool, cache: Cache) -> Any:
    loader = _StrictLoader if strict else _Loader
    try:
        # As JSON it is read thirty times as fast.
        read = cache.text(loader.__name__, text, lambda: json.dumps(yaml.load(text, loader)))
        return json.loads(read)
    except ValueError:
        # An alias inside of what it names is no JSON; the caller refuses it.
        return yaml.load(text, loader)


def _json(text: str) -> Any:
    """Return a JSON document; None for other text, whose errors the YAML reader locates.

    JSON may write a character as two escapes (RFC 8259, section 7), which YAML refuses.
    """
    if not text.lstrip().startswith("{"):
        return None
    try:
        data = json.loads(text, object_pairs_hook=_distinct, parse_constant=int)
        canonical(data)
    except (ValueError, RecursionError):
        return None
    return data


def _distinct(pairs: list[tuple[str, object]]) -> dict[str, object]:
    keys = dict(pairs)
    if len(keys) < len(pairs):
        raise ValueError
    return keys


def _is_circular(data: object) -> bool:
    try:
        canonical(data)
    except (ValueError, RecursionError):
        return True
    return False


def canonical(document: object) -> bytes:
    """Return the bytes to hash a document by, without comments, key order and layout."""
    text = json.dumps(document, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return text.encode()


def sha256(content: bytes) -> str:
    """Return the SHA-256 in lower-case hexadecimal digits."""
    return hashlib.sha256(content).hexdigest()


def pointer(*tokens: str | int) -> str:
    """Return a JSON pointer (RFC 6901).

    >>> pointer("paths", "/v1/tasks", "get")
    '/paths/~1v1~1tasks/get'
    """
    return "".join(["/" + str(token).replace("~", "~0").replace("/", "~1") for token in tokens])


def tokens(json_pointer: str) -> list[str]:
    """Return the reference tokens of a JSON pointer or of a local ``$ref`` (``#/…``)."""
    text = unquote(json_pointer[1:]) if json_pointer.startswith("#") else json_pointer
    parts = text.split("/")[1:]
    return [part.replace("~1", "/").replace("~0", "~") for part in parts] if "~" in text else parts


def resolve(document: Mapping[str, Any], json_pointer: str) -> Any:
    """Return the node at a JSON pointer or local ``$ref``.

    Raises:
        KeyError: There is no such node.
    """
    node: Any = document
    for token in tokens(json_pointer):
        try:
            node = node[int(token)] if is_array(node) else node[token]
        except (KeyError, IndexError, ValueError, TypeError):
            raise KeyError(json_pointer) from None
    return node


@overload
def copied(node: dict[str, Any]) -> dict[str, Any]: ...
@overload
def copied(node: Any) -> Any: ...
def copied(node: Node) -> Any:
    """Return a copy of a node, in which two YAML aliases of one node are two nodes."""
    # copy.deepcopy takes four times as long, and keeps aliases joined.
    if isinstance(node, dict):
        return {
            key: copied(value) if isinstance(value, dict | list) else value
            for key, value in node.items()
        }
    return [copied(item) for item in node] if is_array(node) else node


def operations(document: Mapping[str, Any]) -> Iterator[tuple[str, str, dict[str, Any]]]:
    """Yield every operation under ``paths``, in order: (path, method in lower case, operation)."""
    for path, item in document.get("paths", EMPTY).items():
        for method in METHODS:
            if method in item:
                yield path, method, item[method]


def objects(node: object) -> Iterator[dict[str, Any]]:
    """Yield every JSON object in a node, itself included, outer ones first."""
    if is_object(node):
        yield node
    inside = node.values() if is_object(node) else node if is_array(node) else ()
    for child in inside:
        yield from objects(child)
