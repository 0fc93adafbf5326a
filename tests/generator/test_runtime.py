"""The API-neutral half of a client, written to an output folder with an API's names."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator import runtime
from generator.problem import GenerationError


@pytest.fixture
def overlay(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a target's overlay folder, and a runtime of three files."""
    sdk = tmp_path / "runtime/klingon/src/sdk"
    sdk.mkdir(parents=True)
    (sdk / "SdkError.kl").write_text('package sdk; class SdkError { env = "SDK_KEY" }')
    (sdk / "Engine.kl").write_text("package sdk;")
    (sdk.parent.parent / "README.md").write_text("# Sdk")
    monkeypatch.setattr(runtime, "FOLDER", tmp_path / "runtime")
    folder = tmp_path / "overlay"
    folder.mkdir()
    (folder / "target.toml").write_text("")
    return folder


def test_three_words_are_replaced_in_texts_and_paths(overlay: Path) -> None:
    assert runtime.files("klingon", overlay, package="com.acme.shop", name="Shop") == {
        "README.md": "# Shop",
        "src/com/acme/shop/Engine.kl": "package com.acme.shop;",
        "src/com/acme/shop/ShopError.kl": (
            'package com.acme.shop; class ShopError { env = "SHOP_KEY" }'
        ),
    }


def test_an_overlay_may_have_a_file_of_its_own(overlay: Path) -> None:
    (overlay / "target.toml").write_text('replaces = ["README.md", "src/shop/Engine.kl"]')
    sdk = runtime.files("klingon", overlay, package="shop", name="Shop")
    assert list(sdk) == ["src/shop/ShopError.kl"]


def test_a_file_that_is_replaced_has_to_be_there(overlay: Path) -> None:
    (overlay / "target.toml").write_text('replaces = ["src/shop/Engin.kl"]')
    with pytest.raises(GenerationError, match=r"target.toml.*replaces src/shop/Engin\.kl"):
        runtime.files("klingon", overlay, package="shop", name="Shop")


@pytest.mark.parametrize(
    ("package", "prefix"),
    [("shop", "SHOP_"), ("com.acme.shop", "SHOP_"), ("pet-store", "PET_STORE_")],
)
def test_the_prefix_of_environment_variables(package: str, prefix: str) -> None:
    assert runtime.prefix(package) == prefix
