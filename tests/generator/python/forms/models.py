"""Pictures, videos and songs by model: type checkers refuse each line with a mark, and no other."""

from __future__ import annotations

from beatapi_2026_10_02 import AsyncBeatAPI, BeatAPI
from beatapi_2026_10_02.models import Task
from beatapi_2026_10_02.types import (
    CreateVideoGenerationTaskParamsVeo31,
    DecisionQuestion,
    Open,
)


def use(client: BeatAPI, model: str) -> None:
    """Calls of each kind."""
    task: Task = client.videos.create(model="veo-3.1", prompt="Waves", quality="Fast")
    task = client.videos.create(model="kling-3", prompt="Waves", duration=5, sound=True)
    task = client.videos.create(model=Open("veo-5"), prompt="Waves", duration=5, sound=True)
    task = client.videos.create(model=Open(model), prompt="Waves")
    task = client.videos.create_and_wait(model="veo-3.1", prompt="Waves", wait_timeout=600)
    veo: CreateVideoGenerationTaskParamsVeo31 = {"model": "veo-3.1", "prompt": "Waves"}
    task = client.videos.create(**veo)
    task = client.with_raw_response(client.videos.create, model="veo-3.1", prompt="Waves").value
    outcomes = list(client.tasks.map(client.videos.create, [dict(veo)]))
    client.videos.create(model="veo-3.1", prompt="Waves", duration=5)  # refused
    client.videos.create(model="kling-3", prompt="Waves", quality="Fast")  # refused
    client.videos.create(model="veo-3.1")  # refused
    client.videos.create(model="veo-5", prompt="Waves")  # refused
    client.videos.create(model=model, prompt="Waves")  # refused
    client.videos.create_and_wait(model="veo-3.1", prompt="Waves", duration=5)  # refused
    task = client.images.create(model="nano-banana", prompt="A cat", output_format="png")
    client.images.create(model="gpt-image-2", prompt="A cat", output_format="png")  # refused
    client.images.create(model="nano-banana", prompt="A cat", background="opaque")  # refused
    task = client.music_video.create(images=["cover.png"], audio_url="song.mp3")
    task = client.music_video.create(mv_tier="premium", mv_mode="sing", audio_url="song.mp3")
    client.music_video.create(audio_url="song.mp3")  # refused
    client.music_video.create(mv_tier="premium", audio_url="song.mp3")  # refused
    client.music_video.create(mv_mode="sing", audio_url="song.mp3")  # refused
    risk: DecisionQuestion = {"type": "score", "criteria": ["none", "all"]}
    client.decisions.create(state="rm", questions={"risk": risk, "who": {"type": "choice"}})
    client.decisions.create(state="rm", questions={"risk": 1})  # refused
    risk = {"type": "scale", "criteria": ["none", "all"]}  # refused
    print(task, outcomes)


async def use_async(client: AsyncBeatAPI) -> None:
    """Call the same asynchronously."""
    task: Task = await client.videos.create(model="veo-3.1", prompt="Waves")
    task = await client.images.create_and_wait(model="nano-banana", prompt="A cat")
    await client.videos.create(model="veo-3.1", prompt="Waves", duration=5)  # refused
    await client.images.create(model="gpt-image-2", prompt="A cat", output_format="png")  # refused
    print(task)
