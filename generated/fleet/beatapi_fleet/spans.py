"""Which spans does a job have? None here; ``otel.JobSpans`` makes those of OpenTelemetry."""

from __future__ import annotations

from collections.abc import Callable, Generator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager, nullcontext
from functools import partial
from typing import Protocol, TypeAlias, TypeVar

from .errors import error_line
from .jobs import Job
from .ledger import Arrow, Changes, Entry
from .steps import LOG

End: TypeAlias = Callable[[Arrow, Changes], None]
"""Notes the move that ends a step, and the columns that it changes."""


T = TypeVar("T")


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


class SafeSpans:
    """Other spans, whose own errors are logged: a job goes on without a span.

    A processor or a sampler of OpenTelemetry may raise; a paid task must be noted all the same.

    Args:
        spans: The other spans.
    """

    def __init__(self, spans: Spans) -> None:
        self._spans = spans

    def submit(self, batch: str, jobs: Sequence[Job], /) -> AbstractContextManager[Sequence[Job]]:
        """Surround the addition of new jobs; give them as they are if there is trouble."""
        return _safe(lambda: self._spans.submit(batch, jobs), jobs)

    @contextmanager
    def step(self, entry: Entry, /) -> Generator[End]:
        """Surround the step of a job."""
        nothing: End = ignore
        with _safe(lambda: self._spans.step(entry), nothing) as end:
            yield lambda arrow, changes: _attempt(lambda: end(arrow, changes))

    def move(self, before: Entry, after: Entry, /) -> None:
        """Note that a job has moved."""
        _attempt(lambda: self._spans.move(before, after))

    def notify(self, entry: Entry, /) -> AbstractContextManager[Mapping[str, str]]:
        """Surround the message about the end of a job; give no headers if there is trouble."""
        return _safe(lambda: self._spans.notify(entry), {})


@contextmanager
def _safe(make: Callable[[], AbstractContextManager[T]], fallback: T) -> Generator[T]:
    """Surround a block by a context, or by none if the context has an error of its own."""
    contexts: list[AbstractContextManager[T]] = []
    values: list[T] = []

    def enter() -> None:
        context = make()
        values.append(context.__enter__())
        contexts.append(context)

    _attempt(enter)
    try:
        yield values[0] if values else fallback
    except BaseException as error:
        for context in contexts:
            _attempt(partial(context.__exit__, type(error), error, error.__traceback__))
        raise
    for context in contexts:
        _attempt(partial(context.__exit__, None, None, None))


def _attempt(call: Callable[[], object]) -> None:
    try:
        call()
    except Exception as error:
        LOG.warning("a span is not made: %s", error_line(error))
