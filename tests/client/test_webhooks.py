"""Webhook verification: a genuine delivery is decoded, any other is an error with a reason."""

from __future__ import annotations

import ast
import copy
import hashlib
import hmac
import inspect
import json
import os
import pickle
import re
import subprocess
import sys
import traceback
from base64 import b64encode
from email.message import Message
from pathlib import Path
from typing import Any, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

import beatapi_receivers
from beatapi import webhooks
from beatapi._base.errors import BeatAPIError, ConfigurationError
from beatapi.models import WebhookEvent
from beatapi.webhooks import WebhookVerificationError, WebhookVerifier, sign

SECRET = "whsec_test"
NOW = 1784187600
BODY = b'{"event":"task.succeeded","data":{"id":"task_123"}}'
SIGNATURE = "ea8fe65b9f729d48f172f2b7fb4b267e6ae50ace77a9b4672d418378cd50729b"


class Clock:
    """Unix time that only the test moves."""

    def __init__(self, now: float = NOW) -> None:
        self.now = now

    def __call__(self) -> float:
        return self.now


def verifier(secret: Any = SECRET, *, now: float = NOW, **options: Any) -> WebhookVerifier:
    return WebhookVerifier(secret, clock=Clock(now), **options)


def headers(
    body: bytes = BODY,
    *,
    secret: str = SECRET,
    timestamp: int | str = NOW,
    event: str = "task.succeeded",
) -> dict[str, str]:
    return {
        "content-type": "application/json",
        "x-beatapi-event": event,
        "x-beatapi-timestamp": str(timestamp),
        "x-beatapi-signature": sign(secret, timestamp, body),
    }


def refusal(body: bytes, given_headers: Any, **options: Any) -> WebhookVerificationError:
    with pytest.raises(WebhookVerificationError) as caught:
        verifier(**options).verify(body, given_headers)
    return caught.value


def reason(body: bytes, given_headers: Any, **options: Any) -> str:
    return refusal(body, given_headers, **options).reason


def signed_reason(body: bytes) -> str:
    return reason(body, headers(body))


# -- genuine deliveries ----------------------------------------------------------------------------


def test_the_shared_vector() -> None:
    assert sign(SECRET, NOW, BODY) == SIGNATURE
    assert sign(SECRET, str(NOW), BODY) == SIGNATURE
    event = verifier().verify(
        BODY,
        {
            "x-beatapi-event": "task.succeeded",
            "x-beatapi-timestamp": "1784187600",
            "x-beatapi-signature": SIGNATURE,
        },
    )
    assert isinstance(event, WebhookEvent)
    assert event.event == "task.succeeded"
    assert event.data.id == "task_123"


def test_the_signature_agrees_with_the_documented_algorithm() -> None:
    message = str(NOW).encode() + b"." + BODY
    assert sign(SECRET, NOW, BODY) == hmac.new(SECRET.encode(), message, "sha256").hexdigest()


@pytest.mark.parametrize("name", ["task.succeeded", "task.failed", "shot.ready", "zukunft.2031"])
def test_event_names_are_open(name: str) -> None:
    body = json.dumps({"id": "evt_1", "event": name, "data": {}}).encode()
    assert verifier().verify(body, headers(body, event=name)).event == name


def test_unknown_fields_are_kept_and_missing_fields_are_no_error() -> None:
    fields = {"event": "task.failed", "new": [1, {"deep": None}], "data": {"status": "failed"}}
    body = json.dumps(fields).encode()
    event = verifier().verify(body, headers(body, event="task.failed"))
    assert event.additional_properties == {"new": [1, {"deep": None}]}
    assert event.data.status == "failed"


def as_message() -> Message:
    message = Message()
    for name, value in headers().items():
        message[name] = value
    return message


@pytest.mark.parametrize(
    "given_headers",
    [
        headers(),
        {name.title(): value for name, value in headers().items()},
        {name.upper(): value for name, value in headers().items()},
        {name: [value] for name, value in headers().items()},
        {name: (value,) for name, value in headers().items()},
        list(headers().items()),
        [list(pair) for pair in headers().items()],
        iter(headers().items()),
        [(name.encode(), value.encode()) for name, value in headers().items()],
        [*headers().items(), ("via", "a"), ("via", "b"), ("odd",), None, (None, 1)],
        as_message(),
    ],
)
def test_headers_of_every_framework(given_headers: Any) -> None:
    assert verifier().verify(BODY, given_headers).data.id == "task_123"


