"""The TypeScript target, as far as it needs no Node.js; nox -s typescript does the rest."""

from __future__ import annotations

import hashlib
import json
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from generator import contract as contracts
from generator.lowering import choose_media_types, lower
from generator.problem import GenerationError
from generator.settings import Settings
from generator.typescript import engine, target

Edit = Callable[[str, str, str], None]
SPEC = "spec/2026-01-01.yaml"


@pytest.fixture
def overlay(tmp_path: Path) -> Path:
    folder = tmp_path / "typescript"
    folder.mkdir()
    (folder / "target.toml").write_text('[bases]\n[manifest]\nname = "shop"\nlicense = "MIT"\n')
    return folder


@pytest.fixture
def build(shop: Settings, overlay: Path, monkeypatch) -> Callable[[], dict[str, str]]:
    """The target with the document, as JSON, in place of what the engine makes of it."""
    monkeypatch.setattr(
        engine, "run", lambda document: {"document.json": json.dumps(document).encode()}
    )

    def call() -> dict[str, str]:
        made = target.build([contracts.load(shop)], overlay)
        return {path: content.decode() for path, content in made.items()}

    return call


def test_resources_are_classes_of_methods(build) -> None:
    source = build()["src/resources.ts"]
    assert "export class OrdersResource extends Resource {" in source
    assert "create(body: models.CreateOrderParams, options: CallOptions = {})" in source
    assert 'list(query: types.ListOrdersData["query"] = {}, options: CallOptions = {})' in source
    assert '"id": segment("id", id)' in source
    assert "Promise<models.Order>" in source
    assert 'idempotency: "optional"' in source
    assert "async createAndWait(body: models.CreateOrderParams, waiting: WaitOptions" in source
    assert ".beginAndWait(() => this.create(body, options), waiting);" in source


def test_a_description_cannot_end_its_comment(build, edit: Edit) -> None:
    edit(SPEC, "Buys things.", "Buys */ alert(1) /* things.")
    assert "*/ alert" not in build()["src/resources.ts"]


def test_enums_of_answers_are_open_and_those_of_requests_are_not(shop: Settings) -> None:
    document = choose_media_types(lower(contracts.load(shop).overlaid))
    opened = target.opened(document)
    assert opened != document
    schemas = opened["components"]["schemas"]
    speed = schemas["CreateOrderParams"]["properties"]["speed"]
    assert speed["enum"] == ["slow", "fast"]
    names = [name for name in schemas if "x-open" in json.dumps(schemas[name])]
    assert names
    assert "CreateOrderParams" not in names


def test_a_union_is_one_type_and_its_enums_are_open(build, shop: Settings) -> None:
    document = json.loads(build()["src/api/document.json"])
    schemas = document["components"]["schemas"]
    assert list(schemas["Gift"]["properties"]) == ["id", "state", "boxes", "url", "proof"]
    known, rest = schemas["GiftBoxesItem"]["properties"]["shape"]["anyOf"]
    assert (known["enum"], rest["format"]) == (["round", "square"], "x-open")
    assert "send(body: models.SendGiftParams" in build()["src/resources.ts"]
    assert "SendGiftParams,\n" in build()["src/models.ts"]


def test_the_manifest_has_the_version_of_the_release(build, shop: Settings) -> None:
    manifest = json.loads(build()["package.json"])
    assert list(manifest) == ["name", "version", "license"]
    assert manifest["version"] == contracts.load(shop).release


def test_an_operation_without_a_place_is_named(build, edit: Edit) -> None:
    edit("overlays/spec/methods.yaml", "x-sdk-method: orders.create", "x-sdk-other: x")
    with pytest.raises(GenerationError, match="createOrder needs x-sdk-method"):
        build()


def test_a_wait_for_nothing_that_is_polled_is_named(build, edit: Edit) -> None:
    edit("overlays/spec/methods.yaml", "operation: getOrder", "operation: getNothing")
    with pytest.raises(GenerationError, match=r"needs x-sdk polling\.operation"):
        build()


def test_a_missing_interval_is_named(build, edit: Edit) -> None:
    edit("overlays/spec/methods.yaml", "interval-seconds: [1, 2]", "other: 1")
    with pytest.raises(GenerationError, match="interval-seconds"):
        build()


def test_a_header_that_no_method_takes_is_named(build, edit: Edit) -> None:
    edit(SPEC, "- name: Idempotency-Key", "- name: X-Other")
    with pytest.raises(GenerationError, match="the header parameter X-Other"):
        build()


