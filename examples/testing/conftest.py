"""Fixtures of all tests."""

import pytest


@pytest.fixture
def anyio_backend() -> str:
    """Return the event loop for asynchronous tests."""
    return "asyncio"
