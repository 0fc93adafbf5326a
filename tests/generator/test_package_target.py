"""A hand-written package, except for its version."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from generator import pipeline
from generator.problem import GenerationError
from generator.settings import Settings

Edit = Callable[[str, str, str], None]


def test_its_version_is_that_of_the_newest_client(shop: Settings) -> None:
    files = pipeline.generate(shop)
    newest = shop.table().lines[-1]
    version = files["receivers/shop_hooks/_version.py"].decode()
    assert f'PACKAGE_VERSION: Final = "{newest.version}"' in version
    assert b"_version import" in files["receivers/shop_hooks/__init__.py"]


def test_its_settings_name_the_package(shop: Settings, edit: Edit) -> None:
    edit("overlays/receivers/target.toml", 'package = "shop_hooks"', "")
    with pytest.raises(GenerationError, match="package"):
        pipeline.generate(shop)


def test_it_has_copies_of_modules_of_the_runtime(shop: Settings, edit: Edit) -> None:
    whole = 'package = "shop_hooks"'
    edit(
        "overlays/receivers/target.toml", whole, f'{whole}\n[shared]\n"_flow.py" = "_base/flow.py"'
    )
    flow = pipeline.generate(shop)["receivers/shop_hooks/_flow.py"]
    assert flow == pipeline.generate(shop)["python/shop/_base/flow.py"]
    edit("overlays/receivers/target.toml", "_base/flow.py", "_base/float.py")
    with pytest.raises(GenerationError, match=r"there is no .*_base/float\.py"):
        pipeline.generate(shop)
