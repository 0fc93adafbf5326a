"""The package with all contracts in it: the same answers, without the project and its tools."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path

import pytest

from generator import output, pipeline
from generator.__main__ import main
from generator.diff import Policy, compare, report
from generator.impact import packed, target
from generator.settings import Settings

PROGRAM = """\
from shop import Shop

client = Shop(api_key="k")
order = client.orders.create(items=["pen"], note="so")
print(order.at, client.orders.retrieve("o").error)
"""
RUN = """\
import sys
from pathlib import Path

from shop_impact._engine.impact import packed

code = packed.main(
    sys.argv[1:], program="shop-impact", data=Path("shop_impact/data"), cache=Path("cache")
)
foreign = {"generator", "jinja2", "openapi_python_client", "pydantic", "shop"} & sys.modules.keys()
sys.exit(f"imported {foreign}" if foreign else code)
"""


@pytest.fixture(scope="module")
def package(renamed_shop: Settings, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the package of a project."""
    overlay = renamed_shop.root / "overlays/impact"
    overlay.mkdir()
    (overlay / "target.toml").write_text('package = "shop_impact"\nclient = "../python"\n')
    folder = tmp_path_factory.mktemp("package")
    output.write(folder, target.build(pipeline.every_contract(renamed_shop), overlay))
    (folder / "shop_impact/__init__.py").touch()
    # Both write the same sources for type checkers.
    cache = renamed_shop.root / ".generator_cache/clients"
    cache.mkdir(parents=True, exist_ok=True)
    (folder / "cache").symlink_to(cache)
    return folder


@pytest.fixture
def program(tmp_path: Path) -> Path:
    path = tmp_path / "program.py"
    path.write_text(PROGRAM, "utf-8")
    return path


def run(package: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "PYTHONPATH": ""}
    return subprocess.run(
        [sys.executable, "-c", RUN, *arguments],
        cwd=package,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.parametrize("types", [("--no-types",), ("--types", "mypy")])
def test_it_finds_what_the_toolchain_finds(
    types: Sequence[str],
    package: Path,
    program: Path,
    renamed_shop: Settings,
    capsys: pytest.CaptureFixture[str],
) -> None:
    arguments = [str(program), "--json", *types]
    done = run(package, *arguments)
    assert done.returncode == 1, done.stderr
    assert main(["impact", *arguments, "--project", str(renamed_shop.root)]) == 1
    found = json.loads(done.stdout)
    assert found == json.loads(capsys.readouterr().out)
    assert {each["symbol"] for each in found["findings"]} == {
        "Order.at",
        "Order.error",
        "OrdersResource.create(note=)",
        "OrdersResource.retrieve",
    }


def test_it_fixes_what_is_mechanical(package: Path, program: Path) -> None:
    assert run(package, str(program), "--write").returncode == 0
    text = program.read_text("utf-8")
    assert 'items=["pen"], remark="so"' in text
    assert "order.placed_at" in text


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (["--to", "2030-01-01"], "is not known; the versions are: 2026-01-01, 2026-02-01"),
        (["--to", "2026-01-01"], "name the one that your program uses with --from"),
        (["--from", "2026-02-01", "--to", "2026-02-01"], "is not older than 2026-02-01"),
        (["--types", "pyright", "--baseline", "nowhere"], "is no baseline"),
    ],
)
def test_a_mistake_says_what_to_do(
    package: Path, program: Path, options: list[str], message: str
) -> None:
    done = run(package, str(program), *options)
    assert done.returncode == 1
    assert message in done.stderr
    assert "Traceback" not in done.stderr


def test_the_installed_client_says_where_a_program_comes_from(
    package: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its line is in the index; another package's version is not."""
    data = package / "shop_impact/data"
    index = json.loads((data / packed.INDEX).read_bytes())
    (line,) = (name for name, date in index["lines"].items() if date == "2026-01-01")
    monkeypatch.setattr(packed.metadata, "version", {"shop": f"{line}.7"}.__getitem__)
    assert packed.upgrade(data, package).before.version == "2026-01-01"
    monkeypatch.setattr(packed.metadata, "version", {"shop": "99.0.0"}.__getitem__)
    assert packed.upgrade(data, package).before.version == "2026-01-01"


def test_the_classified_changes_travel_with_it(package: Path, renamed_shop: Settings) -> None:
    changes = json.loads((package / "shop_impact/data/changes.json").read_bytes())
    contracts = pipeline.every_contract(renamed_shop)
    assert changes["package"] == "shop"
    for pair, (before, after) in zip(changes["pairs"], pairwise(contracts), strict=True):
        assert (pair["from"], pair["to"]) == (before.version, after.version)
        found = compare(before.document, after.document, Policy(renamed_shop.switches))
        listed = [{k: v for k, v in each.items() if k != "effects"} for each in pair["changes"]]
        assert listed == [report.fields(each) for each in found]
    page = (package / "CHANGES.md").read_text("utf-8")
    assert "## 2026-01-01 (line 1.2) → 2026-02-01 (line 1.3)" in page
    assert "| runtime | `Order.at` | Order.at is Order.placed_at now | write placed_at |" in page
    client = [each for pair in changes["pairs"] for each in pair["client"]]
    replaced = {each["symbols"][0]: each["replacement"] for each in client}
    assert replaced["Order.at"] == "placed_at"


def test_the_outline_has_all_that_types_need(package: Path) -> None:
    """No body is left but that of ``__init__``, and generators stay generators."""
    files = json.loads((package / "shop_impact/data/2026-02-01.json").read_bytes())["files"]
    assert "shop/py.typed" in files
    assert all(path.startswith("shop/") for path in files)
    source = "".join(files.values())
    assert '"""' not in source
    assert "yield" in source
