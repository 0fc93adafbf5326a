"""Results kept between runs: by their content, whatever happens to their files."""

from __future__ import annotations

import json
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from generator import cache, document, pipeline
from generator.cache import Cache
from generator.pipeline import Builds
from generator.problem import GenerationError
from generator.python import datamodels, engine, layout, types
from generator.settings import Settings

Edit = Callable[[str, str, str], None]


class Engine:
    """An engine that counts its runs."""

    def __init__(self) -> None:
        self.runs = 0

    def __call__(self) -> str:
        self.runs += 1
        return f"result \ud800 {self.runs}\r\n"


def test_a_result_is_made_once_for_each_source_engine_and_version(tmp_path: Path) -> None:
    make = Engine()
    one, other = Cache(tmp_path, "1.0"), Cache(tmp_path, "1.1")
    first = one.text("engine", "source", make)
    assert [one.text("engine", "source", make), make.runs] == [first, 1]
    assert one.text("engine", "another", make) != first
    assert one.text("another", "source", make) != first
    assert other.text("engine", "source", make) != first
    assert make.runs == 4


def test_without_a_folder_nothing_is_kept() -> None:
    make = Engine()
    assert Cache().text("engine", "", make) != Cache().text("engine", "", make)


@pytest.mark.parametrize("damage", [b"", b"\xff", b"0\nother", b"result"])
def test_a_damaged_file_is_made_anew(tmp_path: Path, damage: bytes) -> None:
    make, folder = Engine(), Cache(tmp_path)
    folder.text("engine", "", make)
    (file,) = tmp_path.iterdir()
    content = file.read_bytes()
    for wrong in (damage, content[:-1], content + b"x", content.replace(b"result", b"resulT")):
        file.write_bytes(wrong)
        result = folder.text("engine", "", make)
        assert result == f"result \ud800 {make.runs}\r\n"
        assert folder.text("engine", "", make) == result
    assert make.runs == 5


def test_a_folder_that_cannot_be_written_keeps_nothing(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    make = Engine()
    folder = Cache(tmp_path / "file" / "folder")
    assert folder.text("engine", "", make) != folder.text("engine", "", make)


def test_several_processes_may_share_a_folder(tmp_path: Path) -> None:
    def run(number: int) -> str:
        return Cache(tmp_path).text("engine", str(number % 3), lambda: str(number % 3) * 100_000)

    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(run, range(60))) == [str(n % 3) * 100_000 for n in range(60)]
    assert len(list(tmp_path.iterdir())) == 3


def test_a_folder_does_not_grow_without_end(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cache, "MOST", 10)
    for number in range(40):
        Cache(tmp_path).text("engine", str(number), lambda: "")
    assert 5 <= len(list(tmp_path.iterdir())) <= 11


YAML = "a: {b: 1, c: [1.0, true, null, é, 1e3], d: '*'}\ne: &x [1]\nf: *x\n"


def test_a_document_is_read_as_yaml_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    read = document.parse(YAML.encode(), name="x", cache=Cache(tmp_path))
    assert json.dumps(read) == json.dumps(document.parse(YAML.encode(), name="x"))
    document._marshalled.cache_clear()
    with monkeypatch.context() as context:
        context.setattr("yaml.load", None)
        assert document.parse(YAML.encode(), name="x", cache=Cache(tmp_path)) == read


@pytest.mark.parametrize("text", ["a: 1\na: 2", "a: &x [*x]", "a: [", "200: x"])
def test_a_wrong_document_is_refused_each_time(tmp_path: Path, text: str) -> None:
    for _ in range(2):
        document._marshalled.cache_clear()
        with pytest.raises(GenerationError):
            document.parse(text.encode(), name="x", cache=Cache(tmp_path))


def test_a_changed_text_runs_no_engine_again(
    shop: Settings, edit: Edit, monkeypatch: pytest.MonkeyPatch
) -> None:
    def generate() -> dict[str, bytes]:
        types._parsed.cache_clear()
        datamodels._generated.cache_clear()
        return pipeline.generate(shop, builds=Builds())

    before = generate()
    with monkeypatch.context() as context:
        context.setattr(engine, "parse", None)
        context.setattr(datamodels, "_by_engine", None)
        assert generate() == before
        edit("spec/2026-01-01.yaml", "summary: Create an order", "summary: Place an order")
        changed = generate()
    (shop.root / ".generator_cache" / "results").rename(shop.root / "elsewhere")
    assert changed == generate() != before


def test_sources_are_formatted_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    files = {"shop/a.py": "import os\nx = 'é'\n", "shop/__init__.py": ""}
    first = layout.tidy(files, package="shop", cache=Cache(tmp_path))
    assert first == {"shop/a.py": 'x = "é"\n'.encode(), "shop/__init__.py": b""}
    with monkeypatch.context() as context:
        context.setattr(layout, "_ruff", None)
        assert layout.tidy(files, package="shop", cache=Cache(tmp_path)) == first
        # Imports of another package are sorted in another way.
        with pytest.raises(TypeError):
            layout.tidy(files, package="other", cache=Cache(tmp_path))
    for _ in range(2):
        with pytest.raises(GenerationError, match="not valid"):
            layout.tidy({"shop/a.py": "x = ="}, package="shop", cache=Cache(tmp_path))
