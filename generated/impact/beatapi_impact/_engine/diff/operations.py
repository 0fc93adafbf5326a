"""Match the operations of two contracts, and compare each pair."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from .. import document as doc
from . import servers, text
from .findings import Fact, Findings, Reach
from .graph import Graph
from .messages import Messages
from .place import Place, Side, common
from .security import Security, effective

_VARIABLE = re.compile(r"\{([^}]*)\}")


@dataclass(frozen=True, slots=True)
class OperationPlace:
    """One operation, webhook or callback.

    Args:
        place: Its place in the document.
        item: Its path item.
        name: Its name in reports.
        path: Its path.
    """

    place: Place
    item: Place
    name: str
    path: str

    @property
    def id(self) -> str | None:
        """Its operation id, if it has one."""
        return self.place.fields.get("operationId")


Pair = tuple[OperationPlace | None, OperationPlace | None]
"""An operation before and after; one of them is missing if it was added or removed."""

Operations = dict[tuple[str, str], OperationPlace]
"""Path with empty variables, or name of a webhook, and method → operation."""


def of_paths(side: Side) -> Operations:
    """Return every operation under ``paths``."""
    operations = _operations(side, side.root.members("paths"))
    return {(_VARIABLE.sub("{}", path), method): each for path, method, each in operations}


def of_webhooks(side: Side) -> Operations:
    """Return every webhook."""
    operations = _operations(side, side.root.members("webhooks"))
    return {(name, method): each for name, method, each in operations}


def _operations(
    side: Side, items: Mapping[str, Place]
) -> Iterator[tuple[str, str, OperationPlace]]:
    for path, place in items.items():
        item = side.follow(place)
        for method in doc.METHODS:
            if operation := item.get(method):
                name = str(operation.fields.get("operationId") or f"{method.upper()} {path}")
                yield path, method, OperationPlace(operation, item, name, path)


class Comparison:
    """Compares the operations of two documents.

    Args:
        before: The old document.
        after: The new one.
        findings: Collects the differences.
    """

    def __init__(self, before: Side, after: Side, findings: Findings) -> None:
        self._sides = before, after
        self._findings = findings
        self._graph = Graph(before, after)
        self._messages = Messages(self._sides, self._graph, findings)
        self._security = Security(before, after)
        self.names: list[str] = []

    def run(self) -> None:
        """Compare paths, then webhooks, then the schemas they use."""
        old, new = (of_paths(side) for side in self._sides)
        for was, now in _pairs(old, new):
            self._pair("operation", was, now)
        old, new = (of_webhooks(side) for side in self._sides)
        for was, now in _pairs(old, new):
            self._pair("webhook", was, now)
        self._graph.settle(self._findings)

    def _pair(self, kind: str, was: OperationPlace | None, now: OperationPlace | None) -> None:
        known = now or was
        self.names.append(known.name if known else "")
        bit = 1 << (len(self.names) - 1)
        if was and now:
            sent, received = Reach(sent=bit), Reach(received=bit)
            called = kind == "operation"
            self._compare(was, now, *((sent, received) if called else (received, sent)))
        elif known:
            word = "added" if now else "removed"
            fact = Fact(f"{kind}-{word}", known.place.pointer, f"{known.name} {word}")
            self._findings.add(fact, Reach(sent=bit))

    def _compare(
        self, was: OperationPlace, now: OperationPlace, sent: Reach, answered: Reach
    ) -> None:
        """Compare two versions of an operation.

        Args:
            was: The old one.
            now: The new one.
            sent: The reach of its parameters and its body.
            answered: The reach of its responses.
        """
        messages, sides = self._messages, self._sides
        messages.add(_itself(was, now), sent)
        old, new = (_parameters(side, each) for side, each in zip(sides, (was, now), strict=True))
        messages.parameters(old, new, sent)
        messages.body(was.place.get("requestBody"), now.place.get("requestBody"), sent)
        messages.answers(was.place, now.place, answered)
        places = (effective(side, each.place) for side, each in zip(sides, (was, now), strict=True))
        messages.add(self._security.compare(*places), sent)
        hosts = (
            servers.effective(side, each.item, each.place)
            for side, each in zip(sides, (was, now), strict=True)
        )
        messages.add(servers.compare(*hosts), sent)
        self._callbacks(was, now, sent, answered)

    def _callbacks(
        self, was: OperationPlace, now: OperationPlace, asked: Reach, answered: Reach
    ) -> None:
        old, new = (
            {
                (f"{name} {url}", method): each
                for name, place in operation.place.members("callbacks").items()
                for url, method, each in _operations(side, _urls(side.follow(place)))
            }
            for side, operation in zip(self._sides, (was, now), strict=True)
        )
        for before, after in _pairs(old, new):
            if before and after:
                # In a callback the server sends the request, so the directions are exchanged.
                self._compare(before, after, asked.turned(), answered.turned())
            elif known := before or after:
                word = "added" if after else "removed"
                fact = Fact(f"callback-{word}", known.place.pointer, f"{known.name} {word}")
                self._findings.add(fact, asked)


def _urls(callback: Place) -> dict[str, Place]:
    return {
        url: Place(callback.pointer + doc.pointer(url), item, callback.root)
        for url, item in callback.fields.items()
        if not url.startswith("x-")
    }


def _pairs(old: Operations, new: Operations) -> Iterator[Pair]:
    """Yield operations of the same method and path, then of the same id, then the others."""
    for key in [each for each in old if each in new]:
        yield old[key], new[key]
    gone = [each for key, each in old.items() if key not in new]
    fresh = [each for key, each in new.items() if key not in old]
    moved = {each.id: each for each in fresh if each.id}
    for each in gone:
        yield each, moved.pop(each.id, None) if each.id else None
    ids = {each.id for each in gone if each.id}
    for each in fresh:
        if each.id not in ids:
            yield None, each


def _itself(was: OperationPlace, now: OperationPlace) -> Iterator[Fact]:
    """Yield the differences in an operation apart from its messages."""
    pointer = common(was.place, now.place)
    if (_method(was), _VARIABLE.sub("{}", was.path)) != (
        _method(now),
        _VARIABLE.sub("{}", now.path),
    ):
        message = f"{_method(was)} {was.path} → {_method(now)} {now.path}"
        yield Fact("operation-moved", pointer, message)
    if was.id != now.id:
        place = common(was.place.get("operationId"), now.place.get("operationId"))
        yield Fact("operation-id-changed", place, f"{was.id or 'none'} → {now.id or 'none'}")
    tags = was.place.get("tags"), now.place.get("tags")
    if (tags[0] and tags[0].node) != (tags[1] and tags[1].node):
        yield Fact("tags-changed", common(*tags), "tags differ")
    yield from text.of_objects(was.place, now.place)
    yield from text.of_objects(was.item, now.item)


def _method(operation: OperationPlace) -> str:
    return doc.tokens(operation.place.pointer)[-1].upper()


def _parameters(side: Side, operation: OperationPlace) -> dict[tuple[str, str], Place]:
    """Return the parameters of an operation and those of its path that it does not replace.

    A parameter is its place in the operation or the path item, whose reference is not followed.
    """
    order = _VARIABLE.findall(operation.path)
    found: dict[tuple[str, str], Place] = {}
    for place in _listed((operation.item, operation.place)):
        fields = side.follow(place).fields
        where, name = str(fields.get("in")), str(fields.get("name"))
        if where == "path" and name in order:
            # Its position in the path identifies it: its name is not sent.
            found[where, str(order.index(name))] = place
        elif where == "header":
            if name.lower() not in ("accept", "content-type", "authorization"):
                found[where, name.lower()] = place
        else:
            found[where, name] = place
    return found


def _listed(owners: Iterable[Place]) -> Iterator[Place]:
    for owner in owners:
        yield from owner.entries("parameters")
