"""The lock contains every date and every target; released contracts never change."""

from __future__ import annotations

import json
import os
import shutil
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from generator import fingerprint, lines, output, pipeline
from generator.__main__ import FORMATS, LEVELS, main
from generator.diff import Level, report
from generator.document import canonical, load, sha256
from generator.problem import GenerationError
from generator.settings import Settings

pytestmark = pytest.mark.usefixtures("shared_builds")

Dated = Callable[[str], Path]
Edit = Callable[[str, str, str], None]
Run = Callable[..., tuple[int, str, str]]

FEBRUARY = "2026-02-01"
SHOP = Path(__file__).parent / "shop"


@pytest.fixture
def run(shop: Settings, capsys: pytest.CaptureFixture[str]) -> Run:
    def call(*command: str) -> tuple[int, str, str]:
        code = main(["--project", str(shop.root), *command])
        printed = capsys.readouterr()
        return code, printed.out, printed.err

    return call


@pytest.fixture(scope="module")
def generated(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the shop with a second contract, generated, as a fresh clone has it."""
    root = tmp_path_factory.mktemp("two-dates") / "shop"
    shutil.copytree(SHOP, root, ignore=shutil.ignore_patterns(".generator_cache"))
    text = (root / "spec/2026-01-01.yaml").read_text()
    (root / f"spec/{FEBRUARY}.yaml").write_text(text.replace('"2026-01-01"', f'"{FEBRUARY}"'))
    assert main(["--project", str(root), "generate"]) == 0
    shutil.rmtree(root / ".generator_cache")
    return root


@pytest.fixture
def two_dates(shop: Settings, generated: Path) -> Settings:
    """Return a copy of it, which a test may break."""
    shutil.copytree(generated, shop.root, dirs_exist_ok=True)
    return shop


def lock(project: Settings) -> dict[str, Any]:
    read: dict[str, Any] = json.loads(project.lock.read_bytes())
    return read


def release(project: Settings, date: str) -> None:
    """Record a contract as released."""
    released = {date: sha256(canonical(load(project.spec_path(date))))}
    table = project.table()
    project.releases.write_text(lines.Table(table.lines, released).render())


def test_it_has_every_date_of_a_dated_target_and_others_once(two_dates: Settings) -> None:
    record = lock(two_dates)
    assert record["speaks"] == FEBRUARY
    assert list(record["spec"]) == ["2026-01-01", FEBRUARY]
    assert list(record["targets"]["python"]["generated"]) == ["2026-01-01", FEBRUARY]
    assert list(record["targets"]["sandbox"]["generated"]) == ["every"]


def test_it_has_the_hash_of_every_file_in_the_output(two_dates: Settings) -> None:
    targets = lock(two_dates)["targets"]
    locked = {
        f"{name}/{path}": found
        for name, target in targets.items()
        for files in (target["copied"], *map(target["generated"].get, (FEBRUARY, "every")))
        for path, found in (files or {}).items()
    }
    on_disk = pipeline.hashes(output.existing(two_dates.output))
    del on_disk["generator.lock"]
    assert locked == on_disk


def test_an_older_date_gives_the_files_that_the_lock_says(two_dates: Settings) -> None:
    target = lock(two_dates)["targets"]["python"]
    own = pipeline.hashes(pipeline.package(two_dates, "python", "2026-01-01"))
    assert own == {**target["copied"], **target["generated"]["2026-01-01"]}


def test_an_altered_hash_of_another_date_shows_with_all(
    two_dates: Settings, edit: Edit, run: Run
) -> None:
    model = lock(two_dates)["targets"]["python"]["generated"]["2026-01-01"]["shop/_spec.py"]
    edit("generated/generator.lock", model, "0" * 64)
    assert run("check")[0] == 0
    code, out, err = run("check", "--all")
    assert code == 1
    assert f'+          "shop/_spec.py": "{model}"' in out
    assert "generator.lock: differs" in err


def test_a_date_that_the_lock_does_not_have_is_out_of_date(dated: Dated, run: Run) -> None:
    dated("2025-12-01")
    code, out, _ = run("check")
    assert code == 1
    assert '+    "2025-12-01":' in out


def test_a_lock_that_is_not_one_is_out_of_date(two_dates: Settings, run: Run) -> None:
    two_dates.lock.write_text("[]")
    assert run("check")[0] == 1


def test_a_second_check_needs_no_engine(
    two_dates: Settings, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert run("check")[0] == 0
    monkeypatch.setattr(pipeline, "expected", None)
    code, out, _ = run("check")
    assert (code, "nothing changed since the last check" in out) == (0, True)


def test_a_generation_with_nothing_changed_needs_no_engine(
    two_dates: Settings, run: Run, edit: Edit, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert run("generate")[0] == 0
    with monkeypatch.context() as context:
        context.setattr(pipeline, "generate", None)
        code, out, _ = run("generate")
    assert (code, "nothing changed" in out) == (0, True)
    edit("spec/2026-01-01.yaml", "What to buy", "What to sell")
    assert "wrote generator.lock" in run("generate")[1]


def test_one_target_alone_leaves_the_others(two_dates: Settings, run: Run, edit: Edit) -> None:
    edit(f"spec/{FEBRUARY}.yaml", "summary: Create an order", "summary: Place an order")
    before = lock(two_dates)["targets"]
    code, out, _ = run("generate", "--target", "samples")
    assert code == 0
    changed = [line for line in out.splitlines() if line.startswith("wrote ")]
    assert "wrote samples/createOrder.md" in changed
    assert {line.split("/")[0] for line in changed} == {"wrote samples", "wrote generator.lock"}
    after = lock(two_dates)["targets"]
    assert list(after) == list(before)
    assert after["python"] == before["python"]
    assert after["samples"] != before["samples"]
    assert run("check", "--target", "samples")[0] == 0
    # The whole check finds what one target's check leaves out.
    code, _, err = run("check")
    assert code == 1
    assert "resources/orders.py: differs" in err


def test_an_unknown_target_is_named(shop: Settings, run: Run) -> None:
    code, _, err = run("generate", "--target", "cobol")
    assert code == 1
    assert "has no target 'cobol'; it has: python, sandbox, receivers, cli, samples" in err


def test_a_narrow_check_does_not_stand_for_a_wide_one(two_dates: Settings, run: Run) -> None:
    run("check")
    now = fingerprint.current(two_dates)
    assert fingerprint.passed(two_dates, now, version=None, every=False)
    assert not fingerprint.passed(two_dates, now, version=None, every=True)
    assert not fingerprint.passed(two_dates, now, version="2026-01-01", every=False)
    run("check", "--all")
    assert fingerprint.passed(two_dates, now, version=None, every=True)
    assert fingerprint.passed(two_dates, now, version=None, every=False)


def test_what_the_command_line_writes_out_is_all_there_is() -> None:
    assert set(FORMATS) == {*report.FORMATS}
    assert list(LEVELS) == [str(level) for level in Level]


@pytest.mark.parametrize(
    "path",
    [
        "spec/2026-01-01.yaml",
        "overlays/spec/methods.yaml",
        "overlays/python/target.toml",
        "overlays/python/shop/__init__.py",
        "pyproject.toml",
        "releases.toml",
        "generated/generator.lock",
        "generated/python/shop/_spec.py",
    ],
)
def test_any_changed_byte_is_looked_at(shop: Settings, path: str) -> None:
    before = fingerprint.current(shop)
    with (shop.root / path).open("ab") as file:
        file.write(b" ")
    assert fingerprint.current(shop) != before


def test_a_file_more_or_less_is_looked_at(shop: Settings) -> None:
    before = fingerprint.current(shop)
    extra = shop.output / "python/extra.py"
    extra.write_bytes(b"")
    assert fingerprint.current(shop) != before
    extra.unlink()
    assert fingerprint.current(shop) == before
    (shop.output / "python/shop/py.typed").unlink()
    assert fingerprint.current(shop) != before


def test_another_version_of_a_tool_is_looked_at(
    shop: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = fingerprint.current(shop)
    (tmp_path / "tools" / "ruff-99.dist-info").mkdir(parents=True)
    monkeypatch.syspath_prepend(tmp_path / "tools")
    assert fingerprint.current(shop) != before


def test_files_with_the_attributes_of_the_last_time_are_not_read(
    shop: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    later = time.time_ns() + 10_000_000_000
    monkeypatch.setattr(time, "time_ns", lambda: later)
    before = fingerprint.current(shop)
    with monkeypatch.context() as context:
        context.setattr(output, "existing", None)
        assert fingerprint.current(shop) == before
    # A change that hides in size and time of modification shows in the time of the change.
    file = shop.output / "python/shop/_spec.py"
    content, times = file.read_bytes(), file.stat()
    file.write_bytes(content.replace(b"2026", b"2025", 1))
    os.utime(file, ns=(times.st_atime_ns, times.st_mtime_ns))
    changed = fingerprint.current(shop)
    file.unlink()
    assert len({before, changed, fingerprint.current(shop)}) == 3
    file.write_bytes(content)
    assert fingerprint.current(shop) == before


def test_files_that_have_just_changed_are_read_each_time(
    shop: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    newest = max(file.stat().st_ctime_ns for file in shop.root.rglob("*"))
    monkeypatch.setattr(time, "time_ns", lambda: newest + 1_000_000_000)
    fingerprint.current(shop)
    monkeypatch.setattr(output, "existing", None)
    with pytest.raises(TypeError):
        fingerprint.current(shop)


def test_a_failed_check_is_not_remembered(shop: Settings, edit: Edit, run: Run) -> None:
    edit("generated/python/shop/_spec.py", "2026", "2025")
    assert run("check")[0] == 1
    assert run("check")[0] == 1


def test_where_nothing_can_be_noted_every_check_is_a_full_one(shop: Settings, run: Run) -> None:
    (shop.root / ".generator_cache").write_text("in the way")
    assert run("check")[0] == 0
    assert "nothing changed" not in run("check")[1]


def test_a_released_contract_that_changed_is_refused(shop: Settings, edit: Edit, run: Run) -> None:
    release(shop, "2026-01-01")
    edit("spec/2026-01-01.yaml", "What to buy", "What to sell")
    for command in ("generate", "check", "spec"):
        code, _, err = run(command)
        assert code == 1
        assert "spec/2026-01-01.yaml" in err
        assert "is released and must not change" in err
        assert "write the change into a new dated file" in err


def test_a_comment_in_a_released_contract_changes_nothing(shop: Settings, run: Run) -> None:
    release(shop, "2026-01-01")
    path = shop.spec / "2026-01-01.yaml"
    path.write_text("# a comment\n" + path.read_text())
    assert run("check")[0] == 0


def test_a_released_contract_that_is_gone_is_refused(
    shop: Settings, dated: Dated, run: Run
) -> None:
    release(shop, "2026-01-01")
    dated(FEBRUARY)
    (shop.spec / "2026-01-01.yaml").unlink()
    code, _, err = run("check")
    assert code == 1
    assert "spec/2026-01-01.yaml" in err
    assert "restore the file" in err


def test_a_date_states_the_version_of_its_line(shop: Settings, dated: Dated) -> None:
    dated(FEBRUARY)
    old = pipeline.package(shop, "python", "2026-01-01")["shop/_spec.py"]
    new = pipeline.package(shop, "python", FEBRUARY)["shop/_spec.py"]
    assert b'PACKAGE_VERSION: Final = "1.2.3"' in old
    assert b'PACKAGE_VERSION: Final = "1.3.0.dev0"' in new


def test_a_table_reads_as_it_was_written() -> None:
    table = lines.Table(
        (lines.Line("0.9", "2026-01-01", "0.9.1"), lines.Line("0.10", "2026-02-01", "0.10.0")),
        {"2026-01-01": "ab" * 32},
        {"2025-12-01": "0.9.0"},
    )
    assert lines.parse(table.render(), name="releases.toml") == table
    assert table.line("2026-01-01") == table.lines[0]
    assert table.line("2027-01-01") is None
    assert table.version("2025-12-01") == "0.9.0"


def test_without_a_table_nothing_is_released(tmp_path: Path) -> None:
    table = lines.load(tmp_path / "releases.toml", name="releases.toml")
    assert table == lines.Table()
    assert table.version("2026-01-01") == "0.1.0.dev0"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('[lines]\n"0.1" = { spec = "2026-01-01" }', "releases.toml#/lines/0.1: needs spec and"),
        ('[lines]\n"0.1" = { spec = "x", version = "0.1" }', "'0.1' is not a version of three"),
        ('[lines]\n"0.1" = { spec = "x", version = "0.2.0" }', "0.2.0, which is of another line"),
        ("[lines", "is not valid TOML"),
    ],
)
def test_a_broken_table_is_named(tmp_path: Path, text: str, message: str) -> None:
    path = tmp_path / "releases.toml"
    path.write_text(text)
    with pytest.raises(GenerationError, match=message.replace("(", r"\(")):
        lines.load(path, name="releases.toml")
