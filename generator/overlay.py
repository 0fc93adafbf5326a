"""Apply OpenAPI Overlay documents, versions 1.0 and 1.1; an action must select something.

Both versions of the specification accept an action that selects nothing. Here it is an error:
otherwise a generated client would silently lose a method when an overlay stops matching.

As an extension, an overlay or a single action may be limited to some dates:

    x-since: "2026-07-16"   # only for documents of this date or later
    x-until: "2026-08-01"   # only for documents before this date

Both are compared with ``info.x-spec-version`` of the document.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches
from functools import lru_cache
from itertools import islice
from typing import Any, Final, TypeAlias

import jsonpath_rfc9535 as jsonpath
from jsonpath_rfc9535.selectors import NameSelector

from .document import canonical, copied, pointer, resolve
from .problem import GenerationError, Problem

Json: TypeAlias = "dict[str, Json] | list[Json] | str | int | float | bool | None"
_Object: TypeAlias = "dict[str, Json]"
_Location: TypeAlias = tuple[int | str, ...]

_VERSION: Final = re.compile(r"(1\.[01])\.[0-9]+")
_ROOT_KEYS: Final = frozenset({"overlay", "info", "extends", "actions"})
_INFO_KEYS: Final = {
    "1.0": frozenset({"title", "version"}),
    "1.1": frozenset({"title", "version", "description"}),
}
_ACTION_KEYS: Final = {
    "1.0": frozenset({"target", "description", "update", "remove"}),
    "1.1": frozenset({"target", "description", "update", "remove", "copy"}),
}
_SHOWN_NAMES: Final = 6


def apply(document: Mapping[str, Any], overlay: Mapping[str, Any], *, name: str) -> dict[str, Any]:
    """Apply one overlay: its actions in order, each to the result of the previous one.

    An object is merged, an array is extended, a primitive is replaced. Inside a merge, equal kinds
    follow the same rule and unequal kinds (an array over a string, say) are an error in both
    versions: remove the old value first. Overlay 1.0 appends any update of an array as one item
    and selects only objects and arrays; 1.1 concatenates arrays and selects anything.

    Args:
        document: The OpenAPI document; left as it is.
        overlay: The Overlay document; left as it is.
        name: The overlay's name in errors, usually its file.

    Returns:
        A new document that shares no list or dictionary with either input.

    Raises:
        GenerationError: The overlay is malformed (every place is listed), or an action selects
            nothing or cannot be merged (the first such action, as later ones may build on it).

    Example:
        >>> action = {"target": "$.info", "update": {"title": "Music"}}
        >>> overlay = {"overlay": "1.1.0", "info": {"title": "t", "version": "1"},
        ...            "actions": [action]}
        >>> apply({"info": {"title": "?"}}, overlay, name="names.yaml")
        {'info': {'title': 'Music'}}
    """
    result: _Object = copied(dict(document))
    change(result, overlay, name=name)
    return result


def change(document: _Object, overlay: Mapping[str, Any], *, name: str) -> None:
    """Do the same as `apply` to the document itself, which an error leaves half changed."""
    plan: _Object = dict(overlay)
    problems = [Problem(place, message, name) for place, message in _faults(plan)]
    if problems:
        raise GenerationError(sorted(problems))
    if _in_range(plan, document, place="", name=name):
        for action in _actions(plan, name):
            if _in_range(action.body, document, place=action.place, name=name):
                action.apply(document)


@dataclass(frozen=True, slots=True)
class _Action:
    """One checked action, ready to change a document in place."""

    body: _Object
    place: str
    version: str
    name: str

    def apply(self, document: _Object) -> None:
        locations = self._select("target", document)
        if self.body.get("remove") is True:
            self._check_removable(document, locations)
            _remove(document, locations)
            return
        patch = self._patch(document)
        self._check_same_kind(document, locations)
        for location in locations:
            self._update(document, location, patch)

    def _select(self, field: str, document: _Object) -> list[_Location]:
        query = _compiled(str(self.body[field]))
        try:
            # A selector may name a node twice ($['a','a']); it is changed once.
            locations = list(dict.fromkeys(node.location for node in query.find(document)))
        except jsonpath.JSONPathError as error:
            raise self._error(field, f"cannot be evaluated: {error}") from None
        if not locations:
            near = _nearest(query, document)
            raise self._error(field, f"{self.body[field]} selects nothing: {near}")
        return locations

    def _patch(self, document: _Object) -> Json:
        if "copy" not in self.body:
            return self.body["update"]
        sources = self._select("copy", document)
        if len(sources) > 1:
            raise self._error(
                "copy", f"{self.body['copy']} selects {len(sources)} nodes: it must select one"
            )
        value: Json = copied(_at(document, sources[0]))
        return value

    def _update(self, document: _Object, location: _Location, patch: Json) -> None:
        old = _at(document, location)
        if isinstance(old, list):
            concatenate = self.version == "1.1" and isinstance(patch, list)
            new: Json = copied(patch)
            old.extend(new if concatenate and isinstance(new, list) else [new])
        elif isinstance(old, dict) and isinstance(patch, dict):
            self._merge(old, patch, location)
        elif self.version == "1.1" and _kind(old) == _kind(patch) == "primitive":
            holder: Any = _at(document, location[:-1])
            holder[location[-1]] = patch
        else:
            raise self._mismatch(location, old, patch)

    def _merge(self, target: _Object, patch: _Object, at: _Location) -> None:
        for key, new in patch.items():
            old = target.get(key)
            if key not in target or _kind(old) == _kind(new) == "primitive":
                target[key] = copied(new)
            elif isinstance(old, dict) and isinstance(new, dict):
                self._merge(old, new, (*at, key))
            elif isinstance(old, list) and isinstance(new, list):
                old.extend(copied(item) for item in new)
            else:
                raise self._mismatch((*at, key), old, new)

    def _check_removable(self, document: _Object, locations: Sequence[_Location]) -> None:
        for location in locations:
            if self.version == "1.0" and _kind(_at(document, location)) == "primitive":
                raise self._error(
                    "target",
                    f"selects the primitive at {pointer(*location)}, which Overlay 1.0 cannot "
                    'remove: declare overlay: "1.1.0"',
                )

    def _check_same_kind(self, document: _Object, locations: Sequence[_Location]) -> None:
        kinds = sorted({_kind(_at(document, location)) for location in locations})
        if self.version == "1.1" and len(kinds) > 1:
            raise self._error(
                "target",
                f"selects nodes of different kinds ({', '.join(kinds)}): use one action for each",
            )

    def _mismatch(self, location: _Location, old: Json, new: Json) -> GenerationError:
        hint = "remove it in an earlier action"
        if self.version == "1.0" and _kind(old) == "primitive":
            hint = 'select the object that holds it, or declare overlay: "1.1.0"'
        return self._error(
            "copy" if "copy" in self.body else "update",
            f"cannot merge {_a(new)} into {_a(old)} at {pointer(*location) or 'the root'}: {hint}",
        )

    def _error(self, field: str, message: str) -> GenerationError:
        return GenerationError([Problem(self.place + pointer(field), message, self.name)])


def _actions(plan: _Object, name: str) -> Iterator[_Action]:
    version = _version(plan)
    actions = plan["actions"]
    for index, body in enumerate(actions if isinstance(actions, list) else ()):
        if isinstance(body, dict):
            yield _Action(body, pointer("actions", index), version, name)


def _remove(document: _Object, locations: Sequence[_Location]) -> None:
    # Look up all holders first: removing one node must not shift the address of another.
    doomed: dict[_Location, set[int | str]] = {}
    for location in locations:
        doomed.setdefault(location[:-1], set()).add(location[-1])
    for holder, tokens in [(_at(document, place), tokens) for place, tokens in doomed.items()]:
        if isinstance(holder, list):
            holder[:] = [item for index, item in enumerate(holder) if index not in tokens]
        elif isinstance(holder, dict):
            for token in tokens:
                del holder[str(token)]


def _nearest(query: jsonpath.JSONPathQuery, document: _Object) -> str:
    """Describe the deepest node that a query reaches, for the error."""
    length = len(query.segments) - 1
    # The loop ends, as the empty prefix selects the root.
    while (node := _prefix(query, length).find_one(document)) is None:
        length -= 1
    value = _at(document, node.location)
    return f"{node.path()} is there, {_holding(value, _wanted(query, length))}"


def _prefix(query: jsonpath.JSONPathQuery, length: int) -> jsonpath.JSONPathQuery:
    return jsonpath.JSONPathQuery(env=query.env, segments=query.segments[:length])


def _wanted(query: jsonpath.JSONPathQuery, index: int) -> str:
    names = [
        selector.name
        for selector in query.segments[index].selectors
        if isinstance(selector, NameSelector)
    ]
    return names[0] if names else ""


def _holding(node: Json, key: str) -> str:
    if isinstance(node, list):
        return f"an array of {len(node)}"
    if not isinstance(node, dict):
        return "a primitive"
    if not node:
        return "an empty object"
    names = get_close_matches(key, node, n=3) or list(islice(node, _SHOWN_NAMES))
    rest = len(node) - len(names)
    return f"with {', '.join(map(repr, names))}" + (f" and {rest} more" if rest else "")


def _in_range(limits: _Object, document: _Object, *, place: str, name: str) -> bool:
    since, until = limits.get("x-since"), limits.get("x-until")
    if since is None and until is None:
        return True
    info = document.get("info")
    version = info.get("x-spec-version") if isinstance(info, dict) else None
    if not isinstance(version, str):
        field = "x-since" if since is not None else "x-until"
        message = "needs a date to compare with: give the document an info.x-spec-version"
        raise GenerationError([Problem(place + pointer(field), message, name)])
    after = not isinstance(since, str) or since <= version
    return after and (not isinstance(until, str) or version < until)


def _faults(plan: _Object) -> Iterator[tuple[str, str]]:
    version = plan.get("overlay")
    if not isinstance(version, str) or not _VERSION.fullmatch(version):
        yield "/overlay", 'must be the version of the Overlay Specification: "1.0.0" or "1.1.0"'
    if "extends" in plan and not isinstance(plan["extends"], str):
        yield "/extends", "must be a string, the URI of the document this overlay is meant for"
    yield from _unknown_keys(plan, _ROOT_KEYS, "")
    yield from _range_faults(plan, "")
    yield from _info_faults(plan.get("info"), _version(plan))
    yield from _actions_faults(plan.get("actions"), _version(plan))


def _version(plan: _Object) -> str:
    match = _VERSION.fullmatch(str(plan.get("overlay")))
    return match[1] if match else "1.1"


def _info_faults(info: Json, version: str) -> Iterator[tuple[str, str]]:
    if not isinstance(info, dict):
        yield "/info", "must be an object with a title and a version"
        return
    for field in ("title", "version"):
        if not isinstance(info.get(field), str):
            yield f"/info/{field}", "must be given, as a string"
    yield from _description_faults(info, "/info")
    yield from _unknown_keys(info, _INFO_KEYS[version], "/info")


def _actions_faults(actions: Json, version: str) -> Iterator[tuple[str, str]]:
    if not isinstance(actions, list) or not actions:
        yield "/actions", "must be an array with at least one action"
        return
    seen: dict[bytes, int] = {}
    for index, action in enumerate(actions):
        place = pointer("actions", index)
        yield from _action_faults(action, version, place)
        first = seen.setdefault(canonical(action), index)
        if first != index:
            yield place, f"repeats /actions/{first}: delete one of them"


def _action_faults(action: Json, version: str, place: str) -> Iterator[tuple[str, str]]:
    if not isinstance(action, dict):
        yield place, "must be an object with a target"
        return
    yield from _unknown_keys(action, _ACTION_KEYS[version], place)
    yield from _description_faults(action, place)
    yield from _range_faults(action, place)
    yield from _query_faults(action.get("target"), place + "/target")
    if version == "1.1" and "copy" in action:
        yield from _query_faults(action["copy"], place + "/copy")
    yield from _modifier_faults(action, place)


def _modifier_faults(action: _Object, place: str) -> Iterator[tuple[str, str]]:
    remove = action.get("remove", False)
    if not isinstance(remove, bool):
        yield place + "/remove", "must be true or false"
    elif remove and action.get("target") == "$":
        yield place + "/remove", "cannot remove the root of the document"
    elif not remove and "update" not in action and "copy" not in action:
        yield place, "does nothing: give it an update, a copy or remove: true"
    elif not remove and "update" in action and "copy" in action:
        yield place, "has both update and copy: use two actions"


def _query_faults(query: Json, place: str) -> Iterator[tuple[str, str]]:
    if not isinstance(query, str):
        yield place, "must be given, as a JSONPath (RFC 9535) string"
        return
    try:
        _compiled(query)
    except jsonpath.JSONPathError as error:
        yield place, f"{query!r} is not a JSONPath (RFC 9535): {error}"


# Each query is checked and evaluated, for every date.
@lru_cache(maxsize=1024)
def _compiled(query: str) -> jsonpath.JSONPathQuery:
    return jsonpath.compile(query)


def _description_faults(holder: _Object, place: str) -> Iterator[tuple[str, str]]:
    if not isinstance(holder.get("description", ""), str):
        yield place + "/description", "must be a string"


def _range_faults(holder: _Object, place: str) -> Iterator[tuple[str, str]]:
    limits = {key: holder[key] for key in ("x-since", "x-until") if key in holder}
    for key, limit in limits.items():
        if not _is_date(limit):
            yield f"{place}/{key}", 'must be a date in quotes, like "2026-07-16"'
    since, until = limits.get("x-since"), limits.get("x-until")
    if isinstance(since, str) and isinstance(until, str) and since >= until:
        yield f"{place}/x-until", "must be later than x-since: no date lies between them"


def _is_date(text: Json) -> bool:
    try:
        # Compare the round trip: fromisoformat also accepts 20260716, which sorts differently.
        return isinstance(text, str) and date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def _unknown_keys(holder: _Object, known: frozenset[str], place: str) -> Iterator[tuple[str, str]]:
    for key in holder:
        if key not in known and not key.startswith("x-"):
            allowed = ", ".join(sorted(known))
            yield place + pointer(key), f"is not a field of this version ({allowed}, x-…)"


def _kind(value: Json) -> str:
    if isinstance(value, dict):
        return "object"
    return "array" if isinstance(value, list) else "primitive"


def _a(value: Json) -> str:
    kind = _kind(value)
    return f"a {kind}" if kind == "primitive" else f"an {kind}"


def _at(document: _Object, location: _Location) -> Json:
    node: Json = resolve(document, pointer(*location))
    return node
