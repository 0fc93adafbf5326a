"""Compare each dated contract with BeatAPI's documentation on that date."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from generator import document as doc

SPEC = Path(__file__).parents[2] / "spec"
JUNE, JULY, REALTIME = "2026-06-25", "2026-07-16", "2026-07-31"
DATES = (JUNE, JULY, REALTIME)
CONTRACTS = {date: doc.load(SPEC / f"{date}.yaml") for date in DATES}

LAUNCH = {
    "listWorkflows": ("get", "/v1/workflows", "200", "429"),
    "createMusicVideoTask": ("post", "/v1/music-video/tasks", "201", "400", "401", "402", "429"),
    "createEcommerceVideoTask": (
        "post",
        "/v1/ecommerce-video/tasks",
        "201",
        "400",
        "401",
        "402",
        "429",
    ),
    "getTask": ("get", "/v1/tasks/{task_id}", "200", "401", "404", "429"),
    "getUsage": ("get", "/v1/usage", "200", "401"),
    "uploadFile": ("post", "/v1/files", "201", "400", "401"),
    "listWebhookEndpoints": ("get", "/v1/webhooks", "200", "401"),
    "createWebhookEndpoint": ("post", "/v1/webhooks", "201", "400", "401"),
    "getWebhookEndpoint": ("get", "/v1/webhooks/{id}", "200", "401", "404"),
    "updateWebhookEndpoint": ("patch", "/v1/webhooks/{id}", "200", "400", "401"),
    "deleteWebhookEndpoint": ("delete", "/v1/webhooks/{id}", "200", "401"),
}
SHOTS = {
    "editMusicVideoShot": (
        "post",
        "/v1/music-video/tasks/{task_id}/shots/{shot_id}/edit",
        "202",
        "400",
        "401",
        "404",
    ),
    "getMusicVideoShotMedia": (
        "post",
        "/v1/music-video/tasks/{task_id}/shots/{shot_id}/media",
        "200",
        "400",
        "401",
        "404",
    ),
    "composeMusicVideoTask": (
        "post",
        "/v1/music-video/tasks/{task_id}/compose",
        "202",
        "400",
        "401",
        "404",
    ),
}
SESSIONS = {
    "createRealtimeSession": (
        "post",
        "/v1/realtime/sessions",
        "201",
        "400",
        "401",
        "402",
        "409",
        "429",
        "503",
    ),
    "getRealtimeSession": ("get", "/v1/realtime/sessions/{session_id}", "200", "401", "404"),
    "closeRealtimeSession": ("delete", "/v1/realtime/sessions/{session_id}", "200", "401", "404"),
}
OPERATIONS = {
    JUNE: LAUNCH,
    JULY: {**LAUNCH, **SHOTS},
    REALTIME: {**LAUNCH, **SHOTS, **SESSIONS},
}

JUNE_SCHEMAS = {
    "Workflow",
    "TaskStatus",
    "TaskUsage",
    "Task",
    "File",
    "WebhookEndpoint",
    "WebhookEvent",
    "WorkflowList",
    "WorkflowListResponse",
    "TaskResponse",
    "Usage",
    "UsageResponse",
    "FileResponse",
    "WebhookEndpointList",
    "WebhookEndpointListResponse",
    "WebhookEndpointResponse",
    "DeleteResponse",
    "Error",
}
JULY_CODES = {
    "bad_request",
    "unauthorized",
    "forbidden",
    "not_found",
    "insufficient_credits",
    "idempotency_conflict",
    "user_concurrency_exceeded",
    "rate_limit_exceeded",
    "processing_unavailable",
    "processing_failed",
    "processing_timeout",
    "result_transfer_failed",
    "invalid_signature",
    "internal_error",
}
REALTIME_CODES = {
    "realtime_disabled",
    "realtime_capacity_unavailable",
    "realtime_session_expired",
    "origin_not_allowed",
    "invalid_client_secret",
    "transport_not_allowed",
}
EVENTS = ["task.succeeded", "task.failed"]

every_date = pytest.mark.parametrize("date", DATES)
from_july = pytest.mark.parametrize("date", [JULY, REALTIME])


def operation(date: str, operation_id: str) -> dict[str, Any]:
    return next(
        node
        for _, _, node in doc.operations(CONTRACTS[date])
        if node["operationId"] == operation_id
    )


def body(date: str, operation_id: str, media_type: str = "application/json") -> dict[str, Any]:
    media: dict[str, Any] = operation(date, operation_id)["requestBody"]["content"][media_type]
    node: dict[str, Any] = media["schema"]
    return node


def schema(date: str, name: str) -> dict[str, Any]:
    node: dict[str, Any] = CONTRACTS[date]["components"]["schemas"][name]
    return node


def limits(node: dict[str, Any]) -> dict[str, Any]:
    """Return the values that a field allows, without its description."""
    return {
        key: limits(value) if isinstance(value, dict) else value
        for key, value in node.items()
        if not (key.startswith("x-") or (key == "description" and isinstance(value, str)))
    }


def words(node: object) -> str:
    """Return all descriptions in a node, on one line."""
    if isinstance(node, dict):
        own = node.get("description", "")
        return " ".join([str(own), *(words(child) for child in node.values())])
    if isinstance(node, list):
        return " ".join(words(child) for child in node)
    return ""


def flat(text: str) -> str:
    return " ".join(text.split())


# Operations


@every_date
def test_operations_paths_and_statuses(date: str) -> None:
    found = {
        node["operationId"]: (method, path, *node["responses"])
        for path, method, node in doc.operations(CONTRACTS[date])
    }
    assert found == OPERATIONS[date]


def test_the_number_of_operations() -> None:
    counts = [len(list(doc.operations(CONTRACTS[date]))) for date in DATES]
    assert counts == [11, 14, 17]


@every_date
def test_the_document_names_its_date_and_its_server(date: str) -> None:
    contract = CONTRACTS[date]
    assert contract["openapi"] == "3.1.0"
    assert contract["info"]["version"] == "1.0.0-launch"
    assert contract["info"]["x-spec-version"] == date
    assert [server["url"] for server in contract["servers"]] == ["https://api.beatapi.io"]


@every_date
def test_all_but_listing_workflows_needs_a_key(date: str) -> None:
    contract = CONTRACTS[date]
    assert contract["security"] == [{"bearerAuth": []}]
    scheme = contract["components"]["securitySchemes"]["bearerAuth"]
    assert (scheme["type"], scheme["scheme"], scheme["bearerFormat"]) == (
        "http",
        "bearer",
        "sk_xxx",
    )
    free = [node["operationId"] for _, _, node in doc.operations(contract) if "security" in node]
    assert free == ["listWorkflows"]
    assert operation(date, "listWorkflows")["security"] == []


@every_date
def test_every_429_says_how_long_to_wait_in_whole_seconds(date: str) -> None:
    contract = CONTRACTS[date]
    seen = 0
    for _, _, node in doc.operations(contract):
        if "429" in node["responses"]:
            response = doc.resolve(contract, node["responses"]["429"]["$ref"])
            header = doc.resolve(contract, response["headers"]["Retry-After"]["$ref"])
            assert header["schema"] == {"type": "integer"}
            seen += 1
    assert seen == (5 if date == REALTIME else 4)


@pytest.mark.parametrize(("date", "rate"), [(JUNE, 60), (JULY, 120), (REALTIME, 120)])
def test_the_polling_rate(date: str, rate: int) -> None:
    task = operation(date, "getTask")
    refused = doc.resolve(CONTRACTS[date], task["responses"]["429"]["$ref"])
    assert f"at most {rate} times a minute" in flat(task["description"])
    assert f"at most {rate} times a minute" in flat(CONTRACTS[date]["info"]["description"])
    assert f"more than {rate} times" in refused["description"]


# Schemas


def test_june_has_exactly_its_18_schemas() -> None:
    assert set(CONTRACTS[JUNE]["components"]["schemas"]) == JUNE_SCHEMAS
    assert len(JUNE_SCHEMAS) == 18


@from_july
def test_july_keeps_the_names_of_june(date: str) -> None:
    assert set(CONTRACTS[date]["components"]["schemas"]) > JUNE_SCHEMAS


def test_the_last_date_adds_realtime_and_nothing_else() -> None:
    july, realtime = (set(CONTRACTS[date]["components"]["schemas"]) for date in (JULY, REALTIME))
    added = {"RealtimeSession", "RealtimeSessionResponse", "RealtimeCredits", "UsageRealtime"}
    assert realtime - july == added
    assert july <= realtime


@every_date
def test_money_is_whole(date: str) -> None:
    usage = schema(date, "TaskUsage")["properties"]
    amounts = {name: field["type"] for name, field in usage.items()}
    names = ["credits_reserved", "credits_settled", "credits_refunded"]
    if date != JUNE:
        names += ["credits_charged", "billable_duration_seconds"]
    assert amounts == dict.fromkeys(names, "integer")
    account = schema(date, "Usage")["properties"]
    for name in ("credit_balance", "credits_settled", "credits_refunded"):
        assert account[name]["type"] == "integer"


def test_june_tasks_know_no_stage_and_no_storyboard() -> None:
    task = schema(JUNE, "Task")
    assert {"stage", "completed_at", "storyboard"}.isdisjoint(task["properties"])
    assert set(schema(JUNE, "TaskStatus")["enum"]) == {
        "queued",
        "processing",
        "succeeded",
        "failed",
    }
    assert schema(JUNE, "TaskStatus")["x-source"] == "inferred"
    assert set(schema(JUNE, "TaskUsage")["required"]) == {
        "credits_reserved",
        "credits_settled",
        "credits_refunded",
    }


REQUIRED = {
    "Workflow": "id object name description",
    "TaskUsage": "credits_reserved credits_settled credits_refunded credits_charged",
    "Task": "id object workflow status stage created_at updated_at completed_at output usage "
    "request_id error_code error_message",
    "TaskOutput": "media r2_url",
    "MediaItem": "type url mime_type",
    "ShotMediaItem": "type url mime_type",
    "Storyboard": "shots",
    "StoryboardShot": "id index status created_at updated_at",
    "ShotMedia": "object task_id shot_id index status media created_at updated_at request_id",
    "File": "id object url key mime_type size_bytes purpose created_at",
    "WebhookEndpoint": "id object url description events status secret created_at updated_at",
    "WebhookEvent": "id event created_at data",
    "Usage": "object credit_balance total_tasks credits_settled credits_refunded concurrency "
    "by_workflow",
    "WorkflowList": "object data",
    "WebhookEndpointList": "object data",
    "TaskResponse": "data",
    "DeleteResponse": "data",
    "Error": "error",
}
OPTIONAL = {
    "TaskUsage": "billable_duration_seconds",
    "Task": "storyboard",
    "StoryboardShot": "duration_seconds prompt lyric_text media",
    "File": "audio_duration_seconds audio_duration_source",
}


@from_july
@pytest.mark.parametrize("name", REQUIRED)
def test_required_and_optional_fields_from_july(date: str, name: str) -> None:
    node = schema(date, name)
    required = set(REQUIRED[name].split())
    optional = set(OPTIONAL.get(name, "").split())
    if date == REALTIME and name == "Usage":
        optional = {"realtime"}
    assert set(node["required"]) == required
    assert set(node["properties"]) == required | optional


@from_july
def test_the_values_of_shots_and_totals(date: str) -> None:
    shot = schema(date, "StoryboardShot")["properties"]
    assert shot["duration_seconds"]["type"] == "integer"
    assert "required" not in shot["media"]
    workflow = schema(date, "WorkflowUsage")["properties"]["workflow"]
    assert workflow["enum"] == ["music-video", "ecommerce-video"]


@from_july
def test_task_states_from_july(date: str) -> None:
    assert schema(date, "TaskStatus")["enum"] == [
        "queued",
        "processing",
        "storyboard_ready",
        "requires_action",
        "editing",
        "composing",
        "succeeded",
        "failed",
    ]
    fields = schema(date, "Task")["properties"]
    assert fields["status"] == fields["stage"] == {"$ref": "#/components/schemas/TaskStatus"}
    assert fields["completed_at"]["type"] == ["integer", "null"]
    assert fields["error_code"]["type"] == fields["error_message"]["type"] == ["string", "null"]


def test_error_codes() -> None:
    def codes(date: str) -> dict[str, Any]:
        node: dict[str, Any] = schema(date, "Error")["properties"]["error"]["properties"]["code"]
        return node

    assert "enum" not in codes(JUNE)
    assert set(codes(JULY)["enum"]) == JULY_CODES
    assert set(codes(REALTIME)["enum"]) == JULY_CODES | REALTIME_CODES


@every_date
def test_error_bodies(date: str) -> None:
    error = schema(date, "Error")["properties"]["error"]
    assert set(error["required"]) == {"code", "message", "request_id"}
    assert error["properties"]["retry_after_seconds"]["type"] == "integer"


# Request bodies


@pytest.mark.parametrize(
    ("date", "required"),
    [
        (JUNE, ["images", "audio_url", "prompt", "language"]),
        (JULY, ["images", "audio_url"]),
        (REALTIME, ["images", "audio_url"]),
    ],
)
def test_music_video_body(date: str, required: list[str]) -> None:
    node = body(date, "createMusicVideoTask")
    uri = {"type": "string", "format": "uri"}
    assert node["required"] == required
    assert limits(node["properties"]) == {
        "images": {"type": "array", "minItems": 1, "maxItems": 7, "items": uri},
        "audio_url": uri,
        "prompt": {"type": "string", "maxLength": 3000},
        "language": {"type": "string", "enum": ["en", "zh"]},
        "resolution": {"type": "string", "enum": ["540p", "720p", "1080p"], "default": "720p"},
        "quality": {"type": "string", "enum": ["standard", "high"], "default": "standard"},
        "style": {"type": "string", "maxLength": 200},
        "aspect_ratio": {"type": "string", "enum": ["1:1", "16:9", "9:16", "4:3", "3:4"]},
        "lip_sync": {"type": "boolean"},
        "lip_ref_url": uri,
        "add_subtitle": {"type": "boolean"},
        "subtitle_color": {"type": "string", "pattern": "^#[0-9A-Fa-f]{6}$"},
        "srt_url": uri,
        "duration": {"type": "integer", "minimum": 10, "maximum": 180},
        "compose_mode": {"type": "string", "enum": ["auto", "manual"], "default": "auto"},
    }


@every_date
def test_ecommerce_body(date: str) -> None:
    node = body(date, "createEcommerceVideoTask")
    uri = {"type": "string", "format": "uri"}
    prompt = {"type": "string"} if date == JUNE else {"type": "string", "maxLength": 2000}
    assert node["required"] == ["images", "duration"]
    assert limits(node["properties"]) == {
        "images": {"type": "array", "minItems": 1, "maxItems": 7, "items": uri},
        "duration": {"type": "integer", "minimum": 10, "maximum": 60},
        "prompt": prompt,
        "aspect_ratio": {"type": "string", "enum": ["16:9", "9:16", "1:1"]},
        "language": {"type": "string", "enum": ["en", "zh"]},
    }


def test_june_says_which_fields_of_a_music_video_are_not_known_to_be_its_own() -> None:
    fields = body(JUNE, "createMusicVideoTask")["properties"]
    inferred = {name for name, field in fields.items() if field.get("x-source") == "inferred"}
    assert inferred == {
        "quality",
        "style",
        "aspect_ratio",
        "lip_sync",
        "lip_ref_url",
        "add_subtitle",
        "subtitle_color",
        "duration",
        "compose_mode",
    }


@from_july
def test_shot_bodies(date: str) -> None:
    edit = body(date, "editMusicVideoShot")
    assert edit["required"] == ["prompt"]
    assert limits(edit["properties"]) == {
        "prompt": {"type": "string", "maxLength": 3000},
        "duration": {"type": "integer", "minimum": 1, "maximum": 180, "default": 5},
        "quality": {"type": "string", "enum": ["standard", "high"], "default": "standard"},
        "resolution": {"type": "string", "enum": ["540p", "720p", "1080p"], "default": "720p"},
    }
    compose = body(date, "composeMusicVideoTask")
    assert compose["required"] == ["shot_ids"]
    ids = {"type": "array", "minItems": 1, "items": {"type": "string"}}
    assert limits(compose["properties"]) == {"shot_ids": ids}
    assert "requestBody" not in operation(date, "getMusicVideoShotMedia")


@every_date
def test_uploads_are_a_form_or_raw(date: str) -> None:
    form = body(date, "uploadFile", "multipart/form-data")
    assert form["required"] == ["file"]
    assert limits(form["properties"]) == {
        "file": {"type": "string", "format": "binary"},
        "purpose": {"type": "string", "enum": ["input"]},
    }
    raw = dict(operation(date, "uploadFile")["requestBody"]["content"])
    del raw["multipart/form-data"]
    assert set(raw) == {
        "image/png",
        "image/jpeg",
        "image/webp",
        "audio/mpeg",
        "audio/wav",
        "audio/aac",
        "audio/mp4",
        "application/x-subrip",
    }
    assert {media["x-source"] for media in raw.values()} == {"inferred"}


@every_date
def test_webhook_endpoint_bodies(date: str) -> None:
    events = {"type": "array", "items": {"type": "string", "enum": EVENTS}}
    fields = {
        "url": {"type": "string", "format": "uri"},
        "description": {"type": "string"},
        "events": events,
    }
    create, update = body(date, "createWebhookEndpoint"), body(date, "updateWebhookEndpoint")
    assert create["required"] == ["url"]
    assert limits(create["properties"]) == fields
    assert "required" not in update
    status = {"type": "string", "enum": ["active", "disabled"]}
    assert limits(update["properties"]) == {**fields, "status": status}


def test_realtime_body_and_its_idempotency_key() -> None:
    create = operation(REALTIME, "createRealtimeSession")
    [parameter] = [doc.resolve(CONTRACTS[REALTIME], p["$ref"]) for p in create["parameters"]]
    assert (parameter["name"], parameter["in"], parameter["required"]) == (
        "Idempotency-Key",
        "header",
        True,
    )
    assert parameter["schema"] == {"type": "string", "maxLength": 128}
    node = body(REALTIME, "createRealtimeSession")
    assert set(node["required"]) == {"max_duration_seconds", "allowed_origins"}
    assert limits(node["properties"]) == {
        "max_duration_seconds": {"type": "integer", "enum": [15, 60, 300]},
        "allowed_origins": {
            "type": "array",
            "minItems": 1,
            "maxItems": 10,
            "items": {"type": "string", "format": "uri"},
        },
        "metadata": {
            "type": "object",
            "maxProperties": 20,
            "propertyNames": {"maxLength": 64},
            "additionalProperties": {"type": "string", "maxLength": 256},
        },
    }


@every_date
def test_no_other_operation_declares_an_idempotency_key(date: str) -> None:
    declaring = [
        node["operationId"]
        for _, _, node in doc.operations(CONTRACTS[date])
        if {"$ref": "#/components/parameters/IdempotencyKey"} in node.get("parameters", [])
    ]
    assert declaring == (["createRealtimeSession"] if date == REALTIME else [])


def test_realtime_session() -> None:
    session = schema(REALTIME, "RealtimeSession")
    assert set(session["properties"]) - set(session["required"]) == {"client_secret"}
    fields = session["properties"]
    assert fields["id"]["pattern"] == "^rts_"
    assert fields["client_secret"]["pattern"] == "^brt_live_"
    assert fields["status"]["enum"] == [
        "ready",
        "connecting",
        "active",
        "closed",
        "failed",
        "expired",
    ]
    moments = {name: field["type"] for name, field in fields.items() if "format" in field}
    nullable = ["string", "null"]
    assert moments == {
        "expires_at": "string",
        "created_at": "string",
        "connected_at": nullable,
        "closed_at": nullable,
    }


@every_date
def test_all_other_times_are_unix_seconds(date: str) -> None:
    for name, node in CONTRACTS[date]["components"]["schemas"].items():
        if name != "RealtimeSession":
            for field, value in node.get("properties", {}).items():
                if field.endswith("_at"):
                    assert value["type"] in ("integer", ["integer", "null"]), (name, field)


# Webhooks


@every_date
def test_deliveries(date: str) -> None:
    delivery = CONTRACTS[date]["webhooks"]["taskCompleted"]["post"]
    assert delivery["operationId"] == "receiveBeatApiTaskEvent"
    headers = {parameter["name"]: parameter for parameter in delivery["parameters"]}
    assert list(headers) == ["x-beatapi-event", "x-beatapi-timestamp", "x-beatapi-signature"]
    assert all(header["in"] == "header" and header["required"] for header in headers.values())
    assert headers["x-beatapi-event"]["schema"]["enum"] == EVENTS
    assert schema(date, "WebhookEvent")["properties"]["event"]["enum"] == EVENTS
    assert "300 seconds" in flat(delivery["description"])


@every_date
def test_the_retries_of_deliveries(date: str) -> None:
    text = flat(CONTRACTS[date]["webhooks"]["taskCompleted"]["post"]["description"])
    retries = "retried at most 3 times, after 1 minute, 5 minutes and 15 minutes"
    assert (retries in text) == (date != JUNE)


def test_the_delivery_of_june_is_its_documented_example() -> None:
    assert set(delivered(JUNE)) == {"id", "object", "workflow", "status", "output"}
    data = schema(JUNE, "WebhookEvent")["properties"]["data"]
    assert data["required"] == ["id"]
    assert set(data["properties"]) == set(schema(JUNE, "Task")["properties"])


@from_july
def test_deliveries_from_july_hold_a_task(date: str) -> None:
    data = schema(date, "WebhookEvent")["properties"]["data"]
    assert data == {"$ref": "#/components/schemas/Task"}
    assert delivered(date)["output"].keys() == {"media", "r2_url"}


def delivered(date: str) -> dict[str, Any]:
    """Return the task in the example of a delivery."""
    delivery = CONTRACTS[date]["webhooks"]["taskCompleted"]["post"]
    examples = delivery["requestBody"]["content"]["application/json"]["examples"]
    task: dict[str, Any] = examples["succeeded"]["value"]["data"]
    return task


# Prices and limits that only prose can tell


@from_july
@pytest.mark.parametrize(
    ("operation_id", "price"),
    [
        ("createMusicVideoTask", "4 at 540p, 5 at 720p, 6 at 1080p, and 2 more with `lip_sync`"),
        ("createMusicVideoTask", "16 at 720p, 18 at 1080p"),
        ("createEcommerceVideoTask", "15 credits for each second"),
        ("composeMusicVideoTask", "1 credit"),
    ],
)
def test_prices_from_july(date: str, operation_id: str, price: str) -> None:
    assert price in flat(operation(date, operation_id)["description"])


@from_july
def test_concurrency_by_what_was_paid(date: str) -> None:
    steps = "2 from $10, 5 from $100, 10 from $1,000, 15 from $5,000 and 30 from $20,000"
    assert steps in flat(CONTRACTS[date]["info"]["description"])


def test_june_says_nothing_that_was_documented_later() -> None:
    text = flat(words(CONTRACTS[JUNE]))
    for later in ("storyboard", "stage", "r2_url", "credits_charged", "50 credits", "120 times"):
        assert later not in text


@every_date
def test_examples_of_the_documentation(date: str) -> None:
    queued = CONTRACTS[date]["components"]["examples"]["MusicVideoQueued"]["value"]["data"]
    usage = {"credits_reserved": 75, "credits_charged": 75, "billable_duration_seconds": 15}
    later = {"stage": "queued", "storyboard": {"shots": []}, "completed_at": None}
    if date == JUNE:
        usage, later = {"credits_reserved": 450}, {}
    assert queued == {
        "id": "task_8K2qA",
        "object": "task",
        "workflow": "music-video",
        "status": "queued",
        "created_at": 1782210000,
        "updated_at": 1782210000,
        "output": None,
        **later,
        "usage": {**usage, "credits_settled": 0, "credits_refunded": 0},
        "request_id": "req_abc123",
        "error_code": None,
        "error_message": None,
    }


def test_the_documented_request_of_june() -> None:
    media = operation(JUNE, "createMusicVideoTask")["requestBody"]["content"]["application/json"]
    assert [example["value"] for example in media["examples"].values()] == [
        {
            "images": ["https://cdn.example.com/singer-reference.png"],
            "audio_url": "https://cdn.example.com/song-preview.mp3",
            "prompt": "Neon rooftop performance with metro cutaways and cinematic light trails.",
            "language": "en",
            "resolution": "720p",
        }
    ]
