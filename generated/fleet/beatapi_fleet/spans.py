"""Which spans does a job have? None here; ``otel.JobSpans`` makes those of OpenTelemetry."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractContextManager, nullcontext
from typing import Protocol, TypeAlias

from .jobs import Job
from .ledger import Arrow, Changes, Entry

End: TypeAlias = Callable[[Arrow, Changes], None]
"""Notes the move that ends a step, and the columns that it changes."""


class Spans(Protocol):
    """The spans of jobs; its methods may be called from any thread."""

    def submit(self, batch: str, jobs: Sequence[Job], /) -> AbstractContextManager[Sequence[Job]]:
        """Surround the addition of new jobs to a ledger; give the jobs to add."""
        ...

    def step(self, entry: Entry, /) -> AbstractContextManager[End]:
        """Surround the step of a job: the create of its task, or the fetch of its file."""
        ...

    def move(self, before: Entry, after: Entry, /) -> None:
        """Note that a job has moved."""
        ...

    def notify(self, entry: Entry, /) -> AbstractContextManager[Mapping[str, str]]:
        """Surround the message about the end of a job; give the headers that carry its trace."""
        ...


class NoSpans:
    """No spans: nothing is made, and OpenTelemetry is not imported."""

    def submit(self, _batch: str, jobs: Sequence[Job], /) -> AbstractContextManager[Sequence[Job]]:
        """Return the jobs as they are."""
        return nullcontext(jobs)

    def step(self, _entry: Entry, /) -> AbstractContextManager[End]:
        """Return what notes nothing."""
        return nullcontext(ignore)

    def move(self, _before: Entry, _after: Entry, /) -> None:
        """Do nothing."""

    def notify(self, _entry: Entry, /) -> AbstractContextManager[Mapping[str, str]]:
        """Return no headers."""
        return nullcontext({})


def ignore(_arrow: Arrow, _changes: Changes) -> None:
    """Note nothing."""
