"""What all tests share: where things are, and asyncio as the one event loop."""

from __future__ import annotations

import signal
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="session")
def root() -> Path:
    """The project's folder."""
    return ROOT


@pytest.fixture
def anyio_backend() -> str:
    return "asyncio"


@pytest.fixture(autouse=True, scope="session")
def interrupts_arrive() -> None:
    """A shell starts background jobs deaf to SIGINT, and Python leaves it so: CI may be one."""
    signal.signal(signal.SIGINT, signal.default_int_handler)
