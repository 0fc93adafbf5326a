"""From options and files to the body of a call: merged, checked, local files uploaded."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, TypeGuard

import click

import beatapi

from ._app import at_home
from ._flags import flags, given_fields, problems
from ._json import is_list, is_object
from ._words import message
from .contract import Call

if TYPE_CHECKING:
    from beatapi import BeatAPI

    from ._progress import Display

_REMOTE: Final = frozenset({"http", "https"})


def assemble(call: Call, options: Mapping[str, Any], source: str | None) -> dict[str, Any]:
    """Return the body of a call: the values of a JSON file, replaced by those of the command line.

    Args:
        call: The call.
        options: The command's options.
        source: A JSON file; ``-`` for stdin.

    Raises:
        click.UsageError: Something is missing, unknown or out of its limits; all of it is named.
    """
    body = {} if source is None else read_json(source)
    if source not in (None, "-"):
        body = rooted(call, body, Path(source or ".").parent)
    body |= given_fields(call, options)
    faults = problems(call, body) + file_faults(call, body)
    if faults:
        raise click.UsageError("\n  ".join(["the request is not complete and correct:", *faults]))
    return body


def read_json(source: str) -> dict[str, Any]:
    """Return a JSON object from a file or stdin.

    Raises:
        click.UsageError: It cannot be read or is no object.
    """
    try:
        data = sys.stdin.buffer.read() if source == "-" else Path(source).read_bytes()
        value: object = json.loads(data)
    except OSError as error:
        raise click.UsageError(f"{source} cannot be read: {error.strerror}") from None
    except ValueError as error:
        raise click.UsageError(f"{source} is not JSON: {error}") from None
    if not is_object(value):
        raise click.UsageError(f"{source} must hold a JSON object, the fields of the request")
    return value


def is_local(place: object) -> TypeGuard[str]:
    """Return true if the value of a URL field names a file on this machine."""
    return isinstance(place, str) and place.partition("://")[0].lower() not in _REMOTE


def rooted(call: Call, body: dict[str, Any], folder: Path) -> dict[str, Any]:
    """Return a body with its local files relative to the folder of the file that names them."""

    def root(place: Any) -> Any:
        return str(folder / place) if is_local(place) else place

    return _changed(call, body, root)


def local_files(call: Call, body: Mapping[str, Any]) -> list[str]:
    """Return the local files of a body, each once, in order."""
    places = [
        place for field in call.fields if field.upload for place in _places(body.get(field.name))
    ]
    return list(dict.fromkeys(filter(is_local, places)))


def _places(value: object) -> list[object]:
    return value if is_list(value) else [value]


def file_faults(call: Call, body: Mapping[str, Any]) -> list[str]:
    """Return a sentence for each local file that is missing, or that BeatAPI would reject."""
    names = flags(call)
    faults = [
        _file_fault(field.name, names[field.name], place, body.get("model"))
        for field in call.fields
        if field.upload
        for place in _places(body.get(field.name))
        if is_local(place)
    ]
    return list(dict.fromkeys(filter(None, faults)))


def _file_fault(field: str, option: str, place: str, model: object) -> str:
    from beatapi._uploads.inputs import Inputs

    path = at_home(place)
    if not path.is_file():
        return f"{place} is neither a file nor an https URL"
    try:
        Inputs({field: False}, {"model": model, field: path}).check()
    except beatapi.InvalidArgumentError as error:
        return f"{option}{message(error, '').removeprefix(field)}"
    except (beatapi.UploadError, OSError) as error:
        return message(error, "")
    return ""


def with_urls(call: Call, body: dict[str, Any], urls: Mapping[str, str]) -> dict[str, Any]:
    """Return a body with the URLs of the uploads in place of the local files."""

    def url(place: Any) -> Any:
        return urls.get(place, place)

    return _changed(call, body, url)


def _changed(call: Call, body: Mapping[str, Any], change: Callable[[Any], Any]) -> dict[str, Any]:
    uploads = {field.name for field in call.fields if field.upload}
    changed = dict(body)
    for name in uploads & body.keys():
        value: Any = body[name]
        changed[name] = list(map(change, value)) if is_list(value) else change(value)
    return changed


def upload(client: BeatAPI, display: Display, place: str) -> dict[str, Any]:
    """Upload one file, and show it.

    Returns:
        The server's answer about the file.
    """
    path = at_home(place)
    row = display.row(f"uploading {path.name} ({_size(path.stat().st_size)})")
    try:
        file = client.files.upload(path, on_progress=row.count)
    except beatapi.OutcomeUnknownError as error:
        # Nothing is paid for a file that is there twice: this is a fault of the network.
        message = f"{path.name} was not uploaded, or its answer is lost; try again later"
        raise beatapi.APIConnectionError(message) from error
    row.done(f"uploaded {path.name} → {file.id}")
    return file.to_dict()


def upload_all(
    client: BeatAPI, display: Display, call: Call, body: dict[str, Any]
) -> dict[str, Any]:
    """Return a body with every local file uploaded."""
    urls = {place: upload(client, display, place)["url"] for place in local_files(call, body)}
    return with_urls(call, body, urls)


def _size(count: int) -> str:
    return f"{count / 1e6:.1f} MB" if count >= 100_000 else f"{count / 1e3:.1f} kB"
