"""`beatapi fleet`: jobs from a file to their files, in the manner of a batch."""

from __future__ import annotations

import signal
import socket
import sys
from pathlib import Path
from typing import Any

import httpx
import pytest
from opentelemetry.sdk.trace import TracerProvider
from opentelemetry.sdk.trace.export import SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter

from beatapi import ManualClock
from beatapi.sandbox import Sandbox
from beatapi_cli import fleet as commands
from beatapi_fleet import Fleet
from beatapi_fleet.ledger import ACCEPT, BEGIN, DOUBT, REST, SUBMIT
from beatapi_fleet.otel import JobSpans
from tests import patience

from .conftest import Cli

JOBS = """\
name,image,duration,output
one,a.png,10,one.mp4
two,a.png,10,
"""


@pytest.fixture
def jobs(cli: Cli) -> Path:
    path = cli.folder / "ads.csv"
    path.write_text(JOBS)
    return path


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> ManualClock:
    """Give the fleets of commands a clock that their waits move."""
    clock = ManualClock()
    monkeypatch.setattr(commands, "_LOOK_SECONDS", 0.01)
    begin = Fleet.__init__

    def timed(self: Fleet, url: str, **options: Any) -> None:
        begin(self, url, clock=clock, now=clock.now, **options)

    monkeypatch.setattr(Fleet, "__init__", timed)
    return clock


def opened(cli: Cli, sandbox: Sandbox) -> Fleet:
    url = f"sqlite:///{cli.folder / 'fleet.db'}"
    return Fleet(url, api_key=sandbox.api_key, base_url=sandbox.url)


SUBMIT_ADS = ("fleet", "submit", "ads.csv", "--command", "ecommerce-video", "--output", "videos")


def test_the_same_file_again_adds_nothing(cli: Cli, sandbox: Sandbox, jobs: Path) -> None:
    first = cli(*SUBMIT_ADS)
    assert first.code == 0, first.err
    assert (first.json["jobs"], first.json["queued"]) == (2, 2)
    assert first.json["batch"].startswith("ads-")
    assert cli(*SUBMIT_ADS).json["batch"] == first.json["batch"]
    assert cli("fleet", "status").json["jobs"] == 2
    assert cli("fleet", "status", first.json["batch"]).json["queued"] == 2
    assert sandbox.state()["tasks"] == []


@pytest.mark.usefixtures("quick", "sandbox")
def test_jobs_become_files_while_a_process_waits(cli: Cli, jobs: Path) -> None:
    cli(*SUBMIT_ADS)
    done = cli("fleet", "wait")
    assert done.code == 0, done.err
    assert (done.json["jobs"], done.json["done"]) == (2, 2)
    assert "2 of 2 jobs, 2 done" in done.err
    files = {each["name"]: each["saved_to"] for each in cli("fleet", "results").json["data"]}
    assert files == {
        "one": str(cli.folder / "one.mp4"),
        "two": str(cli.folder / "videos" / "two.mp4"),
    }
    assert all(Path(place).is_file() for place in files.values())
    assert cli("fleet", "watch").code == 0
    assert cli("fleet", "dead").json["data"] == []


@pytest.mark.usefixtures("quick")
def test_what_is_dead_is_for_a_person_to_decide(cli: Cli, sandbox: Sandbox, jobs: Path) -> None:
    cli(*SUBMIT_ADS)
    with opened(cli, sandbox) as fleet:
        job, _ = fleet.ledger.admit(2)
        assert fleet.ledger.move(job, SUBMIT, token="t", worker="w") is not None
        assert fleet.ledger.move(job, BEGIN, token="t", body={}) is not None
        assert fleet.ledger.move(job, DOUBT, token="t", error="lost") is not None
    (dead,) = cli("fleet", "dead").json["data"]
    assert (dead["id"], dead["status"], dead["error"]) == (job, "unknown", "lost")
    late = cli("fleet", "watch", "--max-wait", "0")
    assert (late.code, late.json["unknown"]) == (7, 1)
    assert cli("fleet", "adopt", job, "task_9").json["task_id"] == "task_9"
    refused = cli("fleet", "settle", job)
    assert refused.code == 2
    assert f"job {job} is running" in refused.err
    assert cli("fleet", "cancel", cli(*SUBMIT_ADS).json["batch"]).json["cancelled"] == 1
    assert cli("fleet", "retry", "nothing").code == 2


def test_a_task_that_needs_a_decision_has_an_exit_code(
    cli: Cli, sandbox: Sandbox, jobs: Path
) -> None:
    jobs.write_text(JOBS.partition("two")[0])
    cli(*SUBMIT_ADS)
    with opened(cli, sandbox) as fleet:
        (job,) = fleet.ledger.admit(1)
        for arrow in (SUBMIT, BEGIN, ACCEPT, REST):
            assert fleet.ledger.move(job, arrow, token="t", worker="w") is not None
    done = cli("fleet", "watch")
    assert (done.code, done.json["waiting"]) == (9, 1)
    assert [each["id"] for each in cli("fleet", "dead").json["data"]] == [job]


