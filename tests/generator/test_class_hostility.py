"""Hostile texts and nasty names in every place of a contract.

`nox -s conformance` compiles what becomes of them.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, TypeAlias

import pytest

from generator import document as doc
from generator.java import target as java
from generator.languages import Kind
from generator.languages.java import JAVA
from generator.languages.swift import SWIFT
from generator.swift import target as swift
from tests.generator.languages.test_payloads import PAYLOADS
from tests.generator.test_class_constructs import contract_of, faults

Files: TypeAlias = Mapping[str, str]
"""Path → text."""

BUILDS = {"java": java.build, "swift": swift.build}
PLACES = [(index, text) for index, text in enumerate(PAYLOADS.values()) if text]


def reference(name: str) -> dict[str, str]:
    """Return a reference to a component."""
    return {"$ref": "#" + doc.pointer("components", "schemas", name)}


def hostile() -> dict[str, Any]:
    """Return a contract with each payload in each text and each name."""
    return {
        "openapi": "3.1.0",
        "info": {"title": PAYLOADS["java end"], "version": PAYLOADS["java literal by escapes"]},
        "servers": [{"url": 'https://example.com/"+\\u0022*/' + PAYLOADS["swift interpolation"]}],
        "tags": [{"name": text, "description": text} for _, text in PLACES],
        "paths": {f"/{index}": {"post": _hostile_operation(text)} for index, text in PLACES},
        "components": {
            "securitySchemes": {
                text: {"type": "apiKey", "in": "header", "name": text} for _, text in PLACES
            },
            "schemas": {text: _hostile_schema(text) for _, text in PLACES},
        },
    }


def _hostile_operation(text: str) -> dict[str, Any]:
    parameter = {"description": text, "schema": {"type": "string", "default": text}}
    fields = {"type": "object", "required": [text], "properties": {text: {"type": "string"}}}
    return {
        "operationId": text,
        "tags": [text],
        "summary": text,
        "description": text,
        "security": [{text: []}],
        "parameters": [
            {**parameter, "name": text, "in": "query"},
            {**parameter, "name": f"h{text}", "in": "header"},
            {**parameter, "name": f"c{text}", "in": "cookie"},
        ],
        "requestBody": {
            "required": True,
            "content": {
                "multipart/form-data": {
                    "schema": fields,
                    "encoding": {text: {"contentType": f"text/{text}"}},
                }
            },
        },
        "responses": {
            "200": {
                "description": text,
                # The text after a semicolon is a parameter of a media type.
                "content": {
                    f"application/{text.replace(';', '')}+json": {"schema": reference(text)}
                },
            },
            "400": {"description": text},
        },
    }


def _hostile_schema(text: str) -> dict[str, Any]:
    return {
        "type": "object",
        "description": text,
        "required": [text],
        "properties": {
            text: {"type": "string", "description": text, "default": text, "pattern": text},
            f"{text} enum": {"type": "string", "enum": [text, f"{text}2"], "description": text},
            f"{text} const": {"const": text},
        },
    }


EXTRA = [
    "3d_model",
    "known",
    "Shape",
    "Date",
    "日本",
    "--",
    "_",
    "a b",
    "A b",
    "a_b",
    "aB",
    "AB",
    "é",
]
SPELLED = [
    "HTTPServer",
    "HttpServer",
    "httpServer",
    "x.y",
    "x-y",
    "x/y",
    "$",
    "@type",
    "#",
    "1",
    "01",
]
WORDS = sorted(
    {
        *EXTRA,
        *SPELLED,
        *(word for language in (JAVA, SWIFT) for kind in Kind for word in language.reserved[kind]),
    }
)


def nasty(words: Sequence[str] = WORDS) -> dict[str, Any]:
    """Return a contract with names that languages and runtimes use themselves."""
    answer = {
        "200": {"description": "", "content": {"application/json": {"schema": reference("All")}}}
    }
    asked = [{"name": word, "in": "query", "schema": {"type": "string"}} for word in words]
    paths: dict[str, Any] = {
        "/all": {"get": {"operationId": "all", "parameters": asked, "responses": answer}},
    }
    for index, word in enumerate(words):
        verb = {"operationId": word, "tags": ["Words"], "responses": answer}
        paths[f"/{index}/{{id}}"] = {
            "parameters": [
                {"name": "id", "in": "path", "required": True, "schema": {"type": "string"}}
            ],
            "get": verb,
        }
        tagged = {"operationId": f"get_{word}_tagged", "tags": [word], "responses": answer}
        if index % 9 == 0:
            paths[f"/{index}"] = {"get": tagged}
    small = {"type": "object", "properties": {"x": {"type": "string"}}}
    every = {word: reference(word) for word in words}
    return {
        "openapi": "3.1.0",
        "info": {"title": "Nasty", "version": "1"},
        "paths": paths,
        "components": {
            "schemas": {
                **dict.fromkeys(words, small),
                "All": {
                    "type": "object",
                    "properties": {**every, "values": {"type": "string", "enum": [*words]}},
                },
            }
        },
    }


CONTRACTS = {"hostile": hostile, "nasty": nasty}


def overlay(folder: Path, text: str) -> Path:
    """Return a folder with the settings of a package."""
    (folder / "target.toml").write_text(text)
    return folder


@pytest.fixture(scope="module")
def packages(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Mapping[str, Files]]:
    """Return contract → language → files; each package has the name of its contract."""
    return {
        package: {
            name: {path: text.decode() for path, text in build([written], folder).items()}
            for name, build in BUILDS.items()
        }
        for package, make in CONTRACTS.items()
        for written in [contract_of(make())]
        for folder in [
            overlay(
                tmp_path_factory.mktemp("overlay"), f'package = "{package}"\nclient = "BeatApi"\n'
            )
        ]
    }


@pytest.fixture(params=CONTRACTS)
def by_language(
    request: pytest.FixtureRequest, packages: Mapping[str, Mapping[str, Files]]
) -> Mapping[str, Files]:
    """Return language → files."""
    return packages[request.param]


@pytest.mark.parametrize("name", BUILDS)
def test_no_file_leaves_its_folder(name: str, by_language: Mapping[str, Files]) -> None:
    assert len({path.casefold() for path in by_language[name]}) == len(by_language[name])
    for path in by_language[name]:
        assert path.isascii()
        for part in Path(path).parts:
            assert 0 < len(part) <= 130
            assert not part.startswith(".")
            assert not set(part) - set(
                "abcdefghijklmnopqrstuvwxyz0123456789._-ABCDEFGHIJKLMNOPQRSTUVWXYZ"
            )


def test_no_two_files_of_swift_have_one_name(by_language: Mapping[str, Files]) -> None:
    """Its compiler refuses them, in whatever folders they are."""
    names = [Path(path).name for path in by_language["swift"]]
    assert len(set(names)) == len(names)


def test_swift_parses(by_language: Mapping[str, Files]) -> None:
    found = {path: [*faults(text)] for path, text in by_language["swift"].items()}
    assert {path: each[:3] for path, each in found.items() if each} == {}
