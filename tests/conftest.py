"""What all tests share: where things are, and asyncio as the one event loop."""

from __future__ import annotations

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