def test_a_file_that_is_wrong_is_refused_whole(cli: Cli, sandbox: Sandbox, jobs: Path) -> None:
    jobs.write_text("image,colour\na.png,red\n")
    refused = cli(*SUBMIT_ADS)
    assert refused.code == 2
    assert "colour is unknown" in refused.err
    assert cli("fleet", "status").json["jobs"] == 0


def test_the_ledger_is_examined(cli: Cli, sandbox: Sandbox) -> None:
    done = cli("fleet", "doctor")
    assert (done.code, done.json) == (0, {"healthy": True, "faults": []})
    unknown = cli("fleet", "status", "--ledger", "oracle://x")
    assert unknown.code == 2
    assert "is no ledger" in unknown.err
    (cli.folder / "fleet.db").write_bytes(b"not a database, but a text that is long enough")
    damaged = cli("fleet", "status")
    assert damaged.code == 6
    assert "run the same command again" in damaged.err


def test_a_wait_that_is_interrupted_says_how_to_go_on(cli: Cli, still: Sandbox, jobs: Path) -> None:
    cli(*SUBMIT_ADS)
    waiting = cli.start("fleet", "wait")
    patience.until(lambda: len(still.state()["tasks"]) == 2)
    waiting.send_signal(signal.SIGINT)
    out, err = waiting.communicate(timeout=patience.SECONDS)
    assert (waiting.returncode, out, "Traceback" in err) == (130, "", False)
    assert "run the same command again" in err
    with opened(cli, still) as fleet:
        assert fleet.status().counts == {"running": 2}
        assert fleet.ledger.leader() is None


def test_the_page_is_served_until_it_is_interrupted(cli: Cli, sandbox: Sandbox, jobs: Path) -> None:
    cli(*SUBMIT_ADS)
    serving = cli.start("fleet", "page")
    assert serving.stderr is not None
    line = serving.stderr.readline()
    url = line.removeprefix("Open ").removesuffix(" until Ctrl-C.\n")
    assert url.startswith("http://127.0.0.1:"), line
    assert httpx.get(f"{url}status.json", timeout=patience.SECONDS).json()["states"]["queued"] == 2
    assert "<title>BeatAPI fleet</title>" in httpx.get(url, timeout=patience.SECONDS).text
    serving.send_signal(signal.SIGINT)
    _, err = serving.communicate(timeout=patience.SECONDS)
    assert (serving.returncode, "Traceback" in err) == (130, False)


def test_a_page_says_which_port_is_taken(cli: Cli, sandbox: Sandbox) -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = str(other.getsockname()[1])
        done = cli("fleet", "page", "--port", port)
    assert done.code == 1
    assert f"port {port} cannot be used: " in done.err
    assert "; --port 0 takes a free one" in done.err


def test_a_page_of_a_damaged_ledger_is_refused(cli: Cli, sandbox: Sandbox) -> None:
    (cli.folder / "fleet.db").write_bytes(b"not a database, but a text that is long enough")
    assert cli("fleet", "page").code == 6


@pytest.mark.usefixtures("quick", "sandbox")
def test_spans_are_made_if_they_are_wanted(
    cli: Cli, jobs: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    exporter, provider = InMemorySpanExporter(), TracerProvider()
    provider.add_span_processor(SimpleSpanProcessor(exporter))
    monkeypatch.setattr(commands, "_job_spans", lambda: JobSpans(provider))
    jobs.write_text(JOBS.partition("two")[0])
    assert cli(*SUBMIT_ADS, "--spans").code == 0
    assert cli("fleet", "wait", "--spans").code == 0
    names = [span.name.removeprefix("fleet ") for span in exporter.get_finished_spans()]
    assert names == ["submit", "create", "running", "fetch", "done"]


def test_spans_without_opentelemetry_say_what_to_install(
    cli: Cli, sandbox: Sandbox, jobs: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delitem(sys.modules, "beatapi_fleet.otel", raising=False)
    monkeypatch.setitem(sys.modules, "opentelemetry.trace", None)
    refused = cli(*SUBMIT_ADS, "--spans")
    assert refused.code == 1
    assert 'pip install "beatapi-fleet[otel]"' in refused.err


def test_no_key_is_in_the_ledger(cli: Cli, sandbox: Sandbox, jobs: Path) -> None:
    cli(*SUBMIT_ADS)
    for path in cli.folder.glob("fleet.db*"):
        assert sandbox.api_key.encode() not in path.read_bytes()
