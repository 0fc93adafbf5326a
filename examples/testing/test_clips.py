"""Tests of a program that uses BeatAPI: free of charge, and without waiting."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from clips import Clips

from beatapi import AsyncBeatAPI, BeatAPI, ManualClock
from beatapi.webhooks import sign
from beatapi_pytest import Cassette, Checks, Receiver, SampleMedia
from beatapi_sandbox import Sandbox


def test_a_clip_is_made(
    beatapi_client: BeatAPI, beatapi_media: SampleMedia, beatapi_checks: Checks, tmp_path: Path
) -> None:
    made = Clips(beatapi_client).make(
        beatapi_media.image, beatapi_media.song, tmp_path / "clip.mp4"
    )
    assert made.read_bytes()[4:8] == b"ftyp"
    beatapi_checks.created_once()
    beatapi_checks.no_rate_limits()
    beatapi_checks.credits_balanced()


@pytest.mark.beatapi_sandbox(processing_seconds=600)
def test_ten_minutes_pass_at_once(
    beatapi_client: BeatAPI, beatapi_clock: ManualClock, beatapi_media: SampleMedia, tmp_path: Path
) -> None:
    began = beatapi_clock.now()
    Clips(beatapi_client).make(beatapi_media.image, beatapi_media.song, tmp_path / "clip.mp4")
    assert beatapi_clock.now() - began >= 600


@pytest.mark.beatapi_fault("lost", operation="create*", times=1)
def test_a_lost_answer_is_not_paid_twice(
    beatapi_client: BeatAPI, beatapi_media: SampleMedia, beatapi_checks: Checks, tmp_path: Path
) -> None:
    Clips(beatapi_client).make(beatapi_media.image, beatapi_media.song, tmp_path / "a.mp4")
    beatapi_checks.created_once()


@pytest.mark.beatapi_scenario("processing-fails")
def test_a_failure_is_told_and_refunded(
    beatapi_client: BeatAPI, beatapi_media: SampleMedia, beatapi_checks: Checks, tmp_path: Path
) -> None:
    job = (beatapi_media.image, beatapi_media.song, tmp_path / "a.mp4")
    assert Clips(beatapi_client).make_all([job]) == ["a.mp4: TaskFailedError"]
    beatapi_checks.credits_balanced()


def test_a_webhook_says_when_it_is_ready(
    beatapi_client: BeatAPI,
    beatapi_sandbox: Sandbox,
    beatapi_webhooks: Receiver,
    beatapi_media: SampleMedia,
) -> None:
    image = beatapi_client.files.upload(beatapi_media.image)
    task = beatapi_client.ecommerce_video.create(images=[image.url], duration=10)
    beatapi_sandbox.advance(60)
    assert [(event.event, event.data.id) for event in beatapi_webhooks.events] == [
        ("task.succeeded", task.id)
    ]


def test_a_forged_delivery_publishes_nothing() -> None:
    with BeatAPI(api_key="sk_test") as client:
        clips = Clips(client)
        body = b'{"id":"evt_1","event":"task.succeeded","created_at":1,"data":{"id":"task_1"}}'
        now = int(time.time())
        headers = {
            "x-beatapi-event": "task.succeeded",
            "x-beatapi-timestamp": str(now),
            "x-beatapi-signature": sign("whsec_test", now, body),
        }
        assert clips.receive(body, headers, "whsec_another") == 401
        assert clips.published == []
        assert clips.receive(body, headers, "whsec_test") == 204
        assert clips.published == ["task_1"]


@pytest.mark.anyio
async def test_asynchronous_code(
    beatapi_async_client: AsyncBeatAPI, beatapi_media: SampleMedia
) -> None:
    async with beatapi_async_client as client:
        image = await client.files.upload(beatapi_media.image)
        task = await client.ecommerce_video.create(images=[image.url], duration=10)
        assert (await client.tasks.wait(task)).status == "succeeded"


@pytest.mark.beatapi_cassette("usage")
def test_against_what_beatapi_answered_once(beatapi_cassette: Cassette) -> None:
    assert beatapi_cassette.client.usage.retrieve().credit_balance == 10_000
