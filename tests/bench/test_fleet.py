"""The harness of fleets: it kills and restarts, counts at the sandbox, and its page says so."""

from __future__ import annotations

import json
import signal
import sys
from collections.abc import Mapping, Sequence
from dataclasses import replace

import pytest

from beatapi import BeatAPI
from beatapi.models import WebhookEvent
from bench.backends import Backend
from bench.fleet import __main__, harness, page, simulation
from bench.fleet.harness import MODEL, Contender, Figures, Plan, Workers
from bench.fleet.page import WITH_WEBHOOKS, Goal
from bench.fleet.simulation import SCENARIOS, simulate

PLAN = Plan(
    jobs=3,
    workers=2,
    limit=3,
    seconds=0.1,
    create_seconds=0.0,
    lost=0.0,
    kill_seconds=0.0,
    cut_off=1e6,
    pace=20.0,
)

SLEEPER = (sys.executable, "-c", "import time; time.sleep(600)")


class ByHand(Contender):
    """Makes the videos in the process of the tests; its workers do nothing."""

    name = "by hand"

    def __init__(self, leave_out: int = 0) -> None:
        self.leave_out = leave_out
        self.told: list[str] = []

    def servers(self) -> list[Backend]:
        return []

    def command(self, number: int) -> Sequence[str]:
        return SLEEPER

    def submit(self) -> None:
        place = self.place
        with BeatAPI(
            api_key=place.api_key, base_url=place.base_url, clock=place.clock, max_retries=0
        ) as client:
            for number in range(place.plan.jobs - self.leave_out):
                task = client.videos.create(
                    model=MODEL, prompt="a", duration=1, resolution="480p", wait_for_slot=False
                )
                task = client.tasks.wait(task)
                client.tasks.download(task, place.videos / f"{number}.mp4")

    def heard(self, event: WebhookEvent) -> None:
        self.told.append(str(event.data.id))

    def ended(self) -> Mapping[str, int]:
        return {"failed": self.leave_out} if self.leave_out else {}


def test_a_run_is_counted_at_the_sandbox():
    figures = harness.run(ByHand(), PLAN, say=lambda _: None)
    assert (figures.files, figures.accepted, figures.paid) == (3, 3, 3)
    assert (figures.creates, figures.refused, figures.cut_off) == (3, 0.0, False)
    assert figures.polls >= 3
    assert len(figures.delays) == 3
    assert page.misses(replace(figures, ideal=1000.0, delays=[1.0]), PLAN, Goal()) == []


def test_a_run_ends_when_the_other_jobs_have_ended_without_a_file():
    figures = harness.run(ByHand(leave_out=1), PLAN, say=lambda _: None)
    assert (figures.files, figures.others) == (2, {"failed": 1})
    assert page.misses(replace(figures, ideal=1000.0, delays=[1.0]), PLAN, Goal()) == ["lost"]


def test_webhooks_are_received_for_the_contender():
    contender = ByHand()
    harness.run(contender, replace(PLAN, webhooks=True), say=lambda _: None)
    assert len(set(contender.told)) == 3


def test_workers_are_killed_and_started_again(tmp_path, monkeypatch):
    now = 0.0
    monkeypatch.setattr(harness.time, "monotonic", lambda: now)
    plan = replace(PLAN, kill_seconds=10.0, restart_seconds=3.0)
    workers = Workers([SLEEPER, SLEEPER], {}, tmp_path, plan)
    workers.start()
    first = workers.processes
    try:
        now = 15.0
        workers.look()
        assert workers.kills == 1
        assert [process.returncode for process in first if process.returncode is not None] == [
            -signal.SIGKILL
        ]
        assert len(workers.processes) == 1
        now = 18.0
        workers.look()
        assert len(workers.processes) == 2
        assert workers.deaths == 0
    finally:
        workers.stop()
    assert workers.memory > 0


def test_a_worker_that_ends_by_itself_is_started_again(tmp_path):
    workers = Workers([(sys.executable, "-c", "")], {}, tmp_path, PLAN)
    workers.start()
    (process,) = workers.processes
    process.wait()
    workers.look()
    workers.stop()
    assert (workers.kills, workers.deaths) == (0, 1)


def test_missed_goals_are_named():
    figures = Figures(
        seconds=140.0, ideal=100.0, files=2, accepted=4, polls=10, creates=2, refused_polls=1
    )
    figures.delays = [6.0]
    named = ["lost", "paid twice", "429", "requests", "delay", "time"]
    assert page.misses(figures, PLAN, WITH_WEBHOOKS) == named


@pytest.mark.parametrize("scenario", SCENARIOS, ids=lambda scenario: scenario.name)
def test_a_simulated_fleet_loses_nothing_and_is_never_refused(scenario):
    figures = simulate(replace(scenario, jobs=240, kill_seconds=5.0))
    assert (figures.lost, figures.paid_twice, figures.refused) == (0, 0, 0.0)
    assert figures.kills > 0


def test_webhooks_save_requests_and_time():
    polled, told = (simulate(replace(each, jobs=240)) for each in SCENARIOS[:2])
    assert told.requests < 2.0 < polled.requests
    assert told.mean < polled.mean


def test_a_simulation_is_repeatable():
    scenario = replace(SCENARIOS[0], jobs=60)
    first, again = (simulate(scenario) for _ in range(2))
    assert replace(first, keeper=0.0) == replace(again, keeper=0.0)


def test_both_parts_of_the_page_are_kept(tmp_path, monkeypatch, capsys):
    monkeypatch.setattr(simulation, "SCENARIOS", SCENARIOS[1:2])
    arguments = ["--output", str(tmp_path)]
    assert __main__.main([*arguments, "--simulate", "--jobs", "30"]) == 0
    monkeypatch.setitem(__main__.RUNS, "naive", __main__.Run("by hand", ByHand, Goal(stretch=0.0)))
    monkeypatch.setattr(__main__, "Plan", lambda **changes: replace(PLAN, **changes))
    assert __main__.main([*arguments, "--only", "naive", "--jobs", "2"]) == 1
    assert "time missed the goal" in capsys.readouterr().err
    text = (tmp_path / "fleet.md").read_text("utf-8")
    assert "## Measured" in text
    assert "## Simulated" in text
    values = json.loads((tmp_path / "fleet.json").read_text("utf-8"))
    assert set(values) == {"measured", "simulated"}
    assert (tmp_path / "fleet.svg").read_text("utf-8").startswith("<svg")


@pytest.mark.parametrize("name", ["fleet.md", "fleet.svg"])
def test_the_page_in_the_docs_is_what_its_figures_say(tmp_path, name):
    page.write(page.load(page.FOLDER), tmp_path)
    assert (tmp_path / name).read_text("utf-8") == (page.FOLDER / name).read_text("utf-8")
