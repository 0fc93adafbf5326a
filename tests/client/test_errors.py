"""Errors: their classes and messages, and that they survive pickling and copying."""

from __future__ import annotations

import copy
import inspect
import pickle
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

import beatapi
from beatapi._base import api_errors as _api_errors
from beatapi._base import errors as _errors
from beatapi._base.secret import Secret
from beatapi._calls.problem import status_error_class
from beatapi._calls.request import Request
from beatapi._calls.response import Reply, status_error

REQUEST = Request(
    method="GET", url="https://a.example/", where="GET /v1/usage", headers={}, key=Secret("sk_abc")
)
KINDS = [
    kind
    for _, kind in inspect.getmembers(_api_errors, inspect.isclass)
    if issubclass(kind, beatapi.BeatAPIError)
] + [
    kind
    for _, kind in inspect.getmembers(_errors, inspect.isclass)
    if issubclass(kind, beatapi.BeatAPIError) and not hasattr(_api_errors, kind.__name__)
]


def make(status, body, headers=None):
    return status_error(REQUEST, Reply(status=status, headers=headers or {}, body=body))


@pytest.mark.parametrize(
    ("status", "code", "kind"),
    [
        (400, "bad_request", beatapi.BadRequestError),
        (400, "content_policy_violation", beatapi.ContentPolicyError),
        (401, "unauthorized", beatapi.AuthenticationError),
        (401, "invalid_api_key", beatapi.InvalidAPIKeyError),
        (402, "insufficient_credits", beatapi.InsufficientCreditsError),
        (403, "forbidden", beatapi.PermissionDeniedError),
        (404, "not_found", beatapi.NotFoundError),
        (409, "idempotency_conflict", beatapi.IdempotencyConflictError),
        (418, "teapot", beatapi.APIStatusError),
        (429, "rate_limit_exceeded", beatapi.RateLimitError),
        (429, "user_concurrency_exceeded", beatapi.ConcurrencyLimitError),
        (500, "internal_error", beatapi.InternalServerError),
        (502, "processing_unavailable", beatapi.ProcessingUnavailableError),
        (503, "realtime_disabled", beatapi.RealtimeDisabledError),
        (529, "overloaded", beatapi.ServerError),
    ],
)
def test_one_class_per_status_and_code(caller, server, status, code, kind):
    server.script(server.error(status, code))
    with pytest.raises(beatapi.APIStatusError) as caught:
        caller(lambda client: client.usage.retrieve(max_retries=0))
    error = caught.value
    assert type(error) is kind
    assert (error.status, error.code, error.request_id) == (status, code, "req_1")
    assert error.message == f"about {code}"
    for part in ("GET /v1/usage", str(status), code, "req_1", error.advice):
        assert part in str(error)


@given(st.binary(max_size=300), st.integers(300, 599), st.text(max_size=30))
def test_any_error_answer_makes_an_error_of_ours(body, status, header):
    error = make(status, body, {"retry-after": header, "date": header, "location": header})
    assert error.status == status
    assert "\n" not in str(error)


def test_messages_hold_neither_key_nor_signed_urls():
    text = "key sk_abc at https://cdn.example/v.mp4?sig=abc123#frag, sorry \u202e\n\x1b[31m"
    error = make(400, b'{"error": {"message": %s}}' % __import__("json").dumps(text).encode())
    assert error.message == "key *** at https://cdn.example/v.mp4?... sorry [31m"


def test_digits_of_other_scripts_are_no_pause():
    assert make(429, b"", {"retry-after": "\N{ARABIC-INDIC DIGIT THREE}"}).retry_after is None


@pytest.mark.parametrize(("field", "member"), [("3", 9), ("9", 3)])
def test_the_longer_pause_counts(field, member):
    body = b'{"error": {"retry_after_seconds": %d}}' % member
    assert make(429, body, {"retry-after": field}).retry_after == 9.0


