"""The shop: a small project of another API, copied where a test may break it."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import yaml

from generator import pipeline, settings
from generator.settings import Settings

Edit = Callable[[str, str, str], None]

SHOP = Path(__file__).parent / "shop"
_BUILDS = pipeline.Builds()


@pytest.fixture(scope="module")
def shared_builds() -> Iterator[pipeline.Builds]:
    """Let all commands share one cache of builds, as they build the same shop.

    For tests that change neither the generator nor the selection of operations.
    """
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(pipeline, "Builds", lambda: _BUILDS)
        yield _BUILDS


@pytest.fixture
def shop(tmp_path: Path) -> Settings:
    """Return a copy of the shop with its golden output."""
    shutil.copytree(SHOP, tmp_path / "shop", ignore=shutil.ignore_patterns(".generator_cache"))
    return settings.load(tmp_path / "shop")


@pytest.fixture
def edit(shop: Settings) -> Edit:
    """Replace text in one of the shop's files; the text must be there."""

    def replace(path: str, old: str, new: str) -> None:
        file = shop.root / path
        text = file.read_text()
        assert old in text
        file.write_text(text.replace(old, new, 1))

    return replace


@pytest.fixture
def document() -> dict[str, object]:
    """Return the shop's contract as written."""
    loaded: dict[str, object] = yaml.safe_load((SHOP / "spec/2026-01-01.yaml").read_text())
    return loaded


@pytest.fixture
def dated(shop: Settings) -> Callable[[str], Path]:
    """Write the shop's contract again with a later date, and return the new file."""

    def copy(date: str) -> Path:
        path = shop.spec / f"{date}.yaml"
        text = (shop.spec / "2026-01-01.yaml").read_text()
        path.write_text(text.replace('"2026-01-01"', f'"{date}"'))
        return path

    return copy
