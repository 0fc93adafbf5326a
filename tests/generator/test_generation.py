"""Generation is all or nothing, gives the same bytes everywhere, and touches only changed files."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from generator import contract, document, output, pipeline, settings
from generator.problem import GenerationError
from generator.settings import Settings

pytestmark = pytest.mark.usefixtures("shared_builds")

Edit = Callable[[str, str, str], None]
SHOP = Path(__file__).parent / "shop"


def snapshot(folder: Path) -> dict[str, tuple[bytes, int]]:
    return {
        str(path.relative_to(folder)): (path.read_bytes(), path.stat().st_mtime_ns)
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def test_the_shop_gives_its_golden_output(shop: Settings) -> None:
    found = dict(output.differences(shop.output, pipeline.generate(shop), "generated"))
    assert found == {}


def test_nothing_is_written_when_nothing_changed(shop: Settings) -> None:
    before = snapshot(shop.output)
    assert output.write(shop.output, pipeline.generate(shop)) == []
    assert snapshot(shop.output) == before


def test_only_what_changed_is_written(shop: Settings, edit: Edit) -> None:
    edit("spec/2026-01-01.yaml", "What to buy", "What to buy today")
    changes = output.write(shop.output, pipeline.generate(shop))
    assert changes == [
        "wrote python/shop/_spec.py",
        "wrote python/shop/resources/orders.py",
        "wrote python/shop/types.py",
        "wrote sandbox/shop_sandbox/contracts/v2026_01_01/schemas.py",
        "wrote sandbox/shop_sandbox/contracts/v2026_01_01/__init__.py",
        "wrote cli/shop_cli/contract.py",
        "wrote cli/shop_cli/operations.json",
        "wrote typescript/src/models.ts",
        "wrote typescript/src/spec.ts",
        "wrote generator.lock",
    ]


def test_comments_in_a_contract_do_not_count(shop: Settings, edit: Edit) -> None:
    edit("spec/2026-01-01.yaml", "openapi: 3.1.0", "openapi: 3.1.0 # a remark")
    assert output.write(shop.output, pipeline.generate(shop)) == []


def test_files_nobody_generates_any_more_are_removed(shop: Settings) -> None:
    (shop.output / "python/shop/old").mkdir()
    (shop.output / "python/shop/old/module.py").write_text("left over")
    changes = output.write(shop.output, pipeline.generate(shop))
    assert changes == ["removed python/shop/old/module.py"]
    assert not (shop.output / "python/shop/old").exists()


def test_what_others_leave_in_the_folders_is_left_alone(shop: Settings) -> None:
    """Links to empty folders, as made by package managers, and files of systems and editors."""
    tools = shop.output / "python/node_modules"
    (tools / "empty").mkdir(parents=True)
    (tools / "linked").symlink_to(tools / "empty", target_is_directory=True)
    for folder in (shop.output / "python", shop.targets["python"]):
        (folder / ".DS_Store").write_bytes(b"\0")
        (folder / ".#README.md").symlink_to("somebody@host.1:2")
    (shop.output / "python/shop/old.py").write_text("left over")
    assert output.write(shop.output, pipeline.generate(shop)) == ["removed python/shop/old.py"]
    assert (tools / "linked").is_dir()


def test_a_broken_contract_leaves_the_last_output(shop: Settings, edit: Edit) -> None:
    before = snapshot(shop.output)
    edit("spec/2026-01-01.yaml", "items: { type: string }", "items: { $ref: '#/nowhere' }")
    with pytest.raises(GenerationError):
        pipeline.generate(shop)
    assert snapshot(shop.output) == before


def test_an_interruption_leaves_the_last_output(
    shop: Settings, edit: Edit, monkeypatch: pytest.MonkeyPatch
) -> None:
    edit("spec/2026-01-01.yaml", "What to buy", "What to buy today")
    files = pipeline.generate(shop)
    before = snapshot(shop.output)
    write, calls = Path.write_bytes, 0

    def interrupted(path: Path, data: bytes) -> int:
        nonlocal calls
        calls += 1
        if calls == 3:
            raise KeyboardInterrupt
        return write(path, data)

    monkeypatch.setattr(Path, "write_bytes", interrupted)
    with pytest.raises(KeyboardInterrupt):
        output.write(shop.output, files)
    assert snapshot(shop.output) == before


def test_another_folder_and_another_hash_seed_give_the_same_bytes(
    root: Path, tmp_path: Path
) -> None:
    """`nox -s check` proves the same of the project itself."""
    for part in ("pyproject.toml", "releases.toml", "spec", "overlays"):
        copy = shutil.copytree if (SHOP / part).is_dir() else shutil.copy2
        copy(SHOP / part, tmp_path / part)
    command = [sys.executable, "-m", "generator", "--project", str(tmp_path), "generate"]
    environment = {**os.environ, "PYTHONHASHSEED": "4242"}
    subprocess.run(command, cwd=root, env=environment, check=True, capture_output=True)
    files = output.existing(tmp_path / "generated")
    assert dict(output.differences(SHOP / "generated", files, "generated")) == {}
    assert len(files) > 10


def test_a_hand_written_file_may_not_hide_a_generated_one(shop: Settings) -> None:
    (shop.root / "overlays/python/shop/types.py").write_text("x = 1")
    with pytest.raises(GenerationError, match=r"overlays/python/shop/types\.py.*hide"):
        pipeline.generate(shop)


def test_two_operations_may_not_have_one_place_in_the_client(shop: Settings, edit: Edit) -> None:
    edit("overlays/spec/methods.yaml", "orders.retrieve", "orders.list")
    with pytest.raises(GenerationError) as caught:
        pipeline.generate(shop)
    problems = [(problem.source, problem.pointer) for problem in caught.value.problems]
    assert problems == [("spec/2026-01-01.yaml", "/paths/~1v1~1orders~1{id}/get")]


def test_an_operation_that_no_overlay_names_has_a_place_all_the_same(
    shop: Settings, edit: Edit
) -> None:
    edit("overlays/spec/methods.yaml", "x-sdk-method: orders.create, x-sdk-wait", "x-sdk-wait")
    orders = pipeline.generate(shop)["python/shop/resources/orders.py"].decode()
    assert "    def create(" in orders


def test_to_wait_needs_something_that_can(shop: Settings, edit: Edit) -> None:
    edit("overlays/spec/methods.yaml", "operation: getOrder", "operation: getNothing")
    with pytest.raises(GenerationError, match=r"x-sdk-wait.*needs x-sdk polling\.operation"):
        pipeline.generate(shop)


def test_schemas_in_a_circle_are_classes(shop: Settings, edit: Edit) -> None:
    edit(
        "spec/2026-01-01.yaml", "anything: true", 'anything: { $ref: "#/components/schemas/Event" }'
    )
    order = pipeline.generate(shop)["python/shop/models.py"].decode()
    assert "anything: Event | Unset = UNSET" in order
    assert "class Event" in order


def test_a_choice_of_media_types_is_one_of_those_there_are(shop: Settings, edit: Edit) -> None:
    edit(
        "spec/2026-01-01.yaml",
        "          multipart/form-data:",
        "          audio/mpeg: { schema: { type: string } }\n          multipart/form-data:",
    )
    assert "multipart" in pipeline.generate(shop)["python/shop/resources/orders.py"].decode()
    edit(
        "overlays/spec/methods.yaml", "orders.parts.add", "orders.parts.add, x-sdk-body: image/png"
    )
    with pytest.raises(GenerationError, match=r"x-sdk-body names image/png.*audio/mpeg"):
        pipeline.generate(shop)


def test_keys_without_quotes_are_refused_where_house_rules_hold(shop: Settings, edit: Edit) -> None:
    edit("spec/2026-01-01.yaml", '"201":', "201:")
    assert pipeline.generate(settings.load(shop.root))
    edit("pyproject.toml", "[tool.generator]", "[tool.generator]\nhouse-rules = true")
    with pytest.raises(GenerationError, match="the key 201 is not a string"):
        pipeline.generate(settings.load(shop.root))


@pytest.mark.parametrize(
    ("path", "old", "new", "message"),
    [
        ("spec/2026-01-01.yaml", '"2026-01-01"', '"2026-01-02"', "x-spec-version: is '2026-01-02'"),
        ("spec/2026-01-01.yaml", "  title: Shop", "  title: A\n  title: B", "'title' is repeated"),
        ("spec/2026-01-01.yaml", "openapi: 3.1.0", "openapi: [", "not valid YAML"),
        ("overlays/python/target.toml", "package =", "packages =", "target.toml.*needs package"),
        ("pyproject.toml", "output =", "outptu =", "pyproject.toml.*needs"),
        ("pyproject.toml", "python =", "cobol =", "no target 'cobol'"),
    ],
)
def test_broken_inputs_are_named(
    shop: Settings, edit: Edit, path: str, old: str, new: str, message: str
) -> None:
    edit(path, old, new)
    with pytest.raises(GenerationError, match=message):
        pipeline.generate(settings.load(shop.root))


def test_a_version_that_is_not_there_is_named(shop: Settings) -> None:
    with pytest.raises(
        GenerationError, match="no version '2020-01-01'; the versions are: 2026-01-01"
    ):
        pipeline.generate(shop, "2020-01-01")


def test_the_toolchain_names_no_api(root: Path) -> None:
    named = [
        str(path.relative_to(root))
        for path in (root / "generator").rglob("*")
        if path.suffix in (".py", ".jinja") and "beatapi" in path.read_text().lower()
    ]
    assert named == []


def test_objects_put_together_inside_others_are_classes(shop: Settings, edit: Edit) -> None:
    edit(
        "spec/2026-01-01.yaml",
        "    OrderResponse:\n",
        "    Paid: { type: object, properties: { paid: { type: boolean } } }\n    OrderResponse:\n",
    )
    edit(
        "spec/2026-01-01.yaml",
        "      required: [id, status, output, secret]\n      properties:\n",
        "      required: [id, status, output, secret]\n      properties:\n"
        "        payment:\n"
        "          allOf:\n"
        "            - $ref: '#/components/schemas/Paid'\n"
        "            - { type: object, properties: { cents: { type: integer } } }\n",
    )
    order = pipeline.generate(shop)["python/shop/models.py"].decode()
    assert "payment: OrderPayment | Unset = UNSET" in order
    assert "    paid: bool | Unset = UNSET\n    cents: int | Unset = UNSET\n" in order


def test_fields_that_begin_with_digits_may_hold_objects(shop: Settings, edit: Edit) -> None:
    edit(
        "spec/2026-01-01.yaml",
        "      required: [id, status, output, secret]\n      properties:\n",
        "      required: [id, status, output, secret]\n      properties:\n"
        "        540p: { type: object, properties: { url: { type: string } } }\n",
    )
    order = pipeline.generate(shop)["python/shop/models.py"].decode()
    assert "field_540p: Order540P | Unset = UNSET" in order


def test_hand_written_files_are_files_on_every_system(root: Path) -> None:
    """Without support for links, git would check out a link as a file that contains a path."""
    assert [path for path in (root / "overlays").rglob("*") if path.is_symlink()] == []
    licence = (root / "LICENSE").read_bytes()
    copies = [path.read_bytes() for path in (root / "overlays").glob("*/LICENSE")]
    assert copies == [licence] * len(copies)


def test_models_and_resources_stay_small(root: Path) -> None:
    package = root / "generated/python/beatapi"
    files = [package / "models.py", *package.glob("resources/*.py")]
    lines = sum(len(path.read_text().splitlines()) for path in files)
    operations = len([*document.operations(contract.load(settings.load(root)).document)])
    # Two thirds are overloads and their descriptions, of which each model has one.
    assert 60 < lines / operations <= 420


def test_an_upload_by_a_method_that_is_missing_is_refused(shop: Settings, edit: Edit) -> None:
    note = "note: { type: string, maxLength: 20"
    edit("spec/2026-01-01.yaml", note, f"{note}, x-sdk-upload: files.upload")
    with pytest.raises(GenerationError, match=r"createOrder.*names files\.upload"):
        pipeline.generate(shop)
