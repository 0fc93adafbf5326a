"""Hostile deliveries by the ten thousand: none is accepted, and no answer leaks data.

`nox -s tests -- --full` makes it a million. Every run has the same deliveries, from a fixed seed.
"""

from __future__ import annotations

import hashlib
import hmac
import json
import random
from collections import Counter
from collections.abc import Callable
from typing import Any, get_args

from beatapi.webhooks import Reason, WebhookVerificationError, WebhookVerifier, sign

NOW = 1785500000
SECRETS = ["whsec_5d0f3e9a1c77", "whsec_a81b2c44e6f0"]
CANARY = "canary-5e2d"
EVENT, TIMESTAMP, SIGNATURE = "x-beatapi-event", "x-beatapi-timestamp", "x-beatapi-signature"
NAMES = [EVENT, TIMESTAMP, SIGNATURE]

Delivery = tuple[bytes, Any]


def genuine(rng: random.Random, *, timestamp: int = NOW) -> tuple[bytes, dict[str, Any]]:
    data = {"id": f"task_{rng.randrange(1000)}", "status": "succeeded", "note": CANARY}
    event = {"id": f"evt_{rng.randrange(1000)}", "event": "task.succeeded", "data": data}
    body = json.dumps(event).encode()
    return body, signed(body, rng.choice(SECRETS), timestamp)


def signed(body: bytes, secret: str, timestamp: int | str = NOW) -> dict[str, Any]:
    headers = {EVENT: "task.succeeded", TIMESTAMP: str(timestamp)}
    return headers | {SIGNATURE: sign(secret, timestamp, body)}


def noise(rng: random.Random) -> Any:
    """Generate values that may appear in place of text."""
    return rng.choice(
        [
            lambda: rng.randbytes(rng.randrange(40)),
            lambda: rng.randbytes(rng.randrange(90)).decode("latin-1"),
            lambda: "".join(chr(rng.randrange(0x11000)) for _ in range(rng.randrange(8))),
            lambda: f"{rng.getrandbits(256):064x}",
            lambda: str(NOW + rng.randrange(-400, 400)),
            lambda: None,
            lambda: rng.randrange(-5, 5),
            lambda: [CANARY] * rng.randrange(3),
            lambda: {CANARY: CANARY},
            lambda: ("task.succeeded",),
        ]
    )()


# -- what is done to a genuine delivery: each of these makes another one of it ---------------------


def a_changed_byte(rng: random.Random) -> Delivery:
    body, headers = genuine(rng)
    at = rng.randrange(len(body))
    return body[:at] + bytes([body[at] ^ rng.randrange(1, 256)]) + body[at + 1 :], headers


def a_longer_or_shorter_body(rng: random.Random) -> Delivery:
    body, headers = genuine(rng)
    at = rng.randrange(len(body))
    return rng.choice([body[:at], body[:at] + rng.randbytes(3) + body[at:], body + b"\n"]), headers


def another_secret(rng: random.Random) -> Delivery:
    body, _ = genuine(rng)
    other = rng.choice(["whsec_", "x", "5d0f3e9a1c77", SECRETS[0][:-1], SECRETS[0] + "0"])
    return body, signed(body, other)


def another_algorithm(rng: random.Random) -> Delivery:
    body, headers = genuine(rng)
    key, message = rng.choice(SECRETS).encode(), f"{NOW}.".encode() + body
    made = rng.choice(
        [
            lambda: hmac.new(key, message, "sha1").hexdigest(),
            lambda: hmac.new(key, message, "sha512").hexdigest()[:64],
            lambda: hmac.new(key, body, "sha256").hexdigest(),
            lambda: hmac.new(key, f"{NOW}".encode() + body, "sha256").hexdigest(),
            lambda: hashlib.sha256(key + message).hexdigest(),
            lambda: hashlib.sha256(body).hexdigest(),
        ]
    )()
    return body, headers | {SIGNATURE: made}


def a_signature_in_another_form(rng: random.Random) -> Delivery:
    body, headers = genuine(rng)
    text = headers[SIGNATURE]
    at = rng.randrange(64)
    forms = [
        text[:at] + rng.choice("0123456789abcdef".replace(text[at], "")) + text[at + 1 :],
        text[:at],
        text + text[:1],
        "sha256=" + text,
        "v1," + text,
        f"{text},{text}",
        f" {text}",
        text + "\n",
        text[:at] + chr(0xFF10) + text[at + 1 :],
    ]
    return body, headers | {SIGNATURE: rng.choice(forms)}


def another_timestamp(rng: random.Random) -> Delivery:
    body, headers = genuine(rng)
    other = NOW + rng.choice([-1, 1]) * rng.randrange(1, 10**6)
    forms = [other, f"0{NOW}", f"{NOW}.0", f" {NOW}", f"+{NOW}", "nan", f"{NOW}e0", noise(rng)]
    chosen = rng.choice(forms)
    return body, headers | {TIMESTAMP: str(chosen) if isinstance(chosen, int) else chosen}


