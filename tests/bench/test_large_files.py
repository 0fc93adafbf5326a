"""The benchmark of large files: its own logic, and one small run; never a time limit."""

from __future__ import annotations

import ast
import json
import socket
import sys
from pathlib import Path

import pytest

from bench import environment, files, fileserver
from bench.contender import Contender
from bench.environment import Environment

PYTHON = Path(sys.executable)


@pytest.fixture
def here(monkeypatch: pytest.MonkeyPatch) -> None:
    """Use this environment for every contender."""

    def prepare(contender: Contender, folder: Path) -> Environment:
        size = environment.footprint(PYTHON, contender.distribution)
        return Environment(python=PYTHON, footprint=size)

    monkeypatch.setattr(environment, "prepare", prepare)


@pytest.mark.parametrize("transfer", files.TRANSFERS, ids=lambda each: each.title)
def test_every_program_is_python(transfer: files.Transfer) -> None:
    ast.parse(files.program(transfer))


def test_row110_large_files_cost_no_memory(
    here: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(files, "QUICK", (1, 64, 2))
    assert files.main(["--quick", "--only", "beatapi", "--output", str(tmp_path)]) == 0
    assert "beatapi, upload" in capsys.readouterr().out
    assert "| beatapi, download, async | 64 |" in (tmp_path / "files.md").read_text()
    costs = json.loads((tmp_path / "files.json").read_text())["costs"]
    assert len(costs) == 7
    ours = [cost for cost in costs if cost["megabytes"] == 64]
    assert len(ours) == 4
    assert all(cost["growth_mb"] <= files.GOAL_MB for cost in ours)
    assert all(cost["cpu_seconds"] > 0 for cost in costs)


def test_a_transfer_that_fails_is_named_and_nothing_is_written(
    here: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    broken = files.Transfer(title="x", contender="httpx", setup="", work="raise OSError('no way')")
    monkeypatch.setattr(files, "TRANSFERS", (broken,))
    assert files.main(["--quick", "--output", str(tmp_path / "out")]) == 1
    assert "no way" in capsys.readouterr().err
    assert not (tmp_path / "out").exists()


def test_a_stopped_run_writes_nothing(
    here: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stop(*arguments: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(files, "measure", stop)
    assert files.main(["--quick", "--only", "httpx", "--output", str(tmp_path / "out")]) == 130
    assert not (tmp_path / "out").exists()


def test_of_several_rounds_the_largest_growth_and_the_middle_times_count() -> None:
    costs = [
        files.Cost(title="a", megabytes=1, growth_mb=growth, cpu_seconds=cpu, seconds=seconds)
        for growth, cpu, seconds in ((1.0, 3.0, 9.0), (2.0, 1.0, 7.0), (0.5, 2.0, 8.0))
    ]
    expected = files.Cost(title="a", megabytes=1, growth_mb=2.0, cpu_seconds=2.0, seconds=8.0)
    assert files.middle(costs) == expected


def test_the_server_sends_as_many_bytes_as_it_is_asked_for() -> None:
    with fileserver.running() as url:
        host, port = url.removeprefix("http://").split(":")
        with socket.create_connection((host, int(port))) as connection:
            connection.sendall(b"GET /beatapi/video/3000000 HTTP/1.1\r\nHost: a\r\n\r\n")
            with connection.makefile("rb") as stream:
                while stream.readline() != b"\r\n":
                    pass
                assert len(stream.read(3_000_000)) == 3_000_000
