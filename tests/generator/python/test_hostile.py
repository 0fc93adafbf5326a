"""Hostile texts in every text and name of the model: the package holds them, and runs none."""

from __future__ import annotations

import ast
import itertools
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import attrs
import pytest
import yaml

from conformance import matrix
from generator.api.build import build
from generator.api.model import Api, Object, Usage
from generator.api.text import Name, Wire
from generator.contract import Contract
from generator.python import target
from tests.generator.languages.test_payloads import PAYLOADS

GOOD: dict[str, Any] = yaml.safe_load(matrix.CONTRACT.read_text("utf-8"))
SENTINELS = {"os", "__import__", "abort", "System", "globalThis", "ran", "touch"}


class Attack:
    """Puts one hostile text after another into a model, wherever a text or a name stands.

    The model is walked by its classes, so that a new field is attacked the day it exists.
    """

    def __init__(self, first: int) -> None:
        texts = [text for text in PAYLOADS.values() if len(text) < 1000]
        self._texts = itertools.cycle([*texts[first:], *texts[:first]])
        self._numbers = itertools.count()

    def on(self, node: Any) -> Any:
        """A node with everything in it attacked."""
        if isinstance(node, Wire):
            return Wire(next(self._texts))
        if isinstance(node, Name):
            wire = f"{next(self._texts)}{next(self._numbers)}"
            return Name(wire=wire, words=(wire,))
        if attrs.has(type(node)):
            # The place of a problem is told to a person, and never printed.
            fields = [each.name for each in attrs.fields(type(node)) if each.name != "origin"]
            return attrs.evolve(node, **{name: self.on(getattr(node, name)) for name in fields})
        if isinstance(node, tuple):
            return tuple(map(self.on, node))
        if isinstance(node, Mapping):
            return {key: self.on(value) for key, value in node.items()}
        return node


def attacked(api: Api, first: int) -> tuple[Api, list[str]]:
    attack = Attack(first)
    types = {key: attack.on(each) for key, each in api.types.items()}
    fields = [
        field.name.wire
        for each in types.values()
        if isinstance(each, Object) and each.usage & (Usage.OUTPUT | Usage.ERROR)
        for field in each.fields
    ]
    made = attrs.evolve(
        api,
        title=attack.on(api.title),
        types=types,
        operations=attack.on(api.operations),
        resources=attack.on(api.resources),
    )
    return made, fields


@pytest.fixture(scope="module", params=[0, 17])
def package(
    request: pytest.FixtureRequest, tmp_path_factory: Any
) -> tuple[dict[str, bytes], list[str]]:
    """The files of the package of an attacked model, and the names of its types and fields."""
    overlay = tmp_path_factory.mktemp("overlay")
    (overlay / "target.toml").write_text('package = "attacked"\n')
    api, names = attacked(build(GOOD), request.param)
    contract = Contract(
        version='1"; import os; "',
        source="x.yaml",
        document=GOOD,
        overlaid=GOOD,
        sha256="0" * 64,
        overlays={},
        release="0.1.0",
    )
    vars(contract)["api"] = api
    return target.build([contract], Path(overlay)), names


def own(files: Mapping[str, bytes]) -> Iterator[tuple[str, ast.Module]]:
    """The modules that are made of the contract."""
    made = re.compile(r"attacked/(models|resources)/|attacked/(types|_spec)\.py")
    for path, content in files.items():
        if made.match(path):
            yield path, ast.parse(content)


def test_no_file_leaves_its_folder(package: tuple[dict[str, bytes], list[str]]) -> None:
    for path in package[0]:
        assert re.fullmatch(r"[A-Za-z0-9_.-]+(/[A-Za-z0-9_.-]+)*", path), path
        assert ".." not in path.split("/")


def test_no_text_becomes_code(package: tuple[dict[str, bytes], list[str]]) -> None:
    for path, module in own(package[0]):
        names = {node.id for node in ast.walk(module) if isinstance(node, ast.Name)}
        attributes = {node.attr for node in ast.walk(module) if isinstance(node, ast.Attribute)}
        assert not (names | attributes) & SENTINELS, path


def test_each_name_goes_out_as_it_is(package: tuple[dict[str, bytes], list[str]]) -> None:
    values = {
        node.value
        for path, module in own(package[0])
        for node in ast.walk(module)
        if isinstance(node, ast.Constant) and "/models/" in path
    }
    assert len(package[1]) > 20
    assert [name for name in package[1] if name not in values] == []
