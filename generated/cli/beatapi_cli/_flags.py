"""Options of a command line, derived from the contract of a call."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping, Sequence
from copy import copy
from functools import cache
from itertools import pairwise
from pkgutil import get_data
from typing import Any, Final, TypeVar

import click

from beatapi_fleet.columns import column_names, fits, typed

from ._calling import performs
from ._help import asked_words
from ._json import is_list, is_object
from .contract import CALLS, Call, Field

F = TypeVar("F", bound=Callable[..., Any])

FILE: Final = click.Path(readable=False, allow_dash=True)
"""Any text; shells complete it as they complete the names of files."""


def flags(call: Call) -> dict[str, str]:
    """Return each field's option: ``images`` → ``--image``, ``audio_url`` → ``--audio``."""
    return {name: f"--{column}" for name, column in column_names(call.fields).items()}


def contract_options(method: str) -> Callable[[F], F]:
    """Give a command an option for every field of a call.

    Args:
        method: The call's place in the client, such as ``music_video.create``.
    """
    call = CALLS[method]
    names = flags(call)

    def decorate(function: F) -> F:
        for field in reversed(call.fields):
            function = _option(field, names[field.name], method)(function)
        return performs(method)(function)

    return decorate


def _option(field: Field, name: str, method: str) -> Callable[[F], F]:
    own: dict[str, Any] = {"cls": FieldOption, "field": field, "method": method}
    if field.kind == "boolean":
        switch = f"{name}/--no-{name.removeprefix('--')}"
        return click.option(switch, field.name, default=None, help=field.help, **own)
    return click.option(
        name,
        field.name,
        type=_type(field),
        multiple=_has_many(field),
        metavar=_metavar(field),
        help=_help(field),
        **own,
    )


class FieldOption(click.Option):
    """The option of a field, whose help depends on the form of the body.

    Args:
        field: The field.
        method: The call's place in the client.
    """

    def __init__(self, *arguments: Any, field: Field, method: str, **options: Any) -> None:
        super().__init__(*arguments, **options)
        self._field = field
        self._method = method

    def get_help_record(self, ctx: click.Context) -> tuple[str, str] | None:
        """Return the option and its help; ``None`` if the form has no such field."""
        form = _form(self._method, asked_words(ctx))
        if form is None:
            return super().get_help_record(ctx)
        if self._field.name not in form:
            return None
        field = self._field._replace(**form[self._field.name])
        shown = copy(self)
        shown.help, shown.type, shown.metavar = _help(field), _type(field), _metavar(field)
        if field.kind == "boolean":
            shown.type, shown.metavar = self.type, self.metavar
        return super(FieldOption, shown).get_help_record(ctx)


def _form(method: str, words: Sequence[str]) -> dict[str, Any] | None:
    """Return the fields of the form that a command line names; ``None`` if it names none."""
    if method not in (known := _forms()):
        return None
    values: dict[str, dict[str, Any]] = known[method]["values"]
    name = flags(CALLS[method])[known[method]["tag"]]
    given = [word.partition("=")[2] for word in words if word.startswith(f"{name}=")]
    given += [value for word, value in pairwise(words) if word == name]
    return values.get(given[-1]) if given else None


@cache
def _forms() -> dict[str, Any]:
    """Return the fields of each form of each body; the help pages alone read them."""
    # importlib.resources would do as well, but loads tempfile.
    forms: dict[str, Any] = json.loads(get_data("beatapi_cli", "forms.json") or b"{}")
    return forms


_LONGEST_CHOICES: Final = 60
"""The most characters of choices that stand beside an option; its help lists longer ones."""


def _type(field: Field) -> click.ParamType[Any]:
    if field.upload:
        return FILE
    if field.choices:
        return click.Choice(field.choices)
    if field.kind == "integer":
        return click.INT
    return click.FLOAT if field.kind == "number" else click.STRING


def _metavar(field: Field) -> str | None:
    if field.upload:
        return "FILE|URL"
    if _has_many_choices(field):
        return field.name.upper()
    return {"map": "NAME=VALUE", "json": "JSON"}.get(field.kind)


