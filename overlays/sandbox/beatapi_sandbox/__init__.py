"""A local BeatAPI for demonstrations and tests.

    from beatapi import BeatAPI
    from beatapi.sandbox import Sandbox

    with Sandbox() as sandbox:
        client = BeatAPI(api_key=sandbox.api_key, base_url=sandbox.url)

`pip install "beatapi[sandbox]"` installs it, and `beatapi.sandbox` is its other name. From a shell:
`python -m beatapi.sandbox`.
"""

from __future__ import annotations

from beatapi import ManualClock

from ._clock import Clock, SystemClock
from ._faults import SCENARIOS, Fault, Faults
from ._ids import looks_live
from ._records import AnsweredCall, DeliveryAttempt
from ._samples import sample_image, sample_song
from ._server import CONCURRENCY_TIERS, Sandbox

__all__ = [
    "CONCURRENCY_TIERS",
    "SCENARIOS",
    "AnsweredCall",
    "Clock",
    "DeliveryAttempt",
    "Fault",
    "Faults",
    "ManualClock",
    "Sandbox",
    "SystemClock",
    "looks_live",
    "sample_image",
    "sample_song",
]
