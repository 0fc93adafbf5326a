"""Identifiers and secrets: the same ones again for the same seed."""

from __future__ import annotations

import hashlib
import re
import secrets
from collections import Counter
from typing import Final

_ID_BYTES: Final = 8
_SECRET_BYTES: Final = 24
_LIVE_KEY: Final = re.compile(r"sk[_-]live|sk-")
"""`sk_live_…` (example of 2026-10) and `sk-…` (documentation of 2026-10)."""


class Ids:
    """Makes identifiers that nobody can guess who does not know the seed.

    Each kind counts for itself, so how often a task was polled does not change the next task's id.

    Args:
        seed: The same seed gives the same identifiers in the same order; None draws one.
        run: Tells the runs on one state file apart, which must not repeat identifiers.
    """

    def __init__(self, seed: int | None, run: int = 0) -> None:
        source = secrets.token_bytes(32) if seed is None else f"{seed}:{run}".encode()
        self._key = hashlib.sha256(source).digest()
        self._counts: Counter[str] = Counter()

    def new(self, prefix: str) -> str:
        """Return an identifier such as `task_5f2b9c0e7d1a4486`."""
        return f"{prefix}_{self._digest(prefix, _ID_BYTES)}"

    def secret(self, prefix: str) -> str:
        """Return a secret such as `whsec_` and 48 hexadecimal digits."""
        return f"{prefix}_{self._digest(prefix, _SECRET_BYTES)}"

    def restart(self) -> None:
        """Begin again with the first identifier of each kind."""
        self._counts.clear()

    def _digest(self, prefix: str, size: int) -> str:
        self._counts[prefix] += 1
        message = f"{prefix}:{self._counts[prefix]}".encode()
        return hashlib.blake2b(message, key=self._key, digest_size=size).hexdigest()


def looks_live(api_key: str) -> bool:
    """Return true if a key could be one of BeatAPI's own."""
    return _LIVE_KEY.match(api_key) is not None
