"""Keep some operations of an API, and leave out those that cannot be generated."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from fnmatch import fnmatchcase

import attrs

from ..problem import Problem
from .build import parts, payload_type, refs, with_usage
from .model import (
    Api,
    ListOf,
    MapOf,
    Nullable,
    OneOf,
    Operation,
    Payload,
    Ref,
    Resource,
    Type,
    Unread,
)


def chosen(api: Api, patterns: Sequence[str]) -> tuple[Api, list[Problem]]:
    """Return the API with the operations that match one of some patterns.

    Args:
        api: The whole API.
        patterns: ``tag:Orders``, ``path:/v1/*`` or an operation id, each with ``*`` and ``?``.

    Returns:
        The API, and a problem for each pattern that matches nothing.
    """
    if not patterns:
        return api, []
    matches = {
        pattern: [key for key, each in api.operations.items() if _matches(each, pattern)]
        for pattern in patterns
    }
    selection = {key for keys in matches.values() for key in keys}
    problems = [
        Problem(
            "/tool/generator/only",
            f"{pattern!r} matches no operation: write tag:NAME, path:PATH or an operation id",
            "pyproject.toml",
            code="only-nothing",
        )
        for pattern in patterns
        if not matches[pattern]
    ]
    return without(api, api.operations.keys() - selection), problems


def _matches(operation: Operation, pattern: str) -> bool:
    kind, colon, text = pattern.partition(":")
    if colon and kind == "tag":
        return any(fnmatchcase(each, text) for each in operation.tags)
    if colon and kind == "path":
        return fnmatchcase(operation.route, text)
    return fnmatchcase(operation.id, pattern)


def unsupported(api: Api, problems: Iterable[Problem]) -> dict[str, list[Problem]]:
    """Return the operations that errors concern, each with its errors."""
    found: dict[str, list[Problem]] = {}
    for problem in problems:
        if problem.level == "error" and problem.operation in api.operations:
            found.setdefault(problem.operation, []).append(problem)
    return found


def unread(api: Api) -> Iterator[Problem]:
    """Yield the schemas that cannot be read, once for each operation that reaches them."""
    holders = _holders(api)
    for operation in api.operations.values():
        problems = [
            problem for kind in operation_types(operation) for problem in _held(kind, holders)
        ]
        for problem in dict.fromkeys(problems):
            yield replace(problem, operation=operation.id)


def _holders(api: Api) -> dict[str, tuple[Problem, ...]]:
    """Return the declarations that lead to schemas that cannot be read: id → why."""
    own = {key: tuple(parts(each)) for key, each in api.types.items()}
    direct = {key: _direct(kinds) for key, kinds in own.items()}
    reached = {key: problems for key, problems in direct.items() if problems}
    if not reached:
        return {}
    users: dict[str, list[str]] = {}
    for key, kinds in own.items():
        for kind in kinds:
            for target in refs(kind):
                users.setdefault(target, []).append(key)
    queue = list(reached)
    while queue:
        key = queue.pop()
        for user in users.get(key, ()):
            merged = tuple(dict.fromkeys((*reached.get(user, ()), *reached[key])))
            if merged != reached.get(user):
                reached[user] = merged
                queue.append(user)
    return reached


def _direct(kinds: Iterable[Type]) -> tuple[Problem, ...]:
    return tuple(problem for kind in kinds for problem in _held(kind, {}))


def _held(kind: Type, holders: Mapping[str, tuple[Problem, ...]]) -> Iterator[Problem]:
    """Yield the unreadable parts of a type and of the types it refers to."""
    if isinstance(kind, Unread):
        yield kind.problem
    elif isinstance(kind, Ref):
        yield from holders.get(kind.to, ())
    for inner in inner_types(kind):
        yield from _held(inner, holders)


def operation_types(operation: Operation) -> Iterator[Type]:
    """Yield the types that an operation mentions itself."""
    for parameter in operation.parameters:
        yield parameter.type
    answers = (*operation.answers, *operation.errors)
    payloads: list[Payload] = [each for answer in answers for each in answer.payloads]
    if operation.body is not None:
        payloads.append(operation.body.payload)
    for payload in payloads:
        kind = payload_type(payload)
        if kind is not None:
            yield kind


def inner_types(kind: Type) -> list[Type]:
    """Return the types inside of a type, without the targets of references."""
    match kind:
        case ListOf():
            return [kind.item]
        case MapOf():
            return [kind.value]
        case Nullable():
            return [kind.of]
        case OneOf():
            return list(kind.members)
        case _:
            return []


def without(api: Api, ids: Collection[str]) -> Api:
    """Return the API without some operations, their methods and their problems."""
    if not ids:
        return api
    rest = attrs.evolve(
        api,
        operations={key: each for key, each in api.operations.items() if key not in ids},
        resources=tuple(_resources(api.resources, ids)),
        problems=tuple(each for each in api.problems if each.operation not in ids),
    )
    return attrs.evolve(rest, types=with_usage(rest))


def _resources(resources: Iterable[Resource], ids: Collection[str]) -> Iterator[Resource]:
    for resource in resources:
        methods = tuple(each for each in resource.methods if each.operation not in ids)
        children = tuple(_resources(resource.children, ids))
        if methods or children:
            yield attrs.evolve(resource, methods=methods, children=children)
