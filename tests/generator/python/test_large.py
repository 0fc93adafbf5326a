"""Large contracts: every method, sync and async, gets every answer that the contract knows."""

from __future__ import annotations

import asyncio
import json
import os
import re
from collections.abc import Iterator, Sequence
from functools import reduce
from pathlib import Path
from types import ModuleType
from typing import Any
from urllib.parse import urlsplit

import pytest

from bench.varied import varied
from generator import document
from generator.api.build import build
from generator.api.examples import Examples
from generator.api.model import Argument, Method, Resource, Scalar
from generator.api.read.bundle import Bundle
from generator.python.names import Names
from tests.generator.documents import making
from tests.generator.python.conftest import Answer, Made, Stub

OPERATIONS = 192 if "FULL_COUNTS" in os.environ else 96
"""Of six or eight kinds, and a multiple of both; `nox -s full` makes more resources of them."""

DOCUMENTS: dict[str, Any] = {
    "large_client": making.large(OPERATIONS),
    "varied_client": varied(OPERATIONS, seed=1),
    "older_client": varied(OPERATIONS, seed=2, version="3.0.3"),
}


@pytest.fixture(params=DOCUMENTS)
def name(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def package(name: str, made: Made, tmp_path: Path) -> ModuleType:
    path = tmp_path / f"{name}.json"
    path.write_text(json.dumps(DOCUMENTS[name]), "utf-8")
    return made(path, name)


def test_every_method_gets_every_answer(name: str, package: ModuleType, stub: Stub) -> None:
    case = Case(name, package)
    with case.client("")(base_url=stub.url, max_retries=0) as client:
        for path, method in case.methods:
            for answer in case.answers(method):
                stub.answer(*answer)
                try:
                    result = attribute(client, path)(**case.arguments(method))
                except package.APIStatusError as error:
                    result = error
                case.judge(method, answer, result, stub)
    assert len(case.called) == OPERATIONS == len(list(making.operations(case.document)))


def test_every_async_method_gets_every_answer(name: str, package: ModuleType, stub: Stub) -> None:
    case = Case(name, package)

    async def main() -> None:
        async with case.client("Async")(base_url=stub.url, max_retries=0) as client:
            for path, method in case.methods:
                for answer in case.answers(method):
                    stub.answer(*answer)
                    try:
                        result = await attribute(client, path)(**case.arguments(method))
                    except package.APIStatusError as error:
                        result = error
                    case.judge(method, answer, result, stub)

    asyncio.run(main())
    assert len(case.called) == OPERATIONS


class Case:
    """One document, its package, and the operations that were called."""

    def __init__(self, name: str, package: ModuleType) -> None:
        self.document = Bundle(DOCUMENTS[name], None, []).upgraded()
        self.package = package
        self.api = build(DOCUMENTS[name])
        self.names = Names(self.api)
        self.called: set[str] = set()
        self.methods = list(
            self._methods(self.api.resources, self.names.resources(self.api.resources))
        )

    def client(self, prefix: str) -> Any:
        words = self.package.__name__.split("_")
        return getattr(self.package, prefix + "".join(word.title() for word in words))

    def _methods(
        self, resources: Sequence[Resource], titles: Sequence[str], above: tuple[str, ...] = ()
    ) -> Iterator[tuple[tuple[str, ...], Method]]:
        """Yield each method, and the attributes that lead to it from the client."""
        for resource, title in zip(resources, titles, strict=True):
            members = self.names.members(resource)
            children = len(resource.children)
            yield from self._methods(resource.children, members[:children], (*above, title))
            for method, own in zip(resource.methods, members[children:], strict=True):
                yield (*above, title, own), method

    def arguments(self, method: Method) -> dict[str, Any]:
        """Return a value for each argument."""
        names = self.names.arguments(method.arguments)
        return {
            name: self._value(each)
            for name, each in zip(names, method.arguments, strict=True)
            if each.slot.place != "extra"
        }

    def _value(self, argument: Argument) -> Any:
        if isinstance(argument.type, Scalar) and argument.type.kind == "bytes":
            return ("a.bin", b"content", "application/octet-stream")
        return Examples(self.api).value(argument.type)

    def answers(self, method: Method) -> Iterator[Answer]:
        """Yield the documented answers of the operation."""
        operation = self._operation(method)
        for code, response in operation["responses"].items():
            alone = len(operation["responses"]) == 1
            status = {"2XX": 203, "4XX": 418, "default": 200 if alone else 418}.get(code) or int(
                code
            )
            content = response.get("content", {})
            media = next(iter(content), "")
            body: Any = b""
            if media.endswith("json"):
                body = self._sample(content[media].get("schema", {}))
            elif media:
                body = b"a,b"
            yield status, media, body

    def _operation(self, method: Method) -> dict[str, Any]:
        operation = self.api.operations[method.operation]
        found: dict[str, Any] = self.document["paths"][operation.route][operation.verb.lower()]
        return found

    def _sample(self, schema: dict[str, Any], depth: int = 0) -> Any:
        """Return a value that a schema allows, with every property down to the third level."""
        if "$ref" in schema:
            return self._sample(document.resolve(self.document, schema["$ref"]), depth)
        if "enum" in schema:
            return schema["enum"][0]
        for keyword in ("oneOf", "anyOf"):
            if keyword in schema:
                return self._sample(schema[keyword][0], depth)
        kinds = schema.get("type", "object" if "allOf" in schema else "")
        kind = kinds[0] if isinstance(kinds, list) else kinds
        plain = {"string": "2026-01-31T12:00:00Z", "integer": 3, "number": 1.5, "boolean": True}
        if kind == "array":
            return [self._sample(schema["items"], depth + 1)] if depth < 3 else []
        if kind != "object":
            return plain.get(kind, {"free": [1, None]})
        made: dict[str, Any] = {}
        for part in schema.get("allOf", ()):
            made |= self._sample(part, depth)
        if depth < 4:
            properties = schema.get("properties", {})
            made |= {key: self._sample(properties[key], depth + 1) for key in properties}
        if isinstance(schema.get("additionalProperties"), dict) and depth < 3:
            made["key"] = self._sample(schema["additionalProperties"], depth + 1)
        return made

    def judge(self, method: Method, answer: Answer, result: Any, stub: Stub) -> None:
        """Check that the request is the contract's and that the answer comes back whole."""
        status, media, body = answer
        operation = self.api.operations[method.operation]
        (request,) = stub.requests
        assert request.method == operation.verb
        parts = re.split(r"\{[^{}]*\}", operation.route)
        assert re.fullmatch("[^/?]+".join(map(re.escape, parts)), urlsplit(request.target).path)
        if status >= 400:
            assert result.status_code == status
            assert result.body == (body if media.endswith("json") else None)
            assert plain(result.data) == (body if isinstance(body, dict) else None)
        elif media.endswith("json"):
            assert plain(result) == body
        else:
            assert result == (None if not media else body.decode() if "text" in media else body)
        self.called.add(method.operation)


def attribute(client: Any, path: Sequence[str]) -> Any:
    return reduce(getattr, path, client)


def plain(value: Any) -> Any:
    """Return a decoded value as JSON again."""
    if hasattr(value, "to_dict"):
        return value.to_dict()
    if isinstance(value, dict):
        return {key: plain(each) for key, each in value.items()}
    return [plain(each) for each in value] if isinstance(value, list) else value
