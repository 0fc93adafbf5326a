"""Answers decode whatever the server sends, and encode to the same JSON."""

from __future__ import annotations

import copy
import json
import pickle
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from beatapi import UNSET, ConfigurationError, TaskFailedError, Unset, models
from beatapi.models import RealtimeSession, Task, WebhookEndpoint, WebhookEvent
from beatapi.webhooks import WebhookVerifier
from generator.document import load

CLASSES = [
    getattr(models, name) for name in models.__all__ if isinstance(getattr(models, name), type)
]
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=8,
)
REQUIRED = [each.name for each in attrs.fields(Task) if each.default is attrs.NOTHING]
TASK: dict[str, Any] = {
    "id": "task_8K2qA",
    "object": "task",
    "workflow": "music-video",
    "status": "succeeded",
    "stage": "succeeded",
    "storyboard": {"shots": [{"id": "shot_1", "index": 0, "status": "succeeded"}]},
    "created_at": 1782210000,
    "updated_at": 1782210090,
    "completed_at": 1782210090,
    "output": {
        "media": [{"type": "video", "url": "https://media.example.com/a.mp4"}],
        "r2_url": "https://media.example.com/a.mp4",
    },
    "usage": {"credits_reserved": 75, "credits_settled": 75, "credits_refunded": 0},
    "request_id": "req_abc123",
    "error_code": None,
    "error_message": None,
}


def with_names(cls: Any, drawn: dict[int | str, Any]) -> dict[str, Any]:
    """Return an object whose numbered members have the names of a class's fields."""
    fields = [each.name for each in attrs.fields(cls) if each.name != "additional_properties"]
    return {
        fields[key % len(fields)] if isinstance(key, int) else key: value
        for key, value in drawn.items()
    }


@given(st.dictionaries(st.integers(0, 99) | st.text(), JSON, max_size=8))
def test_anything_decodes_and_comes_out_as_it_went_in(drawn: dict[int | str, Any]) -> None:
    """Drawing takes most of the time, so every class gets the same values."""
    for cls in CLASSES:
        sent = with_names(cls, drawn)
        before = copy.deepcopy(sent)
        decoded = cls.from_dict(sent)
        assert decoded.to_dict() == before, cls
        assert sent == before, cls


@given(st.fixed_dictionaries({}, optional={k: st.just(v) | JSON for k, v in TASK.items()}))
def test_a_task_with_odd_parts_comes_out_as_it_went_in(sent: dict[str, Any]) -> None:
    assert Task.from_dict(sent).to_dict() == sent


def test_a_task_is_typed_all_the_way_down() -> None:
    task = Task.from_dict(TASK)
    assert task.output is not None
    assert task.output.media[0].url == "https://media.example.com/a.mp4"
    assert not isinstance(task.storyboard, Unset)
    assert task.storyboard.shots[0].id == "shot_1"
    assert task.usage.credits_settled == 75


def test_what_is_unknown_is_kept() -> None:
    task = Task.from_dict({**TASK, "status": "dreaming", "mood": "blue"})
    assert task.status == "dreaming"
    assert task.additional_properties == {"mood": "blue"}


def test_what_is_missing_is_unset() -> None:
    task = Task.from_dict({"id": "task_1"})
    assert task.status is UNSET
    assert f"{task.status}" == str(UNSET) == repr(UNSET) == "UNSET"
    assert not task.storyboard
    assert task.to_dict() == {"id": "task_1"}


def test_decimal_money_of_august_is_a_number_like_any_other() -> None:
    usage = {"credits_reserved": 1.5, "credits_settled": 0, "credits_refunded": 0}
    assert Task.from_dict({**TASK, "usage": usage}).usage.credits_reserved == 1.5


@pytest.mark.parametrize(
    "duplicate", [copy.copy, copy.deepcopy, lambda task: pickle.loads(pickle.dumps(task))]
)
def test_copies_are_equal_and_keep_what_is_unset(duplicate: Any) -> None:
    task = Task.from_dict({"id": "task_1", "output": {"media": []}})
    twin = duplicate(task)
    assert twin == task
    assert twin.status is UNSET
    assert Task.from_dict({"id": "task_2"}) != task


def test_a_model_is_made_by_hand_as_attrs_classes_are() -> None:
    fields: dict[str, Any] = dict.fromkeys(REQUIRED, "x")
    task: Any = Task(**fields)
    assert task.storyboard is UNSET
    assert task.additional_properties == {}
    assert attrs.evolve(task, status="y").status == "y"
    assert task == Task(**fields) != attrs.evolve(task, status="y")
    with pytest.raises(TypeError, match="unexpected keyword argument 'mood'"):
        Task(**fields, mood="blue")
    with pytest.raises(AttributeError):
        task.mood = "blue"
    with pytest.raises(TypeError, match="unhashable"):
        hash(task)


