"""A local BeatAPI for demonstrations and tests.

    from beatapi import BeatAPI
    from beatapi.sandbox import Sandbox

    with Sandbox() as sandbox:
        client = BeatAPI(api_key=sandbox.api_key, base_url=sandbox.url)

It is a separate package, installed by the extra: `pip install "beatapi[sandbox]"`. From a shell:
`python -m beatapi.sandbox`.
"""

from __future__ import annotations

import sys

try:
    from beatapi_sandbox import (
        CONCURRENCY_TIERS,
        SCENARIOS,
        Clock,
        DeliveryAttempt,
        Fault,
        Faults,
        ManualClock,
        Sandbox,
        SystemClock,
        sample_image,
        sample_song,
    )
    from beatapi_sandbox.__main__ import main
except ModuleNotFoundError as error:
    if (error.name or "").partition(".")[0] in {"beatapi", ""}:
        raise
    raise ImportError(
        f"beatapi.sandbox needs {error.name}, which is not installed: "
        'pip install "beatapi[sandbox]"',
        name=error.name,
    ) from error

__all__ = [
    "CONCURRENCY_TIERS",
    "SCENARIOS",
    "Clock",
    "DeliveryAttempt",
    "Fault",
    "Faults",
    "ManualClock",
    "Sandbox",
    "SystemClock",
    "sample_image",
    "sample_song",
]

if __name__ == "__main__":
    sys.exit(main())
