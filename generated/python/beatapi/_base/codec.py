"""The base of generated models: their JSON, text and pickle."""

from __future__ import annotations

from copy import deepcopy
from functools import update_wrapper
from itertools import repeat
from typing import TYPE_CHECKING, Any, ClassVar, Final, Self, TypeGuard, TypeVar

from .._base.types import MISSING
from .lazy import imports
from .secret import MASKED, cover, strip

if TYPE_CHECKING:
    from collections.abc import Mapping

    from attrs import define as define
    from attrs import field as field

else:
    # attrs takes a millisecond or two for a class, and most programs use few of all models. So a
    # class only keeps its fields here, and attrs makes the rest when it is first used.

    def define(**_):
        """Leave a class as it is."""
        return lambda model: model

    def field(**settings):
        """Return the settings of a field."""
        return settings


def _is_dict(value: object) -> TypeGuard[dict[str, Any]]:
    return isinstance(value, dict)


class _Slotted(type):
    """The class of models, whose fields are slots."""

    def __new__(cls, name: str, bases: tuple[type, ...], namespace: dict[str, Any]) -> _Slotted:
        """Make a class whose annotations are its fields."""
        if "__slots__" not in namespace and "__annotations__" in namespace:
            inherited: dict[str, Any] = getattr(bases[0], "_fields", {}) if bases else {}
            own = {
                each: _settings(namespace.pop(each, {}))
                for each, kind in namespace["__annotations__"].items()
                if not kind.startswith("ClassVar")
            }
            namespace["__slots__"] = tuple(own.keys() - inherited.keys())
            # The further members come last, also in the text of a model.
            namespace["_fields"] = {**own, **inherited, **own}
        return super().__new__(cls, name, bases, namespace)


def _settings(value: object) -> dict[str, Any]:
    return value if _is_dict(value) else {"default": value}


M = TypeVar("M", bound="Model")


class _Later:
    """A member of models that is set on first use.

    Args:
        make: The method that sets the member of a class, and what belongs to it.
    """

    def __init__(self, make: str) -> None:
        self._make = make

    def __set_name__(self, owner: type, name: str) -> None:
        """Keep the name of the member."""
        self._name = name

    def __get__(self, instance: object, owner: type[Model]) -> Any:
        """Make the member of a class."""
        if isinstance(instance, type):
            # From Python 3.13 on, `inspect` asks as if the class were an instance.
            return self.__get__(None, instance).__get__(instance, owner)
        model = next(each for each in owner.__mro__ if "_fields" in vars(each))
        if model is Model:
            raise AttributeError(f"{owner.__name__} has no {self._name}, as it has no fields")
        getattr(model, self._make)()
        return getattr(owner if instance is None else instance, self._name)


_FURTHER: Final = "additional_properties"

_PLAIN: Final = frozenset({str, int, float, bool, type(None)})


@define(kw_only=True, repr=False)
class Model(metaclass=_Slotted):
    """A model that does not expose secrets.

    Its ``repr`` and its pickle omit the queries of URLs, which may be signed, and secrets that the
    server shows once, such as a webhook's. ``copy`` and ``to_dict`` keep both.

    Attributes:
        additional_properties: Members that the server sent beyond the fields, by name.
    """

    additional_properties: dict[str, Any] = field(factory=dict[str, Any])

    _fields: ClassVar[dict[str, dict[str, Any]]]
    """The settings of each field."""
    _wires: ClassVar[Mapping[str, str]] = {}
    """Field → the member of the JSON object, if it has another name."""
    _read: ClassVar[Any] = _Later("_compile")
    _write: ClassVar[Any] = _Later("_compile")

    if not TYPE_CHECKING:
        __attrs_attrs__ = _Later("_complete")
        __init__ = _Later("_complete")
        __eq__ = _Later("_complete")
        __hash__ = None

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        """Decode a JSON object; what is missing becomes ``UNSET``, what is odd stays as it came."""
        model: Self = cls._read(data)
        return model

    def _decode_members(self, data: Mapping[str, Any]) -> None:
        """Decode the fields that hold models."""

    def to_dict(self) -> dict[str, Any]:
        """Encode as a JSON object, the inverse of ``from_dict``."""
        data: dict[str, Any] = self._write()
        return data

    def __repr__(self) -> str:
        """Return the class and its fields, without secrets."""
        shown = [name for name, item in self._fields.items() if item.get("repr", True)]
        values = ", ".join(f"{name}={getattr(self, name)!r}" for name in shown)
        return cover(f"{type(self).__name__}({values})")

    def __reduce__(self) -> tuple[Any, ...]:
        """Return the state for a pickle."""
        state = {
            name: _strip(getattr(self, name), secret=not item.get("repr", True))
            for name, item in self._fields.items()
        }
        return _rebuild, (type(self), state)

    def __copy__(self) -> Self:
        """Return a copy with the same values."""
        return _rebuild(type(self), self._values())

    def __deepcopy__(self, memo: dict[int, Any]) -> Self:
        """Return a copy with copies of the values."""
        return _rebuild(type(self), deepcopy(self._values(), memo))

    def _values(self) -> dict[str, Any]:
        return {name: getattr(self, name) for name in self._fields}

    @classmethod
    def _complete(cls) -> None:
        """Make the constructor, the comparison and the description of the class."""
        with imports:
            import attrs

        these: dict[str, Any] = {name: attrs.field(**item) for name, item in cls._fields.items()}
        attrs.define(cls, these=these, slots=False, kw_only=True, repr=False)

    @classmethod
    def _compile(cls) -> None:
        """Make the decoder and the encoder of the class: code without loops, for speed."""
        wires = {name: cls._wires.get(name, name) for name in cls._fields if name != _FURTHER}
        scope: dict[str, Any] = {"encode": encode, "plain": _PLAIN, "wires": tuple(wires.values())}
        scope |= {"missing": MISSING, "missings": repeat(MISSING)}
        is_flat = cls._decode_members is Model._decode_members
        source = f"""
def read(cls, data):
    model, rest = cls.__new__(cls), {{**data}}
    [{", ".join(f"model.{name}" for name in wires)}] = map(rest.pop, wires, missings)
    model.{_FURTHER} = rest or {{}}
    {"" if is_flat else "model._decode_members(data)"}
    return model

def write(self):
    data = {{{"".join(f"{wire!r}: self.{name}, " for name, wire in wires.items())}
            **self.{_FURTHER}}}
    return {{
        k: v {"" if is_flat else "if v.__class__ in plain else encode(v)"}
        for k, v in data.items() if v is not missing
    }}
"""
        exec(source, scope)
        read = classmethod(update_wrapper(scope["read"], Model.from_dict))
        write = update_wrapper(scope["write"], Model.to_dict)
        # Under the public names as well, which saves models inside of models a call each.
        members = {"_read": read, "from_dict": read, "_write": write, "to_dict": write}
        for name, member in members.items():
            setattr(cls, name, member)


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
