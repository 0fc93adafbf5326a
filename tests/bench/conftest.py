"""The footprint of this environment, taken once."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import pytest

from bench import environment


@pytest.fixture(autouse=True, scope="session")
def footprints() -> Iterator[None]:
    """Look at the files of a distribution once: that takes a second, and nothing changes them."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(environment, "footprint", cache(environment.footprint))
        yield
