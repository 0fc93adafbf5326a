"""Hostile texts in every text and name of the model: the package holds them, and runs none."""

from __future__ import annotations

import ast
import importlib
import re
import sys
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any, get_args

import attrs
import pytest
import yaml

from conformance import matrix
from generator.api import model
from generator.api.build import build
from generator.api.model import Api, Enum, Object, Parameter, Union, Usage
from generator.api.text import Name, Wire, name
from generator.contract import Contract
from generator.python import target
from tests.generator.languages.test_payloads import PAYLOADS
from tests.generator.python.conftest import DOCUMENTS

CONTRACTS = {
    "matrix": matrix.CONTRACT,
    "forms": DOCUMENTS / "forms.yaml",
    "servers": DOCUMENTS / "servers.yaml",
}
SENTINELS = {"os", "__import__", "abort", "System", "globalThis", "ran", "touch"}
TEXTS = [text for text in PAYLOADS.values() if len(text) < 1000]
VERSION = '1"; import os; """ + os.abort() + """'
WORDS = {"hints", "origin", "problem", "problems", "style", "upload", "skipped"}
"""Fields that hold words of the model itself, or what is told to people and never printed."""


class Attack:
    """Puts one hostile text after another into a model, wherever a text stands.

    The model is walked by its classes, so that a new field is attacked the day it exists. The same
    text always becomes the same one, so that names still agree with what refers to them.
    """

    def __init__(self, first: int) -> None:
        self._first = first
        self._made: dict[str, str] = {}

    def text(self, text: str) -> str:
        """Return the replacement of a text; a unique name."""
        if not text:
            return text
        number = len(self._made)
        payload = TEXTS[(self._first + number) % len(TEXTS)]
        return self._made.setdefault(text, f"{payload}{number}")

    def on(self, node: Any) -> Any:
        """Return a node with everything in it attacked."""
        if isinstance(node, str):
            return self.text(node)
        if isinstance(node, Wire):
            return Wire(self.text(node.raw))
        if isinstance(node, Name):
            return name(self.text(node.wire))
        if attrs.has(type(node)):
            return attrs.evolve(
                node, **{key: self.on(getattr(node, key)) for key in texts_of(node)}
            )
        if isinstance(node, tuple | list):
            return type(node)(map(self.on, node))
        if isinstance(node, frozenset):
            return frozenset(map(self.on, node))
        if isinstance(node, Mapping):
            return {self.on(key): self.on(value) for key, value in node.items()}
        return node


def texts_of(node: Any) -> list[str]:
    """Return the fields of a node that hold texts, or nodes with texts."""
    kind = type(node)
    if kind not in _TEXTS:
        _TEXTS[kind] = [
            each.name
            for each in attrs.fields(kind)
            if each.name not in WORDS and not is_literal(str(each.type))
        ]
    return _TEXTS[kind]


_TEXTS: dict[type, list[str]] = {}


def is_literal(written: str) -> bool:
    """Return true if a field is a literal type, by its annotation."""
    words = get_args(getattr(model, written, None))
    return written.startswith("Literal[") or any(isinstance(each, str) for each in words)


def attacked(name_: str, first: int) -> Api:
    """Return the model of a contract with hostile texts everywhere."""
    api = harmless(name_)
    attack = Attack(first)
    kept = {"version", "docs", "features", *WORDS}
    return attrs.evolve(
        api, **{key: attack.on(getattr(api, key)) for key in texts_of(api) if key not in kept}
    )


@cache
def harmless(name_: str) -> Api:
    """Return the model of a contract as it is."""
    api = build(yaml.safe_load(CONTRACTS[name_].read_text("utf-8")))
    assert not [each for each in api.problems if each.level == "error"]
    return api


def contract(api: Api) -> Contract:
    made = Contract(
        version=VERSION,
        source="x.yaml",
        document={},
        overlaid={},
        sha256="0" * 64,
        overlays={},
        release="0.1.0",
    )
    vars(made)["api"] = api
    return made