def _has_many(field: Field) -> bool:
    return field.many or field.kind == "map"


def _help(field: Field) -> str:
    notes = [field.help] if field.help else []
    if _has_many_choices(field) and not all(f'"{each}"' in field.help for each in field.choices):
        notes.append(f"One of {', '.join(field.choices)}.")
    notes += ["A local file is uploaded."] if field.upload else []
    notes += ["Repeat it for several."] if _has_many(field) else []
    notes += ["[required]"] if field.required else []
    return " ".join(notes)


def _has_many_choices(field: Field) -> bool:
    return len("|".join(field.choices)) > _LONGEST_CHOICES


def given_fields(call: Call, options: Mapping[str, Any]) -> dict[str, Any]:
    """Return the fields of a call that the command line gives, as JSON has them.

    Raises:
        click.BadParameter: An entry of a map is not ``NAME=VALUE``.
    """
    body: dict[str, Any] = {}
    for field in call.fields:
        value = options.get(field.name)
        if value is None or value == ():
            continue
        if field.kind == "map":
            body[field.name] = dict(_pair(field, text) for text in value)
        elif field.many:
            body[field.name] = [typed(field, item) for item in value]
        else:
            body[field.name] = typed(field, value)
    return body


def _pair(field: Field, text: str) -> tuple[str, str]:
    name, equals, value = text.partition("=")
    if not equals or not name:
        raise click.BadParameter(f"{text!r} is not NAME=VALUE.", param_hint=f"--{field.name}")
    return name, value


def problems(call: Call, body: Mapping[str, Any]) -> list[str]:
    """Return a body's violations of the contract, before anything is sent or paid."""
    names = flags(call)
    known = [field.name for field in call.fields]
    faults = [
        f"{name} is unknown; there are: {', '.join(known)}" for name in body if name not in known
    ]
    for field in call.fields:
        if field.name in body:
            faults += [f"{names[field.name]}: {text}" for text in _faults(field, body[field.name])]
        elif field.required:
            faults.append(f"{names[field.name]} is missing ({field.name} in a file)")
    return faults


def _faults(field: Field, value: object) -> list[str]:
    if field.kind == "map":
        return _map_faults(field, value)
    if not field.many:
        return _value_faults(field, value)
    if not is_list(value):
        return ["must be a list"]
    return [
        *_range(len(value), field.min_items, field.max_items, "items"),
        *(text for item in value for text in _value_faults(field, item)),
    ]


def _map_faults(field: Field, value: object) -> list[str]:
    if not is_object(value):
        return ["must be an object of names and values"]
    return _range(len(value), field.min_items, field.max_items, "entries")


def _value_faults(field: Field, value: object) -> list[str]:
    if field.kind == "json":
        cut = isinstance(value, str) and value.lstrip().startswith(("{", "["))
        return [f"{value!r} is not JSON"] if cut else []
    if not fits(field, value):
        return [f"{value!r} is not of type {field.kind}"]
    if field.choices and str(value) not in field.choices:
        return [f"{value!r} is not one of {', '.join(field.choices)}"]
    if isinstance(value, str):
        return _text_faults(field, value)
    if isinstance(value, (int, float)):
        return _range(value, field.minimum, field.maximum, "")
    return []


def _text_faults(field: Field, value: str) -> list[str]:
    faults = _range(len(value), field.min_length, field.max_length, "characters")
    # A local file becomes a URL that matches; the server judges other URLs.
    if field.pattern and not field.upload and not re.search(field.pattern, value):
        faults.append(f"{value!r} does not match {field.pattern}")
    return faults


def _range(value: float, least: float | None, most: float | None, noun: str) -> list[str]:
    unit = f" {noun}" if noun else ""
    if least is not None and value < least:
        return [f"{value:g}{unit} is less than {least:g}"]
    if most is not None and value > most:
        return [f"{value:g}{unit} is more than {most:g}"]
    return []
