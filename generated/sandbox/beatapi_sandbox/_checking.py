"""Request bodies, checked against the contract."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any, Final

from pydantic import BaseModel, ValidationError

from ._errors import bad_request, explain
from ._json import is_list, is_object
from .contracts import Route

_LOCAL: Final = re.compile(r"http(?=://(?:127(?:\.\d{1,3}){3}|localhost|\[::1\])(?::\d+)?(?:/|$))")


def checked(route: Route, raw: bytes) -> dict[str, Any]:
    """Return the members of a JSON body that the contract knows.

    Contracts from 2026-08 on want `https://`; for them a URL of this machine, as this sandbox and
    the receivers of a test have it, counts as one.

    Raises:
        ApiError: 400 that names every member that is wrong.
    """
    if not raw and route.optional:
        return {}
    if route.body is None:
        return _checked_whole(route, raw)
    local: dict[str, str] = {}
    shown = json.dumps(_secured(parsed(raw), local)).encode() if b"http://" in raw else raw
    try:
        model = _form(route.body.model_validate_json(shown, strict=True))
    except ValidationError as error:
        raise bad_request(f"{explain(error)}.") from error
    broken = " ".join(route.broken(json.loads(shown)))
    if broken:
        raise bad_request(broken)
    # Members that this API version does not know have no effect.
    unknown = set(model.model_extra or {})
    fields: dict[str, Any] = model.model_dump(
        mode="json", by_alias=True, exclude_unset=True, exclude=unknown
    )
    restored: dict[str, Any] = _replaced(fields, local)
    return restored


def parsed(raw: bytes) -> Any:
    """Return what a JSON body says.

    Raises:
        ApiError: 400 for what is no JSON.
    """
    try:
        body = json.loads(raw)
        if b"\\u" in raw:
            # Half a surrogate pair, which no answer could repeat.
            json.dumps(body, ensure_ascii=False).encode()
    except ValueError as error:
        raise bad_request(f"the body is no JSON: {error}.") from error
    return body


def _checked_whole(route: Route, raw: bytes) -> dict[str, Any]:
    if route.rules is None:
        return {}
    body = parsed(raw)
    broken = " ".join(route.broken(body))
    if broken or not is_object(body):
        raise bad_request(broken or "body: must be an object.")
    return body


def _secured(value: Any, local: dict[str, str]) -> Any:
    """Return a value whose URLs of this machine begin with `https://`, noting what they were."""
    if isinstance(value, str):
        secured = _LOCAL.sub("https", value) if value.startswith("http://") else value
        if secured != value:
            local[secured] = value
        return secured
    if is_list(value):
        return [_secured(each, local) for each in value]
    if is_object(value):
        return {name: _secured(member, local) for name, member in value.items()}
    return value


def _replaced(value: Any, texts: Mapping[str, str]) -> Any:
    if not texts:
        return value
    if isinstance(value, str):
        return texts.get(value, value)
    if is_list(value):
        return [_replaced(each, texts) for each in value]
    if is_object(value):
        return {name: _replaced(member, texts) for name, member in value.items()}
    return value


def _form(body: BaseModel) -> BaseModel:
    """Return the form that a body has, of those that its operation takes."""
    inside: object = vars(body)["root"] if body.__pydantic_root_model__ else None
    return _form(inside) if isinstance(inside, BaseModel) else body
