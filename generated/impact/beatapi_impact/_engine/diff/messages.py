"""Compare the messages of an operation: parameters, bodies, answers and their headers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from . import text
from .findings import Fact, Findings, Reach
from .graph import Graph
from .place import Place, Side, common, exists

_IGNORED = frozenset(("accept", "content-type", "authorization"))
"""Header parameters that the OpenAPI specification ignores."""

_FIRST_OF = {"query": "form", "cookie": "form", "path": "simple", "header": "simple"}


class Messages:
    """Compares the messages of operations.

    Args:
        sides: The old and the new document.
        graph: Collects schemas for later comparison.
        findings: Collects the differences.
    """

    def __init__(self, sides: tuple[Side, Side], graph: Graph, findings: Findings) -> None:
        self._sides = sides
        self._graph = graph
        self._findings = findings

    def add(self, facts: Iterator[Fact], reach: Reach) -> None:
        """Add differences."""
        for fact in facts:
            self._findings.add(fact, reach)

    def parameters(
        self,
        old: Mapping[tuple[str, str], Place],
        new: Mapping[tuple[str, str], Place],
        reach: Reach,
    ) -> None:
        """Compare parameters by location and name, without following references."""
        self._presence("parameter", old, new, reach)
        for key in [each for each in old if each in new]:
            was, now = self._sides[0].follow(old[key]), self._sides[1].follow(new[key])
            if was.fields.get("name") != now.fields.get("name") and key[0] == "path":
                message = f"`{was.fields.get('name')}` is called `{now.fields.get('name')}`"
                fact = Fact("path-parameter-renamed", common(was, now), message)
                self._findings.add(fact, reach)
            self._described("parameter", was, now, reach)

    def headers(self, old: Mapping[str, Place], new: Mapping[str, Place], reach: Reach) -> None:
        """Compare headers by their names, which are case-insensitive."""
        was, now = (_headers(each) for each in (old, new))
        self._presence("header", was, now, reach)
        for key in [each for each in was if each in now]:
            before, after = self._sides[0].follow(was[key]), self._sides[1].follow(now[key])
            self._described("header", before, after, reach)

    def _presence(
        self,
        name: str,
        old: Mapping[tuple[str, str], Place],
        new: Mapping[tuple[str, str], Place],
        reach: Reach,
    ) -> None:
        for key in dict.fromkeys((*old, *new)):
            if (key in old) != (key in new):
                side, other = self._sides if key in old else self._sides[::-1]
                entry = old.get(key) or new[key]
                described = side.follow(entry)
                # A component in both documents did not change: only its new user did.
                place = entry if exists(described.pointer, other.root) else described
                what = f"{key[0]} parameter" if name == "parameter" else "header"
                shown = f"{what} `{described.fields.get('name', key[1])}`"
                was, now = (place, None) if key in old else (None, place)
                self.add(_alone(name, was, now, described, shown), reach)

    def _described(self, name: str, was: Place, now: Place, reach: Reach) -> None:
        """Compare two versions of a parameter or header."""
        self.add(text.of_objects(was, now), reach)
        self.add(text.examples(self._sides, was, now), reach)
        self.add(_necessity(name, was, now), reach)
        self.add(_spelling(was, now), reach)
        self._schema(was, now, reach)
        self.content(was, now, reach)

    def _schema(self, was: Place, now: Place, reach: Reach) -> None:
        old, new = was.get("schema"), now.get("schema")
        if old or new:
            # Without a schema any value is allowed.
            before = old or Place(was.pointer + "/schema", {})
            after = new or Place(now.pointer + "/schema", {})
            self._graph.use((before,), (after,), reach)

    def body(self, was: Place | None, now: Place | None, reach: Reach) -> None:
        """Compare the bodies of an operation."""
        old = was and self._sides[0].follow(was)
        new = now and self._sides[1].follow(now)
        if old and new:
            self.add(text.of_objects(old, new), reach)
            self.add(_necessity("body", old, new), reach)
            self.content(old, new, reach)
        else:
            # An operation has one body, which its place in the operation identifies.
            self.add(_alone("body", was, now, old or new), reach)

    def content(self, was: Place, now: Place, reach: Reach) -> None:
        """Compare the media types of two bodies, answers, parameters or headers."""
        old, new = (
            {_media_type(name): place for name, place in each.members("content").items()}
            for each in (was, now)
        )
        if bool(old) != bool(new):
            stem, word = (
                ("content-added", "now has") if new else ("content-removed", "no longer has")
            )
            pointer = common(was.get("content"), now.get("content"))
            self._findings.add(
                Fact(stem, pointer, f"{word} a body of {', '.join(old or new)}"), reach
            )
            return
        for name in dict.fromkeys((*old, *new)):
            if name in old and name in new:
                self._media(old[name], new[name], reach)
            else:
                word = "added" if name in new else "removed"
                place = old.get(name) or new[name]
                self._findings.add(
                    Fact(f"media-type-{word}", place.pointer, f"{name} {word}"), reach
                )

    def _media(self, was: Place, now: Place, reach: Reach) -> None:
        self.add(text.of_objects(was, now), reach)
        self.add(text.examples(self._sides, was, now), reach)
        self._schema(was, now, reach)
        old, new = was.members("encoding"), now.members("encoding")
        for name in dict.fromkeys((*old, *new)):
            before = old.get(name) or Place(f"{was.pointer}/encoding", {})
            after = new.get(name) or Place(f"{now.pointer}/encoding", {})
            self.add(_spelling(before, after, usual="form"), reach)
            self.headers(before.members("headers"), after.members("headers"), reach)

    def answers(self, was: Place, now: Place, reach: Reach) -> None:
        """Compare the responses of an operation by their status."""
        old, new = was.members("responses"), now.members("responses")
        for status in dict.fromkeys((*old, *new)):
            if status in old and status in new:
                before = self._sides[0].follow(old[status])
                after = self._sides[1].follow(new[status])
                self._answer(before, after, reach)
            else:
                kind = "success" if status.startswith("2") else "error"
                word = "added" if status in new else "removed"
                place = old.get(status) or new[status]
                fact = Fact(f"{kind}-status-{word}", place.pointer, f"status {status} {word}")
                self._findings.add(fact, reach)

    def _answer(self, was: Place, now: Place, reach: Reach) -> None:
        self.add(text.of_objects(was, now), reach)
        self.headers(was.members("headers"), now.members("headers"), reach)
        self.content(was, now, reach)
        old, new = was.members("links"), now.members("links")
        for name in dict.fromkeys((*old, *new)):
            before = name in old and self._sides[0].follow(old[name])
            after = name in new and self._sides[1].follow(new[name])
            if not before or not after or before.node != after.node:
                place = common(before or None, after or None)
                self._findings.add(Fact("link-changed", place, f"link {name} differs"), reach)


def _media_type(name: str) -> str:
    return name.replace(" ", "").lower()


def _headers(places: Mapping[str, Place]) -> dict[tuple[str, str], Place]:
    headers = {("header", name.lower()): place for name, place in places.items()}
    return {key: place for key, place in headers.items() if key[1] not in _IGNORED}


def _alone(
    name: str, old: Place | None, new: Place | None, what: Place | None, shown: str = "body"
) -> Iterator[Fact]:
    required = what is not None and what.fields.get("required") is True
    if new and not old:
        stem = f"required-{name}-added" if required else f"{name}-added"
        yield Fact(stem, new.pointer, f"{shown} added{', required' if required else ''}")
    elif old and not new:
        yield Fact(f"{name}-removed", old.pointer, f"{shown} removed")


def _necessity(name: str, was: Place, now: Place) -> Iterator[Fact]:
    old, new = was.fields.get("required") is True, now.fields.get("required") is True
    if old != new:
        word = "required" if new else "optional"
        pointer = common(was.get("required"), now.get("required"))
        yield Fact(f"{name}-became-{word}", pointer, f"became {word}")


def _spelling(was: Place, now: Place, *, usual: str = "simple") -> Iterator[Fact]:
    old, new = _spelled(was.fields, usual), _spelled(now.fields, usual)
    different = [key for key in old if old[key] != new[key]]
    if different:
        pointer = common(was.get(different[0]), now.get(different[0]))
        words = ", ".join(f"{key} {old[key]} → {new[key]}" for key in different)
        yield Fact("serialization-changed", pointer, words)


def _spelled(fields: Mapping[str, object], usual: str) -> dict[str, object]:
    style = fields.get("style") or _FIRST_OF.get(str(fields.get("in")), usual)
    return {
        "style": style,
        "explode": fields.get("explode", style == "form"),
        "allowReserved": fields.get("allowReserved", False),
        "allowEmptyValue": fields.get("allowEmptyValue", False),
        "contentType": fields.get("contentType"),
    }
