"""Effects: a small catalogue, and tasks that use it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from ._answers import Answer, listing
from ._bench import Bench
from ._calls import Call, Handler, chosen
from ._errors import bad_request, not_found
from ._generation import seed_of
from ._json import is_list
from ._orders import Order

_EFFECT_CENTS: Final = 120
"""Price of an effect (example of 2026-08)."""

_PICTURE_SIDE: Final = 1024
_SQUARE: Final = "1:1"
_TYPES: Final = ["image/jpeg", "image/png", "image/webp"]


def _effect(
    effect_id: str,
    name: str,
    description: str,
    category: str,
    options: dict[str, object],
    *,
    pictures: tuple[int, int] = (1, 1),
    version: int = 1,
) -> Answer:
    return {
        "id": effect_id,
        "object": "effect",
        "name": name,
        "description": description,
        "output_type": effect_id.partition("-")[0],
        "category": category,
        "tags": ["portrait"],
        "input": {
            "images_min": pictures[0],
            "images_max": pictures[1],
            "accepted_types": _TYPES,
            "max_size_mb": 20,
            "max_dimension_px": 4096,
            "subject_requirements": ["one person"],
        },
        "options": options,
        "preview": {
            "cover_url": f"https://media.beatapi.io/effects/{effect_id}.png",
            "media_url": None,
        },
        "version": version,
        "status": "active",
    }


EFFECTS: Final[Mapping[str, Answer]] = {
    str(effect["id"]): effect
    for effect in (
        _effect(
            "video-muscle-max",
            "Muscle Transformation",
            "The person in the picture grows muscles.",
            "transformation",
            {"resolutions": ["720p"], "duration_seconds": [6, 12], "bgm": True},
        ),
        _effect(
            "video-hug",
            "Hug",
            "Two people from two pictures hug each other.",
            "people",
            {"aspect_ratios": ["9:16", "16:9"], "duration_seconds": [6], "seed": True},
            pictures=(2, 2),
        ),
        _effect(
            "image-pencil",
            "Pencil Drawing",
            "The picture becomes a pencil drawing.",
            "style",
            {"aspect_ratios": ["1:1", "3:4"], "seed": True},
            pictures=(1, 3),
            version=2,
        ),
    )
}
"""The effects by their id; the first is the documented one."""


class Effects:
    """Lists effects and takes orders of them."""

    def __init__(self, bench: Bench) -> None:
        self._bench = bench

    def table(self) -> dict[str, Handler]:
        """Return the handler of each operation id."""
        return {
            "listEffects": self.list_effects,
            "getEffect": self.get_effect,
            "createEffectTask": self.create,
        }

    async def list_effects(self, call: Call) -> Answer:
        """List the effects, of one kind or category if asked for."""
        filters = chosen(call, output_type=("image", "video"), category=())
        return listing(
            effect
            for effect in EFFECTS.values()
            if all(value in {None, effect[name]} for name, value in filters.items())
        )

    async def get_effect(self, call: Call) -> Answer:
        """Show one effect."""
        return _found(call.path["effect_id"])

    async def create(self, call: Call) -> Answer:
        """Accept a picture or a video with an effect."""
        order = effect_order(call.body)
        task = self._bench.lifecycle.create(order, call.request_id, call.operation)
        return self._bench.answers.task(task)


def effect_order(body: Mapping[str, Any]) -> Order:
    """Read the checked body of an effect task.

    Raises:
        ApiError: 404 for an unknown effect or version, 400 for what the effect does not take.
    """
    effect = _found(body["effect_id"])
    version: Any = body.get("effect_version") or effect["version"]
    if version != effect["version"]:
        raise not_found(f"Version {version} of effect {effect['id']}")
    takes: Any = effect["input"]
    count = len(body["images"])
    if not takes["images_min"] <= count <= takes["images_max"]:
        raise bad_request(
            f"images: {effect['id']} takes {takes['images_min']} to {takes['images_max']}."
        )
    settings = _settings(effect, body.get("options") or {})
    is_video = effect["output_type"] == "video"
    return Order(
        capability_id=str(effect["id"]),
        task_kind="effect",
        capability_version=version,
        image_urls=tuple(body["images"]),
        size=None if is_video else _size(settings["aspect_ratio"] or _SQUARE),
        aspect_ratio=settings["aspect_ratio"] or "16:9",
        seed=settings["seed"] or seed_of(str(effect["id"])),
        mime_type="video/mp4" if is_video else "image/png",
        duration_seconds=settings["duration"] or 6,
        price=_EFFECT_CENTS,
        is_timed=False,
    )


def _found(effect_id: str) -> Answer:
    if effect_id not in EFFECTS:
        raise not_found(f"Effect {effect_id}")
    return EFFECTS[effect_id]


_OFFERS: Final = {
    "aspect_ratio": "aspect_ratios",
    "resolution": "resolutions",
    "duration": "duration_seconds",
    "bgm": "bgm",
    "seed": "seed",
}
"""The name of each setting, and where an effect says what it offers of it."""


def _settings(effect: Answer, values: Mapping[str, Any]) -> dict[str, Any]:
    """Return the settings of a task, the first one that is offered where nothing is said."""
    options: Any = effect["options"]
    settings: dict[str, Any] = {}
    for name, offer in _OFFERS.items():
        offered, value = options.get(offer), values.get(name)
        if value is not None and (not offered or (offered is not True and value not in offered)):
            what = f"one of {offered}" if offered else "not offered"
            raise bad_request(f"options.{name}: is {what} by effect {effect['id']}.")
        first: Any = offered[0] if is_list(offered) else None
        settings[name] = first if value is None else value
    return settings


def _size(ratio: str) -> tuple[int, int]:
    across, down = (int(part) for part in ratio.split(":"))
    return _PICTURE_SIDE * across // max(across, down), _PICTURE_SIDE * down // max(across, down)
