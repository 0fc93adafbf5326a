"""``python -m bench.webhooks``: the cost of verifying and parsing a webhook of 1 KB."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from textwrap import indent
from typing import Final

from . import environment, machine, program, report
from .contender import CONTENDERS, OURS, Contender
from .environment import PreparationError
from .measurement import MeasurementError, Samples, command, in_turn, timed, worker

FULL: Final = (9, 15, 5000)
QUICK: Final = (2, 3, 500)
"""Rounds of imports, rounds of verifications, verifications in a round."""

BODY_BYTES: Final = 1024

IMPORT_GOAL_MS: Final = 18.0
GOAL: Final = 1.35
TYPED_GOAL: Final = 2.0
"""The most times the floor: verified and parsed, and to a typed event."""

VERIFY: Final = "verify_us"
IMPORT: Final = "import_cpu_ms"
FLOOR: Final = "floor"

_BODY: Final = {
    "id": "evt_1",
    "object": "event",
    "event": "task.succeeded",
    "type": "batch.completed",
    "created_at": 1785500090,
    "data": OURS.answer["data"],
}

_PREPARE: Final = """\
import base64, hashlib, hmac, json, time
BODY = {body!r}
TEXT = BODY.decode()
NOW = str(int(time.time()))
OTHERS = {{"host": "app.example.com", "content-type": "application/json", "user-agent": "x"}}
KEY = b"0123456789abcdef0123456789abcdef"
SECRET = "whsec_" + base64.b64encode(KEY).decode()
def standard():
    mac = hmac.new(KEY, ("msg_1." + NOW + ".").encode() + BODY, hashlib.sha256).digest()
    signature = "v1," + base64.b64encode(mac).decode()
    names = ("webhook-id", "webhook-timestamp", "webhook-signature")
    return {{**OTHERS, **dict(zip(names, ("msg_1", NOW, signature)))}}
"""

_WARM: Final = """\
import sys, time
{prepare}
{imports}
{setup}
def block(count):
    for _ in range(count):
{call}
block(100)
for line in sys.stdin:
    start = time.process_time()
    block(int(line))
    print(time.process_time() - start, flush=True)
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Verifier:
    """One way to verify and parse a webhook, by the contender's own scheme.

    Args:
        name: Its name in the table.
        contender: The contender, in whose environment it runs.
        imports: The imports of a receiver.
        setup: Statements that prepare it; they can use ``BODY``, ``TEXT``, ``NOW``, ``KEY`` and
            ``SECRET``, and ``standard()``, which returns the headers of Standard Webhooks.
        call: The timed statements.
        note: A note for readers of the table.
    """

    name: str
    contender: Contender
    imports: str
    setup: str
    call: str
    note: str


_PEERS: Final = {one.name: one for one in CONTENDERS}

_SVIX: Final = Contender(
    name="svix", distribution="svix", imports="import svix", client="", call="", answer={}
)

_OUR_SETUP: Final = """\
verifier = WebhookVerifier(SECRET)
headers = {**OTHERS, **signed_headers(SECRET, BODY, event="task.succeeded")}
"""

VERIFIERS: Final = (
    Verifier(
        name="beatapi",
        contender=OURS,
        imports="from beatapi.webhooks import WebhookVerifier, signed_headers",
        setup=_OUR_SETUP,
        call="verifier.verify_detailed(BODY, headers).payload",
        note="`verify_detailed`, to JSON: doubled keys, NaN and endless numbers refused, every"
        " header's grammar checked.",
    ),
    Verifier(
        name="beatapi, typed",
        contender=OURS,
        imports="from beatapi.webhooks import WebhookVerifier, signed_headers",
        setup=_OUR_SETUP,
        call="verifier.verify(BODY, headers)",
        note="`verify`, to a `WebhookEvent` with its task.",
    ),
    Verifier(
        name=FLOOR,
        contender=OURS,
        imports="import hmac, json",
        setup='signature = hmac.new(KEY, NOW.encode() + b"." + BODY, "sha256").hexdigest()',
        call='mac = hmac.new(KEY, NOW.encode() + b"." + BODY, "sha256").hexdigest()\n'
        "assert hmac.compare_digest(mac, signature)\n"
        "json.loads(BODY)",
        note="`hmac.new`, `compare_digest` and `json.loads`: nothing is checked but the MAC.",
    ),
    Verifier(
        name="svix",
        contender=_SVIX,
        imports="from svix.webhooks import Webhook",
        setup="webhook, headers = Webhook(SECRET), standard()",
        call="webhook.verify(BODY, headers)",
        note="`Webhook.verify`, to JSON.",
    ),
    Verifier(
        name="replicate",
        contender=_PEERS["replicate"],
        imports="from replicate.webhook import Webhooks, WebhookSigningSecret",
        setup="secret, headers = WebhookSigningSecret(key=SECRET), standard()",
        call="Webhooks.validate(headers=headers, body=TEXT, secret=secret)\njson.loads(TEXT)",
        note="`Webhooks.validate`, which checks no age by default, and `json.loads`.",
    ),
    Verifier(
        name="stripe",
        contender=_PEERS["stripe"],
        imports="import stripe",
        setup="client = stripe.StripeClient('sk_bench')\n"
        'mac = hmac.new(SECRET.encode(), (NOW + "." + TEXT).encode(), "sha256").hexdigest()\n'
        'header = "t=" + NOW + ",v1=" + mac',
        call="client.construct_event(BODY, header, SECRET)",
        note="`construct_event`, to an `Event`.",
    ),
    Verifier(
        name="openai",
        contender=_PEERS["openai"],
        imports="import openai",
        setup="client = openai.OpenAI(api_key='sk_bench', webhook_secret=SECRET)\n"
        "headers = standard()",
        call="client.webhooks.unwrap(TEXT, headers)",
        note="`webhooks.unwrap`, to an event object.",
    ),
)


