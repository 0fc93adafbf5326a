"""The benchmark's own logic, and one short run of beatapi beside httpx; never a time limit."""

from __future__ import annotations

import ast
import json
import subprocess
import sys
import urllib.error
import urllib.request
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from bench import environment, program, report, server
from bench.__main__ import main, measure
from bench.contender import ANSWER_BYTES, BASELINE, CONTENDERS, OURS, TASK, Contender, choose
from bench.environment import Environment, PreparationError
from bench.measurement import (
    ASYNC,
    COLD,
    IMPORT,
    SYNC,
    MeasurementError,
    Samples,
    fresh,
    worker,
)
from bench.plot import Panel, svg
from generator import contract, settings
from tests import patience

PYTHON = Path(sys.executable)
SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture(scope="module")
def result() -> report.Result:
    """Measure beatapi and the baseline in this environment."""
    places = {
        each.name: Environment(
            python=PYTHON, footprint=environment.footprint(PYTHON, each.distribution)
        )
        for each in (OURS, BASELINE)
    }
    plan = (1, 2, 5)
    samples = measure((OURS, BASELINE), places, plan=plan)
    return report.Result(
        contenders=(OURS, BASELINE), environments=places, samples=samples, plan=plan
    )


@pytest.mark.parametrize("contender", CONTENDERS, ids=lambda each: each.name)
def test_every_answer_has_the_same_length(contender: Contender) -> None:
    assert len(contender.body()) == ANSWER_BYTES
    assert json.loads(contender.body()) == contender.answer


def test_the_task_is_one_of_the_newest_contract(root: Path) -> None:
    """Stock, which is generated from that contract, decodes nothing else."""
    newest = contract.load(settings.load(root)).document
    schema = {"$ref": "#/components/schemas/Task", "components": newest["components"]}
    assert [each.message for each in Draft202012Validator(schema).iter_errors(TASK)] == []


@pytest.mark.parametrize("contender", CONTENDERS, ids=lambda each: each.name)
def test_every_program_is_python(contender: Contender) -> None:
    ast.parse(program.importing(contender))
    ast.parse(program.cold(contender))
    ast.parse(program.warm(contender))
    if contender.async_call:
        ast.parse(program.async_warm(contender))


@pytest.mark.parametrize("contender", CONTENDERS, ids=lambda each: each.name)
def test_every_contender_is_locked_with_hashes(contender: Contender) -> None:
    text = (environment.REQUIREMENTS / f"{contender.name}.txt").read_text()
    assert text.count("==") <= text.count("--hash=sha256:")
    if contender.distribution not in {"beatapi", "stock-client"}:
        assert f"\n{contender.distribution}==" in text


def test_contenders_are_chosen_by_name_and_the_baseline_comes_along() -> None:
    assert choose(None) == CONTENDERS
    assert choose("beatapi") == (OURS, BASELINE)
    with pytest.raises(ValueError, match="no contender is called sdk; use beatapi, httpx"):
        choose("beatapi, sdk")


def test_ratios_are_taken_within_a_round() -> None:
    samples = Samples()
    for own, base in ((10.0, 5.0), (100.0, 100.0), (9.0, 3.0)):
        samples.add(SYNC, OURS.name, own)
        samples.add(SYNC, BASELINE.name, base)
    assert samples.middle(SYNC, OURS.name) == 10.0
    assert samples.ratio(SYNC, OURS.name) == 2.0
    assert samples.ratio(ASYNC, OURS.name) is None
    assert samples.middle(SYNC, "other") is None


def test_the_server_answers_each_contender_and_ends_with_the_block() -> None:
    with server.running() as url:
        with urllib.request.urlopen(f"{url}/stripe/v1/payment_intents/task_1") as answer:
            assert json.load(answer)["object"] == "payment_intent"
        with pytest.raises(urllib.error.HTTPError) as refused:
            urllib.request.urlopen(f"{url}/nobody/v1")
        assert refused.value.code == 404
        refused.value.close()
    with pytest.raises(urllib.error.URLError):
        urllib.request.urlopen(url)


def test_the_server_ends_when_its_parent_is_gone() -> None:
    process = subprocess.Popen(
        [sys.executable, "-m", "bench.server"],
        cwd=environment.ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )
    assert process.stdin is not None
    assert process.stdout is not None
    with process, process.stdout, process.stdin:
        assert int(process.stdout.readline()) > 0
        process.stdin.close()
        assert process.wait(timeout=patience.SECONDS) == 0


