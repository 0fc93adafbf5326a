"""The required figures of waiting, on the client's own scheduler in a seeded simulation."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from bench import waiting
from bench.waiting import OURS, POLICIES, SCENARIOS, Goal, Scenario, simulate

QUICK = {"500, webhooks": 2000, "100, steady": 3000}


@pytest.mark.parametrize("scenario", SCENARIOS, ids=lambda scenario: scenario.name)
def test_every_goal_is_reached(scenario):
    """The goals hold with fewer tasks too; `nox -s bench -- waiting` has all of them."""
    quick = replace(scenario, tasks=QUICK.get(scenario.name, 500))
    figures = simulate(quick, POLICIES[OURS], seed=1)
    assert figures.lost == 0
    assert figures.misses(scenario.goal) == []


@pytest.mark.parametrize("counts_rejected", [False, True])
@pytest.mark.parametrize("webhooks", [False, True])
@pytest.mark.parametrize("waiters", [2, 60, 150])
def test_one_process_never_meets_a_429_and_loses_no_wait(waiters, webhooks, counts_rejected):
    scenario = Scenario(
        name="",
        waiters=waiters,
        tasks=2 * waiters + 60,
        steady=False,
        webhooks=webhooks,
        counts_rejected=counts_rejected,
    )
    figures = simulate(scenario, POLICIES[OURS], seed=7)
    assert (figures.rejected, figures.lost) == (0.0, 0)


def test_chance_is_repeatable():
    scenario = Scenario(name="", waiters=5, tasks=50)
    first, again = (simulate(scenario, POLICIES[OURS], seed=5) for _ in range(2))
    assert first == again
    assert first != simulate(scenario, POLICIES[OURS], seed=6)


def test_a_missed_goal_is_named():
    figures = simulate(Scenario(name="", waiters=1, tasks=10), POLICIES["every 6 s"], seed=1)
    assert figures.misses(Goal(polls=1, mean=0.1, p95=0.1)) == ["polls", "mean", "p95"]
    assert figures.misses(Goal(useful=0.99)) == ["useful"]
    assert replace(figures, lost=1).misses(Goal()) == ["lost"]


def test_the_page_the_values_and_the_plot_are_written(tmp_path, monkeypatch, capsys):
    quick = [replace(each, tasks=max(4 * each.waiters * each.processes, 40)) for each in SCENARIOS]
    monkeypatch.setattr(waiting, "SCENARIOS", tuple(quick[:1]))
    found = waiting.results(quick[:1], seed=1)
    everything = {each.name: found["1 waiter"] for each in SCENARIOS}
    monkeypatch.setattr(waiting, "SCENARIOS", SCENARIOS)
    names = [path.name for path in waiting.write(everything, tmp_path, seed=1)]
    assert names == ["waiting.md", "waiting.json", "waiting.svg"]
    page = (tmp_path / "waiting.md").read_text("utf-8")
    assert "1 s × 1.5 ≤ 20 s" in page
    values = json.loads((tmp_path / "waiting.json").read_text("utf-8"))
    assert set(values["figures"]["1 waiter"]) == set(POLICIES)
    assert (tmp_path / "waiting.svg").read_text("utf-8").startswith("<svg")
