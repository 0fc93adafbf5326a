"""Java and Swift from a contract with an operation for each construct."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import tree_sitter_swift
import yaml
from tree_sitter import Language, Node, Parser

from generator import pipeline, settings
from generator.contract import Contract
from generator.java import target as java
from generator.problem import GenerationError
from generator.settings import Selection, Settings
from generator.swift import target as swift

CONTRACTS = Path(__file__).parent / "contracts"
BUILDS = {"java": java.build, "swift": swift.build}


def contract_of(written: dict[str, Any]) -> Contract:
    """Return a contract without overlays."""
    return Contract(
        version="1.0.0",
        source="contract.yaml",
        document=written,
        overlaid=written,
        sha256="0" * 64,
        overlays={},
        release="1.0.0",
    )


def read(name: str) -> dict[str, Any]:
    """Return a contract of the folder."""
    loaded: dict[str, Any] = yaml.safe_load((CONTRACTS / f"{name}.yaml").read_text("utf-8"))
    return loaded


def operation(path: str, answer: Any, **others: Any) -> dict[str, Any]:
    """Return a contract of one operation."""
    verb = {"operationId": "one", "responses": {"200": answer}, **others}
    info = {"title": "One", "version": "1"}
    return {"openapi": "3.1.0", "info": info, "paths": {path: {"post": verb}}}


@pytest.fixture(scope="module")
def overlay(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The settings of a package that lies where the runtime does."""
    folder = tmp_path_factory.mktemp("overlay")
    (folder / "target.toml").write_text('package = "beatapi"\nclient = "BeatApi"\n')
    return folder


@pytest.fixture(scope="module")
def packages(overlay: Path) -> Mapping[str, Mapping[str, str]]:
    """Return language → path → text."""
    loaded = contract_of(read("constructs"))
    return {
        name: {path: text.decode() for path, text in build([loaded], overlay).items()}
        for name, build in BUILDS.items()
    }


def test_every_operation_is_a_method(packages: Mapping[str, Mapping[str, str]]) -> None:
    paths = read("constructs")["paths"]
    ids = {verb["operationId"] for item in paths.values() for verb in item.values()}
    for files in packages.values():
        text = "\n".join(files.values())
        assert {each for each in ids if f'"{each}"' in text} == ids


@pytest.mark.parametrize(
    ("resource", "lines"),
    [
        (
            "Answers",
            (
                "public List<Pet> list()",
                "public Map<String, Long> map()",
                "public Long scalar()",
                "public Color enum_()",
                "public JsonNode free()",
                "public String text()",
                "public byte[] bytes()",
                "public void empty()",
                "public Optional<Pet> perhaps()",
                "public Optional<List<String>> null_()",
                "public JsonNode two()",
                "public JsonNode mixed()",
                "public Pet range()",
                '.reading(Operation.Form.OBJECT, false, "application/vnd.pet+json")',
            ),
        ),
        (
            "Bodies",
            (
                "public void sendList(List<String> params)",
                '.json(params, "application/merge-patch+json")',
                "public void sendOptional() {",
                ".json(params).optional()",
                'Map.entry("filter", "deepObject*")',
                '.multipart(params, Map.ofEntries(Map.entry("file", "image/png")))',
                '.text(params, "text/plain")',
                '.bytes(params, "application/octet-stream")',
            ),
        ),
        (
            "Parameters",
            (
                "(Color color, long number, List<Long> ids, Map<String, Long> point, ",
                '.path("ids", ids, "matrix*")',
                '.style("where", "json")',
                '.header("X-Trace").cookie("session")',
                "(SendRequiredQuery query)",
            ),
        ),
        (
            "Security",
            (
                '.secured(List.of(List.of("basic")))',
                '.secured(List.of(List.of("query", "basic"), List.of("query")))',
                '.secured(List.of(List.of("cookie")))',
            ),
        ),
        ("Servers", ('"/servers"', '.at("https://files.example.com")')),
        (
            "Both",
            (
                "public Pet streamOrNot(StreamOrNotParams params)",
                '.json(params).member("stream", false)',
                "public EventStream<Pet> streamOrNotStream(StreamOrNotParams params)",
                '.streaming(Operation.Form.EVENTS, "text/event-stream", StreamEnd.NONE)',
                '.json(params).member("stream", true)',
            ),
        ),
    ],
)
def test_java(
    resource: str, lines: tuple[str, ...], packages: Mapping[str, Mapping[str, str]]
) -> None:
    text = packages["java"][f"src/main/java/beatapi/{resource}Resource.java"]
    assert [line for line in lines if line not in text] == []