def test_a_short_run_has_a_value_for_each_round(result: report.Result) -> None:
    for name in (OURS.name, BASELINE.name):
        assert len(result.samples.values[IMPORT][name]) == 1
        assert len(result.samples.values[COLD][name]) == 1
        assert all(value > 0 for value in result.samples.values[SYNC][name])
        assert all(value > 0 for value in result.samples.values[ASYNC][name])
        assert len(result.samples.values[ASYNC][name]) == 2
    assert result.samples.ratio(SYNC, BASELINE.name) == 1.0


def test_the_footprint_counts_what_a_distribution_brings(result: report.Result) -> None:
    size = result.environments[OURS.name].footprint
    assert size.direct == ["attrs", "httpx"]
    assert {"attrs", "httpx", "h11"} <= set(size.all)
    assert 0 < size.wheel_bytes < size.installed_bytes


def test_a_run_is_written_as_table_values_and_plot(result: report.Result, tmp_path: Path) -> None:
    paths = report.write(result, tmp_path)
    assert sorted(tmp_path.iterdir()) == sorted(paths)
    page = (tmp_path / "calls.md").read_text(encoding="utf-8")
    assert "| beatapi " in page
    assert "(1.00 ×)" in page
    assert "goal of beatapi" in report.terminal(result)
    values = json.loads((tmp_path / "calls.json").read_text(encoding="utf-8"))
    assert values["samples"][SYNC].keys() == {"beatapi", "httpx"}
    assert values["footprints"]["beatapi"]["direct"] == ["attrs", "httpx"]
    drawing = ET.fromstring((tmp_path / "calls.svg").read_text(encoding="utf-8"))
    assert len(drawing.findall(f"{SVG}line")) == len(report.panels(result))


def test_long_names_end_before_their_bars():
    name = "a fleet on a broker and a database, with webhooks"
    drawing = ET.fromstring(svg([Panel("delay", {name: 1.0, "a": 2.0}, goal=1.5)], highlight="a"))
    bars = [each for each in drawing.iter(f"{SVG}rect") if each.get("x") is not None]
    assert {float(each.get("x", "")) for each in bars} == {float(bars[0].get("x", ""))}
    assert float(bars[0].get("x", "")) >= 7 * len(name)


def test_a_bar_is_as_long_as_its_value() -> None:
    panel = Panel("µs & more", {"a": 2.0, "b": 1.0, "c": None, "d": -0.5}, goal=4.0)
    drawing = ET.fromstring(svg([panel], highlight="a"))
    widths = [float(rect.attrib["width"]) for rect in drawing.findall(f"{SVG}rect")[1:]]
    assert widths[0] == pytest.approx(2 * widths[1], abs=0.2)
    assert widths[2] == 0
    texts = [text.text for text in drawing.findall(f"{SVG}text")]
    assert "–" in texts
    assert "µs & more   (dashed: goal, 4)" in texts


def test_a_program_that_fails_says_why() -> None:
    with pytest.raises(MeasurementError, match=r"(?s)beatapi failed:.*no module here"):
        fresh(PYTHON, "raise ImportError('no module here')", OURS, "http://127.0.0.1:9")


def test_a_worker_that_ends_early_is_an_error() -> None:
    with (
        worker(PYTHON, "pass", OURS, "http://127.0.0.1:9") as early,
        pytest.raises(MeasurementError, match="beatapi ended early"),
    ):
        early.cpu_seconds(1)


def test_a_wrong_name_is_refused_and_nothing_is_written(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["--only", "nobody", "--output", str(tmp_path / "out")]) == 1
    assert "Nothing was written: no contender is called nobody" in capsys.readouterr().err
    assert not (tmp_path / "out").exists()


def test_a_stopped_run_writes_nothing(
    result: report.Result, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def prepare(contender: Contender, folder: Path) -> Environment:
        return result.environments[contender.name]

    def stop(*arguments: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(environment, "prepare", prepare)
    monkeypatch.setattr("bench.__main__.measure_calls", stop)
    monkeypatch.setattr("bench.__main__.QUICK", (1, 1, 1))
    output = tmp_path / "out"
    assert main(["--quick", "--only", "beatapi", "--output", str(output)]) == 130
    assert not output.exists()


def test_a_tool_that_fails_is_named_with_its_last_words(tmp_path: Path) -> None:
    with pytest.raises(PreparationError, match=r"(?s)footprint\.py no-such-thing failed:.*no-such"):
        environment.footprint(PYTHON, "no-such-thing")
