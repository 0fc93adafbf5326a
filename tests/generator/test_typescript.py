"""The TypeScript target without a compiler; test_typescript_constructs.py has one."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from generator import contract as contracts
from generator import output, runtime
from generator.problem import GenerationError
from generator.settings import Settings
from generator.typescript import target

Edit = Callable[[str, str, str], None]
SPEC = "spec/2026-01-01.yaml"
METHODS = "overlays/spec/methods.yaml"
SIZE = 'size?: "small" | "large"'
MADE = ("models", "resources", "spec")


@pytest.fixture
def overlay(tmp_path: Path) -> Path:
    folder = tmp_path / "typescript"
    folder.mkdir()
    (folder / "target.toml").write_text('[bases]\n[manifest]\nname = "shop"\nlicense = "MIT"\n')
    return folder


@pytest.fixture
def build(shop: Settings, overlay: Path) -> Callable[[], dict[str, str]]:
    def call() -> dict[str, str]:
        built = target.build([contracts.load(shop)], overlay)
        return {path: content.decode() for path, content in built.items()}

    return call


def test_resources_are_classes_of_methods(build) -> None:
    source = build()["src/resources.ts"]
    assert "export class OrdersResource extends Resource {" in source
    assert "create(body: models.CreateOrderParams, options: CallOptions = {})" in source
    assert "list(parameters: models.ListOrdersParameters = {}, options: CallOptions = {})" in source
    assert 'path: { id: segment("id", id) }' in source
    assert "Promise<models.Order>" in source
    assert 'idempotency: "optional"' in source


def test_how_to_wait_is_for_a_hand_written_base_to_know(build, overlay: Path) -> None:
    assert "createAndWait" not in build()["src/resources.ts"]
    settings = '[bases]\norders = "./orders.js:OrderHelpers"\n[manifest]\nname = "shop"\n'
    (overlay / "target.toml").write_text(settings)
    source = build()["src/resources.ts"]
    assert 'import { OrderHelpers, type WaitOptions } from "./orders.js";' in source
    assert "async createAndWait(body: models.CreateOrderParams, waiting: WaitOptions" in source
    assert ".beginAndWait(() => this.create(body, options), waiting);" in source


def test_operations_are_rows_of_a_table(build) -> None:
    files = build()
    source = files["src/resources.ts"]
    assert 'parameters: {"period": ["query", "form*", "period"]},' in source
    assert 'body: {"kind": "multipart", "files": ["file"]},' in source
    assert "security: []," in source
    assert 'USUAL_SECURITY: readonly (readonly string[])[] = [["bearer"]];' in files["src/spec.ts"]
    assert "envelope: null" not in source
    assert "body: JSON_BODY," in source


def test_a_row_has_the_settings_of_its_method(build, edit: Edit) -> None:
    settings = "x-sdk-key-field: to, x-sdk-timeout: 90, x-sdk-lookup: gift_cards.list_all"
    edit(METHODS, "x-sdk-method: gifts.send", f"x-sdk-method: gifts.send, {settings}")
    files = build()
    row = (
        files["src/resources.ts"]
        .partition("SEND_GIFT_OPERATION = {")[2]
        .partition("\n} as const")[0]
    )
    assert '"key": "to"}' in row
    assert "timeoutSeconds: 90," in row
    assert 'lookup: "giftCards.listAll",' in row
    assert "to: string" not in interface(files["src/models.ts"], "SendGiftCardParams")


def test_a_field_may_take_a_file_that_another_method_uploads(build, edit: Edit) -> None:
    edit(SPEC, "description: What to buy", "x-sdk-upload: orders.parts.add")
    message = "x-sdk-upload names orders.parts.add: name a method that uploads a file"
    with pytest.raises(GenerationError, match=message):
        build()
    edit(SPEC, "/v1/orders/{id}/parts:", "/v1/parts:")
    ids = 'parameters:\n        - { $ref: "#/components/parameters/OrderId" }\n      '
    edit(SPEC, f"{ids}requestBody", "requestBody")
    edit(METHODS, "/v1/orders/{id}/parts", "/v1/parts")
    files = build()
    assert "items: Array<string | Blob>;" in files["src/models.ts"]
    assert "A file is uploaded first." in files["src/models.ts"]
    uploads = 'body, uploads: { fields: ["items"], by: ADD_PART_OPERATION } });'
    assert uploads in files["src/resources.ts"]


def test_a_package_has_the_files_that_it_needs_and_no_others(build) -> None:
    runtime_files = output.existing(runtime.FOLDER / "typescript")
    assert build().keys() == runtime_files.keys() | {f"src/{name}.ts" for name in MADE}


def test_the_runtime_has_the_names_of_the_api(build, overlay: Path, shop: Settings) -> None:
    settings = 'package = "shop"\nname = "Shop"\n[manifest]\nname = "@acme/shop"\n'
    (overlay / "target.toml").write_text(settings)
    files = build()
    assert "export class ShopError extends Error {" in files["src/errors.ts"]
    assert 'environment("SHOP_BASE_URL")' in files["src/engine.ts"]
    assert 'PACKAGE_NAME: string = "@acme/shop";' in files["src/spec.ts"]
    agent = f"shop-typescript/{contracts.load(shop).release} (spec 2026-01-01)"
    assert f'USER_AGENT: string = "{agent}";' in files["src/spec.ts"]
    assert [path for path in files if "sdk" in files[path].lower()] == []


def test_an_overlay_replaces_files_of_the_runtime(build, overlay: Path) -> None:
    settings = 'replaces = ["src/client.ts"]\n[manifest]\nname = "shop"\n'
    (overlay / "target.toml").write_text(settings)
    assert "src/client.ts" not in build()


def test_a_description_cannot_end_its_comment(build, edit: Edit) -> None:
    edit(SPEC, "Buys things.", "Buys */ alert(1) /* things.")
    assert "*/ alert" not in build()["src/resources.ts"]


def test_enums_of_answers_are_open_and_those_of_requests_are_not(build) -> None:
    source = build()["src/models.ts"]
    assert 'export type Status = "queued" | "done" | (string & {});' in source
    assert 'speed?: "slow" | "fast";' in source


def test_a_union_is_one_type_and_its_enums_are_open(build) -> None:
    files = build()
    source = files["src/models.ts"]
    gift = source.partition("export interface Gift {")[2].partition("\n}")[0]
    members = [line.partition(":")[0].strip() for line in gift.splitlines() if line.endswith(";")]
    assert members == ["id", "state?", "boxes?", "url?", "proof?"]
    assert 'shape: "round" | "square" | (string & {});' in source
    assert "send(body: models.SendGiftParams" in files["src/resources.ts"]


def test_a_body_has_a_type_for_each_form_and_one_for_what_nobody_knew(build) -> None:
    source = build()["src/models.ts"]
    forms = ("Card", "Flowers", "Voucher", "Other")
    held = " | ".join(f"SendGift{form}Params" for form in forms)
    assert f"export type SendGiftParams = {held};" in source
    members = {form: interface(source, f"SendGift{form}Params") for form in forms}
    assert members["Card"] == ['kind: "card" | "letter"', "to: string", "text: string", SIZE]
    assert 'kind: "flowers"' in members["Flowers"]
    assert members["Other"][0] == "kind: Open"
    assert "stems?: number" in members["Other"]
    assert 'import type { Open } from "./open.js";' in source


def interface(source: str, title: str) -> list[str]:
    """Return the members of an interface, without their comments."""
    inside = source.partition(f"export interface {title} {{")[2].partition("\n}")[0]
    return [line.strip().removesuffix(";") for line in inside.splitlines() if line.endswith(";")]


def test_the_manifest_has_the_version_of_the_release(build, shop: Settings) -> None:
    manifest = json.loads(build()["package.json"])
    assert list(manifest)[:4] == ["name", "version", "license", "type"]
    assert manifest["version"] == contracts.load(shop).release


def test_an_operation_without_a_place_stands_with_its_tag(build, edit: Edit) -> None:
    edit(METHODS, "x-sdk-method: orders.create", "x-sdk-other: x")
    assert "  async create(body: models.CreateOrderParams" in build()["src/resources.ts"]


def test_a_wait_for_nothing_that_is_polled_is_named(build, edit: Edit) -> None:
    edit(METHODS, "operation: getOrder", "operation: getNothing")
    with pytest.raises(GenerationError, match=r"needs x-sdk polling\.operation") as caught:
        build()
    (problem,) = caught.value.problems
    assert (problem.code, problem.operation) == ("unsupported-construct", "createOrder")
    assert problem.target == "typescript"


def test_the_numbers_of_the_schedule_of_polls_are_data(build) -> None:
    text = build()["src/spec.ts"]
    assert "gapSeconds: [5, 30]," in text
    assert "worthwhileSeconds: 0.25," in text


def test_features_without_a_key_are_absent(build, shop: Settings) -> None:
    (shop.root / METHODS).write_text(
        "overlay: 1.1.0\ninfo: { title: None, version: '1' }\n"
        "actions: [{ target: $, update: { x-other: 1 } }]\n"
    )
    source = build()["src/spec.ts"]
    for absent in ("STATUSES", "POLL_INTERVAL", "WEBHOOK"):
        assert absent not in source
    assert "MAX_UPLOAD_BYTES: number = 0;" in source
    assert "UPLOAD_TYPES: ReadonlyMap<string, string> = new Map([\n]);" in source


def test_a_header_is_a_parameter(build, edit: Edit) -> None:
    edit(SPEC, "- name: Idempotency-Key", "- name: X-Other")
    files = build()
    assert '{"X-Other": ["header", "simple", "X-Other"]}' in files["src/resources.ts"]
    assert '  "X-Other"?: string;' in files["src/models.ts"]


def test_names_of_the_hand_written_modules_are_not_taken_twice(build, overlay: Path) -> None:
    (overlay / "src").mkdir()
    (overlay / "src" / "errors.ts").write_text("export class Order extends Error {}\n")
    source = build()["src/models.ts"]
    assert "export interface Order2 {" in source
    assert "Array<Order2>" in source


@pytest.mark.parametrize("text", ["", "[bases]\n", "[manifest]\nname = 1\n", "[manifest]\n", "["])
def test_settings_that_lack_something_are_refused(build, overlay: Path, text: str) -> None:
    (overlay / "target.toml").write_text(text)
    with pytest.raises(GenerationError, match="needs \\[manifest\\] with the package's name"):
        build()


def test_a_name_is_enough(build, overlay: Path) -> None:
    (overlay / "target.toml").write_text('[manifest]\nname = "shop"\n')
    files = build()
    manifest = json.loads(files["package.json"])
    assert (manifest["name"], manifest["type"]) == ("shop", "module")
    assert "export class Shop extends Resources {" in files["src/client.ts"]


def test_entries_of_an_overlay_stand_beside_those_of_the_runtime(build, overlay: Path) -> None:
    settings = '[manifest]\nname = "shop"\n[manifest.exports."./hooks"]\ndefault = "./hooks.js"\n'
    (overlay / "target.toml").write_text(settings)
    exports = json.loads(build()["package.json"])["exports"]
    assert list(exports) == [".", "./node", "./package.json", "./hooks"]


def test_names_of_an_api_are_not_in_the_target() -> None:
    folder = target.TEMPLATES.parent
    runtime_files = (runtime.FOLDER / "typescript").rglob("*.*")
    for path in [*folder.glob("*.py"), *folder.glob("templates/*"), *runtime_files]:
        assert "beatapi" not in path.read_text().lower()
