"""Every construct of a contract, and hostile contracts, in TypeScript: compiled and called."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from conformance.checks.conftest import ROOT, run
from conformance.matrix import typescript
from generator.__main__ import main
from generator.api.model import Object, Usage
from generator.contract import Contract
from generator.languages import Kind
from generator.languages.typescript import TYPESCRIPT
from generator.typescript import target, view
from tests.generator import test_own_api
from tests.generator.languages.test_payloads import PAYLOADS
from tests.generator.python.test_hostile import SENTINELS, attacked

RUNTIME = ROOT / "generator/runtime/typescript"
MADE = ("models.ts", "resources.ts", "spec.ts")
SOURCES = {*MADE, *(path.name for path in RUNTIME.rglob("*.ts"))}
HTTP = ["get", "put", "post", "delete", "patch"]


def hostile() -> dict[str, Any]:
    """Return a contract with a payload in every text and name."""
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


def _step(key: str) -> str:
    """Return a step of a JSON pointer in a URL's fragment (RFC 6901, section 6)."""
    return key.replace("~", "~0").replace("/", "~1").replace("%", "%25")


def _answer(key: str, text: str) -> dict[str, Any]:
    schema = {"$ref": f"#/components/schemas/{_step(key)}"}
    return {"description": text, "content": {"application/json": {"schema": schema}}}


EXPORTED = {
    title for path in RUNTIME.rglob("*.ts") for title in view.exported(path.read_text("utf-8"))
}
SPELLED = """
3d_model 1 01 known Shape 日本 é -- _ $ # @type x.y x-y x/y a_b aB AB HTTPServer HttpServer
httpServer client baseUrl Client ClientError call stream fetch clock get set static accessor
query:id path parameters flag
"""
WORDS = sorted(
    {
        *(word for kind in Kind for word in TYPESCRIPT.reserved[kind]),
        *EXPORTED,
        *SPELLED.split(),
        *("a b", "A b", "constructor "),
    }
)
"""Names that TypeScript, JavaScript, the runtime or a method of a client has already."""


def nasty() -> dict[str, Any]:
    """Return a contract with names that the language and the runtime use themselves."""
    answer = _answer("All", "")
    text = {"type": "string"}
    paths: dict[str, Any] = {}
    for number, word in enumerate(WORDS):
        key = word.replace("{", "").replace("}", "")
        places = {"path": True, "query": False, "header": True, "cookie": False}
        asked = [
            {"name": key, "in": place, "required": needed, "schema": text}
            for place, needed in places.items()
            if place != "header" or re.fullmatch(r"[\w$#.-]+", word, re.ASCII)
        ]
        form = {"type": "object", "required": [word], "properties": {word: text}}
        media = "application/x-www-form-urlencoded" if number % 2 else "application/json"
        paths[f"/{number}/{{{key}}}"] = {
            "post": {
                "operationId": word,
                "tags": [word if number % 3 else "Words"],
                "parameters": asked,
                "requestBody": {"required": True, "content": {media: {"schema": form}}},
                "responses": {"200": answer},
            }
        }
    every = {word: {"$ref": f"#/components/schemas/{_step(word)}"} for word in WORDS}
    values = {"type": "string", "enum": WORDS}
    return {
        "openapi": "3.1.0",
        "info": {"title": "Nasty", "version": "1"},
        "paths": paths,
        "components": {
            "schemas": {
                **{word: {"type": "object", "properties": {"x": text}} for word in WORDS},
                "All": {"type": "object", "properties": {**every, "values": values}},
            }
        },
    }


ATTACKS = {"matrix": 0, "forms": 9, "servers": 17}
"""Contract → the first payload."""


def attack(name: str) -> Contract:
    """Return a contract whose model has a payload in every text."""
    contract = _contract({})
    vars(contract)["api"] = attacked(name, ATTACKS[name])
    return contract


