"""The search for garbage is put off, and nothing is lost by that."""

from __future__ import annotations

import gc
import weakref
from collections.abc import Iterator

import pytest

from generator.collector import MANY, paused


@pytest.fixture
def thawed() -> Iterator[None]:
    """Take back that the suite has frozen its own objects, for one test."""
    gc.unfreeze()
    yield
    gc.collect()
    gc.freeze()


class Node:
    """An object that refers to itself."""

    def __init__(self) -> None:
        self.itself = self


@pytest.mark.usefixtures("thawed")
def test_the_search_goes_on_behind_the_block_as_before() -> None:
    assert gc.isenabled()
    with paused():
        assert not gc.isenabled()
        with paused():
            assert not gc.isenabled()
        assert not gc.isenabled()
    assert gc.isenabled()
    assert gc.get_freeze_count() == 0


def test_the_search_goes_on_after_an_error() -> None:
    with pytest.raises(ValueError, match="an error"), paused():
        raise ValueError("an error")
    assert gc.isenabled()


@pytest.mark.usefixtures("thawed")
def test_the_objects_of_the_block_are_old_ones_and_still_found() -> None:
    with paused():
        nodes = [Node() for _ in range(MANY)]
        node = nodes.pop()
    assert not any(each is node for young in (0, 1) for each in gc.get_objects(young))
    seen = weakref.ref(node)
    del node
    gc.collect()
    assert seen() is None


@pytest.mark.usefixtures("thawed")
def test_objects_that_a_program_has_frozen_stay_frozen() -> None:
    gc.freeze()
    frozen = gc.get_freeze_count()
    with paused():
        nodes = [Node() for _ in range(MANY)]
    assert len(nodes) == MANY
    # A few of them may have been freed meanwhile.
    assert gc.get_freeze_count() > frozen // 2


def test_no_block_of_few_objects_counts_the_frozen_ones(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each count walks over all of them, which takes longer than the comparison of two schemas."""
    monkeypatch.setattr(gc, "get_freeze_count", lambda: pytest.fail("counted"))
    with paused():
        node = Node()
    assert node.itself is node
    assert gc.isenabled()
