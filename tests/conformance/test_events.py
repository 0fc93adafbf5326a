"""The Python client frames the shared streams as every other client does."""

from __future__ import annotations

import base64
from collections.abc import Iterable, Mapping
from typing import Any

import pytest

from beatapi._streams import Decoder, EventDecoder, EventTooLargeError, LineDecoder, decoder
from conformance import vectors

CASES = vectors.read("events.json")["cases"]


def _bytes(case: Mapping[str, Any]) -> bytes:
    if "input" in case:
        return str(case["input"]).encode()
    return base64.b64decode(case["input_base64"])


def _decoder(case: Mapping[str, Any]) -> Decoder:
    media = case["media"]
    return decoder("events" if media == "text/event-stream" else "lines", media)


def _events(case: Mapping[str, Any], pieces: Iterable[bytes]) -> list[dict[str, object]]:
    frames = _decoder(case)
    found = [event for piece in pieces for event in frames.feed(piece)]
    found += frames.end()
    return [
        {"data": one.data, "event": one.event, "id": one.id, "retry_seconds": one.retry}
        for one in found
    ]


@pytest.mark.parametrize("case", [pytest.param(case, id=case["name"]) for case in CASES])
def test_framing(case: Mapping[str, Any]) -> None:
    data = _bytes(case)
    assert _events(case, [data]) == case["expect"]
    assert _events(case, [data[at : at + 1] for at in range(len(data))]) == case["expect"]
    for at in range(len(data)):
        assert _events(case, [data[:at], b"", data[at:]]) == case["expect"]


def test_there_are_enough_cases() -> None:
    assert len({case["name"] for case in CASES}) == len(CASES) >= 60


@pytest.mark.parametrize("piece", [b"x", b"data: x\n", b"data: " + b"x" * 99 + b"\n"])
def test_an_event_has_a_largest_size(piece: bytes) -> None:
    frames = EventDecoder(limit=100)
    pieces = (list(frames.feed(piece)) for _ in range(101))
    with pytest.raises(EventTooLargeError):
        list(pieces)


def test_many_small_events_have_no_largest_size() -> None:
    frames = EventDecoder(limit=100)
    assert sum(len(list(frames.feed(b"data: x\n\n" * 10))) for _ in range(100)) == 1000


def test_a_line_has_a_largest_size() -> None:
    frames = LineDecoder(limit=100)
    with pytest.raises(EventTooLargeError):
        list(frames.feed(b"x" * 101))
