"""Sixty jobs while processes are killed: a fleet on each broker and ledger loses none."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from bench.fleet import harness, service
from bench.fleet.harness import Plan

SHORT = Plan(
    jobs=60,
    workers=3,
    limit=30,
    seconds=12.0,
    polls_per_minute=600,
    create_seconds=0.2,
    kill_seconds=3.0,
    most_kills=5,
    restart_seconds=0.5,
    cut_off=60.0,
    pace=4.0,
)
"""The short form of ``nox -s bench -- fleet``: about half a minute on a machine that is not busy.

How long it takes is not asserted; a run is cut off after nine minutes. On a busy machine workers
would be killed before they have started, so there is an end to it.
"""


@pytest.mark.parametrize(
    ("make", "plan"),
    [
        pytest.param(service.on_redis, replace(SHORT, server_kills=1), id="redis"),
        pytest.param(service.on_rabbit, SHORT, id="rabbitmq-postgresql"),
        pytest.param(service.embedded, SHORT, id="sqlite"),
    ],
)
def test_nothing_is_lost_or_paid_twice_while_workers_are_killed(
    make: Callable[[], service.Service], plan: Plan
) -> None:
    figures = harness.run(make(), plan, say=lambda _: None)
    assert not figures.cut_off, figures
    assert (figures.files, figures.accepted, figures.others) == (60, 60, {})
    assert figures.kills > 0
    assert figures.server_kills == plan.server_kills
    assert figures.refused <= 0.01
