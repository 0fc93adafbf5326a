"""Places in a document: a node and the JSON pointer to it, and the way through references."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from .. import document as doc
from ..problem import GenerationError, Problem


@dataclass(frozen=True, slots=True)
class Place:
    """One node of a document.

    Args:
        pointer: Where it stands, without any reference on the way.
        node: What stands there.
    """

    pointer: str
    node: Any = field(compare=False)

    @property
    def fields(self) -> Mapping[str, Any]:
        """The members of an object; of a boolean schema those that mean the same."""
        if doc.is_object(self.node):
            return self.node
        return {"not": {}} if self.node is False else doc.EMPTY

    def get(self, key: str) -> Place | None:
        """A member, if there is one."""
        fields = self.fields
        return Place(self.pointer + doc.pointer(key), fields[key]) if key in fields else None

    def members(self, key: str) -> dict[str, Place]:
        """The members of the object under a key; none if there is no such object."""
        node = self.fields.get(key)
        if not doc.is_object(node):
            return {}
        base = self.pointer + doc.pointer(key)
        return {name: Place(base + doc.pointer(name), each) for name, each in node.items()}

    def entries(self, key: str) -> list[Place]:
        """The entries of the array under a key; none if there is no such array."""
        node = self.fields.get(key)
        if not doc.is_array(node):
            return []
        base = self.pointer + doc.pointer(key)
        return [Place(f"{base}/{index}", each) for index, each in enumerate(node)]


class Side:
    """One of the two documents.

    Args:
        document: The contract.
    """

    def __init__(self, document: Mapping[str, Any]) -> None:
        self.root = Place("", dict(document))
        self._targets: dict[str, Place] = {}

    def target(self, reference: str, *, at: str) -> Place:
        """What a ``$ref`` refers to.

        Args:
            reference: Its value.
            at: Pointer to the object that holds it, for the error.

        Raises:
            GenerationError: It leads out of the document, or nowhere.
        """
        if reference not in self._targets:
            self._targets[reference] = self._find(reference, at)
        return self._targets[reference]

    @property
    def followed(self) -> set[str]:
        """Pointers of all places that references led to."""
        return {place.pointer for place in self._targets.values()}

    def follow(self, place: Place, *, bare: bool = False) -> Place:
        """The place itself, or where it leads if it is a reference.

        Args:
            place: The place.
            bare: Stop at a reference that has other members than ``$ref``.

        Raises:
            GenerationError: A reference leads nowhere, or back to itself.
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
        return Place(doc.pointer(*doc.tokens(reference)), node)


def _broken(pointer: str, message: str) -> GenerationError:
    return GenerationError([Problem(f"{pointer}/$ref", message)])


def common(before: Place | None, after: Place | None) -> str:
    """The pointer that stands for two places, whichever document comes first."""
    pointers = [each.pointer for each in (before, after) if each is not None]
    return min(pointers, key=lambda pointer: (len(pointer), pointer), default="")