def test_what_overlays_say_of_a_call(overlay: Path) -> None:
    """A field for the key, a timeout, further fields, and the call that shows what was done."""
    fields = {"key": {"type": "string"}, "stream": {"type": "boolean"}, "a": {"type": "string"}}
    schema = {"type": "object", "required": ["key"], "properties": fields}
    either = ("application/json", "text/event-stream")
    content: dict[str, Any] = {media: {"schema": {"type": "object"}} for media in either}
    content["text/event-stream"] |= {"x-sdk-end": "END", "x-sdk-last": {"a.b": ["c"], "d": []}}
    said = {"x-sdk-method": "things.one", "x-sdk-extra": "fields", "x-sdk-timeout": 600}
    said |= {"x-sdk-key-field": "key", "x-sdk-lookup": "text_models.list"}
    body = {"required": True, "content": {"application/json": {"schema": schema}}}
    written = contract_of(
        operation("/one", {"description": "Yes", "content": content}, requestBody=body, **said)
    )
    things = java.build([written], overlay)["src/main/java/beatapi/ThingsResource.java"].decode()
    end = 'new StreamEnd("END", Map.of("a.b", List.of("c"), "d", List.of()))'
    for line in ('.keyed("key")', ".within(600.0)", '.shownBy("textModels().list()")', end):
        assert line in things
    # Of a stream, a limit holds for each pause between two events.
    assert things.count(".within(") == 1
    assert "@param params What to send. {@code with} sets fields" in things
    params = java.build([written], overlay)["src/main/java/beatapi/models/OneParams.java"].decode()
    assert re.findall(r"Builder (\w+)\(", params) == ["builder", "self", "a"]
    things = swift.build([written], overlay)["Sources/beatapi/APIs/ThingsAPI.swift"].decode()
    assert 'end: "END",\n            last: ["a.b": ["c"], "d": []]' in things
    for line in ('keyField: "key"', "timeout: 600.0", 'lookup: "textModels.list()"'):
        assert line in things


def test_java_spec(packages: Mapping[str, Mapping[str, str]]) -> None:
    spec = packages["java"]["src/main/java/beatapi/Spec.java"]
    assert 'BASE_URL = "https://eu.example.com/v1"' in spec
    assert "outputTimestamp" not in packages["java"]["pom.xml"]


def lacking() -> dict[str, Any]:
    """Return operations that neither language supports, and some that both do."""
    document = read("constructs")
    stream = {"text/event-stream": {"schema": {"type": "string"}}}
    given = {"schema": {"type": "string"}, "name": "id"}
    done = {"responses": {"204": {"description": "Done"}}}
    security: list[dict[str, list[str]]] = [{"basic": [], "header": []}]
    document["paths"] = {
        "/a": {
            "get": {
                "operationId": "a",
                "responses": {"200": {"description": "", "content": stream}},
            }
        },
        "/b": {"get": {"operationId": "b", "security": security, **done}},
        "/c": {
            "get": {
                "operationId": "c",
                "parameters": [{**given, "in": "query"}, {**given, "in": "header"}],
                **done,
            }
        },
        "/d": {"get": {"operationId": "d", **done}},
        "/e": {"get": {"operationId": "e", "requestBody": {"content": stream}, **done}},
        "/f": {"get": {"operationId": "f", "security": [{"mutual": []}], **done}},
    }
    document["components"]["securitySchemes"]["mutual"] = {"type": "mutualTLS"}
    return document


@pytest.mark.parametrize("name", BUILDS)
def test_all_that_is_lacking_is_named_at_once(name: str, overlay: Path) -> None:
    with pytest.raises(GenerationError) as caught:
        BUILDS[name]([contract_of(lacking())], overlay)
    found = [(each.pointer, each.operation, each.target) for each in caught.value.problems]
    assert found == [(f"/paths/~1{each}/get", each, name) for each in "ef"]
    assert {each.code for each in caught.value.problems} == {"unsupported-construct"}


@pytest.mark.parametrize("name", BUILDS)
def test_what_is_lacking_can_be_left_out(name: str, overlay: Path) -> None:
    chosen = replace(contract_of(lacking()), selection=Selection(skip_unsupported=True))
    files = BUILDS[name]([chosen], overlay)
    text = b"\n".join(
        source for path, source in files.items() if "Resource" in path or "/APIs/" in path
    ).decode()
    assert '"/d"' in text
    assert not re.search('"/[ef]"', text)


def faults(source: str) -> Iterator[str]:
    """Yield the places that do not match the grammar of Swift."""
    tree = Parser(Language(tree_sitter_swift.language())).parse(source.encode())
    stack: list[Node] = [tree.root_node]
    while stack:
        node = stack.pop()
        if node.type == "ERROR" or node.is_missing:
            yield f"line {node.start_point.row + 1}: {node.text!r}"
        stack += node.children


def test_swift_parses(packages: Mapping[str, Mapping[str, str]]) -> None:
    found = {path: [*faults(text)] for path, text in packages["swift"].items()}
    assert {path: each for path, each in found.items() if each} == {}


def test_a_project_hears_of_all_targets_at_once(
    shop: Settings, edit: Callable[[str, str, str], None]
) -> None:
    targets = ("java", "swift")
    for name in targets:
        (shop.root / f"overlays/{name}").mkdir()
        (shop.root / f"overlays/{name}/target.toml").write_text('package = "shop"\n')
    listed = "".join(f'{name} = "overlays/{name}"\n' for name in targets)
    edit("pyproject.toml", "[tool.generator.targets]\n", f"[tool.generator.targets]\n{listed}")
    edit(
        "spec/2026-01-01.yaml",
        'application/json:\n            schema: { $ref: "#/components/schemas/GiftRequest" }\n'
        "            example: { kind: card, to: Ada, text: Hello, size: small }",
        "text/event-stream: {}",
    )
    with pytest.raises(GenerationError) as caught:
        pipeline.every_contract(settings.load(shop.root))
    found = {(each.target, each.code) for each in caught.value.problems}
    assert found == {(name, "unsupported-construct") for name in targets}
