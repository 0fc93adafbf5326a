"""Pictures and videos by model."""

from __future__ import annotations

import math
import re
import zlib
from collections.abc import Mapping
from typing import Any, Final

from . import _orders
from ._answers import Answer, listing
from ._bench import Bench
from ._calls import Call, Handler, chosen
from ._errors import bad_request
from ._models import Model, models
from ._orders import Order

_KINDS: Final = ("image", "video")
_REFERENCES: Final = ("reference_images", "reference_videos", "reference_audios")

_CENTS_OF_SIZE: Final = {"1K": 5, "2K": 9, "4K": 18}
"""Price of a picture; only the 9 cents for 2K of Nano Banana Pro are documented."""

_CENTS_PER_SECOND: Final = {"minimax-h3": 4, "seedance-2.5": 31}
_USUAL_CENTS_PER_SECOND: Final = 10
"""Price of a second of 720p; only those of the two named models are documented."""

_MOTION_CONTROL: Final = "-motion-control"
"""The end of the names of models that take uploads of the account alone."""

_LINES: Final = {"std": 720, "pro": 1080, "2k": 1440, "4k": 2160}
_USUAL_LINES: Final = 720
_SIZE: Final = re.compile(r"(\d+)[xX×](\d+)")
_STEP: Final = 16
_LONGEST_SIDE: Final = 3840
_FEWEST_PIXELS, _MOST_PIXELS = 655_360, 8_294_400
_PIXELS_OF_1K, _PIXELS_OF_2K = 2_097_152, 5_898_240
"""Limits of a size in pixels, and up to how many it is billed as 1K and as 2K."""

_VEO_SECONDS: Final = 8
_USUAL_SECONDS: Final = 5


class Generation:
    """Lists models and takes orders of pictures and videos."""

    def __init__(self, bench: Bench) -> None:
        self._bench = bench
        self._models = models(bench.version.contract.version)

    def table(self) -> dict[str, Handler]:
        """Return the handler of each operation id."""
        return {
            "listGenerationModels": self.list_models,
            "createImageGenerationTask": self.create_picture,
            "createVideoGenerationTask": self.create_video,
        }

    async def list_models(self, call: Call) -> Answer:
        """List the models of pictures and videos."""
        kind = chosen(call, media_type=_KINDS)["media_type"]
        return listing(
            {
                "id": model.id,
                "object": "generation_model",
                "name": model.name,
                "media_type": model.media_type,
                "input_modes": model.modes,
            }
            for model in self._models.values()
            if kind in {None, model.media_type}
        )

    async def create_picture(self, call: Call) -> Answer:
        """Accept a picture."""
        return self._create(self._picture(call.body), call)

    async def create_video(self, call: Call) -> Answer:
        """Accept a video."""
        return self._create(self._video(call.body), call)

    def _create(self, order: Order, call: Call) -> Answer:
        task = self._bench.lifecycle.create(order, call.request_id, call.operation)
        return self._bench.answers.task(task)

    def _picture(self, body: Mapping[str, Any]) -> Order:
        model = self._models[body["model"]]
        ratio = body.get("aspect_ratio") or model.default("aspect_ratio") or "1:1"
        resolution = body.get("resolution") or model.default("resolution") or "1K"
        if body.get("size"):
            size = _exact_size(body)
            resolution = _billed_as(size)
        else:
            size = _picture_size(self._ratio(ratio, body, (1, 1)), resolution)
        is_transparent = body.get("background") == "transparent"
        jpeg = (body.get("output_format") or "png") != "png" and not is_transparent
        return Order(
            capability_id=model.id,
            task_kind="image",
            capability_version=None,
            image_urls=tuple(body.get("images") or ()),
            prompt=body["prompt"],
            size=size,
            seed=seed_of(body["prompt"]),
            mime_type="image/jpeg" if jpeg else "image/png",
            is_transparent=is_transparent,
            price=_CENTS_OF_SIZE[resolution],
            is_timed=False,
        )

    def _video(self, body: Mapping[str, Any]) -> Order:
        model = self._models[body["model"]]
        _check_parts(model, body, self._bench.version.contract.version)
        seconds = self._seconds(model, body)
        lines = _lines(body.get("resolution") or model.default("resolution"))
        ratio = body.get("aspect_ratio") or model.default("aspect_ratio") or "auto"
        prompt = body.get("prompt") or ""
        per_second = _CENTS_PER_SECOND.get(model.id, _USUAL_CENTS_PER_SECOND)
        return Order(
            capability_id=model.id,
            task_kind="video",
            capability_version=None,
            image_urls=tuple(body.get("images") or ()),
            other_urls=tuple(
                url for name in _REFERENCES for url in _orders.named(name, body.get(name))
            ),
            prompt=prompt,
            size=_video_size(self._ratio(ratio, body, (16, 9)), lines),
            seed=seed_of(prompt),
            duration_seconds=seconds,
            price=math.ceil(per_second * seconds * _share(lines)),
            takes_uploads_alone=model.id.endswith(_MOTION_CONTROL),
        )

    def _seconds(self, model: Model, body: Mapping[str, Any]) -> int:
        if model.takes("duration"):
            return int(body.get("duration") or model.default("duration") or _USUAL_SECONDS)
        if model.id.startswith("veo"):
            return _VEO_SECONDS
        film = self._bench.lifecycle.file((body.get("reference_videos") or [""])[0])
        return math.ceil((film and film.video_duration_seconds) or _USUAL_SECONDS)

    def _ratio(self, text: str, body: Mapping[str, Any], usual: tuple[int, int]) -> tuple[int, int]:
        """Return a shape; one that is left to the model is that of the first picture."""
        if ":" in text:
            across, down = text.split(":")
            return int(across), int(down)
        shown = body.get("images") or body.get("reference_images") or [""]
        picture = self._bench.lifecycle.file(shown[0])
        if picture is None or picture.width is None or picture.height is None:
            return usual
        return picture.width, picture.height


