"""The metrics of a fleet for Prometheus."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from prometheus_client import CollectorRegistry, generate_latest

from beatapi import AuthenticationError, ManualClock
from beatapi_fleet import Embedded, Fleet, LedgerError
from beatapi_fleet.metrics import FleetCollector

from .conftest import Lines


def registry_of(fleet: Fleet) -> CollectorRegistry:
    registry = CollectorRegistry()
    registry.register(FleetCollector(fleet))
    return registry


def test_jobs_are_counted_by_state(
    fleet: Fleet, lines: Callable[[int], Lines], clock: ManualClock
) -> None:
    fleet.submit(lines(3), command="ecommerce-video")
    clock.advance(7)
    registry = registry_of(fleet)
    assert registry.get_sample_value("beatapi_fleet_jobs", {"state": "queued"}) == 3
    assert registry.get_sample_value("beatapi_fleet_jobs", {"state": "done"}) == 0
    assert registry.get_sample_value("beatapi_fleet_oldest_seconds") == 7
    assert registry.get_sample_value("beatapi_fleet_keepers") == 0


def test_the_keeper_and_its_limit_are_shown(fleet: Fleet, lines: Callable[[int], Lines]) -> None:
    fleet.submit(lines(1), command="ecommerce-video")
    Embedded(fleet).turn()
    registry = registry_of(fleet)
    assert registry.get_sample_value("beatapi_fleet_keepers") == 1
    assert registry.get_sample_value("beatapi_fleet_slots") == 10
    assert registry.get_sample_value("beatapi_fleet_paused") == 0


def test_a_refused_key_is_shown(fleet: Fleet) -> None:
    fleet.pause(AuthenticationError(where="GET /v1/usage", status=401))
    assert registry_of(fleet).get_sample_value("beatapi_fleet_paused") == 1


def test_a_ledger_that_cannot_be_reached_fails_the_scrape(tmp_path: Path) -> None:
    with Fleet(f"sqlite:///{tmp_path}/missing/fleet.db", api_key="sk_x") as fleet:
        registry = registry_of(fleet)
        with pytest.raises(LedgerError):
            generate_latest(registry)
