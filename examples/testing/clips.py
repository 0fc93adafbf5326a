"""A small program that builds on BeatAPI: clips for songs, and a webhook that publishes them."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from beatapi import BeatAPI, OutcomeUnknownError, TaskFailedError
from beatapi.webhooks import WebhookVerificationError, WebhookVerifier


class Clips:
    """Makes clips and remembers which are published.

    Args:
        client: The BeatAPI client to use.
    """

    def __init__(self, client: BeatAPI) -> None:
        self._client = client
        self.published: list[str] = []

    def make(self, picture: Path, song: Path, target: Path) -> Path:
        """Make one clip and fetch it.

        Raises:
            TaskFailedError: BeatAPI could not make it; nothing was charged.
            OutcomeUnknownError: It may have been started; look before trying again.
        """
        task = self._client.music_video.create(
            images=[self._client.files.upload(picture).url],
            audio_url=self._client.files.upload(song).url,
            prompt="Neon rooftops",
            resolution="540p",
        )
        return self._client.tasks.download(self._client.tasks.wait(task), target)

    def make_all(self, jobs: Iterable[tuple[Path, Path, Path]]) -> list[str]:
        """Make several clips, and return the failures with their reasons."""
        problems: list[str] = []
        for picture, song, target in jobs:
            try:
                self.make(picture, song, target)
            except (TaskFailedError, OutcomeUnknownError) as error:
                problems.append(f"{target.name}: {type(error).__name__}")
        return problems

    def receive(self, body: bytes, headers: dict[str, str], secret: str) -> int:
        """Publish a clip that a genuine delivery reports as ready, and return the HTTP status."""
        try:
            event = WebhookVerifier(secret).verify(body, headers)
        except WebhookVerificationError:
            return 401
        if event.event == "task.succeeded" and event.data.id not in self.published:
            self.published.append(event.data.id)
        return 204