def seed_of(text: str) -> int:
    """Return where the randomness of a drawing starts: the same for the same words."""
    return zlib.crc32(text.encode("utf-8", "replace")) % 1000


def _picture_size(ratio: tuple[int, int], resolution: str) -> tuple[int, int]:
    """Return a size with as many pixels as a square of 1024, 2048 or 4096 pixels."""
    side = 1024 * int(resolution[0])
    across, down = ratio
    width = _stepped(side * math.sqrt(across / down))
    return width, _stepped(side * math.sqrt(down / across))


def _video_size(ratio: tuple[int, int], lines: int) -> tuple[int, int]:
    """Return a size whose shorter side has that many pixels; both sides are even."""
    across, down = ratio
    longer = round(lines * max(ratio) / min(ratio) / 2) * 2
    return (longer, lines) if across >= down else (lines, longer)


def _stepped(pixels: float) -> int:
    return max(_STEP, round(pixels / _STEP) * _STEP)


def _exact_size(body: Mapping[str, Any]) -> tuple[int, int]:
    """Read `size`, with the limits of GPT Image models (documentation of 2026-10).

    Raises:
        ApiError: 400.
    """
    match = _SIZE.fullmatch(body["size"])
    sides = (int(match[1]), int(match[2])) if match else (0, 0)
    if body.get("resolution") or body.get("aspect_ratio"):
        raise bad_request("size: takes the place of resolution and aspect_ratio; leave those out.")
    if any(side % _STEP or not 0 < side <= _LONGEST_SIDE for side in sides):
        raise bad_request(
            f"size: both sides must be multiples of {_STEP}, {_LONGEST_SIDE} at most."
        )
    if max(sides) > 3 * min(sides) or not _FEWEST_PIXELS <= math.prod(sides) <= _MOST_PIXELS:
        raise bad_request(
            f"size: {_FEWEST_PIXELS} to {_MOST_PIXELS} pixels are possible, sides of 1:3 to 3:1."
        )
    return sides


def _billed_as(size: tuple[int, int]) -> str:
    pixels = math.prod(size)
    if pixels <= _PIXELS_OF_1K:
        return "1K"
    return "2K" if pixels <= _PIXELS_OF_2K else "4K"


def _lines(resolution: str | None) -> int:
    text = (resolution or "").lower()
    return _LINES.get(text) or int(text.removesuffix("p") or _USUAL_LINES)


def _share(lines: int) -> float:
    """Return the price of a resolution, as a share of that of 720p."""
    return next(
        share for most, share in ((540, 0.5), (768, 1.0), (1080, 1.5), (9999, 3.0)) if lines <= most
    )


def _check_parts(model: Model, body: Mapping[str, Any], date: str) -> None:
    """Refuse what a model's description rules out in words alone.

    Raises:
        ApiError: 400.
    """
    names = [name for name in _REFERENCES if body.get(name)]
    frames = body.get("images") and model.takes("reference_images") and "frames" in model.modes
    if (frames or model.id == "grok-imagine-video-1.5") and body.get("images") and names:
        raise bad_request(f"{names[0]}: cannot be combined with images.")
    later = date >= "2026-09"
    may_be_alone = model.id.startswith("wan") or (later and model.id == "seedance-2.5")
    if names == ["reference_audios"] and not may_be_alone:
        raise bad_request("reference_audios: need a picture or a video beside them.")
    is_full = model.id == "seedance-2" and _lines(body.get("resolution")) == 1080
    if later and is_full and "reference_images" in names:
        raise bad_request("reference_images: cannot be combined with resolution 1080p.")
    if body.get("multi_shots"):
        _check_shots(body)
    if model.id == "veo-3.1" and names and body.get("quality") == "Quality":
        raise bad_request("quality: Fast and Lite take reference_images, Quality does not.")


def _check_shots(body: Mapping[str, Any]) -> None:
    shots: list[dict[str, Any]] = body.get("multi_prompt") or []
    if not shots:
        raise bad_request("multi_prompt: required with multi_shots.")
    if len(body.get("images") or ()) > 1:
        raise bad_request("images: multi_shots takes the first frame alone.")
    seconds = sum(shot["duration"] for shot in shots)
    if seconds != (body.get("duration") or _USUAL_SECONDS):
        raise bad_request(f"multi_prompt: its shots last {seconds} seconds, not duration's.")
