"""Flows, which are generators without I/O, and the two loops that run them.

A flow yields *effects*, and each effect keeps its result. So the steps and their order are written
once; blocking and asynchronous servers differ only in how they perform an effect.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Generator
from contextlib import closing
from typing import TypeAlias, TypeVar

E = TypeVar("E")
T = TypeVar("T")

Flow: TypeAlias = Generator[E, None, T]


def drive(flow: Flow[E, T], perform: Callable[[E], None]) -> T:
    """Run a flow to its end, performing each effect in this thread."""
    with closing(flow):
        while True:
            try:
                effect = next(flow)
            except StopIteration as stop:
                result: T = stop.value
                return result
            perform(effect)


async def adrive(flow: Flow[E, T], perform: Callable[[E], Awaitable[None]]) -> T:
    """Run a flow to its end, awaiting each effect."""
    with closing(flow):
        while True:
            try:
                effect = next(flow)
            except StopIteration as stop:
                result: T = stop.value
                return result
            await perform(effect)
