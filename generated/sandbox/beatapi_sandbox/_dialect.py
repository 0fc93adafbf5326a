"""The differences from one dated contract to the next."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from .contracts import NEWEST, Contract, Route, load

RETRY_SECONDS: Final = (60.0, 300.0, 900.0)
"""At most three retries, after 1, 5 and 15 minutes (documentation of 2026-07-16).

The contract of 2026-06-25 says nothing about retries; it gets the same ones.
"""

LATER_RETRY_SECONDS: Final = (60.0, 300.0)
"""Three attempts in all, from 2026-08 on."""

_CENTS_OF_A_CREDIT: Final = 2
"""75 credits in July's example are 1.50 dollars in August's."""

_BAD_GATEWAY: Final = frozenset(
    {"editMusicVideoShot", "getMusicVideoShotMedia", "composeMusicVideoTask"}
)
"""Operations that answer 502 in place of 503 (documentation of 2026-08 and 2026-09)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Version:
    """One dated contract, and the consequences of the operations it has.

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
        """Seconds from each failed delivery to the next attempt."""
        return RETRY_SECONDS if self.contract.version < "2026-08" else LATER_RETRY_SECONDS

    @property
    def has_kinds(self) -> bool:
        """True if tasks have kinds, money is US dollars and keys name creates (from 2026-08)."""
        return self.contract.version >= "2026-08"

    @property
    def has_analysis(self) -> bool:
        """True if videos can be uploaded and analysed (from 2026-09)."""
        return self.contract.version >= "2026-09"

    @property
    def has_hints(self) -> bool:
        """True if errors and tasks say what to do next, and 401 has two codes (from 2026-10)."""
        return self.contract.version >= "2026-10"

    def money(self, amount: int) -> int | float:
        """Return an amount as answers have it: whole credits, from 2026-08 on US dollars."""
        if not self.has_kinds:
            return amount
        return amount / 100 if amount % 100 else amount // 100

    def amount(self, money: float) -> int:
        """Return money as the sandbox counts it: credits, from 2026-08 on US cents."""
        return round(money * 100) if self.has_kinds else int(money)

    def price(self, credits: int) -> int:
        """Return what July's price in credits is at this date: a credit became 2 US cents."""
        return credits * _CENTS_OF_A_CREDIT if self.has_kinds else credits

    def code(self, code: str) -> str:
        """Return the name that an error code has at this date."""
        if code == "unauthorized" and self.has_hints:
            return "invalid_api_key"
        return code

    def status(self, operation: str, code: str) -> int | None:
        """Return the HTTP status of a code at this date, where it is not its usual one."""
        edited = operation in _BAD_GATEWAY and code == "processing_unavailable"
        return 502 if edited and self.has_kinds and not self.has_hints else None

    @property
    def has_edge(self) -> bool:
        """True if an edge refuses Python's default User-Agent (documentation of 2026-10)."""
        return self.has_hints

    @property
    def operations(self) -> tuple[str, ...]:
        """The operation ids, in the contract's order."""
        return tuple(route.operation_id for route in self.contract.routes)

    def route(self, operation: str) -> Route:
        """Return the route of an operation."""
        return next(each for each in self.contract.routes if each.operation_id == operation)


def version(date: str = NEWEST) -> Version:
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