@pytest.mark.parametrize("text", [f"0{NOW}", f"00{NOW}"])
def test_the_timestamp_is_signed_as_the_text_received(text: str) -> None:
    assert verifier().verify(BODY, headers(timestamp=text)).event == "task.succeeded"
    assert reason(BODY, headers() | {"x-beatapi-timestamp": text}) == "bad_signature"


@pytest.mark.parametrize("position", [0, 1, 2])
def test_any_of_several_secrets_may_match_and_is_told(position: int) -> None:
    secrets = ["whsec_a", "whsec_b", "whsec_c"]
    given_headers = headers(secret=secrets[position])
    found = verifier(tuple(secrets)).verify_detailed(BODY, given_headers)
    assert (found.event.data.id, found.secret_index) == ("task_123", position)
    others = [secret for secret in secrets if secret != secrets[position]]
    assert reason(BODY, given_headers, secret=others) == "bad_signature"


def test_the_first_of_equal_secrets_is_told() -> None:
    assert verifier([SECRET, SECRET]).verify_detailed(BODY, headers()).secret_index == 0


def test_every_secret_is_compared_with_no_early_exit(monkeypatch: pytest.MonkeyPatch) -> None:
    compared: list[str] = []
    real = hmac.compare_digest

    def compare(mac: str, signature: str) -> bool:
        compared.append(mac)
        return real(mac, signature)

    secrets = [SECRET, "whsec_b", "whsec_c"]
    monkeypatch.setattr(hmac, "compare_digest", compare)
    verifier(secrets).verify(BODY, headers())
    assert compared == [sign(secret, NOW, BODY) for secret in secrets]


# -- time ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("offset", "tolerance", "expected"),
    [
        (0, 300, ""),
        (300, 300, ""),
        (-300, 300, ""),
        (301, 300, "stale_timestamp"),
        (-301, 300, "future_timestamp"),
        (300.5, 300, "stale_timestamp"),
        (-300.5, 300, "future_timestamp"),
        (365 * 86400, 300, "stale_timestamp"),
        (-365 * 86400, 300, "future_timestamp"),
        (float("nan"), 300, "stale_timestamp"),
        (1, 1, ""),
        (2, 1, "stale_timestamp"),
        (3600, 3600, ""),
    ],
)
def test_the_window(offset: float, tolerance: int, expected: str) -> None:
    if expected:
        assert reason(BODY, headers(), now=NOW + offset, tolerance=tolerance) == expected
    else:
        verifier(now=NOW + offset, tolerance=tolerance).verify(BODY, headers())


def test_the_clock_is_read_at_each_verification() -> None:
    clock = Clock()
    checker = WebhookVerifier(SECRET, clock=clock)
    checker.verify(BODY, headers())
    clock.now += 301
    with pytest.raises(WebhookVerificationError):
        checker.verify(BODY, headers())


def test_a_stale_delivery_names_its_task_only_if_genuine() -> None:
    late = NOW + 10_000
    error = refusal(BODY, headers(), now=late)
    assert (error.reason, error.task_id) == ("stale_timestamp", "task_123")
    assert "task_123" not in str(error) + repr(error)
    forged = refusal(BODY, headers(secret="whsec_other"), now=late)
    assert (forged.reason, forged.task_id) == ("bad_signature", None)
    assert refusal(BODY, headers(), now=0).task_id is None


@pytest.mark.parametrize("task_id", [None, 7, "", "a b", "../x", "x" * 200])
def test_a_stale_delivery_without_a_usable_task(task_id: object) -> None:
    body = json.dumps({"event": "e", "data": {"id": task_id}}).encode()
    error = refusal(body, headers(body, event="e"), now=NOW + 301)
    assert (error.reason, error.task_id) == ("stale_timestamp", None)
    assert refusal(b"[]", headers(b"[]"), now=NOW + 301).task_id is None


@pytest.mark.parametrize(
    "text",
    [
        "nan",
        "inf",
        f"+{NOW}",
        f"-{NOW}",
        "1_784_187_600",
        f" {NOW}",
        f"{NOW} ",
        f"{NOW}\n",
        f"{NOW}.0",
        "1.7841876e9",
        "17841876e2",
        "".join(chr(0x0660 + int(digit)) for digit in str(NOW)),  # Arabic digits
        "".join(chr(0xFF10 + int(digit)) for digit in str(NOW)),  # full-width digits
        "0x6a58c550",
        "9" * 13,
        "9" * 400,
        "now",
    ],
)
def test_timestamps_that_are_not_plain_digits(text: str) -> None:
    assert reason(BODY, headers(timestamp=text)) == "bad_timestamp"


