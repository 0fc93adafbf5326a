"""The table of creates of every date, beside a hand-written package."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from generator import pipeline
from generator.fleet import target
from generator.problem import GenerationError
from generator.settings import Settings


@pytest.fixture
def overlay(tmp_path: Path) -> Path:
    folder = tmp_path / "fleet"
    folder.mkdir()
    return folder


def test_each_create_has_its_fields_and_dates(
    shop: Settings, dated: Callable[[str], Path], overlay: Path
) -> None:
    later = dated("2026-02-01")
    later.write_text(later.read_text().replace("name: Idempotency-Key", "name: X-Unrelated"))
    (overlay / "target.toml").write_text('package = "fleet"\n[creates]\norder = "orders.create"\n')
    files = target.build(pipeline.every_contract(shop), overlay)
    assert files.keys() == {"fleet/_version.py", "fleet/creates.json"}
    order = json.loads(files["fleet/creates.json"])["order"]
    assert order["method"] == "orders.create"
    assert order["keys"] == {"2026-01-01": True, "2026-02-01": False}
    assert all(field["kind"] for field in order["fields"].values())


@pytest.mark.parametrize(
    ("settings", "fault"),
    [
        ('package = "fleet"', "needs creates, a table of names"),
        ('package = "fleet"\n[creates]\norder = "orders.make"', "no contract has orders.make"),
    ],
)
def test_wrong_settings_are_refused(
    shop: Settings, overlay: Path, settings: str, fault: str
) -> None:
    (overlay / "target.toml").write_text(settings)
    with pytest.raises(GenerationError, match=fault):
        target.build(pipeline.every_contract(shop), overlay)