def sample(kind):
    task = beatapi.models.Task.from_dict({"id": "task_1", "error_code": "processing_failed"})
    if issubclass(kind, beatapi.APIStatusError):
        return kind(where="GET /", status=429, code="c", message="m", retry_after=2.0)
    if kind is beatapi.TaskFailedError:
        return kind(task)
    if kind is beatapi.TaskTimeoutError:
        return kind("late", task_id="task_1", task=task)
    if kind is beatapi.OutcomeUnknownError:
        return kind("lost", operation_id="createX", idempotency_key="k")
    if kind is beatapi.InvalidResponseError:
        return kind("odd", status=200)
    return kind("text")


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize(
    "clone", [copy.copy, copy.deepcopy, lambda e: pickle.loads(pickle.dumps(e))]
)
def test_errors_survive_copies_and_pickles(kind, clone):
    error = sample(kind)
    twin = clone(error)
    assert type(twin) is kind
    assert (str(twin), repr(twin), twin.__dict__) == (str(error), repr(error), error.__dict__)


def test_the_tree_at_the_top_of_the_module_is_the_real_one():
    trees = f"{inspect.getdoc(_errors)}{inspect.getdoc(_api_errors)}"
    drawn = set(re.findall(r"[├└]── (\w+)", trees))
    real = {kind.__name__ for kind in KINDS} - {"BeatAPIError"}
    assert drawn == real | {"WebhookVerificationError"}
    assert drawn | {"BeatAPIError"} <= set(beatapi.__all__)


def test_errors_are_what_the_standard_library_expects_too():
    assert issubclass(beatapi.ConfigurationError, ValueError)
    assert issubclass(beatapi.InvalidArgumentError, ValueError)
    assert issubclass(beatapi.DownloadExistsError, FileExistsError)


@pytest.mark.parametrize("kind", KINDS)
def test_errors_are_named_as_callers_import_them(kind):
    assert kind.__module__ == "beatapi"
    assert getattr(beatapi, kind.__name__) is kind


def test_a_failed_task_says_why():
    data = {"id": "task_1", "error_code": "processing_timeout", "error_message": "Too long."}
    error = beatapi.TaskFailedError(beatapi.models.Task.from_dict(data))
    assert str(error) == "task task_1 failed: processing_timeout: Too long."
    signed = {**data, "error_message": "No answer from https://a.example/b.png?sig=abc123 in time."}
    covered = beatapi.TaskFailedError(beatapi.models.Task.from_dict(signed))
    assert str(covered).endswith("No answer from https://a.example/b.png?... in time.")
    silent = beatapi.TaskFailedError(beatapi.models.Task.from_dict({"id": "task_1"}))
    assert "no reason" in str(silent)


CODES = {
    "content_policy_violation": (400, beatapi.ContentPolicyError),
    "bad_request": (400, beatapi.BadRequestError),
    "unauthorized": (401, beatapi.AuthenticationError),
    "missing_api_key": (401, beatapi.MissingAPIKeyError),
    "invalid_api_key": (401, beatapi.InvalidAPIKeyError),
    "insufficient_credits": (402, beatapi.InsufficientCreditsError),
    "forbidden": (403, beatapi.PermissionDeniedError),
    "not_found": (404, beatapi.NotFoundError),
    "idempotency_conflict": (409, beatapi.IdempotencyConflictError),
    "rate_limit_exceeded": (429, beatapi.RateLimitError),
    "user_concurrency_exceeded": (429, beatapi.ConcurrencyLimitError),
    "internal_error": (500, beatapi.InternalServerError),
    "processing_unavailable": (502, beatapi.ProcessingUnavailableError),
    "processing_failed": (503, beatapi.ProcessingFailedError),
    "processing_timeout": (503, beatapi.ProcessingTimeoutError),
    "result_transfer_failed": (503, beatapi.ResultTransferError),
    "realtime_disabled": (503, beatapi.RealtimeDisabledError),
    "realtime_capacity_unavailable": (503, beatapi.RealtimeCapacityError),
}


@pytest.mark.parametrize("code", CODES)
def test_every_documented_code_has_its_class(code):
    status, kind = CODES[code]
    assert status_error_class(status, code) is kind
    assert issubclass(kind, status_error_class(status, None))
    error = kind(where="GET /x", status=status, code=code, message="No.", request_id="req_1")
    assert type(pickle.loads(pickle.dumps(error))) is kind
    assert f"{status} {code}, No, request id req_1. " in str(error)


def test_a_code_that_does_not_fit_its_status_is_not_believed():
    assert status_error_class(404, "idempotency_conflict") is beatapi.NotFoundError
    assert status_error_class(418, "internal_error") is beatapi.InternalServerError
    assert status_error_class(503, "brand_new") is beatapi.ServerError
