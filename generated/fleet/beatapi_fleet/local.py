"""Which values of a call are files of this machine, and what stands for them once uploaded?"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any, Final, TypeGuard

from .columns import Column

_REMOTE: Final = frozenset({"http", "https"})


def is_local(place: object) -> TypeGuard[str]:
    """Return true if the value of a URL field names a file on this machine."""
    return isinstance(place, str) and place.partition("://")[0].lower() not in _REMOTE


def local_files(fields: Iterable[Column], params: Mapping[str, Any]) -> list[str]:
    """Return the local files that the arguments of a call name, each once, in order.

    Args:
        fields: The fields of the call.
        params: Its arguments.
    """
    places = [place for field in fields if field.upload for place in _many(params.get(field.name))]
    return list(dict.fromkeys(filter(is_local, places)))


def replaced(
    fields: Iterable[Column], params: Mapping[str, Any], change: Callable[[str], str]
) -> dict[str, Any]:
    """Return the arguments of a call with another text for each local file.

    Args:
        fields: The fields of the call.
        params: Its arguments.
        change: Returns the text for a local file, such as its URL.
    """

    def changed(place: Any) -> Any:
        return change(place) if is_local(place) else place

    changed_params = dict(params)
    for field in fields:
        if field.upload and field.name in changed_params:
            value = changed_params[field.name]
            changed_params[field.name] = (
                list(map(changed, value)) if _is_list(value) else changed(value)
            )
    return changed_params


def _many(value: Any) -> list[Any]:
    return value if _is_list(value) else [value]


def _is_list(value: object) -> TypeGuard[list[Any]]:
    return isinstance(value, list)
