"""The benchmark of streams: its programs, and one short run; never a time limit."""

from __future__ import annotations

import ast
import json
import sys
from pathlib import Path

import pytest

from bench import environment, streams, streamserver
from bench.contender import Contender
from bench.environment import Environment
from bench.measurement import Samples
from bench.streams import CANCEL, CPU, FLOOR, GROWTH, READERS, Reader

PYTHON = Path(sys.executable)


@pytest.fixture
def here(monkeypatch: pytest.MonkeyPatch) -> None:
    """Use this environment for every contender."""

    def prepare(contender: Contender, folder: Path) -> Environment:
        size = environment.footprint(PYTHON, contender.distribution)
        return Environment(python=PYTHON, footprint=size)

    monkeypatch.setattr(environment, "prepare", prepare)


@pytest.mark.parametrize("reader", READERS, ids=lambda each: each.name)
def test_every_program_is_python(reader: Reader) -> None:
    ast.parse(reader.program(streams._WARM))
    ast.parse(reader.program(streams._MEMORY))
    ast.parse(reader.cancelling())


@pytest.mark.parametrize("reader", READERS, ids=lambda each: each.name)
def test_every_environment_is_locked(reader: Reader) -> None:
    text = (environment.REQUIREMENTS / f"{reader.contender.name}.txt").read_text()
    assert text.count("--hash=sha256:") >= text.count("==") > 0


def test_every_rival_reads_the_same_stream() -> None:
    readers = {one.name: one for one in READERS}
    for one in READERS:
        if one.rival:
            assert readers[one.rival].is_async in (one.is_async, False)
            assert one.rival == FLOOR or readers[one.rival].note == one.note


def test_how_many_times_as_fast_is_taken_within_a_round() -> None:
    chosen = [one for one in READERS if one.name in ("beatapi, chat", "openai")]
    samples = Samples()
    for own, other in ((10.0, 50.0), (100.0, 300.0), (9.0, 81.0)):
        samples.add(CPU, "beatapi, chat", own)
        samples.add(CPU, "openai", other)
    for one in chosen:
        samples.add(GROWTH, one.name, 0.5)
        samples.add(CANCEL, one.name, 2.0)
    _, first, second, _ = streams.table(chosen, samples, {"beatapi": "1", "openai": "2"})
    assert first == ["beatapi 1, chat", "10.0", "100,000", "5.0 × openai", "0.5", "2.0"]
    assert second == ["openai 2", "81.0", "12,346", "", "0.5", "2.0"]


@pytest.mark.parametrize("form", ["completions", "messages"])
@pytest.mark.parametrize("size", ["short", "long", "silent"])
def test_a_stream_has_the_texts_asked_for(form: str, size: str) -> None:
    whole = b"".join(streamserver.stream(form, size, 70)).decode()
    assert whole == b"".join(streamserver.stream(form, size, 70)).decode()
    lines = [line[6:] for line in whole.split("\n") if line.startswith("data: ")]
    events = [json.loads(line) for line in lines if line != "[DONE]"]
    found = [
        event["delta"].get("text")
        if form == "messages"
        else event["choices"][0]["delta"].get("content")
        for event in events
        if "delta" in event or "choices" in event
    ]
    shown = [text for text in found if text]
    assert len(shown) == 70
    assert (len(shown[0]) == streamserver.LONG_CHARACTERS + 1) == (size == "long")
    assert whole.endswith("\n\n")
    assert ("[DONE]" in whole or "message_stop" in whole) == (size != "silent")


def test_a_short_run_is_written(
    here: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Ours beside httpx, in this environment; memory stays flat."""
    monkeypatch.setattr(streams, "QUICK", (1, 130, 4, 1))
    assert streams.main(["--quick", "--only", "beatapi", "--output", str(tmp_path)]) == 0
    page = (tmp_path / "streams.md").read_text(encoding="utf-8")
    assert page == capsys.readouterr().out[:-1]
    assert "| goal of beatapi |" in page
    ours = [one.name for one in READERS if one.contender.name == "beatapi"]
    samples = json.loads((tmp_path / "streams.json").read_text())["samples"]
    for measure in (CPU, GROWTH, CANCEL):
        assert list(samples[measure]) == [*ours, FLOOR]
        assert all(len(values) == 1 for values in samples[measure].values())
    assert all(samples[GROWTH][name][0] <= streams.GROWTH_GOAL_MB for name in ours)


def test_a_wrong_name_is_refused_and_nothing_is_written(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert streams.main(["--only", "nobody", "--output", str(tmp_path / "out")]) == 1
    assert "no contender is called nobody; use anthropic, beatapi" in capsys.readouterr().err
    assert not (tmp_path / "out").exists()
