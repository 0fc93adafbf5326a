"""Which process is a worker, and does this machine know that it has ended?"""

from __future__ import annotations

import hashlib
import os
import secrets
import socket
from contextlib import suppress
from pathlib import Path
from typing import Final

_BOOT: Final = Path("/proc/sys/kernel/random/boot_id")
_NAMESPACE: Final = Path("/proc/self/ns/pid")


def worker_name() -> str:
    """Return a name for a worker of this process: host, process id, place of the id, and a token.

    The place is a digest of the machine's boot and of the container: within one place, and nowhere
    else, a process id names one process. It is ``-`` where the system tells neither.
    """
    return f"{socket.gethostname()}/{os.getpid()}/{_place()}/{secrets.token_hex(3)}"


def has_ended(worker: str) -> bool:
    """Return True if a worker's process is known to have ended.

    False says nothing: the worker may be on another machine, and only its silence shows its end.

    Args:
        worker: A name from ``worker_name``.
    """
    parts = worker.split("/")
    if len(parts) != 4 or not parts[1].isdecimal() or parts[2] == "-" or parts[2] != _place():
        return False
    try:
        os.kill(int(parts[1]), 0)
    except ProcessLookupError:
        return True
    except (OSError, OverflowError, ValueError):
        # It is another user's, or no id of a process at all.
        return False
    return False


def _place() -> str:
    with suppress(OSError):
        place = f"{_BOOT.read_text('ascii')}{_NAMESPACE.stat().st_ino}"
        return hashlib.sha256(place.encode()).hexdigest()[:8]
    return "-"
