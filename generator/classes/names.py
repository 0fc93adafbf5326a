"""The names of a model's parts in a language whose types are classes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from ..api.model import (
    Api,
    Declaration,
    Doc,
    Enum,
    ListOf,
    MapOf,
    Method,
    Nullable,
    Object,
    Ref,
    Resource,
    Type,
    Union,
    Usage,
)
from ..api.prune import inner_types
from ..api.text import Name, name
from ..api.words import pascal_case
from ..languages import Code, Kind, Language, Scope
from .shapes import has_fields, is_text

_REACHED = Usage.INPUT | Usage.OUTPUT | Usage.EVENT | Usage.WEBHOOK


class Names:
    """The names of one package.

    Args:
        api: The model.
        language: The language of the names.
        chosen: Declaration → the name that the target's settings give its class.
        taken: The classes of hand-written code.
        typed_errors: Whether the bodies of errors have classes.
    """

    def __init__(
        self,
        api: Api,
        language: Language,
        chosen: Mapping[str, str],
        taken: Iterable[str],
        *,
        typed_errors: bool = True,
    ) -> None:
        self.language = language
        self._reached = _REACHED | Usage.ERROR if typed_errors else _REACHED
        self._scope = Scope(language, taken=taken)
        self._files: dict[str, Scope] = {}
        self._api = api
        self.enums = self._inline_enums()
        every = [each for top in api.resources for each in reversed([*top.tree()])]
        self.resources = {path(each): self._resource(each) for each in every}
        self.classes = {
            key: self._class(declaration, chosen)
            for key, declaration in api.types.items()
            if self._is_class(declaration)
        }
        self.queries = {
            each.operation: self._scope.take("", query_name(each.operation), Kind.CLASS)
            for each in {each.operation: each for each in api.methods()}.values()
            if any(
                argument.slot.place in ("query", "header", "cookie") for argument in each.arguments
            )
        }

    def _resource(self, resource: Resource) -> Code:
        whole = name(
            pascal_case("_".join(each.wire for each in (*resource.place, name("resource"))))
        )
        return self._scope.take("", whole, Kind.CLASS)

    def _inline_enums(self) -> dict[str, tuple[str, Doc]]:
        """Return the enums without a name of their own → name and documentation of their field."""
        enums: dict[str, tuple[str, Doc]] = {}
        for key, declaration in self._api.types.items():
            holder = declaration.merged if isinstance(declaration, Union) else declaration
            if isinstance(holder, Object) and self._is_class(declaration):
                for field in holder.fields:
                    self._note(enums, key, field.name, field.type, field.doc)
        for method in self._api.methods():
            for each in method.arguments:
                if each.slot.place in ("path", "query", "header", "cookie"):
                    self._note(enums, pascal_case(method.operation), each.name, each.type, each.doc)
        return enums

    def _note(
        self, enums: dict[str, tuple[str, Doc]], owner: str, member: Name, kind: Type, about: Doc
    ) -> None:
        title = owner.removesuffix("Params").removesuffix("Query") + pascal_case(member.wire)
        while isinstance(kind, (ListOf, MapOf, Nullable)):
            title += "Value" if isinstance(kind, MapOf) else ""
            about = about if isinstance(kind, Nullable) else Doc()
            kind = inner_types(kind)[0]
        declaration = self._api.types[kind.to] if isinstance(kind, Ref) else None
        if isinstance(declaration, Enum) and declaration.inline:
            enums.setdefault(declaration.id, (title, about))

    def _class(self, declaration: Declaration, chosen: Mapping[str, str]) -> Code:
        wire = declaration.name.wire
        given = {self.language.name: chosen[wire]} if wire in chosen else {}
        stated = Name(
            wire=self.wire(declaration),
            words=declaration.name.words,
            given={**given, **declaration.name.given},
        )
        return self._scope.take("", stated, Kind.CLASS)

    def _is_class(self, declaration: Declaration) -> bool:
        """Return True if callers see a declaration as a class."""
        if not declaration.usage & self._reached:
            return False
        if isinstance(declaration, Enum):
            return is_text(declaration)
        return isinstance(declaration, (Object, Union)) and has_fields(declaration)

    def wire(self, declaration: Declaration) -> str:
        """Return the name of a declaration in documentation."""
        if declaration.id in self.enums:
            return self.enums[declaration.id][0]
        return declaration.id if declaration.inline else declaration.name.wire

    def file(self, folder: str, code: Code) -> Code:
        """Return the stem of a class's file in a folder."""
        scope = self._files.setdefault(folder, Scope(self.language))
        return scope.take("", name(str(code)), Kind.FILE)

    def members(self, names: Sequence[Name]) -> list[Code]:
        """Return the fields of a class."""
        scope = Scope(self.language)
        return [scope.take("", each, Kind.FIELD) for each in names]

    def constants(self, names: Sequence[Name]) -> list[Code]:
        """Return the values of an enum."""
        scope = Scope(self.language)
        return [scope.take("", each, Kind.CONSTANT) for each in names]


def path(part: Resource | Method) -> str:
    """Return the path of a resource, or of a method's resource: ``orders.items``."""
    return ".".join(each.wire for each in part.place)


def query_name(operation: str) -> Name:
    """Return the class name of an operation's query."""
    return name(f"{pascal_case(operation)}Query")