# -- headers ---------------------------------------------------------------------------------------

NAMES = ["x-beatapi-event", "x-beatapi-timestamp", "x-beatapi-signature"]
each_header = pytest.mark.parametrize("name", NAMES)


@each_header
def test_a_header_that_is_missing_or_empty(name: str) -> None:
    rest = {key: value for key, value in headers().items() if key != name}
    assert reason(BODY, rest) == "missing_header"
    for nothing in ("", b"", [], [""], None, 7, [None]):
        assert reason(BODY, rest | {name: nothing}) == "missing_header"


@each_header
def test_a_header_that_stands_twice(name: str) -> None:
    value = headers()[name]
    pairs = list(headers().items())
    assert reason(BODY, [*pairs, (name.upper(), value)]) == "duplicate_header"
    assert reason(BODY, [*pairs, (name.encode(), b"")]) == "duplicate_header"
    assert reason(BODY, headers() | {name.title(): value}) == "duplicate_header"
    assert reason(BODY, headers() | {name: [value, value]}) == "duplicate_header"
    for joined in (f"{value},{value}", f"{value}, {value}"):
        assert reason(BODY, headers() | {name: joined}) == "duplicate_header"


@pytest.mark.parametrize("given_headers", [None, 3, "x", b"x", [], {}, [1, "ab"], object()])
def test_what_holds_no_headers(given_headers: Any) -> None:
    assert reason(BODY, given_headers) == "missing_header"


@pytest.mark.parametrize("event", ["task.failed", "Task.Succeeded", "task.succeeded ", "é", "a,"])
def test_the_unsigned_event_header_must_agree(event: str) -> None:
    assert reason(BODY, headers(event=event)) == "event_mismatch"


# -- signature -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "text",
    [
        SIGNATURE.upper(),
        f"sha256={SIGNATURE}",
        f"v1,{SIGNATURE}",
        f"v1={SIGNATURE}",
        b64encode(bytes.fromhex(SIGNATURE)).decode(),
        SIGNATURE[:-1],
        SIGNATURE[:-1] + "0",
        SIGNATURE + "0",
        SIGNATURE + "\n",
        " " + SIGNATURE,
        "0" * 64,
        "a" * 1_000_000,
        "\uff41" * 64,
        "\ud800" * 64,
        "\x00",
    ],
)
def test_signatures_of_another_form(text: str) -> None:
    assert reason(BODY, headers() | {"x-beatapi-signature": text}) == "bad_signature"


def other_algorithms() -> list[str]:
    key, message = SECRET.encode(), str(NOW).encode() + b"." + BODY
    return [
        hmac.new(key, message, "sha1").hexdigest(),
        hmac.new(key, message, "sha512").hexdigest(),
        hmac.new(key, message, "sha512").hexdigest()[:64],
        hashlib.sha256(key + BODY).hexdigest(),
        hashlib.sha256(key + message).hexdigest(),
        hmac.new(b"\xb5\xeb-", message, "sha256").hexdigest(),  # the key decoded from base64
        hmac.new(b"test", message, "sha256").hexdigest(),
        hmac.new(b"", message, "sha256").hexdigest(),
        hmac.new(key, BODY, "sha256").hexdigest(),
        hmac.new(key, f"{NOW}".encode() + BODY, "sha256").hexdigest(),
    ]


@pytest.mark.parametrize("text", other_algorithms())
def test_signatures_of_another_algorithm(text: str) -> None:
    assert reason(BODY, headers() | {"x-beatapi-signature": text}) == "bad_signature"


@pytest.mark.parametrize(
    "body",
    [
        b"\xef\xbb\xbf" + BODY,
        BODY + b"\n",
        BODY + b" ",
        BODY.replace(b",", b",\r\n"),
        json.dumps(json.loads(BODY)).encode(),
        BODY.replace(b"123", b"124"),
        b"",
    ],
)
def test_a_body_that_is_not_the_one_signed(body: bytes) -> None:
    error = refusal(body, headers(BODY))
    assert error.reason == "bad_signature"
    assert "raw body" in str(error)


