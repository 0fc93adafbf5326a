"""The pages of the reference, made of docstrings, of help texts and of contracts."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import Final

import griffe

from . import docstrings, programs
from .dates import Dates

LIST: Final = PurePosixPath("docs/reference.md")
FOLDER: Final = PurePosixPath("docs/reference")
PACKAGES: Final = {
    "beatapi": "generated/python",
    "beatapi_receivers": "generated/receivers",
    "beatapi_sandbox": "generated/sandbox",
    "beatapi_pytest": "generated/sandbox",
    "beatapi_fleet": "generated/fleet",
}
ADAPTERS: Final = (
    "asgi",
    "wsgi",
    "starlette",
    "fastapi",
    "flask",
    "django",
    "aws_lambda",
    "dedupe",
)
FLEET: Final = ("celery", "metrics", "otel", "page", "ledger", "jobs", "sql", "postgres", "redis")
"""The modules of the fleet that programs import: engines, stores, and what they are made of."""


class UndocumentedError(Exception):
    """A public name without a docstring."""


def pages(root: Path) -> dict[PurePosixPath, str]:
    """Return the text of each made page, by its place, and of the page that lists them.

    Raises:
        UndocumentedError: Public names have no docstring.
    """
    reference = Reference(root, Dates(root))
    groups = {
        "The client": {
            "client": reference.client(),
            "errors": reference.errors(),
            "models": reference.models(),
            "types": reference.module("Arguments", "beatapi.types"),
            "verification": reference.module("Verify webhooks", "beatapi.webhooks"),
            "tracing": reference.tracing(),
            "dates": reference.dates.page(),
        },
        "Its resources": dict(reference.resources()),
        "Beside it": {
            "receivers": reference.receivers(),
            "fleet": reference.fleet(),
            "sandbox": reference.module("Sandbox", "beatapi_sandbox"),
            "pytest": reference.plugin(),
            "command-line": programs.program(),
        },
        "The toolchain": {"generator": programs.generator()},
    }
    if reference.undocumented:
        names = ", ".join(sorted(reference.undocumented))
        raise UndocumentedError(f"public names without a docstring: {names}")
    pages_by_name = {name: page for group in groups.values() for name, page in group.items()}
    menu = "".join(_menu(title, group) for title, group in groups.items())
    return {
        LIST: (root / LIST).read_text("utf-8") + menu,
        **{FOLDER / f"{name}.md": page for name, page in pages_by_name.items()},
    }


def _menu(title: str, group: Mapping[str, str]) -> str:
    """Return a list of pages, each under its own heading."""
    titles = {name: page.splitlines()[0].removeprefix("# ") for name, page in group.items()}
    lines = [f"- [{shown}]({FOLDER.name}/{name}.md)\n" for name, shown in titles.items()]
    return f"\n## {title}\n\n{''.join(lines)}"


@dataclass
class Reference:
    """The public names of the packages, read without importing them.

    Args:
        root: The project's folder.
        dates: The contract dates of methods and arguments.
    """

    root: Path
    dates: Dates
    undocumented: set[str] = field(default_factory=set[str])

    def __post_init__(self) -> None:
        """Read the packages, and where each class has its text."""
        loader = griffe.GriffeLoader(search_paths=[self.root / each for each in PACKAGES.values()])
        for name in PACKAGES:
            loader.load(name)
        loader.resolve_aliases(implicit=True, external=False)
        self.modules = loader.modules_collection
        self.places = self._places()

    def _places(self) -> dict[str, str]:
        """Return the page and the anchor of each class that signatures name."""
        client = self.modules["beatapi"]
        places = {
            name: f"{'errors' if self._is_error(name) else 'client'}.md#{name.lower()}"
            for name in client.exports or ()
        }
        for page, module in (("models", "beatapi.models"), ("types", "beatapi.types")):
            places |= {name: f"{page}.md#{name.lower()}" for name in _public(self.modules[module])}
        return places

    def client(self) -> str:
        """Return the page of the clients and of all that goes into them, but for the errors."""
        client = self.modules["beatapi"]
        names = [name for name in client.exports or () if not self._is_error(name)]
        first = [name for name in names if name.endswith("BeatAPI")]
        rest = [name for name in names if name not in first and name not in ("models", "webhooks")]
        parts = [
            "# Client",
            "The names of `beatapi`. [Errors](errors.md) have a page of their own.",
        ]
        for name in [*sorted(first, reverse=True), *rest]:
            parts += self.entry(client[name], "##")
        return _page(parts)

    def errors(self) -> str:
        """Return the page of the exceptions, with the tree of their classes."""
        client = self.modules["beatapi"]
        names = [name for name in client.exports or () if self._is_error(name)]
        parents = {name: self._parents(name)[0] for name in names}
        tree = "\n".join(_tree(parents, "BeatAPIError", ""))
        parts = ["# Errors", "Every error that the client raises.", f"```text\n{tree}\n```"]
        for name in names:
            parts += self.entry(client[name], "##")
        return _page(parts)

    def _parents(self, name: str) -> list[str]:
        """Return the bases of an exception by name."""
        bases = _class(self.modules["beatapi"][name]).bases
        return [str(base).rpartition(".")[2] for base in bases] or [""]

    def _is_error(self, name: str) -> bool:
        return name.endswith("Error")

    def resources(self) -> Iterator[tuple[str, str]]:
        """Yield the name and the page of each resource of a client."""
        holder = _class(self.modules["beatapi.resources"]["Resources"])
        for name, kind in self._below(holder):
            parts = [f"# client.{name}", *self._resource(kind, f"client.{name}")]
            yield f"client-{name.replace('_', '-')}", _page(parts)

    def _resource(self, kind: griffe.Class, path: str) -> Iterator[str]:
        """Yield the parts of a resource's page: its methods, and the resources below it."""
        if kind.docstring:
            yield from docstrings.markdown(kind.docstring)
        below = dict(self._below(kind))
        for name, member in _members(kind):
            if name not in below:
                yield from self.function(member, f"## {path}.{name}", path)
        for name, each in below.items():
            yield from self._resource(each, f"{path}.{name}")

    def _below(self, holder: griffe.Class) -> Iterator[tuple[str, griffe.Class]]:
        """Yield the resources that a client or a resource holds."""
        for name, member in _members(holder):
            kind = str(getattr(member, "annotation", "") or "")
            if kind.endswith("Resource") and isinstance(member, griffe.Attribute):
                yield name, _class(self._find(kind))

    def _find(self, name: str) -> griffe.Object | griffe.Alias:
        for module in self.modules["beatapi.resources"].modules.values():
            if name in module.members:
                member: griffe.Object | griffe.Alias = module.members[name]
                return member
        raise UndocumentedError(f"no class {name} in beatapi.resources")

    def module(self, title: str, name: str) -> str:
        """Return the page of a module and of each public name in it."""
        return _page([f"# {title}", *self._module(self.modules[name], "##")])

    def _module(
        self,
        module: griffe.Module,
        level: str,
        without: Container[str] = (),
        besides: Container[str] = (),
    ) -> Iterator[str]:
        """Yield the parts of a module: classes without some members, besides some names."""
        if module.docstring:
            yield from docstrings.markdown(module.docstring)
        for name in _public(module):
            if name not in besides:
                yield from self.entry(module[name], level, without)

    def models(self) -> str:
        """Return the page of the answers; what all classes have is on it once."""
        module = self.modules["beatapi.models"]
        base = _class(self.modules["beatapi._base.codec"]["Model"])
        shared = {**base.inherited_members, **base.members}
        parts = ["# Answers", *self._module(module, "##", without=shared), "## Every class"]
        for name, member in _members(base):
            parts += self.function(member, f"### {name}", "")
        return _page(parts)

    def tracing(self) -> str:
        """Return the page of the observer for OpenTelemetry."""
        module = self.modules["beatapi.otel"]
        says = docstrings.markdown(module.docstring) if module.docstring else ()
        return _page(["# Tracing", *says, *self.entry(module["TracingObserver"], "##")])

    def receivers(self) -> str:
        """Return the page of the receivers, with a section for each module."""
        return self._package("Receivers", "beatapi_receivers", ADAPTERS)

    def fleet(self) -> str:
        """Return the page of fleets, with a section for each module that programs import."""
        return self._package("Fleet", "beatapi_fleet", FLEET)

    def _package(self, title: str, name: str, modules: Sequence[str]) -> str:
        """Return the page of a package, with what only its modules have in sections of theirs."""
        package = self.modules[name]
        exports = frozenset(map(str, package.exports or ()))
        parts = [f"# {title}", *self._module(package, "##")]
        for each in modules:
            heading = f"## {name}.{each}"
            own = {key for key, member in package[each].members.items() if _is_working(member)}
            parts += [heading, *self._module(package[each], "###", besides=exports | own)]
        return _page(parts)

    def plugin(self) -> str:
        """Return the page of the pytest plugin: its fixtures, markers and options."""
        module = self.modules["beatapi_pytest"]["plugin"]
        parts = ["# Pytest plugin", "[Test what you build](../testing.md) shows it at work."]
        for name in _public(module):
            if name.startswith("beatapi_"):
                parts += self.entry(module[name], "##")
        markers = re.findall(r"beatapi_\w+\([^)]*\): (?:[^.]|\.\w)*\.", _joined(module["_MARKERS"]))
        parts += ["## Markers", "\n".join(f"- `{each.replace(': ', '`: ', 1)}" for each in markers)]
        options = module["pytest_addoption"].source.partition("group.addoption(")[2]
        rows = re.findall(r'"(--[\w-]+)".*?help="(.+?)"', options, re.S)
        texts = [f"- `{option}`: {text}" for option, text in rows]
        return _page([*parts, "## Options", *texts])

    def entry(
        self, member: griffe.Object | griffe.Alias, level: str, without: Container[str] = ()
    ) -> Iterator[str]:
        """Yield the parts of one public name, of a class without some of its members."""
        target = _final(member)
        if isinstance(target, griffe.Class):
            yield from self._class(target, f"{level} {member.name}", without)
        elif isinstance(target, griffe.Function):
            yield from self.function(target, f"{level} {member.name}", "")
        elif isinstance(target, griffe.Attribute):
            yield f"{level} {member.name}"
            yield from self._says(target)

    def _class(self, kind: griffe.Class, heading: str, without: Container[str]) -> Iterator[str]:
        yield heading
        bases = ", ".join(str(base) for base in kind.bases if not str(base).startswith("_"))
        init = kind.members.get("__init__")
        arguments = kind.parameters if isinstance(init, griffe.Function) else None
        if arguments is not None and isinstance(init, griffe.Function):
            yield docstrings.signature(init, name=kind.name).replace(" -> None", "")
        elif bases:
            yield f"```python\nclass {kind.name}({bases})\n```"
        yield from self._says(kind)
        texts = docstrings.fields(kind.docstring)
        fields = [each for each in _fields(kind) if each.name not in without]
        if rows := [self._field(each, texts) for each in fields]:
            yield "\n".join(["**Fields**", "", *rows])
        for name, member in _members(kind):
            is_shown = isinstance(member, griffe.Function) and name not in without
            if is_shown and not _is_async_twin(member):
                yield from self.function(member, f"#{heading}.{name}", "")

    def _field(self, member: griffe.Attribute, texts: Mapping[str, str]) -> str:
        own = docstrings.text(member.docstring.value) if member.docstring else ""
        says = own or texts.get(member.name, "")
        type_ = f": {member.annotation}" if member.annotation is not None else ""
        flat = " ".join(f"{member.name}{type_}".split())
        return f"- `{flat}`" + (f": {' '.join(says.split())}" if says else "")

    def function(self, member: griffe.Object, heading: str, path: str) -> Iterator[str]:
        """Yield the parts of a function or a method, with its overloads and its date."""
        yield heading
        if not isinstance(member, griffe.Function):
            yield from self._says(member)
            return
        yield docstrings.signature(member)
        if since := self.dates.since(f"{path.removeprefix('client.')}.{member.name}"):
            yield f"*{since}*"
        yield from self._says(member)
        if links := docstrings.linked(member, self.places):
            yield f"Types: {links}"
        if not member.name.endswith(("_and_wait", "_stream")):
            for each in member.overloads or ():
                yield from self._overload(each)

    def _overload(self, form: griffe.Function) -> Iterator[str]:
        """Yield one form of a method, if it has a text of its own."""
        if form.docstring:
            parts = list(docstrings.markdown(form.docstring))
            _, condition, *rest = "\n\n".join(parts).split("\n\n")
            yield f"**{condition.rstrip('.')}**"
            yield docstrings.signature(form)
            yield "\n\n".join(rest)

    def _says(self, member: griffe.Object) -> Iterator[str]:
        if member.docstring is None:
            self.undocumented.add(member.path)
        else:
            yield from docstrings.markdown(member.docstring)


