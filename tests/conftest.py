"""Fixtures of all tests: paths, and asyncio as the only event loop."""

from __future__ import annotations

import gc
import inspect
import logging
import os
import signal
import threading
from collections.abc import Callable, Generator
from pathlib import Path

import httpx
import pytest
from hypothesis import HealthCheck, settings

# No example may fail because the machine was busy; 200 ms and 1 s are the defaults.
settings.register_profile("tests", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("tests")

ROOT = Path(__file__).parent.parent


# Garbage that a fork's child collects is finalized in a process without the parent's threads, for
# which PyAV's filters wait for ever.
os.register_at_fork(before=gc.collect)


@pytest.hookimpl(wrapper=True)
def pytest_collection() -> Generator[None]:
    """Keep the collector of cycles away from what stays until the end: modules and tests.

    It took a quarter of the time of collecting, and then of each full search.
    """
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.enable()


@pytest.fixture(scope="session")
def root() -> Path:
    """Return the project's folder."""
    return ROOT


@pytest.fixture
def count() -> Callable[..., int]:
    """Return how many of many equal cases to run: a tenth, or all for `tests -- --full`."""
    full = "FULL_COUNTS" in os.environ
    return lambda cases, share=10: cases if full else cases // share


@pytest.fixture(autouse=True)
def logs_as_before() -> Generator[None]:
    """Refuse a test that leaves other logs to the next one: those of one process share the root."""
    root = logging.getLogger()
    before = (root.level, root.manager.disable)
    yield
    assert (root.level, root.manager.disable) == before, "the test left the root's level changed"


@pytest.fixture
def terminal_device() -> None:
    """Skip a test where no terminal can be opened."""
    try:
        ends = os.openpty()
    except OSError as error:
        pytest.skip(f"no terminal device on this machine (is /dev/pts mounted?): {error}")
    for end in ends:
        os.close(end)


@pytest.fixture
def anyio_backend() -> str:
    return "asyncio"


@pytest.fixture
def started_threads(monkeypatch: pytest.MonkeyPatch) -> list[threading.Thread]:
    """Return the threads started from now on by the test's own thread, or by one of those.

    Threads of other tests, of plugins and of the test runner are ignored.
    """
    starters, started = {threading.current_thread()}, list[threading.Thread]()
    start = threading.Thread.start

    def noted(thread: threading.Thread) -> None:
        if threading.current_thread() in starters:
            starters.add(thread)
            started.append(thread)
        start(thread)

    monkeypatch.setattr(threading.Thread, "start", noted)
    return started


@pytest.fixture(autouse=True, scope="session")
def interrupts_arrive() -> None:
    """Restore SIGINT, which a shell disables in background jobs such as CI; Python keeps that."""
    signal.signal(signal.SIGINT, signal.default_int_handler)


@pytest.fixture(autouse=True, scope="session")
def patient_clients() -> None:
    """Let plain httpx clients of the tests wait for a busy machine; their default is 5 s."""
    timeout = inspect.signature(httpx.Client).parameters["timeout"].default
    for limit in ("connect", "read", "write", "pool"):
        setattr(timeout, limit, 120.0)
