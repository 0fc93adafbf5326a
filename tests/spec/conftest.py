"""The Python clients of the contracts from August on, made once."""

from __future__ import annotations

import importlib
import sys
from collections.abc import Iterator
from types import ModuleType

import pytest

from .dated_client import DATES, package_name, write


@pytest.fixture(scope="session")
def packages(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, ModuleType]]:
    """The package of each date."""
    folder = tmp_path_factory.mktemp("dated")
    for date in DATES:
        write(date, folder)
    sys.path.insert(0, str(folder))
    yield {date: importlib.import_module(package_name(date)) for date in DATES}
    sys.path.remove(str(folder))
