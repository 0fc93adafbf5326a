"""Questions about uploaded videos."""

from __future__ import annotations

import math
from typing import Final

from ._answers import Answer
from ._bench import Bench
from ._calls import Call, Handler
from ._errors import bad_request
from ._orders import VIDEO_ANALYSIS, Order

_DOLLARS_PER_MILLION: Final = {"standard": (0.36, 1.60), "deep": (0.72, 5.00)}
"""Prices of tokens in and out (documentation of 2026-09)."""

_TOKENS_PER_SECOND: Final = 263
"""15,800 tokens went in for a minute of video (example of 2026-09)."""

_USUAL_TOKENS: Final = 2048


class Analysis:
    """Takes questions about videos and answers them with what is known of the file."""

    def __init__(self, bench: Bench) -> None:
        self._bench = bench

    def table(self) -> dict[str, Handler]:
        """Return the handler of each operation id."""
        return {"createVideoAnalysisTask": self.create}

    async def create(self, call: Call) -> Answer:
        """Accept a question about a video that was uploaded."""
        order = self._order(call)
        task = self._bench.lifecycle.create(order, call.request_id, call.operation)
        return self._bench.answers.task(task)

    def _order(self, call: Call) -> Order:
        url, prompt = call.body["video_url"], call.body["prompt"]
        file = self._bench.lifecycle.file(url)
        if file is None or file.video_duration_seconds is None:
            raise bad_request("video_url: must be the URL of a video that this account uploaded.")
        seconds = file.video_duration_seconds
        depth = call.body.get("analysis_depth") or "standard"
        most = call.body.get("max_output_tokens") or _USUAL_TOKENS
        text = f"A video of {seconds:.0f} seconds, as the sandbox sees it. You asked: {prompt}"
        words = text.split()
        tokens_in = round(seconds * _TOKENS_PER_SECOND) + len(prompt.split())
        tokens_out = min(len(words), most)
        usage = {
            "input_tokens": tokens_in,
            "output_tokens": tokens_out,
            "total_tokens": tokens_in + tokens_out,
        }
        return Order(
            capability_id=VIDEO_ANALYSIS,
            other_urls=(("video_url", url),),
            prompt=prompt,
            duration_seconds=math.ceil(seconds),
            takes_uploads_alone=True,
            mime_type="",
            price=_cents(depth, tokens_in, most),
            kept=_cents(depth, tokens_in, tokens_out),
            result={
                "text": text if len(words) <= most else " ".join(words[:most]),
                "usage": usage,
                "finish_reason": "stop" if len(words) <= most else "length",
            },
        )


def _cents(depth: str, tokens_in: int, tokens_out: int) -> int:
    """Return the price of tokens, rounded up to the cent."""
    price_in, price_out = _DOLLARS_PER_MILLION[depth]
    return max(1, math.ceil((tokens_in * price_in + tokens_out * price_out) / 10_000))