def _is_working(member: griffe.Object | griffe.Alias) -> bool:
    """Return true for a constant without a docstring: how its module works, for no caller."""
    return isinstance(member, griffe.Attribute) and not member.docstring


def _public(module: griffe.Module | griffe.Alias) -> list[str]:
    """Return the public names of a module: those that it lists, or those that it defines."""
    if module.exports is not None:
        return [str(name) for name in module.exports]
    return [
        name
        for name, member in module.members.items()
        if not name.startswith("_") and not member.is_alias and not member.is_module
    ]


def _members(kind: griffe.Class) -> Iterator[tuple[str, griffe.Object]]:
    """Yield the public methods and properties of a class, inherited ones first."""
    for name, member in {**kind.inherited_members, **kind.members}.items():
        target = _final(member)
        if not name.startswith("_") and not _is_plain_field(target):
            yield name, target


def _fields(kind: griffe.Class) -> Iterator[griffe.Attribute]:
    for name, member in {**kind.inherited_members, **kind.members}.items():
        target = _final(member)
        if not name.startswith("_") and isinstance(target, griffe.Attribute):
            yield target


def _is_plain_field(member: griffe.Object) -> bool:
    return isinstance(member, griffe.Attribute) and "property" not in member.labels


def _is_async_twin(member: griffe.Object) -> bool:
    return bool(member.docstring and member.docstring.value.startswith("Async version of"))


def _final(member: griffe.Object | griffe.Alias) -> griffe.Object:
    target = member.final_target if isinstance(member, griffe.Alias) else member
    assert isinstance(target, griffe.Object)
    return target


def _class(member: griffe.Object | griffe.Alias) -> griffe.Class:
    target = _final(member)
    assert isinstance(target, griffe.Class)
    return target


def _joined(member: griffe.Object | griffe.Alias) -> str:
    """Return the text of a tuple of texts, as it is written in pieces."""
    return re.sub(r'"\s*"|"', "", str(_final(member).source).partition("(")[2])


def _tree(parents: Mapping[str, str], name: str, indent: str) -> Iterator[str]:
    """Yield an exception and those below it, a line each."""
    yield f"{indent}{name}"
    for below in sorted(each for each, parent in parents.items() if parent == name):
        yield from _tree(parents, below, f"{indent}    ")


def _page(parts: list[str]) -> str:
    return "\n\n".join(part for part in parts if part) + "\n"
