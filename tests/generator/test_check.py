"""``check``: every kind of outdated output fails, with the way to fix it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from generator import pipeline
from generator.__main__ import main
from generator.settings import Settings

pytestmark = pytest.mark.usefixtures("shared_builds")

Edit = Callable[[str, str, str], None]
Run = Callable[[str], tuple[int, str, str]]

ORDERS = "generated/python/shop/resources/orders.py"


@pytest.fixture
def run(shop: Settings, capsys: pytest.CaptureFixture[str]) -> Run:
    def call(command: str) -> tuple[int, str, str]:
        code = main(["--project", str(shop.root), command])
        printed = capsys.readouterr()
        return code, printed.out, printed.err

    return call


def test_a_current_output_passes(run: Run) -> None:
    code, out, err = run("check")
    assert (code, err) == (0, "")
    assert "current" in out


def test_an_edited_byte_shows_as_a_diff(run: Run, edit: Edit) -> None:
    edit(ORDERS, "Buys things.", "Buys thongs.")
    code, out, err = run("check")
    assert code == 1
    assert "-        Buys thongs.\n+        Buys things.\n" in out
    assert f"--- {ORDERS} (on disk)" in out
    assert "resources/orders.py: differs from a fresh generation" in err
    assert "python3 -m nox -s generate" in err


def test_a_missing_file_shows_whole(run: Run, shop: Settings) -> None:
    (shop.root / ORDERS).unlink()
    code, out, _ = run("check")
    assert code == 1
    assert f"--- /dev/null\n+++ {ORDERS} (generated)" in out


def test_an_added_file_is_stale(run: Run, shop: Settings) -> None:
    (shop.output / "python/shop/extra.py").write_text("x = 1\n")
    code, out, _ = run("check")
    assert code == 1
    assert "+++ /dev/null" in out
    assert "-x = 1" in out


def test_a_changed_description_shows_in_docstring_and_lock(run: Run, edit: Edit) -> None:
    edit("spec/2026-01-01.yaml", "What to buy", "What to buy today")
    code, out, _ = run("check")
    assert code == 1
    assert "+            items: What to buy today. At least 1 item." in out
    assert "generated/generator.lock" in out


def test_an_overlay_action_that_matches_nothing_is_named(run: Run, edit: Edit) -> None:
    edit("overlays/spec/methods.yaml", "$.paths['/v1/orders'].get", "$.paths['/v2/orders'].get")
    code, _, err = run("check")
    assert code == 1
    assert "overlays/spec/methods.yaml" in err
    assert "/actions/1" in err
    assert "/v2/orders" in err


def test_the_contract_that_an_overlay_does_not_fit_is_named(
    run: Run, edit: Edit, dated: Callable[[str], Path]
) -> None:
    newer = dated("2026-02-02")
    newer.write_text(newer.read_text().replace("  /v1/orders/{id}/parts:", "  /v1/bits:"))
    code, _, err = run("check")
    assert code == 1
    assert "selects nothing" in err
    assert "(over spec/2026-02-02.yaml; x-since and x-until limit an action" in err


def test_rules_come_before_overlays(run: Run, edit: Edit) -> None:
    edit("overlays/spec/methods.yaml", "$.paths['/v1/orders'].get", "$.paths['/v2/orders'].get")
    edit("spec/2026-01-01.yaml", "      summary: List orders\n", "")
    code, out, err = run("spec")
    assert (code, "has no summary" in err, "selects nothing" in err) == (1, True, False)
    assert out.startswith("spec/2026-01-01.yaml: ")


@pytest.mark.parametrize("info", ["null", "[]", "Shop"])
def test_a_contract_without_a_date_is_refused(run: Run, edit: Edit, info: str) -> None:
    edit("spec/2026-01-01.yaml", "\ninfo:\n", f"\ninfo: {info}\nx-info:\n")
    code, _, err = run("check")
    assert code == 1
    assert "#/info/x-spec-version: is None, but the file name says '2026-01-01'" in err


def test_an_edit_in_a_copied_file_points_to_its_source(run: Run, edit: Edit) -> None:
    edit("generated/python/shop/_orders.py", "Waiting for", "Buying of")
    code, _, err = run("check")
    assert code == 1
    assert "differs from overlays/python/shop/_orders.py; edit that file" in err


def test_an_unlocked_tool_is_named(run: Run, edit: Edit) -> None:
    edit("generated/generator.lock", '"ruff": "', '"ruff": "9')
    code, _, err = run("check")
    assert code == 1
    assert "is installed, but 9" in err
    assert "install requirements/generator.txt" in err


def test_generate_mends_what_check_found(run: Run, edit: Edit, shop: Settings) -> None:
    edit(ORDERS, "Buys things.", "Buys thongs.")
    (shop.output / "python/shop/extra.py").write_text("x = 1\n")
    code, out, _ = run("generate")
    assert code == 0
    assert "wrote python/shop/resources/orders.py" in out
    assert "removed python/shop/extra.py" in out
    assert run("check")[0] == 0


def test_generate_says_so_when_nothing_changed(run: Run) -> None:
    assert "nothing changed" in run("generate")[1]


def test_what_is_saved_while_generation_runs_is_generated_next(
    run: Run, edit: Edit, monkeypatch: pytest.MonkeyPatch
) -> None:
    def saved_meanwhile(*given: Any, **named: Any) -> dict[str, bytes]:
        files = generate(*given, **named)
        edit("spec/2026-01-01.yaml", "What to buy", "What to buy today")
        return files

    generate = pipeline.generate
    monkeypatch.setattr(pipeline, "generate", saved_meanwhile)
    assert run("generate")[0] == 0
    monkeypatch.undo()
    assert run("check")[0] == 1
    assert "wrote python/shop/resources/orders.py" in run("generate")[1]
    assert "is current: nothing changed" in run("generate")[1]


@pytest.mark.parametrize("command", ["generate", "check"])
def test_a_target_nobody_knows_is_refused_also_when_all_is_current(
    shop: Settings, capsys: pytest.CaptureFixture[str], command: str
) -> None:
    assert main(["--project", str(shop.root), "generate"]) == 0
    assert main(["--project", str(shop.root), command, "--target", "pyhton"]) == 1
    assert "has no target 'pyhton'; it has: python, " in capsys.readouterr().err


def test_long_diffs_are_cut(run: Run, shop: Settings) -> None:
    (shop.output / "python/shop/long.py").write_text("x = 1\n" * 500)
    assert "more lines of generated/python/shop/long.py" in run("check")[1]


def test_a_project_without_settings_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["--project", str(tmp_path), "check"]) == 1
    assert "pyproject.toml" in capsys.readouterr().err
