"""The modules that tests import on first use only."""

from __future__ import annotations

import pytest

from tests.lazy import Lazy


def test_a_look_for_fixtures_imports_nothing() -> None:
    """As pytest does it with everything in a module, when it collects tests."""
    module = Lazy("no_such_module")
    assert getattr(module, "_mock_name", None) is None
    assert not hasattr(module, "__wrapped__")
    with pytest.raises(ModuleNotFoundError):
        _ = module.anything
