"""A web service that makes a video for each product, on as many machines as it takes.

    uvicorn shop:web                                    # answers people, and receives webhooks
    celery -A shop worker -Q beatapi -P threads -c 4    # makes videos: start as many as you like
    celery -A shop worker -Q celery                     # your own tasks

The environment says where things are: ``BROKER_URL``, ``LEDGER_URL``, ``VIDEOS`` (a folder or a URL
such as ``s3://bucket/videos``), ``BEATAPI_API_KEY`` and ``BEATAPI_WEBHOOK_SECRET``.
"""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

from celery import Celery
from fastapi import FastAPI, HTTPException
from pydantic import BaseModel

from beatapi_fleet import Fleet
from beatapi_fleet.celery import install
from beatapi_receivers import WebhookReceiver, publisher
from beatapi_receivers.fastapi import router

VIDEOS = os.environ.get("VIDEOS", "videos")

app = Celery("shop", broker=os.environ.get("BROKER_URL", "redis://localhost/0"))
app.conf.broker_connection_retry_on_startup = True
fleet = Fleet(os.environ.get("LEDGER_URL", "redis://localhost/1"))
install(app, fleet)


@app.task
def publish(result: dict[str, Any], product: int) -> None:
    """Put a product's video into the shop; the fleet calls this when a job has ended.

    It may be called twice for one job, so it does the same both times.
    """
    Path(f"product{product}.json").write_text(json.dumps(result), encoding="utf-8")


class Order(BaseModel):
    """A video to make.

    Args:
        product: The number of the product.
        images: The URLs of its pictures.
        prompt: The words for the video.
    """

    product: int
    images: list[str]
    prompt: str


web = FastAPI()
# The keeper, on whatever machine it is, hears of each task that has ended.
receiver = WebhookReceiver(os.environ["BEATAPI_WEBHOOK_SECRET"], publisher(fleet.ledger.publish))
web.include_router(router(receiver, "/hook"))


@web.post("/videos", status_code=202)
def order(order: Order) -> dict[str, str]:
    """Order a video. The same order again is the same job, and is paid once."""
    job = fleet.enqueue(
        "ecommerce-video",
        {"images": order.images, "prompt": order.prompt, "duration": 10},
        name=f"product{order.product}",
        output=VIDEOS,
        on_done=publish.s(order.product),
    )
    return {"job": job}


@web.get("/videos/{job}")
def look(job: str) -> dict[str, str | None]:
    """Say how far a video is."""
    entry = fleet.ledger.entry(job)
    if entry is None:
        raise HTTPException(404, "there is no such job")
    return {"state": entry.state, "file": entry.saved_to, "error": entry.error}


@web.get("/health")
def health() -> dict[str, Any]:
    """Say who leads, and whether anything is wrong."""
    status = fleet.status()
    reason = None if status.pause is None else status.pause.reason
    return {"leader": status.leader, "jobs": dict(status.counts), "paused": reason}
