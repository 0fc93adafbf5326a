"""A local BeatAPI for demonstrations and tests.

    from beatapi import BeatAPI
    from beatapi.sandbox import Sandbox

    with Sandbox() as sandbox:
        client = BeatAPI(api_key=sandbox.api_key, base_url=sandbox.url)

It needs the extra: `pip install "beatapi[sandbox]"`. From a shell: `python -m beatapi.sandbox`.
"""

from __future__ import annotations

try:
    from ._server import Sandbox
except ModuleNotFoundError as error:
    if (error.name or "").partition(".")[0] in {"beatapi", ""}:
        raise
    raise ImportError(
        f"beatapi.sandbox needs {error.name}, which is not installed: "
        'pip install "beatapi[sandbox]"',
        name=error.name,
    ) from error

from .._clock import ManualClock
from ._clock import Clock, SystemClock
from ._delivery import DeliveryAttempt
from ._samples import sample_image, sample_song

__all__ = [
    "Clock",
    "DeliveryAttempt",
    "ManualClock",
    "Sandbox",
    "SystemClock",
    "sample_image",
    "sample_song",
]
