"""Too many tasks of the account: an error, or a wait on request."""

from __future__ import annotations

import pytest

from beatapi import BeatAPI, ConcurrencyLimitError, ManualClock
from beatapi.sandbox import Sandbox, sample_image


@pytest.mark.parametrize("max_retries", [0, 2])
def test_a_create_waits_for_a_slot_if_asked(max_retries: int) -> None:
    clock = ManualClock()
    with (
        Sandbox(clock=clock, processing_seconds=20, concurrency=1) as sandbox,
        BeatAPI(
            api_key=sandbox.api_key, base_url=sandbox.url, clock=clock, max_retries=max_retries
        ) as client,
    ):
        image = client.files.upload(("a.png", sample_image(width=64, height=36))).url
        first = client.ecommerce_video.create(images=[image], duration=10)
        with pytest.raises(ConcurrencyLimitError):
            client.ecommerce_video.create(images=[image], duration=10)
        assert clock.pauses == []
        second = client.ecommerce_video.create(
            images=[image], duration=10, wait_for_slot=True, timeout=None
        )
        assert second.id != first.id
        assert clock.pauses, "it waited"
        assert min(clock.pauses) >= 1, "as long as the server asked for"
        assert client.usage.retrieve().total_tasks == 2


def test_the_deadline_ends_a_wait_for_a_slot() -> None:
    clock = ManualClock()
    with (
        Sandbox(processing_seconds=600, concurrency=1) as sandbox,
        BeatAPI(api_key=sandbox.api_key, base_url=sandbox.url, clock=clock) as client,
    ):
        image = client.files.upload(("a.png", sample_image(width=64, height=36))).url
        client.ecommerce_video.create(images=[image], duration=10)
        began = clock.now()
        with pytest.raises(ConcurrencyLimitError):
            client.ecommerce_video.create(
                images=[image], duration=10, wait_for_slot=True, timeout=100
            )
        assert clock.now() - began <= 100


def test_a_wait_for_a_slot_is_never_a_sleep_of_years(caller, server, clock):
    server.script(
        server.error(429, "user_concurrency_exceeded", {"Retry-After": "999999999"}),
        server.data(201, id="task_1"),
    )
    task = caller(
        lambda client: client.ecommerce_video.create(
            images=["https://a.example/b.png"], duration=10, wait_for_slot=True, timeout=None
        )
    )
    assert task.id == "task_1"
    assert [60.0 <= pause <= 61.0 for pause in clock.pauses] == [True]
