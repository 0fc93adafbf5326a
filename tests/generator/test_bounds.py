"""The version bounds between a project's packages, filled into hand-written files."""

from __future__ import annotations

import tomllib
from dataclasses import replace

import pytest

from generator import bounds, contract, pipeline
from generator.settings import Settings

WRITTEN = {
    "pyproject.toml": b'pair = "shop~=0.0.0"\nown = "shop>=0.0.0,<1"\nother = "x>=10.0.0"\n',
    "README.md": b"0.0.0 stays as it is",
}


@pytest.mark.parametrize(
    ("releases", "values"),
    [
        (["0.3.1"], ("~=0.3.1", ">=0.3.1,<1")),
        (["0.1.2", "0.2.0", "0.3.1"], (">=0.1,<0.4", ">=0.3.1,<1")),
        (["0.1.2", "0.10.0.dev0"], (">=0.1,<0.11", ">=0.10.0.dev0,<1")),
        # Before the first release there is nothing that >=0.1 would accept.
        (["0.1.0.dev0", "0.2.0.dev0"], (">=0.1.0.dev0,<0.3", ">=0.2.0.dev0,<1")),
    ],
)
def test_bounds_follow_the_release_lines(
    shop: Settings, releases: list[str], values: tuple[str, str]
) -> None:
    spoken = contract.load(shop, None)
    filled = bounds.fill(WRITTEN, [replace(spoken, release=each) for each in releases])
    metadata = tomllib.loads(filled["pyproject.toml"].decode())
    assert (metadata["pair"], metadata["own"]) == (f"shop{values[0]}", f"shop{values[1]}")
    assert metadata["other"] == "x>=10.0.0"
    assert filled["README.md"] == WRITTEN["README.md"]


def test_output_and_release_have_the_same_bounds(shop: Settings) -> None:
    folder = shop.targets["receivers"]
    (folder / "pyproject.toml").write_bytes(WRITTEN["pyproject.toml"])
    content = pipeline.generate(shop, only=["receivers"])["receivers/pyproject.toml"]
    newest = shop.table().lines[-1].version
    assert newest.encode() in content
    assert content == pipeline.package(shop, "receivers", release=newest)["pyproject.toml"]
