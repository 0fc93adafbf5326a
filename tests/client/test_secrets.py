"""Places that must not contain the API key."""

from __future__ import annotations

import pickle
import traceback

import httpx
import pytest

import beatapi
from beatapi import BeatAPI, ConfigurationError

KEY = "sk_live_hidden"


def test_the_name_of_a_key_is_the_same_everywhere_and_shows_nothing_of_it():
    name = beatapi.key_id(KEY)
    assert name == "3069bb0d1e54ab5ec712b66311fb45eb"
    assert beatapi.key_id(KEY + "2") != name


@pytest.mark.parametrize("bad", ["", "sk hidden", "sk_hidd\ud800"])
def test_only_a_key_has_a_name(bad):
    with pytest.raises(ConfigurationError, match="API key") as caught:
        beatapi.key_id(bad)
    assert "hidd" not in "".join(traceback.format_exception(caught.value))


@pytest.mark.parametrize("key", ["sk_live_x", "sk-x", "x"])
def test_any_prefix_is_fine(key):
    with BeatAPI(api_key=key) as client:
        assert client._engine.settings.key.reveal() == key


@pytest.mark.parametrize("fault", ["refused", "write"])
def test_no_traceback_with_variables_shows_the_key(caller, server, fault):
    def transport(request):
        raise httpx.WriteError("broken pipe")

    options = {"api_key": KEY, "max_retries": 0}
    if fault == "refused":
        options["base_url"] = "http://127.0.0.1:1"
    if fault == "write":
        kind = httpx.Client if caller.kind == "sync" else httpx.AsyncClient
        options["http_client"] = kind(transport=httpx.MockTransport(transport))
    with pytest.raises(beatapi.BeatAPIError) as caught:
        caller(lambda client: client.usage.retrieve(), **options)
    trace = traceback.TracebackException.from_exception(caught.value, capture_locals=True)
    # The test's own frames know the key; what counts is the library's.
    frames = [frame for frame in trace.stack if "beatapi/_" in frame.filename]
    assert frames
    assert not any(KEY in text for frame in frames for text in (frame.locals or {}).values())
    assert trace.__cause__ is None
    assert trace.__context__ is None
    assert KEY not in str(caught.value)
    assert KEY.encode() not in pickle.dumps(caught.value)
