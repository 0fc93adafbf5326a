"""Thousands of BeatAPI tasks on many machines and one key.

A ledger says what is true of each job, workers create tasks and fetch files, and one keeper for
each key decides: it admits jobs into the slots of the account, polls for all machines and mends
what a dead worker left.
"""

from ._version import PACKAGE_VERSION
from .jobs import Job, JobsError, State, read_jobs
from .ledger import Entry, Ledger, LedgerError

__all__ = [
    "Entry",
    "Job",
    "JobsError",
    "Ledger",
    "LedgerError",
    "State",
    "__version__",
    "read_jobs",
]

__version__ = PACKAGE_VERSION
