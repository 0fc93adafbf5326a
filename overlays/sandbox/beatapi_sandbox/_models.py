"""The models of pictures and videos that a date has, as its contract describes them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any, Final, get_args

from pydantic import BaseModel

from .contracts import load

_UPPER: Final = {"gpt": "GPT", "h3": "H3"}
_FRAMES: Final = 2
"""A video that takes two pictures takes its first and its last frame."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Model:
    """One model.

    Attributes:
        id: Its name, as create calls take it.
        media_type: `"image"` or `"video"`.
        forms: The forms of its requests.
    """

    id: str
    media_type: str
    forms: tuple[type[BaseModel], ...]

    @property
    def name(self) -> str:
        """Its name for people, such as `"Nano Banana Pro"`."""
        return " ".join(_UPPER.get(word, word.capitalize()) for word in self.id.split("-"))

    @property
    def modes(self) -> list[str]:
        """The inputs it can start from: text, image, frames or reference."""
        modes = [mode for form in self.forms for mode in _modes(form, self.media_type)]
        return [mode for mode in ("text", "image", "frames", "reference") if mode in modes]

    def default(self, field: str) -> Any:
        """Return what a field is if a request does not say, None if nothing is documented."""
        return next(
            (form.model_fields[field].default for form in self.forms if field in form.model_fields),
            None,
        )

    def takes(self, field: str) -> bool:
        """Return true if there is a field of that name."""
        return any(field in form.model_fields for form in self.forms)


@cache
def models(date: str) -> dict[str, Model]:
    """Return the models of a date by their id, in the contract's order."""
    schemas = load(date).schemas
    if not hasattr(schemas, "GenerationModel"):
        return {}
    ids: tuple[str, ...] = get_args(schemas.GenerationModel.model_fields["id"].annotation)
    forms = list(_forms(vars(schemas).values()))
    models: dict[str, Model] = {}
    for name in ids:
        own = tuple(form for form in forms if _model_of(form) == name)
        kind = "video" if any("Video" in form.__name__ for form in own) else "image"
        models[name] = Model(id=name, media_type=kind, forms=own)
    return models


def _forms(values: Iterable[object]) -> Iterator[type[BaseModel]]:
    for value in values:
        if not isinstance(value, type) or not issubclass(value, BaseModel):
            continue
        # A class whose name ends in a digit is one that the engine made of a union's parts.
        if value.__name__.endswith("Request") and _model_of(value):
            yield value


def _model_of(form: type[BaseModel]) -> str | None:
    field = form.model_fields.get("model")
    values = get_args(field.annotation) if field else ()
    return values[0] if len(values) == 1 and isinstance(values[0], str) else None


def _modes(form: type[BaseModel], media_type: str) -> list[str]:
    fields = form.model_fields
    modes = ["reference"] if any(name.startswith("reference_") for name in fields) else []
    pictures = fields.get("images")
    if pictures is None or not pictures.is_required():
        modes += ["text"] if not modes or "reference_images" not in _required(form) else []
    if pictures is not None:
        modes.append(_mode_of_pictures(pictures.metadata, media_type))
    return modes


def _required(form: type[BaseModel]) -> list[str]:
    return [name for name, field in form.model_fields.items() if field.is_required()]


def _mode_of_pictures(metadata: list[Any], media_type: str) -> str:
    most = next((each.max_length for each in metadata if hasattr(each, "max_length")), 0)
    if media_type == "image" or most > _FRAMES:
        return "reference"
    return "frames" if most == _FRAMES else "image"
