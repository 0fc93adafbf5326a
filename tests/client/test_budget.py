"""The retry budget: a failing server gets at most a tenth more load."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable
from types import SimpleNamespace
from typing import Any

import httpx
import pytest

from beatapi import BeatAPI, ManualClock, ServerError
from beatapi._calls.retry import CAPACITY, RetryBudget


def test_a_burst_is_allowed_and_then_no_more() -> None:
    budget = RetryBudget()
    assert [budget.spend() for _ in range(int(CAPACITY) + 2)] == [True] * 10 + [False] * 2


def test_ten_calls_earn_one_retry() -> None:
    budget = RetryBudget()
    while budget.spend():
        pass
    for _ in range(9):
        budget.earn()
    assert not budget.spend()
    budget.earn()
    assert budget.spend()
    assert not budget.spend()


def test_earnings_are_capped() -> None:
    budget = RetryBudget()
    for _ in range(10_000):
        budget.earn()
    assert sum(budget.spend() for _ in range(100)) == CAPACITY


def test_threads_share_it() -> None:
    budget = RetryBudget()
    spent: list[bool] = []
    threads = [
        threading.Thread(target=lambda: spent.extend(budget.spend() for _ in range(50)))
        for _ in range(8)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sum(spent) == CAPACITY


def test_many_clients_add_a_tenth_to_the_load_of_a_failing_server(
    count: Callable[[int], int],
) -> None:
    """Each client calls every ten seconds; the server answers 503 for three minutes.

    `nox -s tests -- --full` has a thousand clients.
    """
    number = count(1_000)
    clock = ManualClock(0.0)
    requests: list[float] = []

    class Failing:
        """An HTTP client without a network, as httpx would take most of the test's time."""

        def build_request(self, *_: object, headers: dict[str, str], **__: object) -> Any:
            return SimpleNamespace(headers=headers)

        def send(self, request: object, **_: object) -> Any:
            requests.append(moment)
            error = {"code": "processing_unavailable", "message": "No.", "request_id": "req_1"}
            body = json.dumps({"error": error}).encode()
            return SimpleNamespace(
                status_code=503, headers=httpx.Headers(), stream=[body], close=lambda: None
            )

        def close(self) -> None:
            """Close nothing."""

    shared = Failing()
    clients = [BeatAPI(api_key="sk_test", http_client=shared, clock=clock) for _ in range(number)]
    calls: list[float] = []
    for moment in range(0, 180, 10):
        for client in clients:
            calls.append(moment)
            with pytest.raises(ServerError):
                client.usage.retrieve()
    late_calls = sum(moment >= 60 for moment in calls)
    late_requests = sum(moment >= 60 for moment in requests)
    assert len(requests) > len(calls) * 1.3, "at first there are retries"
    assert late_calls == 12 * number
    assert late_requests <= late_calls * 1.10


def test_retries_come_back_with_the_server() -> None:
    """Like a circuit breaker that opens and half-opens: without budget, a call is one attempt."""
    answers: list[int] = []

    def answer(_: httpx.Request) -> httpx.Response:
        return httpx.Response(answers.pop(0), json={"data": {"object": "usage"}})

    with httpx.Client(transport=httpx.MockTransport(answer)) as http_client:
        client = BeatAPI(api_key="sk_test", http_client=http_client, clock=ManualClock(0.0))
        copy = client.with_options(max_retries=50)
        answers[:] = [503] * 60
        with pytest.raises(ServerError):
            copy.usage.retrieve()
        assert len(answers) == 60 - 11, "one call and the ten retries of the budget"
        answers[:] = [503, 200]
        with pytest.raises(ServerError):
            client.usage.retrieve()
        assert answers == [200], "the copy spent what they share"
        answers[:] = [200] * 10
        for _ in range(10):
            client.usage.retrieve()
        answers[:] = [503, 200]
        assert client.usage.retrieve().object == "usage", "ten calls earned a retry"