def too_old_or_too_new(rng: random.Random) -> Delivery:
    return genuine(rng, timestamp=NOW + rng.choice([-1, 1]) * rng.randrange(301, 10**8))


def a_missing_header(rng: random.Random) -> Delivery:
    body, headers = genuine(rng)
    headers[rng.choice(NAMES)] = rng.choice(["", b"", None, [], [""], 0])
    return body, headers


def a_doubled_header(rng: random.Random) -> Delivery:
    body, headers = genuine(rng)
    name = rng.choice(NAMES)
    pairs = [*headers.items(), (name.title(), rng.choice([headers[name], noise(rng)]))]
    rng.shuffle(pairs)
    return body, pairs


def another_event(rng: random.Random) -> Delivery:
    body, headers = genuine(rng)
    return body, headers | {EVENT: rng.choice(["task.failed", "Task.succeeded", CANARY])}


def a_signed_body_that_is_no_event(rng: random.Random) -> Delivery:
    text = rng.choice(
        [
            lambda: rng.randbytes(rng.randrange(60)),
            lambda: b"[" * rng.randrange(2000),
            lambda: b'{"event":"task.succeeded","data":{"a":1,"a":2}}',
            lambda: (
                b'{"event":"task.succeeded","data":{"a":' + b"9" * rng.randrange(40, 6000) + b"}}"
            ),
            lambda: b'{"event":"task.succeeded","data":{"a":NaN}}',
            lambda: json.dumps({"event": "task.succeeded", "data": CANARY}).encode(),
            lambda: json.dumps([CANARY]).encode("utf-16"),
        ]
    )()
    return text, signed(text, rng.choice(SECRETS))


def nothing_that_makes_sense(rng: random.Random) -> Delivery:
    names = [*NAMES, CANARY, None, 3, b"\xff", "", *(name.encode() for name in NAMES)]
    pairs = [(rng.choice(names), noise(rng)) for _ in range(rng.randrange(6))]
    odd = [noise(rng) for _ in range(3)]
    headers = rng.choice([pairs, odd, noise(rng), [*pairs, *odd], iter(pairs)])
    return rng.randbytes(rng.randrange(80)), headers


ATTACKS: list[Callable[[random.Random], Delivery]] = [
    a_changed_byte,
    a_longer_or_shorter_body,
    another_secret,
    another_algorithm,
    a_signature_in_another_form,
    another_timestamp,
    too_old_or_too_new,
    a_missing_header,
    a_doubled_header,
    another_event,
    a_signed_body_that_is_no_event,
    nothing_that_makes_sense,
]


def disguised(rng: random.Random, headers: Any) -> Any:
    """Return the same headers in another form that a framework may use."""
    if not isinstance(headers, dict):
        return headers
    form = rng.randrange(5)
    if form == 0:
        return {name.upper(): value for name, value in headers.items()}
    if form == 1:
        return list(headers.items())
    if form == 2:
        return [(name.encode(), value) for name, value in headers.items()]
    if form == 3:
        return {"via": CANARY, **headers, "cookie": CANARY}
    return headers


def attack(seed: int, count: int) -> tuple[Counter[str], list[str]]:
    """Send hostile deliveries; return the number of each reason, and the failures."""
    rng, reasons, wrong = random.Random(seed), Counter[str](), list[str]()
    verifier = WebhookVerifier(SECRETS, clock=lambda: NOW)
    for number in range(count):
        made = ATTACKS[number % len(ATTACKS)]
        body, headers = made(rng)
        try:
            verifier.verify(body, disguised(rng, headers))
            wrong.append(f"accepted {made.__name__} {number}")
        except WebhookVerificationError as error:
            reasons[error.reason] += 1
            shown = f"{error} {error!r} {error.args} {error.__context__}"
            if CANARY in shown or any(secret in shown for secret in SECRETS) or len(shown) > 500:
                wrong.append(f"told {shown[:80]} about {made.__name__} {number}")
        except Exception as error:
            wrong.append(f"{type(error).__name__} from {made.__name__} {number}")
    return reasons, wrong


def test_no_hostile_delivery_is_accepted_and_none_learns_anything(
    count: Callable[[int, int], int],
) -> None:
    cases = count(1_000_000, 50)
    reasons, wrong = attack(0, cases)
    assert wrong[:5] == []
    assert reasons.total() == cases
    # Every reason but the size of a body occurred.
    assert set(reasons) == set(get_args(Reason)) - {"body_too_large"}


def test_what_the_attacks_begin_with_is_genuine() -> None:
    rng = random.Random(1)
    verifier = WebhookVerifier(SECRETS, clock=lambda: NOW)
    for _ in range(500):
        body, headers = genuine(rng)
        assert verifier.verify(body, disguised(rng, headers)).data.additional_properties
