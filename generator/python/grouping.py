"""The classes that share a module: a class that only one other uses stands beside it.

A module is loaded when one of its classes is first used, so classes that are used apart stand
apart. Those that are always loaded together cost less in one file, on disk and at import. Classes
that refer to each other in a circle stand together, as no module of theirs could be imported first.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from graphlib import CycleError, TopologicalSorter

from ..languages.language import Code
from .view import ModelView


def modules(models: Sequence[ModelView], results: Iterable[str]) -> dict[str, Code]:
    """Return the module of each class.

    Args:
        models: All classes.
        results: Names of the classes that methods return, which stand for themselves.

    Returns:
        Class name → module name: its own, or that of the class it belongs to. A list object
        belongs to what it lists, a circle of classes to its first.
    """
    by_name: dict[str, ModelView] = {model.name: model for model in models}
    graph: dict[str, Sequence[str]] = {model.name: model.models for model in models}
    first = {name: circle[0] for circle in circles(graph) for name in circle}
    listed: dict[str, str] = {
        model.name: model.models[0]
        for model in models
        if model.item and model.models and first[model.name] != first[model.models[0]]
    }
    users: dict[str, set[str]] = {name: set() for name in by_name}
    for model in models:
        for used in model.models:
            if listed.get(model.name) != used and first[used] != first[model.name]:
                users[first[used]].add(model.name)
    alone = {first[name] for name in results if name in first}

    def home(name: str) -> str:
        name = first[name]
        if name in listed:
            return home(listed[name])
        if name in alone or len(users[name]) != 1:
            return name
        return home(next(iter(users[name])))

    homes = {name: home(name) for name in by_name}
    # A list object stands beside what it lists, and may need what needs that.
    between: dict[str, tuple[str, ...]] = dict.fromkeys(homes.values(), ())
    for name, at in homes.items():
        between[at] = (*between[at], *(homes[each] for each in graph[name] if homes[each] != at))
    merged = {name: circle[0] for circle in circles(between) for name in circle}
    return {name: by_name[merged[homes[name]]].module for name in by_name}


def circles(graph: Mapping[str, Sequence[str]]) -> list[list[str]]:
    """Names that lead to each other, together; most stand alone (Tarjan, 1972)."""
    order = {name: index for index, name in enumerate(graph)}
    index: dict[str, int] = {}
    low: dict[str, int] = {}
    stack: list[str] = []
    found: list[list[str]] = []
    for root in graph:
        work: list[tuple[str, Iterator[str]]] = []
        if root not in index:
            work.append((root, iter(graph[root])))
            index[root] = low[root] = len(index)
            stack.append(root)
        while work:
            name, rest = work[-1]
            after = next(rest, None)
            if after is None:
                work.pop()
                if work:
                    low[work[-1][0]] = min(low[work[-1][0]], low[name])
                if low[name] == index[name]:
                    cut = stack.index(name)
                    found.append(sorted(stack[cut:], key=order.__getitem__))
                    del stack[cut:]
            elif after not in index:
                index[after] = low[after] = len(index)
                stack.append(after)
                work.append((after, iter(graph[after])))
            elif after in stack:
                low[name] = min(low[name], index[after])
    return found


def in_order(models: Sequence[ModelView]) -> list[ModelView]:
    """Sort classes so that each comes after those of its fields, where there is no circle."""
    by_name: dict[str, ModelView] = {model.name: model for model in models}
    graph: Mapping[str, Sequence[str]] = {model.name: model.models for model in models}
    try:
        return [
            by_name[name] for name in TopologicalSorter(graph).static_order() if name in by_name
        ]
    except CycleError:
        return list(models)