def test_a_model_has_a_signature_before_it_is_used() -> None:
    code = (
        "import inspect, sys\nfrom beatapi.models import MediaItem\n"
        "made = MediaItem.from_dict({})\nassert 'attr' not in sys.modules\n"
        "print(*inspect.signature(MediaItem).parameters)"
    )
    command = [sys.executable, "-W", "error", "-c", code]
    shown = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    assert shown == "type url mime_type additional_properties\n"


def test_a_class_of_a_user_is_a_model_like_its_base() -> None:
    class Mine(Task):
        pass

    mine: Any = Mine.from_dict({"id": "task_1"})
    mine.mood = "blue"
    assert mine.to_dict() == {"id": "task_1"}
    assert mine == Mine.from_dict({"id": "task_1"})
    assert repr(mine).startswith("Mine(")


@pytest.mark.parametrize(
    ("cls", "field"), [(WebhookEndpoint, "secret"), (RealtimeSession, "client_secret")]
)
def test_secrets_are_in_no_repr(cls: Any, field: str) -> None:
    assert "s3cret" not in repr(cls.from_dict({field: "s3cret"}))


SIGNED = "https://media.test/v.mp4?X-Signature=abcdef"
SECRET = "whsec_5Zm9vYmFy"


def secretive() -> list[Any]:
    media = {"type": "video", "url": SIGNED, "poster": [SIGNED]}
    task = {**TASK, "output": {"media": [media]}, "extra": {"urls": [SIGNED], "secret": "s3cret"}}
    return [
        Task.from_dict(task),
        WebhookEvent.from_dict({"id": "evt_1", "event": "task.succeeded", "data": task}),
        WebhookEndpoint.from_dict({"id": "wh_1", "url": SIGNED, "secret": SECRET}),
        WebhookEndpoint.from_dict({"id": "wh_1", "old_secret": SECRET}),
        RealtimeSession.from_dict({"client_secret": "brt_live_5Zm9v", "url": SIGNED}),
        TaskFailedError(Task.from_dict({**task, "error_message": f"{SIGNED} {SECRET}"})),
    ]


@pytest.mark.parametrize("value", secretive(), ids=lambda value: type(value).__name__)
def test_row134_neither_a_repr_nor_a_pickle_shows_a_signed_query_or_a_secret(value: Any) -> None:
    twin = pickle.loads(pickle.dumps(value))
    assert type(twin) is type(value)
    shown = f"{value!r} {value} {twin!r}".encode() + pickle.dumps(value) + pickle.dumps(twin)
    for hidden in (b"X-Signature", b"abcdef", b"5Zm9v", b"s3cret"):
        assert hidden not in shown


def test_row134_a_pickled_task_keeps_where_its_file_is() -> None:
    task = secretive()[0]
    twin = pickle.loads(pickle.dumps(task))
    assert twin.output.media[0].url == "https://media.test/v.mp4"
    assert (twin.id, twin.status) == (task.id, task.status)


def test_row134_a_pickled_secret_is_refused_by_name() -> None:
    twin = pickle.loads(pickle.dumps(WebhookEndpoint.from_dict({"secret": SECRET})))
    with pytest.raises(ConfigurationError, match="masked"):
        WebhookVerifier(twin.secret)


@pytest.mark.parametrize("duplicate", [copy.copy, copy.deepcopy])
def test_row134_a_copy_keeps_what_a_pickle_leaves_out(duplicate: Any) -> None:
    for value in secretive()[:-1]:
        twin = duplicate(value)
        assert twin == value
        assert twin.to_dict() == value.to_dict()
    task = secretive()[0]
    duplicate(task).additional_properties["more"] = 1
    assert ("more" in task.additional_properties) == (duplicate is copy.copy)


def test_a_delivery_may_lack_most_of_a_task() -> None:
    sent = {"id": "evt_1", "event": "task.succeeded", "data": {"id": "task_1"}}
    event = WebhookEvent.from_dict(sent)
    assert isinstance(event.data, Task)
    assert event.data.status is UNSET
    assert event.to_dict() == sent


def examples(root: Path) -> Iterator[Any]:
    """Yield every example of every dated contract, without its envelope."""
    for path in sorted((root / "spec").glob("*.yaml")):
        yield from found_examples(load(path))


def found_examples(node: Any) -> Iterator[Any]:
    if isinstance(node, list):
        for item in node:
            yield from found_examples(item)
    elif isinstance(node, dict):
        if "value" in node and isinstance(node["value"], dict):
            yield node["value"].get("data", node["value"])
        for key, item in node.items():
            if key != "value":
                yield from found_examples(item)


def test_examples_of_every_date_decode_by_every_class(root: Path) -> None:
    found = [example for example in examples(root) if isinstance(example, dict)]
    assert len(found) > 20
    for example in found:
        plain = json.loads(json.dumps(example))
        for cls in CLASSES:
            assert cls.from_dict(plain).to_dict() == plain
