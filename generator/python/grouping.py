"""Which classes share a module: what is used by one class alone stands beside it.

A module is loaded when one of its classes is first used, so classes that are used apart stand
apart. Those that are always loaded together cost less in one file, on disk and at import.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from graphlib import TopologicalSorter

from .view import ModelView


def modules(models: Sequence[ModelView], results: Iterable[str]) -> dict[str, str]:
    """The module of each class.

    Args:
        models: All classes, without circles among them.
        results: Names of the classes that methods return, which stand for themselves.

    Returns:
        Class name → module name: its own, or that of the class it belongs to. A list object
        belongs to what it lists.
    """
    by_name = {model.name: model for model in models}
    listed = {model.name: model.models[0] for model in models if model.item and model.models}
    users: dict[str, list[str]] = {name: [] for name in by_name}
    for model in models:
        for name in model.models:
            if listed.get(model.name) != name:
                users[name].append(model.name)
    alone = set(results)

    def home(name: str) -> str:
        if name in listed:
            return home(listed[name])
        return name if name in alone or len(users[name]) != 1 else home(users[name][0])

    return {name: by_name[home(name)].module for name in by_name}


def in_order(models: Sequence[ModelView]) -> list[ModelView]:
    """Classes so that each comes after those it is made of."""
    by_name = {model.name: model for model in models}
    graph: Mapping[str, Sequence[str]] = {model.name: model.models for model in models}
    return [by_name[name] for name in TopologicalSorter(graph).static_order() if name in by_name]
