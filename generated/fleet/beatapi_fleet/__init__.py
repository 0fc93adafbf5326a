"""Thousands of BeatAPI tasks on many machines and one key.

A ledger says what is true of each job, workers create tasks and fetch files, and one keeper for
each key decides: it admits jobs into the slots of the account, polls for all machines and mends
what a dead worker left::

    fleet = Fleet("sqlite:///fleet.db")  # BEATAPI_API_KEY
    batch = fleet.submit("jobs.csv", output="videos/{name}.mp4")
    fleet.wait(batch)  # this process works meanwhile
"""

from __future__ import annotations

# As in the client itself: the command line reads tables by this package, and makes no fleet then.
from typing import TYPE_CHECKING

from beatapi._base.lazy import lazy as _lazy

from ._version import PACKAGE_VERSION

if TYPE_CHECKING:
    from .embedded import Embedded
    from .fleet import Fleet, Pause, Status
    from .jobs import Job, JobsError, State, read_jobs
    from .ledger import Entry, Ledger, LedgerError

__all__ = [
    "Embedded",
    "Entry",
    "Fleet",
    "Job",
    "JobsError",
    "Ledger",
    "LedgerError",
    "Pause",
    "State",
    "Status",
    "__version__",
    "read_jobs",
]

__version__ = PACKAGE_VERSION
"""The version of this package."""

__getattr__, __dir__ = _lazy(
    __name__,
    {
        "Embedded": "embedded",
        "Entry": "ledger",
        "Fleet": "fleet",
        "Job": "jobs",
        "JobsError": "jobs",
        "Ledger": "ledger",
        "LedgerError": "ledger",
        "Pause": "fleet",
        "State": "jobs",
        "Status": "fleet",
        "read_jobs": "jobs",
    },
)