@pytest.mark.parametrize("text", ["", "[bases]\n", "[manifest]\nname = 1\n", "["])
def test_settings_that_lack_something_are_refused(build, overlay: Path, text: str) -> None:
    (overlay / "target.toml").write_text(text)
    with pytest.raises(GenerationError, match="needs \\[manifest\\] and \\[bases\\]"):
        build()


def test_without_node_it_says_what_to_install(monkeypatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(engine, "bundled", list)
    with pytest.raises(GenerationError, match=r"Node\.js 20\.19 or later"):
        engine.run({})


def test_the_locked_requirements_bring_a_node() -> None:
    for command in engine.bundled():
        stated = subprocess.run(
            [*command, "--version"], capture_output=True, text=True, check=True
        ).stdout
        assert int(stated.removeprefix("v").split(".")[0]) >= 10
    assert len(engine.bundled()) == 2


def program(folder: Path, name: str, text: str) -> None:
    (folder / name).write_text(f"#!/bin/sh\n{text}\n")
    (folder / name).chmod(0o755)


def test_an_old_node_is_refused(monkeypatch, tmp_path: Path) -> None:
    program(tmp_path, "node", "echo v18.20.1")
    program(tmp_path, "npm", "exit 0")
    monkeypatch.setenv("PATH", f"{tmp_path}:/bin:/usr/bin")
    with pytest.raises(GenerationError, match=r"v18\.20\.1 is too old"):
        engine.run({})


def test_a_failing_engine_is_quoted(monkeypatch, tmp_path: Path, packages: Path) -> None:
    program(tmp_path, "node", '[ "$1" = --version ] && echo v20.19.0 || { echo boom >&2; exit 3; }')
    program(tmp_path, "npm", "mkdir node_modules")
    monkeypatch.setenv("PATH", f"{tmp_path}:/bin:/usr/bin")
    with pytest.raises(GenerationError, match="ended with status 3: boom"):
        engine.run({})
    assert packages.is_dir()


def test_pinned_tools_are_those_of_the_lock() -> None:
    locked: dict[str, Any] = json.loads(engine.LOCK.read_bytes())["packages"]
    for name, version in engine.tools().items():
        assert locked[f"node_modules/{name}"]["version"] == version


def test_names_of_an_api_are_not_in_the_target() -> None:
    folder = engine.FOLDER
    for path in [*folder.glob("*.py"), *folder.glob("templates/*"), *folder.glob("*.mjs")]:
        assert "beatapi" not in path.read_text().lower()


@pytest.fixture
def packages(tmp_path: Path, monkeypatch) -> Path:
    """A folder of the engine's own, in which nothing is installed."""
    for name in ("package.json", "package-lock.json", ".npmrc"):
        (tmp_path / name).write_text("{}")
    installed = tmp_path / "node_modules"
    monkeypatch.setattr(engine, "FOLDER", tmp_path)
    monkeypatch.setattr(engine, "LOCK", tmp_path / "package-lock.json")
    monkeypatch.setattr(engine, "_INSTALLED", installed / ".installed")
    return installed


def npm(monkeypatch, meanwhile: Callable[[], None]) -> None:
    """An npm that takes its time."""

    def command(words: list[str], *, folder: Path) -> str:
        (folder / "node_modules").mkdir()
        meanwhile()
        (folder / "node_modules" / "made").write_text(" ".join(words))
        return ""

    monkeypatch.setattr(engine, "_command", command)


def test_packages_are_there_at_once_or_not_at_all(packages: Path, monkeypatch) -> None:
    npm(monkeypatch, lambda: assert_absent(packages))
    engine._install(["npm"])
    assert (packages / "made").read_text().startswith("npm ci ")
    assert list((packages.parent / "build").iterdir()) == []
    npm(monkeypatch, pytest.fail)
    engine._install(["npm"])


def assert_absent(folder: Path) -> None:
    assert not folder.exists()


def test_packages_of_another_lock_are_replaced(packages: Path, monkeypatch) -> None:
    packages.mkdir()
    (packages / ".installed").write_text("another")
    (packages / "old").write_text("")
    npm(monkeypatch, (packages / "old").read_text)
    engine._install(["npm"])
    assert sorted(path.name for path in packages.iterdir()) == [".installed", "made"]


def test_packages_that_another_process_installed_meanwhile_stay(
    packages: Path, monkeypatch
) -> None:
    def overtake() -> None:
        packages.mkdir()
        wanted = hashlib.sha256((packages.parent / "package-lock.json").read_bytes()).hexdigest()
        (packages / ".installed").write_text(wanted)

    npm(monkeypatch, overtake)
    engine._install(["npm"])
    assert [path.name for path in packages.iterdir()] == [".installed"]
