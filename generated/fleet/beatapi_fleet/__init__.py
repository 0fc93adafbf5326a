"""Thousands of BeatAPI tasks on many machines and one key.

A ledger says what is true of each job, workers create tasks and fetch files, and one keeper for
each key decides: it admits jobs into the slots of the account, polls for all machines and mends
what a dead worker left::

    fleet = Fleet("sqlite:///fleet.db")  # BEATAPI_API_KEY
    batch = fleet.submit("jobs.csv", output="videos/{name}.mp4")
    fleet.wait(batch)  # this process works meanwhile
"""

from ._version import PACKAGE_VERSION
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
