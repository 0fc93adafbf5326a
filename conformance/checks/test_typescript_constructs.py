"""Every construct of a contract, and hostile ones, as TypeScript: compiled, and called."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from conformance.checks.conftest import ROOT, run
from generator.contract import Contract
from generator.typescript import target
from tests.generator.languages.test_payloads import PAYLOADS

RUNTIME = ROOT / "generator/runtime/typescript"
SOURCES = {path.name for path in RUNTIME.rglob("*.ts")} | {"models.ts", "resources.ts", "spec.ts"}
HTTP = ["get", "put", "post", "delete", "patch"]


def hostile() -> dict[str, Any]:
    """A contract with a payload in every text and name."""
    paths: dict[str, Any] = {}
    schemas: dict[str, Any] = {}
    for number, text in enumerate(PAYLOADS.values()):
        key = f"{text}{number}"
        schemas[key] = _schema(text)
        parameter = {"name": text or "q", "in": "query", "description": text, "schema": _text(text)}
        paths[f"/p{number}/{{id}}"] = {
            HTTP[number % len(HTTP)]: {
                "operationId": key,
                "tags": [key],
                "summary": text,
                "description": text,
                "deprecated": True,
                "parameters": [
                    {"name": "id", "in": "path", "required": True, "schema": {"type": "string"}},
                    parameter,
                ],
                "requestBody": {"content": {"application/json": {"schema": _schema(text)}}},
                "responses": {"200": _answer(key, text)},
            }
        }
    return {
        "openapi": "3.1.0",
        "info": {"title": PAYLOADS["script end"], "version": PAYLOADS["script end"]},
        "servers": [{"url": PAYLOADS["script end"]}],
        "tags": [
            {"name": f"{text}{n}", "description": text} for n, text in enumerate(PAYLOADS.values())
        ],
        "paths": paths,
        "components": {"schemas": schemas},
    }


def _text(text: str) -> dict[str, Any]:
    return {"type": "string", "enum": [text, "x"], "default": text, "description": text}


def _schema(text: str) -> dict[str, Any]:
    properties = {text: _text(text), f"{text} const": {"const": text, "description": text}}
    return {"type": "object", "description": text, "required": [text], "properties": properties}


def _answer(key: str, text: str) -> dict[str, Any]:
    name = key.replace("~", "~0").replace("/", "~1").replace("%", "%25")
    schema = {"$ref": f"#/components/schemas/{name}"}
    return {"description": text, "content": {"application/json": {"schema": schema}}}


def generate(document: dict[str, Any], folder: Path) -> dict[str, bytes]:
    """Write a client of a document."""
    folder.mkdir()
    (folder / "target.toml").write_text('name = "Client"\n[manifest]\nname = "constructs"\n')
    contract = Contract("1", "constructs", document, document, "0" * 64, {}, "0.1.0")
    made = target.build([contract], folder)
    for path, content in made.items():
        (folder / path).parent.mkdir(exist_ok=True)
        (folder / path).write_bytes(content)
    return made


@pytest.fixture(scope="module")
def compiled(built: Path, tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Path]:
    """The folders of both clients, compiled as strictly as can be, in one run."""
    top = tmp_path_factory.mktemp("constructs")
    constructs = yaml.safe_load((ROOT / "tests/generator/constructs.yaml").read_text("utf-8"))
    for name, document in (("constructs", constructs), ("hostile", hostile())):
        generate(document, top / name)
        # No name of the contract makes a file.
        assert {path.name for path in (top / name).rglob("*.ts")} == SOURCES
    shutil.copy(ROOT / "conformance/checks/constructs.ts", top / "constructs/src/use.ts")
    settings = json.loads((RUNTIME / "tsconfig.json").read_bytes())
    settings["compilerOptions"] |= {
        "exactOptionalPropertyTypes": True,
        "rootDir": ".",
        "types": ["node"],
    }
    (top / "tsconfig.json").write_text(json.dumps(settings | {"include": ["*/src"]}))
    (top / "package.json").write_text('{"type": "module"}')
    (top / "node_modules").symlink_to(built / "node_modules")
    run(["node", str(built / "node_modules/typescript/bin/tsc"), "-p", str(top)], top)
    return lambda name: top / "dist" / name / "src"


def test_every_construct_is_sent_and_read(
    compiled: Callable[[str], Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    place = str(compiled("constructs") / "index.js")
    monkeypatch.setenv("CONSTRUCTS", place)
    run(["node", "--test", str(ROOT / "conformance/checks/constructs.test.mjs")], ROOT)


def test_a_hostile_contract_runs_nothing_and_is_held_as_it_is(
    compiled: Callable[[str], Path], tmp_path: Path
) -> None:
    folder = compiled("hostile")
    source = (folder / "resources.js").read_text("utf-8")
    (folder / "probe.js").write_text(f"{source}\nexport {{ OPERATIONS }};\n", "utf-8")
    program = tmp_path / "probe.mjs"
    program.write_text(
        f"import {{ OPERATIONS }} from {json.dumps(str(folder / 'probe.js'))};\n"
        f"import {{ BASE_URL }} from {json.dumps(str(folder / 'spec.js'))};\n"
        "const rows = Object.values(OPERATIONS);\n"
        "const found = rows.map((row) => [row.id, Object.values(row.parameters)[0][2]]);\n"
        "console.log(JSON.stringify({ ran: globalThis.ran ?? null, found, url: BASE_URL }));\n"
    )
    held = json.loads(run(["node", str(program)], tmp_path))
    expected = [[f"{text}{n}", text or "q"] for n, text in enumerate(PAYLOADS.values())]
    assert held["ran"] is None
    assert sorted(held["found"]) == sorted(expected)
    assert held["url"] == PAYLOADS["script end"]
    assert list(tmp_path.iterdir()) == [program]
