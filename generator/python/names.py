"""What everything in a model is called in Python."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from keyword import iskeyword, issoftkeyword

from ..api.model import Api, Argument, Method, Object, Union
from ..api.read.schemas import pascal
from ..api.text import Name
from .engine import field_name, identifier

_CLASSES = frozenset(
    {
        *(
            "Any",
            "Factory",
            "Final",
            "Iterator",
            "Literal",
            "Mapping",
            "MISSING",
            "Self",
            "Sequence",
        ),
        *("TYPE_CHECKING", "UNSET", "Unset", "None", "True", "False", "TypeAlias", "TypedDict"),
        *(
            "NotRequired",
            "Required",
            "Union",
            "Optional",
            "Annotated",
            "Unpack",
            "Operation",
            "Answer",
        ),
        *("FileInput", "SyncResource", "AsyncResource", "cached_property", "overload", "Stream"),
        *(
            "AsyncStream",
            "RequestOptions",
            "UploadOptions",
            "Enum",
            "BaseModel",
            "Field",
            "RootModel",
        ),
    }
)
"""Names that the generated modules use themselves."""

_METHODS = frozenset({"self", "mro"})


class Scope:
    """One namespace: the first that asks for a name gets it, later ones get a longer one.

    Args:
        taken: Names that nothing of the contract may have.
        is_folded: Whether names apart by case only are the same, as files are on some systems.
    """

    def __init__(self, taken: Iterable[str] = (), *, is_folded: bool = False) -> None:
        self._is_folded = is_folded
        self._taken = {self._fold(name) for name in taken}

    def take(self, *wanted: str) -> str:
        """The first of some names that is free, or the last with a number behind it."""
        for name in wanted:
            if self._fold(name) not in self._taken:
                self._taken.add(self._fold(name))
                return name
        number = 2
        while self._fold(f"{wanted[-1]}{number}") in self._taken:
            number += 1
        return self.take(f"{wanted[-1]}{number}")

    def _fold(self, name: str) -> str:
        return name.lower() if self._is_folded else name


class Names:
    """The names of one package.

    Args:
        api: The model.
    """

    def __init__(self, api: Api) -> None:
        scope = Scope(_CLASSES)
        self._classes: dict[str, str] = {}
        modules = Scope({"literals"}, is_folded=True)
        self._modules: dict[str, str] = {}
        for key, declaration in api.types.items():
            self._classes[key] = title = scope.take(*_classes(declaration.name, key))
            self._modules[key] = modules.take(_module(title))

    def type(self, key: str) -> str:
        """The class or alias of a declaration."""
        return self._classes[key]

    def module(self, key: str) -> str:
        """The module that a class would have for itself."""
        return self._modules[key]

    def fields(self, holder: Object | Union) -> list[str]:
        """The attributes of a class, in the order of its fields."""
        scope = Scope()
        fields = holder.merged.fields if isinstance(holder, Union) else holder.fields
        return [scope.take(_given(each.name) or attribute(each.name.wire)) for each in fields]

    def arguments(self, method: Method, given: Sequence[Argument]) -> list[str]:
        """The arguments of a method; one whose name is taken says where it goes."""
        scope = Scope({"self"})
        return [
            scope.take(
                _given(each.name) or attribute(each.name.wire),
                attribute(f"{each.name.wire}_{each.slot.place}"),
            )
            for each in given
        ]

    def method(self, scope: Scope, name: Name) -> str:
        """A method of a resource."""
        # Only where a method stands, `list` is no name that annotations need: those say builtins.
        plain = _given(name) or ("list" if name.wire == "list" else attribute(name.wire))
        return scope.take(plain, f"{plain}_")


def attribute(wire: str) -> str:
    """The attribute or argument that stands for a name of the contract."""
    plain = field_name(wire)
    if not plain.strip("_"):
        return "field_"
    # Two leading underscores would be mangled, one says private, and attrs takes both away.
    return f"field_{plain.strip('_')}" if plain.startswith("_") else plain


def constant(wire: str) -> str:
    """A private constant for an operation."""
    return f"_{identifier(wire).upper()}"


def _classes(name: Name, key: str) -> list[str]:
    given = _given(name)
    plain = key if key.isidentifier() and not _is_reserved(key) else pascal(key)
    if not plain.isidentifier() or _is_reserved(plain):
        plain = f"Model{pascal(key)}"
    if not plain.isidentifier():
        plain = "Model"
    return [given, f"{given}Model"] if given else [plain, f"{plain}Model"]


def _is_reserved(name: str) -> bool:
    return iskeyword(name) or issoftkeyword(name)


def _module(title: str) -> str:
    plain = identifier(title)
    return f"{plain}_" if iskeyword(plain) else plain


def _given(name: Name) -> str:
    return name.given.get("python") or name.given.get("", "")
