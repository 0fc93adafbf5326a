"""The contenders, and the code with which each of them retrieves one object.

The statements are text, as for ``timeit``: they run in the contender's own environment, where
``URL`` is the address of the loopback server.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

ANSWER_BYTES: Final = 700
"""The length of every answer's body; a shorter one is padded with blanks, as JSON allows."""

TASK: Final[Mapping[str, Any]] = {
    "id": "task_1",
    "object": "task",
    "task_kind": "workflow",
    "capability_id": "music-video",
    "capability_version": 1,
    "workflow": "music-video",
    "status": "succeeded",
    "stage": "succeeded",
    "created_at": 1785500000,
    "updated_at": 1785500090,
    "completed_at": 1785500090,
    "output": {
        "media": [
            {
                "type": "video",
                "url": "https://media.example/task_1.mp4",
                "mime_type": "video/mp4",
            }
        ],
        "r2_url": "https://media.example/task_1.mp4",
    },
    "usage": {
        "credits_reserved": 0.75,
        "credits_charged": 0.75,
        "credits_settled": 0.75,
        "credits_refunded": 0.0,
        "billable_duration_seconds": 15,
    },
    "request_id": "req_abc123",
    "error_code": None,
    "error_message": None,
}
"""A task as the newest contract describes it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Contender:
    """One way to call an HTTP API.

    Args:
        name: Its name in tables, and that of its requirements and environment.
        distribution: The distribution that users install.
        imports: The statement that imports it.
        client: Binds ``client``, a blocking client.
        call: Retrieves one object and decodes it.
        async_client: Binds ``client``, an asynchronous client; empty if there is none.
        async_call: Retrieves one object and decodes it; an ``await`` expression.
        answer: The object as its API sends it.
        note: A note for readers of the table.
    """

    name: str
    distribution: str
    imports: str
    client: str
    call: str
    async_client: str = ""
    async_call: str = ""
    answer: Mapping[str, Any]
    note: str = ""

    def body(self) -> bytes:
        """Return the body of each answer, ``ANSWER_BYTES`` long."""
        return json.dumps(self.answer, separators=(",", ":")).encode().ljust(ANSWER_BYTES)


BASELINE: Final = Contender(
    name="httpx",
    distribution="httpx",
    imports="import httpx",
    client="client = httpx.Client()",
    call="client.get(URL + '/v1/tasks/task_1').json()",
    async_client="client = httpx.AsyncClient()",
    async_call="(await client.get(URL + '/v1/tasks/task_1')).json()",
    answer={"data": TASK},
    note="`get(url).json()`: no retries, no objects. All ratios are to this row.",
)

OURS: Final = Contender(
    name="beatapi",
    distribution="beatapi",
    imports="import beatapi",
    client="client = beatapi.BeatAPI(api_key='sk_bench', base_url=URL)",
    call="client.tasks.retrieve('task_1')",
    async_client="client = beatapi.AsyncBeatAPI(api_key='sk_bench', base_url=URL)",
    async_call="await client.tasks.retrieve('task_1')",
    answer={"data": TASK},
    note="`tasks.retrieve`, into an object. For an http server it does not load the CA"
    " certificates, which the others do; for an https one it does, and starts later than httpx by"
    " the import of its own modules.",
)

STOCK: Final = Contender(
    name="stock",
    distribution="stock-client",
    imports="import stock_client\nfrom stock_client.api.tasks import get_task",
    client="client = stock_client.AuthenticatedClient(base_url=URL, token='sk_bench')",
    call="get_task.sync('task_1', client=client)",
    async_client="client = stock_client.AuthenticatedClient(base_url=URL, token='sk_bench')",
    async_call="await get_task.asyncio('task_1', client=client)",
    answer={"data": TASK},
    note="openapi-python-client's output for the newest contract, with its own templates.",
)

CONTENDERS: Final = (
    OURS,
    BASELINE,
    STOCK,
    Contender(
        name="openai",
        distribution="openai",
        imports="import openai",
        client="client = openai.OpenAI(api_key='sk_bench', base_url=URL)",
        call="client.batches.retrieve('task_1')",
        async_client="client = openai.AsyncOpenAI(api_key='sk_bench', base_url=URL)",
        async_call="await client.batches.retrieve('task_1')",
        answer={
            **TASK,
            "object": "batch",
            "status": "completed",
            "endpoint": "/v1/responses",
            "input_file_id": "file_1",
            "completion_window": "24h",
        },
        note="`batches.retrieve`.",
    ),
    Contender(
        name="runwayml",
        distribution="runwayml",
        imports="import runwayml",
        client="client = runwayml.RunwayML(api_key='key_bench', base_url=URL)",
        call="client.tasks.retrieve('task_1')",
        async_client="client = runwayml.AsyncRunwayML(api_key='key_bench', base_url=URL)",
        async_call="await client.tasks.retrieve('task_1')",
        answer={
            **TASK,
            "status": "SUCCEEDED",
            "createdAt": "2026-07-31T15:00:00Z",
            "output": ["https://media.example/task_1.mp4"],
        },
        note="`tasks.retrieve`.",
    ),
    Contender(
        name="replicate",
        distribution="replicate",
        imports="import replicate",
        client="client = replicate.Client(api_token='r8_bench', base_url=URL)",
        call="client.predictions.get('task_1')",
        async_client="client = replicate.Client(api_token='r8_bench', base_url=URL)",
        async_call="await client.predictions.async_get('task_1')",
        answer={
            "id": "task_1",
            "model": "example/music-video",
            "version": "1",
            "status": "succeeded",
            "input": {"images": ["https://media.example/cover.png"]},
            "output": TASK["output"],
            "logs": "",
            "error": None,
            "metrics": {"predict_time": 90.0},
            "created_at": "2026-07-31T15:00:00Z",
            "started_at": "2026-07-31T15:00:00Z",
            "completed_at": "2026-07-31T15:01:30Z",
            "urls": {"get": "https://media.example/p/1", "cancel": "https://media.example/c/1"},
        },
        note="`predictions.get`.",
    ),
    Contender(
        name="fal-client",
        distribution="fal-client",
        imports="import fal_client",
        # fal_client has no option for a base URL, and builds https addresses only.
        client="import fal_client.client as module\n"
        "module.QUEUE_URL_FORMAT = URL + '/'\n"
        "client = fal_client.SyncClient(key='bench')",
        call="client.status('example/video', 'task_1')",
        async_client="import fal_client.client as module\n"
        "module.QUEUE_URL_FORMAT = URL + '/'\n"
        "client = fal_client.AsyncClient(key='bench')",
        async_call="await client.status('example/video', 'task_1')",
        answer={**TASK, "status": "COMPLETED", "logs": None, "metrics": {"inference_time": 90.0}},
        note="`status`, which decodes a state only; its address is set from outside.",
    ),
    Contender(
        name="stripe",
        distribution="stripe",
        imports="import stripe",
        client="client = stripe.StripeClient('sk_bench', base_addresses={'api': URL})",
        call="client.v1.payment_intents.retrieve('task_1')",
        answer={**TASK, "object": "payment_intent"},
        note="`payment_intents.retrieve` over requests; its asynchronous calls need an extra.",
    ),
)


def choose(names: str | None) -> tuple[Contender, ...]:
    """Return the contenders of a comma-separated list, baseline included; all for ``None``.

    Raises:
        ValueError: A name is unknown.
    """
    if names is None:
        return CONTENDERS
    wanted = {name.strip() for name in names.split(",")} | {BASELINE.name}
    known = [contender.name for contender in CONTENDERS]
    if unknown := sorted(wanted.difference(known)):
        raise ValueError(f"no contender is called {', '.join(unknown)}; use {', '.join(known)}")
    return tuple(contender for contender in CONTENDERS if contender.name in wanted)
