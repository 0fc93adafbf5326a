"""The models of pictures and videos that a date has, as its contract describes them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any, Final, get_args

from pydantic import BaseModel, RootModel

from .contracts import load

_UPPER: Final = {"gpt": "GPT", "h3": "H3"}
_MEDIA_TYPES: Final = {
    "createImageGenerationTask": "image",
    "createVideoGenerationTask": "video",
}
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
    bodies = {route.operation_id: route.body for route in load(date).routes}
    by_id: dict[str, Model] = {}
    for operation_id, media_type in _MEDIA_TYPES.items():
        for form in _forms(bodies.get(operation_id)):
            (name,) = get_args(form.model_fields["model"].annotation)
            own = by_id[name].forms if name in by_id else ()
            by_id[name] = Model(id=name, media_type=media_type, forms=(*own, form))
    return by_id


def _forms(body: type[BaseModel] | None) -> Iterator[type[BaseModel]]:
    """Yield the classes of a union, and of unions inside it."""
    if body is not None and issubclass(body, RootModel):
        for form in get_args(body.model_fields["root"].annotation):
            yield from _forms(form)
    elif body is not None:
        yield body


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
