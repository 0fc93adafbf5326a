"""Places in a document: a node with its JSON pointer, and how to follow references."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from .. import document as doc
from ..problem import GenerationError, Problem


# Not frozen: making a frozen one takes three times as long, and comparisons make very many.
@dataclass(slots=True, unsafe_hash=True)
class Place:
    """One node of a document, never changed.

    Args:
        pointer: The JSON pointer to it, through no references.
        node: The node.
        root: The document; ``None`` if it is in no document.
    """

    pointer: str
    node: Any = field(compare=False)
    root: Mapping[str, Any] | None = field(default=None, compare=False, repr=False)

    @property
    def fields(self) -> Mapping[str, Any]:
        """The members of an object; of a boolean schema, those of the equivalent object."""
        if doc.is_object(self.node):
            return self.node
        return {"not": {}} if self.node is False else doc.EMPTY

    def get(self, key: str) -> Place | None:
        """Return a member, if there is one."""
        fields = self.fields
        return self._below(doc.pointer(key), fields[key]) if key in fields else None

    def members(self, key: str) -> dict[str, Place]:
        """Return the members of the object under a key; none if there is no such object."""
        node = self.fields.get(key)
        if not doc.is_object(node):
            return {}
        return {name: self._below(doc.pointer(key, name), each) for name, each in node.items()}

    def entries(self, key: str) -> list[Place]:
        """Return the entries of the array under a key; none if there is no such array."""
        node = self.fields.get(key)
        if not doc.is_array(node):
            return []
        return [self._below(doc.pointer(key, index), each) for index, each in enumerate(node)]

    def _below(self, pointer: str, node: object) -> Place:
        return Place(self.pointer + pointer, node, self.root)


class Side:
    """One of the two documents.

    Args:
        document: The contract.
    """

    def __init__(self, document: Mapping[str, Any]) -> None:
        self.root = Place("", dict(document), document)
        self._targets: dict[str, Place] = {}

    def target(self, reference: str, *, at: str) -> Place:
        """Return the target of a ``$ref``.

        Args:
            reference: Its value.
            at: Pointer to the object that holds it, for the error.

        Raises:
            GenerationError: It leads out of the document, or has no target.
        """
        if reference not in self._targets:
            self._targets[reference] = self._find(reference, at)
        return self._targets[reference]

    @property
    def followed(self) -> set[str]:
        """The pointers of all targets of followed references."""
        return {place.pointer for place in self._targets.values()}

    def follow(self, place: Place, *, bare: bool = False) -> Place:
        """Return the place itself, or its target if it is a reference.

        Args:
            place: The place.
            bare: Stop at a reference that has other members than ``$ref``.

        Raises:
            GenerationError: A reference has no target, or leads back to itself.
        """
        passed: set[str] = set()
        while isinstance(reference := place.fields.get("$ref"), str):
            if bare and len(place.fields) > 1:
                break
            if place.pointer in passed:
                raise _broken(place.pointer, f"{reference} leads back to itself")
            passed.add(place.pointer)
            place = self.target(reference, at=place.pointer)
        return place

    def _find(self, reference: str, at: str) -> Place:
        if not reference.startswith("#") or (len(reference) > 1 and reference[1] != "/"):
            raise _broken(at, f"{reference} is not in the document: bundle it into one file first")
        try:
            node = doc.resolve(self.root.node, reference)
        except KeyError:
            raise _broken(at, f"there is nothing at {reference}") from None
        return Place(doc.pointer(*doc.tokens(reference)), node, self.root.root)


def _broken(pointer: str, message: str) -> GenerationError:
    return GenerationError([Problem(f"{pointer}/$ref", message)])


def common(before: Place | None, after: Place | None) -> str:
    """Return one pointer for two places, independent of the order of the documents.

    A pointer that exists in both documents may name another place, which has not changed, so one
    that exists in a single document is preferred; then the shorter one.
    """
    if before is None or after is None:
        return (before or after or Place("", None)).pointer
    places = ((before, after), (after, before))
    ranks = (
        (at.pointer != other.pointer and exists(at.pointer, other), len(at.pointer), at.pointer)
        for at, other in places
    )
    return min(ranks)[2]


def exists(pointer: str, other: Place) -> bool:
    """Return true if a pointer exists in the document of another place."""
    if other.root is None:
        return False
    try:
        doc.resolve(other.root, pointer)
    except KeyError:
        return False
    return True
