"""A real Chromium for the tests of the sandbox's page."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from docs.pictures.browser import Browser, MissingBrowserError, browsers
from tests import patience


@pytest.fixture(scope="session")
def launch() -> Iterator[Callable[[], Browser]]:
    """Start the browser once; each call opens a tab."""
    try:
        with browsers(patience.SECONDS) as new_tab:
            yield new_tab
    except MissingBrowserError as error:
        pytest.fail(str(error))


@pytest.fixture
def browser(launch: Callable[[], Browser]) -> Iterator[Browser]:
    """A new tab, in which no script may fail."""
    tab = launch()
    yield tab
    assert tab.faults == []