def test_unicode_forms_are_different_bodies() -> None:
    composed = '{"event":"e","data":{"id":"\u00e9"}}'.encode()
    decomposed = '{"event":"e","data":{"id":"e\u0301"}}'.encode()
    assert composed != decomposed
    verifier().verify(composed, headers(composed, event="e"))
    assert reason(decomposed, headers(composed, event="e")) == "bad_signature"


@pytest.mark.parametrize("body", [BODY.decode(), None, bytearray(BODY), memoryview(BODY), {}])
def test_only_bytes_are_a_body(body: Any) -> None:
    with pytest.raises(TypeError, match="raw request body"):
        verifier().verify(body, headers())


# -- body ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"{",
        b"null",
        b"[]",
        b'"task.succeeded"',
        b"\xff\xfe",
        b'{"event":"task.succeeded","data":{"id":"\xe9"}}',
        b"\xef\xbb\xbf" + BODY,
        BODY.decode().encode("utf-16"),
        BODY + BODY,
        b'{"data":{}}',
        b'{"event":null,"data":{}}',
        b'{"event":["task.succeeded"],"data":{}}',
        b'{"type":"task.succeeded","data":{}}',
        b'{"event":"task.succeeded"}',
        b'{"event":"task.succeeded","data":null}',
        b'{"event":"task.succeeded","data":[]}',
        b'{"event":"task.succeeded","data":"task_123"}',
        b'{"event":"task.succeeded","data":{"a":[{"b":1,"b":1}]}}',
        b'{"event":"task.succeeded","data":{"a":1e999}}',
        b'{"event":"task.succeeded","data":{"a":' + b"9" * 5000 + b"}}",
        b'{"event":"task.succeeded","data":{"a":' + b"9" * 33 + b"}}",
        b'{"event":"task.succeeded","data":' + b"[" * 200_000 + b"]" * 200_000 + b"}",
        b'{"event":"task.succeeded","data":' + b'{"a":' * 100_000 + b"1" + b"}" * 100_000 + b"}",
    ],
)
def test_signed_bodies_that_are_no_event(body: bytes) -> None:
    assert signed_reason(body) == "malformed_body"


# The client looks at every eleventh byte first.
@pytest.mark.parametrize("place", range(11))
@pytest.mark.parametrize("sign_", ["", "-"])
def test_integers_of_32_digits_are_read_and_longer_ones_refused(place: int, sign_: str) -> None:
    before = b'{"event":"task.succeeded",' + b" " * place + b'"data":{"a":' + sign_.encode()
    body = before + b"9" * 32 + b"}}"
    payload = verifier().verify_detailed(body, headers(body)).payload
    assert payload["data"]["a"] == int(f"{sign_}{10**32 - 1}")
    assert signed_reason(before + b"9" * 33 + b"}}") == "malformed_body"


@pytest.mark.parametrize("unusable", [None, 7, object(), type("", (), {"__iter__": None})()])
def test_headers_of_no_form_at_all(unusable: Any) -> None:
    assert reason(BODY, unusable) == "missing_header"


def test_a_number_without_end_is_refused_where_the_interpreter_has_no_limit() -> None:
    body = b'{"event":"task.succeeded","data":{"a":' + b"9" * 5000 + b"}}"
    limit = sys.get_int_max_str_digits()
    sys.set_int_max_str_digits(0)
    try:
        assert signed_reason(body) == "malformed_body"
    finally:
        sys.set_int_max_str_digits(limit)


def test_the_size_is_checked_before_anything_is_computed(monkeypatch: pytest.MonkeyPatch) -> None:
    assert signed_reason(b" " * (1024 * 1024 + 1)) == "body_too_large"
    assert signed_reason(b" " * (1024 * 1024)) == "malformed_body"
    exact = len(BODY)
    verifier(max_body_bytes=exact).verify(BODY, headers())
    good = headers()
    monkeypatch.setattr(webhooks, "_read_headers", None)
    assert reason(BODY, good, max_body_bytes=exact - 1) == "body_too_large"
    assert reason(BODY, {}, max_body_bytes=exact - 1) == "body_too_large"


