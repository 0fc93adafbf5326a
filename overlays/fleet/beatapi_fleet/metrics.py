"""What can a monitor see? Jobs by state, their age and the keeper, in the form of Prometheus."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from prometheus_client.core import GaugeMetricFamily
from prometheus_client.registry import Collector

from .jobs import STATES

if TYPE_CHECKING:
    from .fleet import Fleet


class FleetCollector(Collector):
    """Metrics of a fleet, read from its ledger each time that they are collected.

    One process of a fleet is enough: the ledger knows the jobs of all machines. If the ledger
    cannot be reached, the collection fails with ``LedgerError``, and the monitor shows a failed
    scrape in place of old numbers. Needs ``beatapi-fleet[metrics]``.

    ================================== =========================================================
    ``beatapi_fleet_jobs``             jobs, by ``state``
    ``beatapi_fleet_oldest_seconds``   the age of the oldest job that has not ended; 0 without
    ``beatapi_fleet_ended_per_minute`` jobs that ended in the last ten minutes, per minute
    ``beatapi_fleet_slots``            tasks that the account may run at once; 0 while unknown
    ``beatapi_fleet_keepers``          1 if a keeper leads, else 0
    ``beatapi_fleet_paused``           1 if the key is refused or the balance is used up, else 0
    ================================== =========================================================

    Args:
        fleet: The fleet.

    Example:
        ``prometheus_client.REGISTRY.register(FleetCollector(fleet))``
    """

    def __init__(self, fleet: Fleet) -> None:
        self._fleet = fleet

    def describe(self) -> list[GaugeMetricFamily]:
        """Return nothing, so that registering does not ask the ledger."""
        return []

    def collect(self) -> Iterator[GaugeMetricFamily]:
        """Yield the metrics of this moment.

        Raises:
            LedgerError: The ledger cannot be reached.
        """
        status = self._fleet.status()
        jobs = GaugeMetricFamily("beatapi_fleet_jobs", "Jobs, by state.", labels=["state"])
        for state in STATES:
            jobs.add_metric([state], status.counts.get(state, 0))
        yield jobs
        for name, text, value in (
            ("oldest_seconds", "Age of the oldest open job.", status.oldest_seconds or 0.0),
            ("ended_per_minute", "Jobs ended in the last ten minutes.", status.per_minute),
            ("slots", "Tasks that the account may run at once.", status.limit or 0),
            ("keepers", "Keepers that lead.", status.leader is not None),
            ("paused", "1 while no tasks are created.", status.pause is not None),
        ):
            yield GaugeMetricFamily(f"beatapi_fleet_{name}", text, value=float(value))
