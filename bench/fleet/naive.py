"""The obvious Celery task: it creates, waits and downloads, and is acknowledged late.

Workers run it by ``celery -A bench.fleet.naive``.
"""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from celery import Celery, Task

from beatapi import BeatAPI, BeatAPIError, ConcurrencyLimitError
from beatapi.models import WebhookEvent

from .harness import MODEL, Contender, celery_command

PAUSE_SECONDS = 10
"""The time after which a task that failed is tried again."""

THREADS = 8
"""The threads of a worker: each is occupied while its task runs at BeatAPI."""

VISIBILITY_SECONDS = 120
"""The time after which Redis delivers a lost worker's messages again."""

app = Celery("naive", broker=os.environ.get("BENCH_BROKER"))
app.conf.update(
    task_acks_late=True,
    task_reject_on_worker_lost=True,
    task_ignore_result=True,
    worker_prefetch_multiplier=1,
    broker_connection_retry_on_startup=True,
    broker_transport_options={"visibility_timeout": VISIBILITY_SECONDS},
)


@app.task(bind=True, max_retries=None)
def make_video(task: Task[Any, Any], name: str, key: str | None) -> None:
    """Make one video, with as many retries as it takes.

    Args:
        task: The Celery task.
        name: The name of its file.
        key: The idempotency key of its create; ``None`` for a new one each time.
    """
    with BeatAPI() as client:
        try:
            made = client.videos.create(
                model=MODEL, duration=1, resolution="480p", prompt=name, idempotency_key=key
            )
            made = client.tasks.wait(made)
            client.tasks.download(made, Path(os.environ["BENCH_VIDEOS"], f"{name}.mp4"))
        except ConcurrencyLimitError as error:
            raise task.retry(countdown=error.retry_after or PAUSE_SECONDS) from error
        except BeatAPIError as error:
            raise task.retry(countdown=PAUSE_SECONDS) from error


class Naive(Contender):
    """One Celery task for each video.

    Args:
        keyed: Whether the create's key is made of the job, so that a repeat is recognised.
    """

    def __init__(self, *, keyed: bool = False) -> None:
        self.name = "naive, keyed" if keyed else "naive"
        self._keyed = keyed

    def environment(self) -> dict[str, str]:
        """Return the environment of a worker."""
        return {**super().environment(), "BENCH_BROKER": self.place.urls[0]}

    def command(self, number: int) -> Sequence[str]:
        """Return the command of a worker."""
        return celery_command("bench.fleet.naive", number, "-c", str(THREADS))

    def submit(self) -> None:
        """Send a message for each job."""
        app.conf.update(broker_url=self.place.urls[0])
        for number in range(self.place.plan.jobs):
            name = f"video{number:04}"
            make_video.delay(name, f"naive-{name}" if self._keyed else None)

    def heard(self, event: WebhookEvent) -> None:
        """Refuse: webhooks end the waits of the process that receives them alone."""
        raise NotImplementedError(f"no worker can be told of {event.event}")
