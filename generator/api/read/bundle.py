"""Make one OpenAPI 3.1 document of what was written: other files, path items by reference, 3.0."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from ... import document as doc
from ...problem import GenerationError, Problem
from . import positions, shape
from .unions.merging import MARKS
from .unions.widening import is_annotation

Load = Callable[[Path], dict[str, Any]]


class Bundle:
    """A document that refers to nothing outside of itself.

    Args:
        document: The document as written; it is not changed.
        folder: The folder that files beside it are read from; None if there are none.
        problems: The list to which problems are added.
    """

    def __init__(
        self, document: dict[str, Any], folder: Path | None, problems: list[Problem]
    ) -> None:
        self.document: dict[str, Any] = doc.copied(document)
        self._folder = folder
        self._problems = problems
        self._files: dict[Path, Any] = {}
        self._names: dict[tuple[Path, str], str] = {}

    def upgraded(self) -> dict[str, Any]:
        """Return the one document."""
        self._problems += shape.mend(self.document)
        for kind, holder, key in positions.places(self.document):
            if isinstance(holder[key], dict) and "$ref" in holder[key]:
                self._place(kind, holder, key, None)
        if str(self.document.get("openapi", "")).startswith("3.0"):
            for kind, holder, key in positions.places(self.document):
                if kind == "schema":
                    holder[key] = _upgraded(holder[key])
            self.document["openapi"] = "3.1.0"
        return self.document

    def _place(self, kind: str, holder: Any, key: Any, file: Path | None) -> None:
        """Follow a reference that leads to another file, and that of a path item."""
        target = ""
        for _ in range(100):
            node = holder[key]
            if not doc.is_object(node) or not isinstance(node.get("$ref"), str):
                return
            target = node["$ref"]
            place, _, fragment = target.partition("#")
            if not place and file is None:
                if kind == "item":
                    self._inline(holder, key, self.document, f"#{fragment}", target)
                return
            path = self._path(file, place)
            if path is None:
                self._problems.append(_outside(target, self._pointer(holder, key)))
                holder[key] = {}
                return
            if kind == "schema":
                node["$ref"] = f"#/components/schemas/{self._component(path, fragment, target)}"
                return
            root = self._read(path)
            self._inline(holder, key, root, f"#{fragment}", target)
            for inner, inside, name in positions.below(kind, holder[key]):
                self._place(inner, inside, name, path)
            file = path
        self._problems.append(_leads_nowhere(target, "leads back to itself"))

    def _inline(self, holder: Any, key: Any, root: Any, pointer: str, target: str) -> None:
        beside = {name: value for name, value in holder[key].items() if name != "$ref"}
        try:
            found: Any = doc.copied(doc.resolve(root, pointer) if pointer != "#" else root)
        except KeyError:
            self._problems.append(_leads_nowhere(target))
            found = {}
        holder[key] = {**found, **beside} if doc.is_object(found) else beside

    def _pointer(self, holder: Any, key: Any) -> str:
        """Return the place of a reference in the document; ``""`` if another file has it."""
        stack: list[tuple[str, Any]] = [("", self.document)]
        while stack:
            pointer, node = stack.pop()
            if node is holder:
                return f"{pointer}{doc.pointer(key)}/$ref"
            if doc.is_object(node):
                stack += [(f"{pointer}{doc.pointer(name)}", each) for name, each in node.items()]
            elif doc.is_array(node):
                stack += [(f"{pointer}/{index}", each) for index, each in enumerate(node)]
        return ""

    def _path(self, file: Path | None, place: str) -> Path | None:
        """Return the file of a reference; None if it is outside of the document's folder."""
        if self._folder is None or "://" in place:
            return None
        path = ((file or self._folder / "_").parent / place).resolve() if place else file
        inside = path is not None and path.is_relative_to(self._folder.resolve())
        return path if inside else None

    def _read(self, path: Path) -> Any:
        if path not in self._files:
            try:
                self._files[path] = doc.load(path, name=path.name, strict=False)
            except GenerationError as error:
                self._problems += error.problems
                self._files[path] = {}
        return self._files[path]

    def _component(self, path: Path, fragment: str, target: str) -> str:
        """Return the name under which a schema of another file stands among the components."""
        place = (path, fragment)
        if place in self._names:
            return self._names[place]
        schemas = self.document.setdefault("components", {}).setdefault("schemas", {})
        wanted = (doc.tokens(f"#{fragment}") or [path.stem.partition(".")[0]])[-1]
        name, number = wanted, 1
        while name in schemas:
            number += 1
            name = f"{wanted}{number}"
        self._names[place] = name
        schemas[name] = {}
        holder = {"": {"$ref": target}}
        self._inline(holder, "", self._read(path), f"#{fragment}", target)
        schemas[name] = holder[""]
        self._place("schema", schemas, name, path)
        for kind, inside, key in positions.below("schema", schemas[name]):
            self._place(kind, inside, key, path)
        return name


def simplify(document: dict[str, Any]) -> None:
    """Write ``true`` as ``{}``, as both mean anything, and alternatives of constants as an enum."""
    for kind, holder, key in positions.places(document):
        if kind != "schema":
            continue
        schema = holder[key]
        if schema is True and key != "additionalProperties":
            holder[key] = {}
        if doc.is_object(schema):
            for mark in MARKS & schema.keys():
                del schema[mark]
            for keyword in ("oneOf", "anyOf"):
                members = schema.get(keyword, [])
                if members and all(doc.is_object(each) and "const" in each for each in members):
                    schema["enum"] = [each["const"] for each in schema.pop(keyword)]


def _outside(target: str, pointer: str) -> Problem:
    message = (
        f"{target} is outside of the document's folder: bring the file there, or bundle all into"
        " one document (redocly bundle, swagger-cli bundle)"
    )
    return Problem(pointer, message, code="outside-reference")


def _leads_nowhere(target: str, why: str = "leads nowhere") -> Problem:
    return Problem("", f"{target} {why}: correct the reference", code="broken-reference")


def _upgraded(schema: Any) -> Any:
    """Return a schema of OpenAPI 3.0 as one of 3.1."""
    if not doc.is_object(schema):
        return schema
    if "$ref" in schema:
        # 3.0 reads nothing beside a reference, but what is said there does no harm.
        return {key: schema[key] for key in schema if key == "$ref" or is_annotation(key)}
    upgraded = {key: value for key, value in schema.items() if key != "nullable"}
    for limit, edge in (("exclusiveMinimum", "minimum"), ("exclusiveMaximum", "maximum")):
        if isinstance(upgraded.get(limit), bool) and upgraded.pop(limit) and edge in upgraded:
            upgraded[limit] = upgraded.pop(edge)
    if schema.get("nullable") is True:
        upgraded = _with_null(upgraded)
    return upgraded


def _with_null(schema: dict[str, Any]) -> dict[str, Any]:
    kind = schema.get("type")
    if isinstance(kind, str):
        listed = schema.get("enum")
        more = {"enum": [*listed, None]} if doc.is_array(listed) and None not in listed else {}
        return {**schema, "type": [kind, "null"], **more}
    composed = {key: schema[key] for key in ("allOf", "oneOf", "anyOf") if key in schema}
    if not composed:
        return schema
    rest = {key: value for key, value in schema.items() if key not in composed}
    parts = composed.get("allOf", [])
    inner = parts[0] if list(composed) == ["allOf"] and len(parts) == 1 else composed
    return {**rest, "anyOf": [inner, {"type": "null"}]}