@pytest.fixture(
    scope="module", params=[("matrix", 0), ("matrix", 17), ("forms", 5), ("servers", 9)], ids=str
)
def package(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> tuple[str, dict[str, bytes], Api]:
    """The name of a package of an attacked model, its files, and the model."""
    name_, first = request.param
    title = f"attacked_{name_}_{first}"
    overlay = tmp_path_factory.mktemp("overlay")
    (overlay / "target.toml").write_text(f'package = "{title}"\n')
    api = attacked(name_, first)
    return title, target.build([contract(api)], Path(overlay)), api


@pytest.fixture(scope="module")
def imported(
    package: tuple[str, dict[str, bytes], Api], tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[str, Api]]:
    """The package where it can be imported, once it is known to run nothing."""
    title, files, api = package
    check_nothing_runs(files)
    folder = tmp_path_factory.mktemp("package")
    for path, content in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(content)
    sys.path.insert(0, str(folder))
    yield title, api
    sys.path.remove(str(folder))


def own(files: Mapping[str, bytes]) -> Iterator[tuple[str, ast.Module]]:
    """Yield the modules that are made of the contract."""
    made = re.compile(r"\w+/(resources/|(models|types|_spec)\.py)")
    for path, content in files.items():
        if made.match(path):
            yield path, ast.parse(content)


def check_nothing_runs(files: Mapping[str, bytes]) -> None:
    for path, module in own(files):
        names = {node.id for node in ast.walk(module) if isinstance(node, ast.Name)}
        attributes = {node.attr for node in ast.walk(module) if isinstance(node, ast.Attribute)}
        assert not (names | attributes) & SENTINELS, path


def test_no_file_leaves_its_folder(package: tuple[str, dict[str, bytes], Api]) -> None:
    for path in package[1]:
        assert re.fullmatch(r"[A-Za-z0-9_.-]+(/[A-Za-z0-9_.-]+)*", path), path
        assert ".." not in path.split("/")


def test_no_text_becomes_code(package: tuple[str, dict[str, bytes], Api]) -> None:
    check_nothing_runs(package[1])


def test_each_field_goes_out_as_it_is(imported: tuple[str, Api]) -> None:
    title, api = imported
    models = importlib.import_module(f"{title}.models")
    classes: list[Any] = [getattr(models, each) for each in models.__all__]
    found: dict[tuple[str, ...], Any] = {}
    for each in classes:
        is_class: bool = attrs.has(each)
        if is_class:
            made = each.from_dict({})
            fields = sorted(name_ for name_, _ in wires(each, made))
            found[tuple(fields)] = each
    holders = [each.merged if isinstance(each, Union) else each for each in api.types.values()]
    wanted = [
        each
        for each in holders
        if isinstance(each, Object) and each.usage & (Usage.OUTPUT | Usage.ERROR)
    ]
    assert wanted or title.startswith("attacked_servers")
    for holder in wanted:
        names = [field.name.wire for field in holder.fields]
        kind = found[tuple(sorted(names))]
        sent = {each: f"value of {each}" for each in names}
        answer = kind.from_dict(sent)
        assert answer.to_dict() == sent
        assert answer.additional_properties == {}


def wires(kind: type, made: Any) -> Iterator[tuple[str, str]]:
    """Wire name and attribute of each field: what an attribute's value is written as."""
    for field in attrs.fields(kind):
        if field.name != "additional_properties":
            mark = object()
            (wire,) = (
                key
                for key, value in attrs.evolve(made, **{field.name: mark}).to_dict().items()
                if value is mark
            )
            yield wire, field.name


def test_operations_hold_what_the_contract_says(imported: tuple[str, Api]) -> None:
    title, api = imported
    base = importlib.import_module(f"{title}._calls.operation").Operation
    found: dict[str, Any] = {}
    for module in modules(title):
        found |= {each.id: each for each in vars(module).values() if isinstance(each, base)}
    assert found.keys() == api.operations.keys()
    for key, operation in api.operations.items():
        made = found[key]
        assert (made.id, made.method, made.path) == (key, operation.verb, operation.route)
        styled = {each.name.wire for each in operation.parameters if isinstance(each, Parameter)}
        form = getattr(operation.body.payload, "styles", {}) if operation.body else {}
        assert set(made.styles or ()) <= styled | set(form)
        if made.security is not None:
            assert set(map(frozenset, made.security)) == set(operation.security)
        media = {each.media for each in made.answers if each.media}
        assert media <= {
            getattr(payload, "media", "")
            for answer in operation.answers
            for payload in answer.payloads
        }


def modules(title: str) -> Iterator[ModuleType]:
    """Yield the modules of resources."""
    package = importlib.import_module(f"{title}.resources")
    for path in Path(str(package.__file__)).parent.glob("*.py"):
        if path.stem != "__init__":
            yield importlib.import_module(f"{title}.resources.{path.stem}")


def test_the_rules_hold_what_the_contract_says(imported: tuple[str, Api]) -> None:
    title, api = imported
    spec = importlib.import_module(f"{title}._spec")
    assert VERSION == spec.SPEC_VERSION
    assert api.servers[0].address == spec.BASE_URL
    if hasattr(spec, "SECURITY"):
        stated = {key: (each.kind, each.place, each.wire) for key, each in api.schemes.items()}
        assert {key: each[:3] for key, each in spec.SECURITY.items()} == stated
    used = {0, *(each.server for each in api.operations.values())}
    parts = [part for index in used for part in api.servers[index].template]
    variables = {each.name.wire for each in parts if not isinstance(each, str)}
    assert set(getattr(spec, "SERVER_VARIABLES", {})) == variables


def test_named_values_are_those_of_the_contract(imported: tuple[str, Api]) -> None:
    title, api = imported
    models = importlib.import_module(f"{title}.models")
    found = [set(values) for each in models.__all__ if (values := get_args(getattr(models, each)))]
    stated = [
        {value for _, value, _ in each.values}
        for each in api.types.values()
        if isinstance(each, Enum)
    ]
    assert all(each in stated for each in found)


@pytest.mark.parametrize("first", range(len(TEXTS)), ids=lambda index: repr(TEXTS[index])[:40])
def test_each_place_takes_each_text(first: int) -> None:
    """Places and texts are shifted against each other until every pair was there."""
    api = attacked("forms", first)
    files = sources(api)
    check_nothing_runs({path: source.encode() for path, source in files.items()})
    values = {
        node.value
        for source in files.values()
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.Constant)
    }
    assert api.operations.keys() <= values
    assert {argument.slot.wire for each in api.methods() for argument in each.arguments} <= values


def sources(api: Api) -> dict[str, str]:
    """Return the modules of a package as its templates make them."""
    package = target.Package("attacked", "Attacked", {}, {}, True)
    made = target.Sources(contract(api), package).templates()
    return {f"attacked/{path}": source for path, source in made.items()}