# -- configuration ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "secret",
    [
        None,
        "",
        "whsec_",
        [],
        (),
        [""],
        [SECRET, ""],
        [SECRET, None],
        b"whsec_test",
        [b"whsec_test"],
        7,
        {"whsec_test"},
        "whsec_masked",
        "whsec_example_MASKED",
        "whsec_abc***",
        "whsec_••••abcd",
        "whsec_abc...",
        "whsec_abc…",
        "whsec_test\n",
        " whsec_test",
        "whsec_té",
        "whsec_\ud800",
    ],
)
def test_secrets_that_cannot_verify(secret: Any) -> None:
    with pytest.raises(ConfigurationError) as caught:
        WebhookVerifier(secret)
    assert isinstance(caught.value, ValueError)
    shown = str(caught.value) + repr(caught.value)
    assert "abc" not in shown
    assert "test" not in shown


@pytest.mark.parametrize("limit", [0, -1, None, True, False, 300.0, float("inf"), "300", 10**20])
@pytest.mark.parametrize("name", ["tolerance", "max_body_bytes"])
def test_limits_cannot_be_turned_off(name: str, limit: Any) -> None:
    with pytest.raises(ConfigurationError, match=name):
        WebhookVerifier(SECRET, **{name: limit})


def test_the_tolerance_has_an_end() -> None:
    with pytest.raises(ConfigurationError, match="from 1 to 3600"):
        WebhookVerifier(SECRET, tolerance=3601)


def test_there_is_no_switch_to_skip_verification() -> None:
    assert set(inspect.signature(WebhookVerifier).parameters) == {
        "secret",
        "tolerance",
        "max_body_bytes",
        "clock",
    }
    assert set(inspect.signature(WebhookVerifier.verify).parameters) == {"self", "body", "headers"}


# -- what is never shown ---------------------------------------------------------------------------

REFUSED: list[tuple[bytes, Any, int]] = [
    (BODY, headers(secret="whsec_other"), NOW),
    (BODY, headers(), NOW + 999),
    (BODY, headers(), NOW - 999),
    (BODY, headers(event="task.failed"), NOW),
    (b"{task_123", headers(b"{task_123"), NOW),
    (BODY, headers() | {"x-beatapi-timestamp": "task_123"}, NOW),
    (BODY, [*headers().items(), ("x-beatapi-event", "task_123")], NOW),
    (BODY, {}, NOW),
]


@pytest.mark.parametrize(("body", "given_headers", "now"), REFUSED)
def test_errors_hold_no_secret_payload_or_signature(
    body: bytes, given_headers: Any, now: int
) -> None:
    error = refusal(body, given_headers, now=now)
    assert isinstance(error, BeatAPIError)
    assert error.args == (error.reason,)
    assert error.__context__ is None
    trace = "".join(traceback.TracebackException.from_exception(error).format())
    sent = dict(given_headers).get("x-beatapi-signature", SIGNATURE)
    for shown in (str(error), repr(error), trace.split("Error: ")[-1]):
        assert error.reason in shown
        assert not any(hidden in shown for hidden in (SECRET, "task_123", SIGNATURE, sent))
    pickled = pickle.dumps(error)
    assert not any(hidden.encode() in pickled for hidden in (SECRET, SIGNATURE, sent))


@pytest.mark.parametrize(
    "again", [copy.copy, copy.deepcopy, lambda e: pickle.loads(pickle.dumps(e))]
)
def test_errors_survive_copies_and_pickle(again: Any) -> None:
    error = refusal(BODY, headers(), now=NOW + 999)
    twin = again(error)
    assert type(twin) is WebhookVerificationError
    assert (twin.reason, twin.task_id, str(twin)) == (error.reason, "task_123", str(error))


def test_the_verifier_shows_and_gives_away_no_secret() -> None:
    checker = verifier([SECRET, "whsec_b"])
    assert repr(checker) == "<WebhookVerifier of 2 secrets, tolerance 300 s>"
    assert not hasattr(checker, "__dict__")
    for copied in (copy.copy, copy.deepcopy, pickle.dumps):
        with pytest.raises(TypeError, match="holds secrets"):
            copied(checker)


def test_every_reason_has_a_message() -> None:
    reasons: tuple[webhooks.Reason, ...] = get_args(webhooks.Reason)
    texts = {str(WebhookVerificationError(name)) for name in reasons}
    assert len(texts) == len(reasons)


@pytest.mark.parametrize("length", [1, 63, 64, 65, 200])
def test_a_signature_is_an_hmac_for_keys_of_any_length(length: int) -> None:
    secret = "k" * length
    expected = hmac.new(secret.encode(), b"17." + BODY, "sha256").hexdigest()
    assert sign(secret, 17, BODY) == expected