def _contract(document: dict[str, Any]) -> Contract:
    return Contract("1", "constructs", document, document, "0" * 64, {}, "0.1.0")


def generate(contract: Contract, folder: Path) -> None:
    """Write a client of a contract. No name in it makes a file."""
    folder.mkdir()
    (folder / "target.toml").write_text('name = "Client"\n[manifest]\nname = "constructs"\n')
    for path, content in target.build([contract], folder).items():
        (folder / path).parent.mkdir(exist_ok=True)
        (folder / path).write_bytes(content)
    assert {path.name for path in folder.rglob("*.ts")} == SOURCES


DESK = ROOT / "examples/own_api/orders.yaml"
desk = test_own_api.desk


@pytest.fixture(scope="module")
def sources(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with a folder for each client."""
    top = tmp_path_factory.mktemp("constructs")
    places = {"constructs": "constructs.yaml", "servers": "documents/servers.yaml"}
    documents = {
        name: yaml.safe_load((ROOT / "tests/generator" / place).read_text("utf-8"))
        for name, place in places.items()
    }
    documents |= {"hostile": hostile(), "nasty": nasty()}
    for name, document in documents.items():
        generate(_contract(document), top / name)
    for name in ATTACKS:
        generate(attack(name), top / f"attacked-{name}")
    shutil.copytree(ROOT / "tests/generator/shop/generated/typescript", top / "shop")
    assert main(["init", str(DESK), "--into", str(top / "order"), "--target", "typescript"]) == 0
    shutil.move(top / "order/generated/typescript", top / "desk")
    shutil.rmtree(top / "order")
    shutil.copy(ROOT / "conformance/checks/constructs.ts", top / "constructs/src/use.ts")
    shutil.copy(ROOT / "conformance/checks/forms.ts", top / "shop/src/use.ts")
    return top


@pytest.fixture(scope="module")
def compiled(built: Path, sources: Path) -> Callable[[str], Path]:
    """Return the folders of all clients, compiled with all strict options in one run."""
    settings = json.loads((RUNTIME / "tsconfig.json").read_bytes())
    settings["compilerOptions"] |= {
        "exactOptionalPropertyTypes": True,
        "rootDir": ".",
        "types": ["node"],
    }
    (sources / "tsconfig.json").write_text(json.dumps(settings | {"include": ["*/src"]}))
    (sources / "package.json").write_text('{"type": "module"}')
    (sources / "node_modules").symlink_to(built / "node_modules")
    compiler = built / "node_modules/typescript/bin/tsc"
    run(["node", str(compiler), "-p", str(sources)], sources)
    return lambda name: sources / "dist" / name / "src"


def held(built: Path, sources: Path, name: str) -> dict[str, set[str]]:
    """Return the texts and the names in the output for a contract."""
    compiler = (built / "node_modules/typescript/lib/typescript.js").as_uri()
    program = ROOT / "conformance/checks/literals.mjs"
    files = [str(sources / name / "src" / path) for path in MADE]
    found = json.loads(run(["node", str(program), compiler, *files], ROOT))
    return {key: set(values) for key, values in found.items()}


def test_the_samples_of_any_contract_are_typed(tmp_path: Path) -> None:
    api = typescript.project(tmp_path, "typescript", "samples")
    samples = [*tmp_path.glob("project/generated/samples/typescript/*.ts")]
    assert len(samples) == len(api.operations)
    # They import the client from the folder that they are in.
    for sample in samples:
        shutil.copy(sample, tmp_path)
    typescript.compile_files(tmp_path, *(sample.name for sample in samples))


def test_the_page_about_other_apis_makes_a_package_that_calls_a_server(
    compiled: Callable[[str], Path], desk: str, tmp_path: Path
) -> None:
    (program,) = test_own_api.blocks(ROOT, "ts")
    package = (compiled("desk") / "index.js").as_uri()
    main = tmp_path / "main.mjs"
    main.write_text(f'const URL = "{desk}";\n{program.replace("order-desk", package)}')
    printed = run(["node", str(main)], tmp_path)
    assert printed.split("\n") == [
        "7 open",
        "pen",
        "409 Sold out: There is none left.",
        "8 bytes",
        "",
    ]


def test_nasty_names_are_sent_as_they_are(
    compiled: Callable[[str], Path], built: Path, sources: Path, tmp_path: Path
) -> None:
    assert held(built, sources, "nasty")["texts"] >= set(WORDS)
    asked: list[str] = []
    program = tmp_path / "nasty.mjs"
    program.write_text(NASTY.replace("PACKAGE", (compiled("nasty") / "index.js").as_uri()))
    asked = json.loads(run(["node", str(program)], tmp_path))
    numbers = [int(path.split("/")[1]) for path in asked]
    assert sorted(numbers) == [*range(len(WORDS))]
    assert all(re.fullmatch(r"/[0-9]+/v", path) for path in asked)


NASTY = """
import { Client } from "PACKAGE";

// Calls every method of every resource, with nothing but its id and its body.
const asked = [];
const answer = async (url) => {
  asked.push(new URL(url).pathname + new URL(url).search);
  return new Response("{}", { headers: { "content-type": "application/json" } });
};
const client = new Client({ baseUrl: "http://localhost", fetch: answer });
for (const resource of Object.values(client)) {
  const type = Object.getPrototypeOf(resource);
  if (!type.constructor.name.endsWith("Resource")) continue;
  for (const name of Object.getOwnPropertyNames(type)) {
    if (name !== "constructor") await resource[name]("v", {}, {});
  }
}
console.log(JSON.stringify(asked));
"""


@pytest.mark.parametrize("name", ATTACKS)
def test_no_text_of_a_model_becomes_code(
    compiled: Callable[[str], Path], built: Path, sources: Path, name: str
) -> None:
    compiled(f"attacked-{name}")
    found = held(built, sources, f"attacked-{name}")
    assert not found["names"] & SENTINELS
    api = attack(name).api
    answered = [each for each in api.types.values() if isinstance(each, Object)]
    answered = [each for each in answered if each.usage & Usage.OUTPUT]
    fields = {field.name.wire for each in answered for field in each.fields}
    assert {*api.operations, *fields} <= found["texts"] | found["names"]


def test_every_construct_is_sent_and_read(
    compiled: Callable[[str], Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("constructs", "servers"):
        monkeypatch.setenv(name.upper(), str(compiled(name) / "index.js"))
    run(["node", "--test", str(ROOT / "conformance/checks/constructs.test.mjs")], ROOT)


def test_a_hostile_contract_runs_nothing_and_is_held_as_it_is(
    compiled: Callable[[str], Path], tmp_path: Path
) -> None:
    folder = compiled("hostile")
    source = (folder / "resources.js").read_text("utf-8")
    names = re.findall(r"(?m)^const (\w+) = \{$", source)
    probe = f"{source}\nexport const OPERATIONS = [{', '.join(names)}];\n"
    (folder / "probe.js").write_text(probe, "utf-8")
    program = tmp_path / "probe.mjs"
    program.write_text(
        f"import {{ OPERATIONS }} from {json.dumps(str(folder / 'probe.js'))};\n"
        f"import {{ SERVER }} from {json.dumps(str(folder / 'spec.js'))};\n"
        "const found = OPERATIONS.map((row) => [row.id, Object.values(row.parameters)[0][2]]);\n"
        "console.log(JSON.stringify({ ran: globalThis.ran ?? null, found, url: SERVER.join("
        ") }));\n"
    )
    held = json.loads(run(["node", str(program)], tmp_path))
    expected = [[f"{text}{n}", text or "q"] for n, text in enumerate(PAYLOADS.values())]
    assert held["ran"] is None
    assert sorted(held["found"]) == sorted(expected)
    assert held["url"] == PAYLOADS["script end"]
    assert list(tmp_path.iterdir()) == [program]
