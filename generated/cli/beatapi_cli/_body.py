"""From options and files to the body of a call: merged, checked, local files uploaded."""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

import beatapi
from beatapi_fleet.local import local_files, replaced

from ._app import at_home
from ._flags import flags, given_fields, problems
from ._json import is_object
from ._words import message
from .contract import Call

if TYPE_CHECKING:
    from beatapi import BeatAPI

    from ._progress import Display


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
        folder = Path(source or ".").parent
        body = replaced(call.fields, body, lambda place: str(folder / place))
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


def file_faults(call: Call, body: Mapping[str, Any]) -> list[str]:
    """Return a sentence for each local file that is missing, or that BeatAPI would reject."""
    names = flags(call)
    faults = [
        _file_fault(field.name, names[field.name], place, body.get("model"))
        for field in call.fields
        for place in local_files([field], body)
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
    places = local_files(call.fields, body)
    urls = {place: str(upload(client, display, place)["url"]) for place in places}
    return replaced(call.fields, body, urls.__getitem__)


def _size(count: int) -> str:
    return f"{count / 1e6:.1f} MB" if count >= 100_000 else f"{count / 1e3:.1f} kB"
