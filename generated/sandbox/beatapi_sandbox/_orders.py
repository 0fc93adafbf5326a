"""The orders that creates place, checked beyond the schema of single fields, and their prices."""

from __future__ import annotations

import ipaddress
import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Final
from urllib.parse import urlsplit

from beatapi._transport.address import is_public

from ._errors import bad_request

MUSIC_VIDEO: Final = "music-video"
ECOMMERCE_VIDEO: Final = "ecommerce-video"
VIDEO_ANALYSIS: Final = "video-analysis"

# Prices in credits, documentation of 2026-07-16. June's table is not documented.
CREDITS_PER_SECOND: Final = {
    ("standard", "540p"): 4,
    ("standard", "720p"): 5,
    ("standard", "1080p"): 6,
    ("high", "720p"): 16,
    ("high", "1080p"): 18,
}
LIP_SYNC_CREDITS_PER_SECOND: Final = 2
ECOMMERCE_CREDITS_PER_SECOND: Final = 15
COMPOSE_PRICE: Final = 1

DEFAULT_SHOT_SECONDS: Final = 5
DEFAULT_QUALITY: Final = "standard"
DEFAULT_RESOLUTION: Final = "720p"
"""Of a create and of an edit alike (documentation of 2026-07-16)."""

_SHORTEST_SONG_SECONDS: Final = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """One task as asked for.

    Attributes:
        capability_id: The workflow, effect, model or data capability.
        task_kind: Its kind, as `task_kind` of the contracts from 2026-08 on.
        capability_version: Its version; None if it has none.
        image_urls: The pictures.
        audio_url: The sound.
        other_urls: Further inputs, by the name of their field.
        price: Its price; None where the length decides.
        kept: The part of the price that is settled; None for all.
        mime_type: The type of the file; empty if the task makes none.
        size: Width and height in pixels, in place of the ratio and the resolution.
        seed: Picks what is drawn where no picture is given.
        result: The task's answer in place of files.
        is_timed: Whether its length is billed.
        takes_uploads_alone: Whether its inputs must be uploads of the account.
    """

    capability_id: str
    task_kind: str = "workflow"
    capability_version: int | None = 1
    image_urls: tuple[str, ...] = ()
    audio_url: str | None = None
    other_urls: tuple[tuple[str, str], ...] = ()
    prompt: str = ""
    aspect_ratio: str = "16:9"
    resolution: str = DEFAULT_RESOLUTION
    quality: str = DEFAULT_QUALITY
    lip_sync: bool = False
    manual: bool = False
    has_storyboard: bool = False
    is_premium: bool = False
    duration_seconds: int | None = None
    price: int | None = None
    kept: int | None = None
    mime_type: str = "video/mp4"
    size: tuple[int, int] | None = None
    seed: int = 0
    is_transparent: bool = False
    result: dict[str, object] | None = field(default=None, repr=False)
    is_timed: bool = True
    takes_uploads_alone: bool = False

    @property
    def urls(self) -> tuple[tuple[str, str], ...]:
        """Every input URL with the name of its field."""
        images = tuple(named("images", self.image_urls))
        audio = () if self.audio_url is None else (("audio_url", self.audio_url),)
        return images + audio + self.other_urls


def music_video(params: Mapping[str, Any], *, has_storyboards: bool) -> Order:
    """Read the checked body of a music video task.

    Args:
        params: The body.
        has_storyboards: Whether this API version has shots, and so anything to do by hand.

    Raises:
        ApiError: 400 for fields that exclude one another.
    """
    is_premium = params.get("mv_tier") == "premium"
    faces = tuple(named("lip_ref_urls", params.get("lip_ref_urls")))
    order = Order(
        capability_id=MUSIC_VIDEO,
        image_urls=tuple(params.get("images") or ()),
        audio_url=params["audio_url"],
        other_urls=faces
        + tuple((f, params[f]) for f in ("lip_ref_url", "srt_url") if params.get(f)),
        prompt=params.get("prompt") or "",
        aspect_ratio=params.get("aspect_ratio") or "16:9",
        resolution=params.get("resolution") or DEFAULT_RESOLUTION,
        quality="high" if is_premium else params.get("quality") or DEFAULT_QUALITY,
        is_premium=is_premium,
        lip_sync=bool(params.get("lip_sync")),
        has_storyboard=has_storyboards,
        manual=has_storyboards and params.get("compose_mode") == "manual",
        duration_seconds=params.get("duration"),
    )
    if order.lip_sync and order.resolution == "540p":
        raise bad_request("lip_sync: not available with resolution 540p; use 720p or 1080p.")
    _credits_per_second(order.quality, order.resolution)
    return order


def ecommerce_video(params: Mapping[str, Any]) -> Order:
    """Read the checked body of an ecommerce video task; these are always made in 1080p."""
    return Order(
        capability_id=ECOMMERCE_VIDEO,
        image_urls=tuple(params["images"]),
        prompt=params.get("prompt") or "",
        aspect_ratio=params.get("aspect_ratio") or "16:9",
        resolution="1080p",
        duration_seconds=params["duration"],
    )


def billable_seconds(order: Order, audio_seconds: float | None) -> int:
    """Return the seconds to pay for: the song's, else the asked ones, else the shortest song's."""
    if audio_seconds is not None:
        return math.ceil(audio_seconds)
    return order.duration_seconds or _SHORTEST_SONG_SECONDS


def price(order: Order, seconds: int) -> int:
    """Return what a video of that many seconds costs, in credits."""
    if order.capability_id == ECOMMERCE_VIDEO:
        return ECOMMERCE_CREDITS_PER_SECOND * seconds
    rate = _credits_per_second(order.quality, order.resolution)
    return (rate + LIP_SYNC_CREDITS_PER_SECOND * order.lip_sync) * seconds


def shot_price(order: Order, *, quality: str, resolution: str, seconds: int) -> int:
    """Return what a new version of one shot costs, in credits.

    Raises:
        ApiError: 400 when that quality does not exist in that resolution.
    """
    rate = _credits_per_second(quality, resolution)
    return (rate + LIP_SYNC_CREDITS_PER_SECOND * order.lip_sync) * seconds


def check_input_url(field: str, url: str, *, own: bool) -> None:
    """Refuse an input URL that BeatAPI could not fetch.

    Public HTTPS is what BeatAPI takes; the sandbox also takes URLs of its own.

    Raises:
        ApiError: 400 that names the field.
    """
    if own or _is_public_https(url):
        return
    raise bad_request(f"{field}: must be a public HTTPS URL, or one that this sandbox returned.")


def named(field: str, urls: Sequence[str] | None) -> Iterator[tuple[str, str]]:
    """Yield the URLs of a list, each with its place."""
    for index, url in enumerate(urls or ()):
        yield f"{field}[{index}]", url


def _is_public_https(url: str) -> bool:
    try:
        parts = urlsplit(url)
        host = parts.hostname or ""
    except ValueError:
        return False
    return parts.scheme == "https" and "." in host and not _is_private(host)


def _is_private(host: str) -> bool:
    try:
        return not is_public(ipaddress.ip_address(host))
    except ValueError:
        return host.endswith((".localhost", ".local", ".internal"))


def _credits_per_second(quality: str, resolution: str) -> int:
    rate = CREDITS_PER_SECOND.get((quality, resolution))
    if rate is None:
        raise bad_request(f"quality: {quality} is not available with resolution {resolution}.")
    return rate
