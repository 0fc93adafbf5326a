"""What the tests share."""

import pytest


@pytest.fixture
def anyio_backend() -> str:
    """The event loop that asynchronous tests run in."""
    return "asyncio"
