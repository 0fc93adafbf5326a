"""A hand-written package, except for its version."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator import pipeline
from generator.problem import GenerationError
from generator.settings import Settings

Edit = Callable[[str, str, str], None]


def test_its_version_is_that_of_the_newest_client(shop: Settings) -> None:
    made = pipeline.generate(shop)
    newest = shop.table().lines[-1]
    version = made["receivers/shop_hooks/_version.py"].decode()
    assert f'PACKAGE_VERSION: Final = "{newest.version}"' in version
    assert b"_version import" in made["receivers/shop_hooks/__init__.py"]


def test_its_settings_name_the_package(shop: Settings, edit: Edit) -> None:
    edit("overlays/receivers/target.toml", 'package = "shop_hooks"', "")
    with pytest.raises(GenerationError, match="package"):
        pipeline.generate(shop)