def body() -> bytes:
    """Return the event to verify, exactly ``BODY_BYTES`` long."""
    room = BODY_BYTES - len(json.dumps({**_BODY, "note": ""}).encode())
    return json.dumps({**_BODY, "note": "x" * room}).encode()


def warm(verifier: Verifier) -> str:
    """Return a program that reads numbers of verifications and prints the CPU seconds for each."""
    return _WARM.format(
        prepare=_PREPARE.format(body=body()),
        imports=verifier.imports,
        setup=verifier.setup,
        call=indent(verifier.call, " " * 8),
    )


def measure(
    chosen: Sequence[Verifier], pythons: Mapping[str, Path], *, plan: tuple[int, int, int]
) -> Samples:
    """Measure verifiers side by side.

    Args:
        chosen: The verifiers.
        pythons: The interpreter for each, by the contender's name.
        plan: Rounds of imports, rounds of verifications, verifications in a round.
    """
    starts, rounds, count = plan
    samples = Samples()

    def start(_: int) -> None:
        for one in chosen:
            python = pythons[one.contender.name]
            nothing, imports = (
                timed(command(python, source, one.contender, ""), one.name).cpu_ms
                for source in (program.NOTHING, one.imports)
            )
            samples.add(IMPORT, one.name, imports - nothing)

    in_turn(starts, start, _say, "imports")
    with ExitStack() as stack:
        workers = [
            (
                one,
                stack.enter_context(
                    worker(pythons[one.contender.name], warm(one), one.contender, "")
                ),
            )
            for one in chosen
        ]

        def verify(_: int) -> None:
            for one, process in workers:
                samples.add(VERIFY, one.name, process.cpu_seconds(count) / count * 1e6)

        in_turn(rounds, verify, _say, "verifications")
    return samples


def table(
    chosen: Sequence[Verifier], samples: Samples, versions: Mapping[str, str]
) -> list[list[str]]:
    """Return the cells: one row for each measured verifier, and the goals of beatapi."""
    rows = [["", "verify and parse, µs", "× floor", "import, CPU ms"]]
    for one in chosen:
        times = samples.values[VERIFY][one.name]
        floor = samples.values[VERIFY][FLOOR]
        ratio = median(own / base for own, base in zip(times, floor, strict=True))
        imports = median(samples.values[IMPORT][one.name])
        name = one.name if one.name == FLOOR else f"{one.name} {versions[one.contender.name]}"
        rows.append([name, f"{median(times):.1f}", f"{ratio:.2f}", f"{imports:.1f}"])
    ratios = f"≤ {GOAL:g}, typed ≤ {TYPED_GOAL:g}"
    return [*rows, ["goal of beatapi", "", ratios, f"≤ {IMPORT_GOAL_MS:g}"]]


def markdown(rows: Sequence[Sequence[str]], plan: tuple[int, int, int]) -> str:
    """Return the page: conditions, table, notes."""
    about, (imports, rounds, count) = machine.conditions(), plan
    head, *rest = rows
    lines = [head, ["---", *["--:"] * (len(head) - 1)], *rest]
    return "\n".join(
        [
            "# Cost of a webhook",
            "",
            f"Written by `python3 -m nox -s bench -- webhooks` on {about['date']}; do not edit."
            f" {about['python']}; {about['machine']}.",
            "",
            *("| " + " | ".join(line) + " |" for line in lines),
            "",
            f"CPU time to verify and parse the same event of {BODY_BYTES} bytes, signed as each"
            f" scheme wants it: medians of {rounds} rounds of {count}, interleaved, each in an"
            " environment of its own. **× floor** is the median of the ratios within each round."
            " **import** is the CPU time of a new process less one that does nothing, the median"
            f" of {imports}.",
            "",
            *(f"- **{one.name}**: {one.note}" for one in VERIFIERS),
            "",
            "Every single value is in [webhooks.json](webhooks.json).",
            "",
        ]
    )


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure all verifiers, write the results and return the exit code."""
    options = _parser().parse_args(arguments)
    plan = QUICK if options.quick else FULL
    try:
        places = {
            one.contender.name: environment.prepare(one.contender, options.environments)
            for one in VERIFIERS
        }
        pythons = {name: place.python for name, place in places.items()}
        samples = measure(VERIFIERS, pythons, plan=plan)
    except (PreparationError, MeasurementError) as error:
        print(f"Nothing was written: {error}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("Stopped; nothing was written.", file=sys.stderr)
        return 130
    rows = table(
        VERIFIERS, samples, {name: place.footprint.version for name, place in places.items()}
    )
    document = {"conditions": machine.conditions(), "plan": plan, "samples": samples.values}
    page = markdown(rows, plan)
    options.output.mkdir(parents=True, exist_ok=True)
    report.replace_file(options.output / "webhooks.md", page)
    report.replace_file(options.output / "webhooks.json", json.dumps(document, indent=1) + "\n")
    print(page)
    return 0


def _say(text: str) -> None:
    print(text, file=sys.stderr, flush=True)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m bench.webhooks", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="fewer rounds, noisier numbers")
    parser.add_argument(
        "--environments", metavar="FOLDER", type=Path, default=environment.ROOT / ".nox"
    )
    parser.add_argument(
        "--output", metavar="FOLDER", type=Path, default=environment.ROOT / "docs" / "benchmarks"
    )
    return parser


if __name__ == "__main__":
    sys.exit(main())
