"""What differs from one dated contract to the next."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from .contracts import VERSIONS, Contract, load

RETRY_SECONDS: Final = (60.0, 300.0, 900.0)
"""At most three retries, after 1, 5 and 15 minutes (documentation of 2026-07-16).

The contract of 2026-06-25 says nothing about retries; it gets the same ones.
"""

LATER_RETRY_SECONDS: Final = (60.0, 300.0)
"""Three attempts in all, from 2026-08 on."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Version:
    """One dated contract, and what follows from the operations it has.

    Attributes:
        contract: The routes and the models.
        has_storyboards: Whether shots, stages and composing exist (from 2026-07-16).
        has_realtime: Whether realtime sessions exist (from 2026-07-31).
    """

    contract: Contract
    has_storyboards: bool
    has_realtime: bool

    @property
    def retry_seconds(self) -> tuple[float, ...]:
        """How long after each failed delivery the next attempt follows."""
        return RETRY_SECONDS if self.contract.version < "2026-08" else LATER_RETRY_SECONDS

    @property
    def lip_sync_needs_face(self) -> bool:
        """Whether `lip_sync` requires `lip_ref_url` (from 2026-10)."""
        return self.contract.version >= "2026-10"

    @property
    def has_edge(self) -> bool:
        """Whether an edge that refuses Python's default User-Agent is documented (from 2026-10)."""
        return self.contract.version >= "2026-10"

    @property
    def operations(self) -> tuple[str, ...]:
        """The operation ids, in the contract's order."""
        return tuple(route.operation_id for route in self.contract.routes)


def version(date: str = VERSIONS[-1]) -> Version:
    """Return what the sandbox needs to know to speak one contract.

    Raises:
        ValueError: There is no contract of that date.
    """
    contract = load(date)
    operations = {route.operation_id for route in contract.routes}
    return Version(
        contract=contract,
        has_storyboards="composeMusicVideoTask" in operations,
        has_realtime="createRealtimeSession" in operations,
    )