# -- the code itself -------------------------------------------------------------------------------


SENSITIVE = {"signature", "mac", "hexdigest", "digest", "_macs"}


def names_in(node: ast.AST) -> set[str]:
    found = {item.id for item in ast.walk(node) if isinstance(item, ast.Name)}
    return found | {item.attr for item in ast.walk(node) if isinstance(item, ast.Attribute)}


def operator_comparisons(source: str) -> list[set[str]]:
    nodes = [node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Compare)]
    return [names_in(node) & SENSITIVE for node in nodes if names_in(node) & SENSITIVE]


def test_signatures_are_never_compared_with_an_operator() -> None:
    source = inspect.getsource(webhooks)
    assert operator_comparisons(source) == []
    assert "hmac.compare_digest(" in source
    weak = source.replace(
        "hmac.compare_digest(mac(timestamp, body), signature)",
        "mac(timestamp, body) == signature",
    )
    assert operator_comparisons(weak) == [{"mac", "signature"}]


def test_importing_it_loads_the_standard_library_only() -> None:
    probe = "import sys, beatapi.webhooks; print(*sorted(sys.modules))"
    path = os.pathsep.join(place for place in sys.path if place)
    answer = subprocess.run(
        [sys.executable, "-c", probe],
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "PYTHONPATH": path},
    )
    loaded = {name.split(".")[0] for name in answer.stdout.split()}
    assert "beatapi" in loaded
    assert loaded & {"httpx", "attrs", "attr", "asyncio", "ssl", "anyio", "pydantic"} == set()


# -- fuzz ------------------------------------------------------------------------------------------

header_texts = st.one_of(
    st.text(max_size=70),
    st.text("0123456789abcdef", min_size=64, max_size=64),
    st.integers(NOW - 400, NOW + 400).map(str),
    st.sampled_from(["task.succeeded", str(NOW), f"{SIGNATURE},{SIGNATURE}"]),
)
header_values = st.one_of(
    header_texts,
    st.binary(max_size=70),
    st.none(),
    st.integers(),
    st.lists(header_texts | st.binary(max_size=9) | st.none(), max_size=3),
)
header_names = st.sampled_from([*NAMES, *(name.upper() for name in NAMES)]) | st.text(max_size=9)
any_headers = st.one_of(
    st.dictionaries(header_names, header_values),
    st.lists(st.tuples(header_names | st.binary(max_size=9) | st.none(), header_values)),
    st.fixed_dictionaries(dict.fromkeys(NAMES, header_values)),
    st.recursive(st.none() | st.integers() | st.text(max_size=3), st.lists, max_leaves=6),
)


@given(any_headers, st.binary(max_size=60) | st.just(BODY))
def test_no_made_up_delivery_is_accepted(given_headers: Any, body: bytes) -> None:
    assert refusal(body, given_headers, secret="whsec_unknown_to_the_sender")


@given(header_values, st.sampled_from(NAMES))
def test_no_other_header_value_is_accepted(value: Any, name: str) -> None:
    good = headers()
    if value not in (good[name], good[name].encode(), [good[name]]):
        assert refusal(BODY, good | {name: value})


@given(st.integers(0, len(BODY) - 1), st.integers(1, 255))
def test_no_changed_byte_is_accepted(position: int, change: int) -> None:
    body = bytearray(BODY)
    body[position] ^= change
    assert reason(bytes(body), headers()) == "bad_signature"


@given(
    st.binary(max_size=80) | st.text('{}[]":,eE0123456789-.ntdaINf\\u', max_size=60).map(str.encode)
)
def test_signed_garbage_is_malformed(body: bytes) -> None:
    assert signed_reason(body) == "malformed_body"


field_names = st.text(max_size=8) | st.sampled_from(
    ["id", "status", "output", "media", "url", "usage", "storyboard", "shots", "error_code"]
)
json_values = st.recursive(
    st.none() | st.booleans() | st.integers(-(10**20), 10**20) | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(field_names, inner),
    max_leaves=10,
)


@given(
    st.fixed_dictionaries(
        {"event": st.just("task.succeeded"), "data": st.dictionaries(field_names, json_values)},
        optional={"id": json_values, "created_at": json_values, "x": json_values},
    )
)
def test_signed_events_with_any_fields_are_read_whole(payload: dict[str, Any]) -> None:
    body = json.dumps(payload).encode()
    assert verifier().verify(body, headers(body)).to_dict() == payload


