"""The base of generated models: their JSON, text and pickle."""

from __future__ import annotations

from copy import deepcopy
from typing import Any, Self, TypeGuard, TypeVar

from attrs import define, fields

from .secret import MASKED, cover, strip

M = TypeVar("M", bound="Model")


@define(repr=False)
class Model:
    """A model that does not expose secrets.

    Its ``repr`` and its pickle omit the queries of URLs, which may be signed, and secrets that the
    server shows once, such as a webhook's. ``copy`` and ``to_dict`` keep both.
    """

    def to_dict(self) -> dict[str, Any]:
        """Encode as a JSON object, the inverse of ``from_dict``."""
        raise NotImplementedError

    def __repr__(self) -> str:
        """Return the class and its fields, without secrets."""
        shown = [item.name for item in fields(type(self)) if item.repr]
        values = ", ".join(f"{name}={getattr(self, name)!r}" for name in shown)
        return cover(f"{type(self).__name__}({values})")

    def __reduce__(self) -> tuple[Any, ...]:
        """Return the state for a pickle."""
        state = {
            item.name: _strip(getattr(self, item.name), secret=not item.repr)
            for item in fields(type(self))
        }
        return _rebuild, (type(self), state)

    def __copy__(self) -> Self:
        """Return a copy with the same values."""
        return _rebuild(type(self), self._values())

    def __deepcopy__(self, memo: dict[int, Any]) -> Self:
        """Return a copy with copies of the values."""
        return _rebuild(type(self), deepcopy(self._values(), memo))

    def _values(self) -> dict[str, Any]:
        return {item.name: getattr(self, item.name) for item in fields(type(self))}


def _rebuild(kind: type[M], state: dict[str, Any]) -> M:
    model = kind.__new__(kind)
    for name, value in state.items():
        setattr(model, name, value)
    return model


def _strip(value: object, *, secret: bool = False) -> object:
    if isinstance(value, str):
        stripped = strip(value)
        return MASKED if secret and stripped == value else stripped
    if _is_list(value):
        return [_strip(item) for item in value]
    if _is_dict(value):
        return {key: _strip(item, secret=_names_secret(key)) for key, item in value.items()}
    return value


def _names_secret(key: object) -> bool:
    return isinstance(key, str) and key.lower().endswith("secret")


def encode(value: object) -> object:
    """Return a field's value as JSON: models become objects, also inside lists and dictionaries.

    Any other value stays as it is, so that values which violate the contract survive a round trip.
    """
    if _is_list(value):
        return [encode(item) for item in value]
    if _is_dict(value):
        return {key: encode(item) for key, item in value.items()}
    to_dict = getattr(value, "to_dict", None)
    return to_dict() if callable(to_dict) else value


def _is_list(value: object) -> TypeGuard[list[Any]]:
    return isinstance(value, list)


def _is_dict(value: object) -> TypeGuard[dict[str, Any]]:
    return isinstance(value, dict)
