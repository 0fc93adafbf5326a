"""Answers that arrive while a request is still being sent, as bytes."""

from __future__ import annotations

import socket

import pytest
from hypothesis import given
from hypothesis import strategies as st

from beatapi._transport.sockets import Early, send_some

CONTINUE = b"HTTP/1.1 100 Continue\r\nX: y\r\n\r\n"
HINTS = b"HTTP/1.1 103 Early Hints\r\n\r\n"
REFUSED = b"HTTP/1.1 413 Too Large\r\n\r\n"


def test_the_start_of_a_final_answer_ends_the_request():
    early = Early()
    assert not early
    assert early.add(REFUSED[:12])
    assert early
    assert early.take(5) == b"HTTP/"
    assert early.take(100) == REFUSED[5:12]
    assert not early


@pytest.mark.parametrize("data", [CONTINUE, CONTINUE + HINTS, CONTINUE[:-1], REFUSED[:11], HINTS])
def test_what_may_still_be_an_interim_answer_does_not(data):
    early = Early()
    assert not early.add(data)
    assert early.take(1000) == data


def test_the_end_of_the_connection_ends_the_request():
    early = Early()
    assert early.add(b"")
    assert early
    assert early.take(10) == b""


@given(st.lists(st.sampled_from([CONTINUE, HINTS]), max_size=3), st.data())
def test_however_the_bytes_come_they_mean_the_same(interim, data):
    whole = b"".join(interim) + REFUSED
    cuts = sorted(data.draw(st.lists(st.integers(0, len(whole)), max_size=6)))
    pieces = [whole[a:b] for a, b in zip([0, *cuts], [*cuts, len(whole)], strict=True) if a < b]
    early = Early()
    final = [early.add(piece) for piece in pieces]
    assert final[-1]
    decided = len(whole) - len(REFUSED) + 12
    sizes = [sum(map(len, pieces[: n + 1])) for n in range(len(pieces))]
    assert final == [size >= decided for size in sizes]
    assert early.take(len(whole)) == whole


def test_sending_stops_when_the_other_side_answers_and_waits_no_longer_than_it_may():
    ours, theirs = socket.socketpair()
    early = Early()
    with ours, theirs:
        block = memoryview(bytes(1 << 22))
        assert send_some(ours, block, 1.0, early) > 0
        with pytest.raises(TimeoutError):
            send_all(ours, block, early)
        theirs.sendall(CONTINUE)
        assert send_some(ours, block, 1.0, early) == 0
        theirs.sendall(REFUSED)
        assert send_some(ours, block, 1.0, early) == -1
        assert early.take(1000) == CONTINUE + REFUSED


def test_a_broken_connection_is_an_error():
    ours, theirs = socket.socketpair()
    theirs.close()
    with ours, pytest.raises(OSError, match="Broken pipe"):
        send_all(ours, memoryview(b"x"), Broken())


def send_all(sock, block, early):
    while True:
        send_some(sock, block, 0.05, early)


class Broken(Early):
    """A store for early bytes that never notices an answer."""

    def add(self, data):
        return False