# -- what a verified delivery offers ---------------------------------------------------------------


def test_fractions_are_read_as_they_were_sent() -> None:
    body = b'{"event":"task.succeeded","data":{"usage":{"credits":76.5,"rate":-1e-3}}}'
    found = verifier().verify(body, headers(body)).to_dict()
    assert found["data"]["usage"] == {"credits": 76.5, "rate": -0.001}


def test_a_verified_delivery_is_decoded_when_it_is_asked_for() -> None:
    found = verifier().verify_detailed(BODY, headers())
    assert found.payload == json.loads(BODY)
    assert found.event is found.event
    assert found.event == verifier().verify(BODY, headers())


def test_a_verified_delivery_shows_nothing_that_was_sent() -> None:
    found = verifier([SECRET, "whsec_b"]).verify_detailed(BODY, headers())
    assert repr(found) == "<VerifiedWebhook of secret 0>"


def test_one_delivery_can_be_parsed_without_a_verifier_to_keep() -> None:
    given_headers = webhooks.signed_headers(SECRET, BODY, event="task.succeeded")
    assert webhooks.parse_event(BODY, given_headers, secret=SECRET).data.id == "task_123"
    assert webhooks.parse_event(BODY, given_headers, secret=["whsec_b", SECRET])
    for secret, options in (("whsec_b", {}), (SECRET, {"max_body_bytes": 5})):
        with pytest.raises(WebhookVerificationError):
            webhooks.parse_event(BODY, given_headers, secret=secret, **options)
    with pytest.raises(ConfigurationError, match="tolerance"):
        webhooks.parse_event(BODY, given_headers, secret=SECRET, tolerance=0)


def test_the_public_signer_makes_all_three_headers() -> None:
    signed = webhooks.signed_headers(SECRET, BODY, event="task.succeeded", timestamp=NOW)
    assert signed == {name: headers()[name] for name in NAMES}
    text = webhooks.signed_headers(SECRET, BODY, event="task.succeeded", timestamp=f"0{NOW}")
    assert text["x-beatapi-timestamp"] == f"0{NOW}"


@pytest.mark.parametrize("body", [b" \t\r\n" + BODY, BODY + b" \t\r\n"])
def test_white_space_around_the_json_is_fine_when_it_is_signed(body: bytes) -> None:
    assert verifier().verify(body, headers(body)).data.id == "task_123"


@pytest.mark.parametrize("space", ["\u00a0", "\u2003", "\v", "\f", "\x00"])
def test_other_white_space_is_not_json(space: str) -> None:
    assert signed_reason(space.encode() + BODY) == "malformed_body"
    assert signed_reason(BODY + space.encode()) == "malformed_body"


def frames_of_the_library(error: BaseException) -> str:
    """Return the data that an error reporter would send of the library's frames."""
    trace = traceback.TracebackException.from_exception(error, capture_locals=True)
    ours = [frame for frame in trace.stack if frame.filename == webhooks.__file__]
    return "\n".join(repr(frame.locals) for frame in ours)


@pytest.mark.parametrize("secret", ["whsec_real_one\n", "whsec_real_one...", " whsec_real_one"])
def test_no_frame_of_a_refused_configuration_holds_the_secret(secret: str) -> None:
    for given_secret in (secret, [SECRET, secret]):
        with pytest.raises(ConfigurationError) as caught:
            WebhookVerifier(given_secret)
        shown = frames_of_the_library(caught.value)
        assert shown
        assert "real_one" not in shown
        assert SECRET not in shown


@pytest.mark.parametrize(("body", "given_headers", "now"), REFUSED)
def test_no_frame_of_a_refusal_holds_the_secret(body: bytes, given_headers: Any, now: int) -> None:
    shown = frames_of_the_library(refusal(body, given_headers, now=now))
    assert shown
    assert SECRET not in shown


@pytest.mark.parametrize("name", ["asgi", "wsgi", "starlette", "flask", "django", "aws_lambda"])
def test_receivers_compare_no_signature_and_have_no_switch(name: str) -> None:
    source = (Path(beatapi_receivers.__file__).parent / f"{name}.py").read_text()
    assert operator_comparisons(source) == []
    assert not {"skip", "insecure", "debug", "getenv"} & set(re.findall(r"\w+", source))
