"""W24: webhook URLs outside of the public internet are rejected before anything is sent."""

from __future__ import annotations

import asyncio
from typing import Any

import httpx
import pytest

from beatapi import AsyncBeatAPI, BeatAPI, InvalidArgumentError

REFUSED = [
    "",
    "nonsense",
    "/hook",
    "//app.beats.dev/hook",
    "http://app.beats.dev/hook",
    "ftp://app.beats.dev/hook",
    "javascript:alert(1)",
    "https:///hook",
    "https://app.beats.dev:0/hook",
    "https://app.beats.dev:99999/hook",
    "https://app.beats.dev/ho ok",
    "https://app.beats.dev\\@127.0.0.1/",
    "https://app.beats.dev/\n",
    "https://user@app.beats.dev/hook",
    "https://user:hunter2@app.beats.dev/hook",
    "https://@app.beats.dev/hook",
    "https://app.beats.dev/hook#part",
    "https://app.beats.dev/hook#",
    "https://localhost/hook",
    "https://LOCALHOST./hook",
    "https://api.localhost/hook",
    "https://printer/hook",
    "https://nas.local/hook",
    "https://metadata.google.internal/",
    "https://box.home.arpa/",
    "https://build.corp/hook",
    "https://router.lan/hook",
    "https://127.0.0.1/hook",
    "https://127.0.0.1./hook",
    "https://127.1/hook",
    "https://0.0.0.0/hook",
    "https://0/hook",
    "https://2130706433/hook",
    "https://0x7f000001/hook",
    "https://0x7f.1/hook",
    "https://0177.0.0.1/hook",
    "https://８.８.８.8.127.0.0.1/hook",
    "https://１２７.0.0.1/hook",
    "https://127。0。0。1/hook",
    "https://10.0.0.5/hook",
    "https://172.16.9.1/hook",
    "https://192.168.1.10/hook",
    "https://100.64.0.1/hook",
    "https://169.254.169.254/latest/meta-data/",
    "https://192.0.2.1/hook",
    "https://198.18.0.1/hook",
    "https://224.0.0.1/hook",
    "https://255.255.255.255/hook",
    "https://[::1]/hook",
    "https://[::]/hook",
    "https://[::ffff:127.0.0.1]/hook",
    "https://[::ffff:a00:1]/hook",
    "https://[64:ff9b::7f00:1]/hook",
    "https://[2002:7f00:1::]/hook",
    "https://[fe80::1]/hook",
    "https://[fe80::1%25eth0]/hook",
    "https://[fd00::1]/hook",
    "https://[ff02::1]/hook",
    "https://[2001:db8::1]/hook",
    "https://a..b/hook",
    "https://-.dev/hook",
    "https://ex%61mple.dev/hook",
    "https://" + "a" * 64 + ".dev/hook",
    "https://" + "a." * 127 + "dev/hook",
]

ACCEPTED = [
    "https://app.beats.dev/webhooks/beatapi",
    "https://app.beats.dev:8443/hook?team=7",
    "HTTPS://App.Beats.DEV/hook",
    "https://app.beats.dev./hook",
    "https://8.8.8.8/hook",
    "https://[2606:4700:4700::1111]/hook",
    "https://[::ffff:8.8.8.8]/hook",
    "https://[64:ff9b::808:808]/hook",
    "https://bücher.shop/hook",
    "https://xn--bcher-kva.shop/hook",
    "https://0x7f.beats.dev/hook",
    "https://my_app.beats.dev/hook",
    "https://localhost.beats.dev/hook",
    "https://hooks.example/beatapi",
]


def answer(request: httpx.Request) -> httpx.Response:
    return httpx.Response(200, json={"data": {"id": "wh_1", "object": "webhook_endpoint"}})


@pytest.fixture(params=["sync", "async"])
def use(request):
    """Call a method of the webhooks resource; nothing leaves the process."""

    def call(name: str, *args: Any, base_url: str = "https://api.beatapi.io", **kwargs: Any) -> Any:
        transport = httpx.MockTransport(answer)
        if request.param == "sync":
            http = httpx.Client(transport=transport)
            with http, BeatAPI(api_key="k", base_url=base_url, http_client=http) as client:
                return getattr(client.webhooks, name)(*args, **kwargs)

        async def main() -> Any:
            async with (
                httpx.AsyncClient(transport=transport) as http,
                AsyncBeatAPI(api_key="k", base_url=base_url, http_client=http) as client,
            ):
                return await getattr(client.webhooks, name)(*args, **kwargs)

        return asyncio.run(main())

    return call


@pytest.mark.parametrize("url", REFUSED)
def test_urls_that_are_refused(use, url):
    with pytest.raises(InvalidArgumentError, match="url cannot receive webhooks") as caught:
        use("create", url=url)
    assert "hunter2" not in str(caught.value)


@pytest.mark.parametrize("url", ACCEPTED)
def test_urls_that_are_fine(use, url):
    assert use("create", url=url).id == "wh_1"


def test_an_update_is_checked_as_well(use):
    with pytest.raises(InvalidArgumentError, match="not a public address"):
        use("update", "wh_1", url="https://10.0.0.1/hook")
    assert use("update", "wh_1", status="disabled").id == "wh_1"


def test_private_addresses_can_be_allowed(use):
    hook = "http://10.0.0.1:8000/hook"
    assert use("create", url=hook, allow_private=True).id == "wh_1"
    assert use("update", "wh_1", url=hook, allow_private=True).id == "wh_1"


def test_with_the_sandbox_they_are_allowed_unless_forbidden(use):
    local = {"base_url": "http://127.0.0.1:9", "url": "http://127.0.0.1:8000/hook"}
    assert use("create", **local).id == "wh_1"
    with pytest.raises(InvalidArgumentError, match="must be https"):
        use("create", **local, allow_private=False)
