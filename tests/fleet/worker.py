"""A worker in a process of its own, to be killed: python -m tests.fleet.worker LEDGER SANDBOX KEY.

Its clock is that of the sandbox, which its rests move. It prints a line for each status.
"""

from __future__ import annotations

import asyncio
import sys
import threading

import httpx

from beatapi_fleet import Fleet, Status


class SandboxClock:
    """The sandbox's clock, as seen from another process, which alone moves it."""

    def __init__(self, url: str, key: str) -> None:
        self._client = httpx.Client(base_url=url, headers={"Authorization": f"Bearer {key}"})
        self._lock = threading.Lock()
        self._now = 0.0
        self.sleep(0.0)

    def now(self) -> float:
        return self._now

    def sleep(self, seconds: float) -> None:
        with self._lock:
            answer = self._client.post("/_sandbox/clock", json={"advance": seconds})
            self._now = answer.raise_for_status().json()["now"]

    async def asleep(self, seconds: float) -> None:
        self.sleep(seconds)
        await asyncio.sleep(0)


def main(ledger: str, url: str, key: str) -> None:
    clock = SandboxClock(url, key)

    def show(status: Status) -> None:
        print(sum(status.counts.get(state, 0) for state in ("running", "ready", "done")))
        sys.stdout.flush()

    with Fleet(ledger, api_key=key, base_url=url, clock=clock, now=clock.now) as fleet:
        fleet.wait(on_update=show, every=0.05)


if __name__ == "__main__":
    main(*sys.argv[1:])
