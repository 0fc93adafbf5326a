"""The server's view of a contract: routes, models, and the rules that no model checks."""

from __future__ import annotations

import ast
import importlib
import sys
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from generator import document as doc
from generator import pipeline
from generator.contract import Contract
from generator.sandbox import target as sandbox
from generator.settings import Settings
from tests.generator.languages.test_payloads import PAYLOADS

ROOT = Path(__file__).parents[2]
NEWEST = sorted((ROOT / "spec").glob("*.yaml"))[-3:]

Load = Callable[..., Any]


def contract(document: dict[str, Any], version: str = "1", **more: Any) -> Contract:
    return Contract(
        version=version,
        source="spec.yaml",
        document=document,
        overlaid={**document, **more},
        sha256="0",
        overlays={},
        release="1.0.0",
    )


@pytest.fixture
def build(tmp_path: Path) -> Callable[[Contract], dict[str, str]]:
    overlay = tmp_path / "overlay"
    overlay.mkdir()
    (overlay / "target.toml").write_text('package = "served"\n')

    def call(contract: Contract) -> dict[str, str]:
        return {path: each.decode() for path, each in sandbox.build([contract], overlay).items()}

    return call


@pytest.fixture
def load(
    build: Callable[[Contract], dict[str, str]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Load]:
    """Import the package of a document, and return its routes by operation."""

    def call(
        paths: Mapping[str, Any], schemas: Mapping[str, Any] | None = None, **more: Any
    ) -> Any:
        document = {
            "openapi": "3.1.0",
            "info": {"title": "T", "version": "1"},
            "paths": paths,
            "components": {"schemas": schemas or {}},
            **more,
        }
        for path, source in build(contract(document)).items():
            (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / path).write_text(source)
        (tmp_path / "served/__init__.py").write_text("")
        importlib.invalidate_caches()
        contracts: ModuleType = importlib.import_module("served.contracts")
        return {route.operation_id: route for route in contracts.load("1").routes}

    monkeypatch.syspath_prepend(tmp_path)
    yield call
    for name in [each for each in sys.modules if each.partition(".")[0] == "served"]:
        del sys.modules[name]


def posts(schema: Any) -> dict[str, Any]:
    """Return a path whose operation takes a body."""
    content = {"application/json": {"schema": schema}}
    answers = {"200": {"description": "Done"}}
    return {
        "/v1/x": {
            "post": {
                "operationId": "make",
                "requestBody": {"content": content},
                "responses": answers,
            }
        }
    }


FIELDS = {name: {"type": "string"} for name in ("a", "b", "c")}
CASES: dict[str, tuple[dict[str, Any], dict[str, str], dict[str, str]]] = {
    "not": ({"not": {"required": ["a"]}}, {"b": "x"}, {"a": "x"}),
    "if": (
        {"if": {"required": ["a"]}, "then": {"required": ["b"]}, "else": {"required": ["c"]}},
        {"a": "x", "b": "x"},
        {"a": "x", "c": "x"},
    ),
    "dependentSchemas": (
        {"dependentSchemas": {"a": {"required": ["b"]}}},
        {"a": "x", "b": "x"},
        {"a": "x"},
    ),
    "dependentRequired": ({"dependentRequired": {"a": ["b"]}}, {"b": "x"}, {"a": "x"}),
}


@pytest.mark.parametrize("inside", [False, True], ids=["body", "all-of"])
@pytest.mark.parametrize("keyword", CASES)
def test_what_no_model_checks_is_a_rule(load: Load, keyword: str, inside: bool) -> None:
    rule, good, bad = CASES[keyword]
    thing = {"type": "object", "properties": FIELDS}
    schema = {"allOf": [thing, rule]} if inside else {**thing, **rule}
    route = load(posts({"$ref": "#/components/schemas/Thing"}), {"Thing": schema})["make"]
    for each in (good, bad):
        route.body.model_validate(each)
    assert list(route.broken(good)) == []
    (told,) = route.broken(bad)
    assert ("then" if keyword == "if" else keyword) in told


@pytest.mark.parametrize("inside", [False, True], ids=["body", "all-of"])
@pytest.mark.parametrize("keyword", CASES)
def test_what_no_type_says_is_told(keyword: str, inside: bool) -> None:
    rule, _, _ = CASES[keyword]
    thing = {"type": "object", "properties": FIELDS}
    schema = {"allOf": [thing, rule]} if inside else {**thing, **rule}
    schemas = {"Thing": schema}
    paths = posts({"$ref": "#/components/schemas/Thing"})
    api = contract({"openapi": "3.1.0", "paths": paths, "components": {"schemas": schemas}}).api
    (told,) = api.types["MakeParams"].doc.notes
    assert f"`{keyword}`" in told.raw


def test_a_rule_of_something_inside_says_where(load: Load) -> None:
    inner = {"type": "object", "properties": FIELDS, "not": {"required": ["a"]}}
    schema = {
        "type": "object",
        "properties": {"list": {"type": "array", "items": {"$ref": "#/components/schemas/Inner"}}},
    }
    route = load(posts(schema), {"Inner": inner})["make"]
    (told,) = route.broken({"list": [{"b": "x"}, {"a": "x"}]})
    assert told.startswith("list.1: ")


def test_a_body_without_rules_has_none(load: Load) -> None:
    route = load(posts({"type": "object", "properties": FIELDS}))["make"]
    assert route.rules is None
    assert list(route.broken({"a": 1})) == []


def test_a_body_that_is_no_object_is_checked_whole(load: Load) -> None:
    route = load(posts({"type": "array", "items": {"type": "integer"}}))["make"]
    assert route.body is None
    assert list(route.broken([1])) == []
    assert len(list(route.broken(["a"]))) == 1


def test_a_choice_inside_all_of_stays_closed(load: Load) -> None:
    forms = {
        name: {
            "type": "object",
            "additionalProperties": False,
            "required": [name],
            "properties": {name: {"type": "string"}},
        }
        for name in ("a", "b")
    }
    choice = [{"$ref": f"#/components/schemas/{name.upper()}"} for name in forms]
    thing = {"allOf": [{"oneOf": choice}]}
    schemas = {"Thing": thing, **{name.upper(): form for name, form in forms.items()}}
    route = load(posts({"$ref": "#/components/schemas/Thing"}), schemas)["make"]
    route.body.model_validate({"a": "x"})
    with pytest.raises(ValueError, match="Extra inputs"):
        route.body.model_validate({"a": "x", "b": "x"})


def test_a_property_that_a_form_narrows_has_one_class(load: Load) -> None:
    """A subclass may not narrow a field of its base, so there is none."""
    mode = {"type": "string", "enum": ["dance", "sing"]}
    properties = {"mode": mode, "song": {"type": "string"}}
    base = {"type": "object", "required": ["mode", "song"], "properties": properties}
    narrow = {"required": ["place"], "properties": {"mode": {"const": "dance"}, "place": mode}}
    thing = {"allOf": [{"$ref": "#/components/schemas/Base"}, {"type": "object", **narrow}]}
    model = load(posts({"$ref": "#/components/schemas/Thing"}), {"Thing": thing, "Base": base})[
        "make"
    ].body
    model.model_validate({"mode": "dance", "song": "x", "place": "sing"})
    for wrong in ({"mode": "sing"}, {"song": None}, {"place": "x"}):
        with pytest.raises(ValueError, match="1 validation error"):
            model.model_validate({"mode": "dance", "song": "x", "place": "sing", **wrong})
    assert model.__mro__[1].__name__ == "BaseModel"


def test_keys_have_their_places(load: Load) -> None:
    schemes = {
        "bearer": {"type": "http", "scheme": "bearer"},
        "header": {"type": "apiKey", "in": "header", "name": "X-Key"},
        "query": {"type": "apiKey", "in": "query", "name": "key"},
    }
    ways = [{"bearer": []}, {"header": []}, {"query": []}, {"header": [], "query": []}]
    paths = posts({"type": "object"})
    paths["/v1/x"]["post"] |= {"security": ways}
    document = {
        "openapi": "3.1.0",
        "info": {"title": "T", "version": "1"},
        "paths": paths,
        "components": {"securitySchemes": schemes},
    }
    route = load(paths, components=document["components"])["make"]
    assert route.auth
    assert route.places == (("header", "x-key"), ("query", "key"))
    assert route.optional


def test_routes_say_what_the_contract_says(load: Load) -> None:
    answers = {"2XX": {"description": ""}, "default": {"description": ""}}
    key = {
        "name": "Key",
        "in": "header",
        "required": True,
        "schema": {"type": "string", "maxLength": 9},
    }
    routes = load(
        {
            "/v1/{id}": {
                "get": {"responses": {"default": {"description": ""}}},
                "put": {
                    "operationId": "put",
                    "responses": answers,
                    "parameters": [key],
                    "security": [],
                },
            }
        },
        security=[{"bearer": []}],
    )
    assert [(each.method, each.path, each.status, each.auth) for each in routes.values()] == [
        ("GET", "/v1/{id}", 200, True),
        ("PUT", "/v1/{id}", 200, False),
    ]


@pytest.mark.parametrize("path", NEWEST, ids=[path.stem for path in NEWEST])
def test_the_newest_contracts_pass(build: Callable[[Contract], dict[str, str]], path: Path) -> None:
    document = doc.load(path)
    files = build(contract(document, path.stem))
    count = sum(1 for _ in doc.operations(document))
    folder = f"served/contracts/v{path.stem.replace('-', '_')}"
    assert files[f"{folder}/__init__.py"].count("Route(") == count
    assert "'createMusicVideoTask'" in files[f"{folder}/rules.py"].replace('"', "'")
    for source in files.values():
        ast.parse(source)


def hostile(text: str) -> dict[str, Any]:
    schema = {
        "type": "object",
        "description": text,
        "not": {"const": text},
        "properties": {"a": {}},
    }
    return {
        "description": text,
        "requestBody": {"content": {"application/json": {"schema": schema}}},
        "responses": {"200": {"description": text}},
    }


def test_hostile_texts_stay_texts(build: Callable[[Contract], dict[str, str]]) -> None:
    paths = {
        f"/v1/{number}/{text}": {"post": {"operationId": f"make{number}", **hostile(text)}}
        for number, text in enumerate(PAYLOADS.values())
    }
    document = {"openapi": "3.1.0", "info": {"title": "T", "version": "1"}, "paths": paths}
    files = build(contract(document))
    for source in files.values():
        names = {each.id for each in ast.walk(ast.parse(source)) if isinstance(each, ast.Name)}
        assert not names & {"abort", "touch", "globalThis", "__import__"}
    texts = {
        each.value
        for each in ast.walk(ast.parse(files["served/contracts/v1/rules.py"]))
        if isinstance(each, ast.Constant)
    }
    assert texts >= {*PAYLOADS.values()}


def test_a_contract_on_its_way_is_served_and_nothing_else(shop: Settings) -> None:
    text = (shop.spec / "2026-01-01.yaml").read_text()
    (shop.root / "next").mkdir()
    later = text.replace('"2026-01-01"', '"2026-02-02"')
    (shop.root / "next/2026-02-02.yaml").write_text(later)
    ahead = replace(shop, upcoming=shop.root / "next")
    assert ahead.versions() == shop.versions()
    files, before = pipeline.generate(ahead), pipeline.generate(shop)
    inside = "sandbox/shop_sandbox/contracts"
    assert b'NEWEST: Final = "2026-01-01"' in files[f"{inside}/__init__.py"]
    assert f"{inside}/v2026_02_02/schemas.py" in files
    assert {path for path in before if before[path] != files[path]} == {
        "generator.lock",
        f"{inside}/__init__.py",
    }
