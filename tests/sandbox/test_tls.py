"""The sandbox over HTTPS, and behind another address."""

from __future__ import annotations

import re
import signal
import ssl
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import httpx
import pytest

from beatapi import BeatAPI
from beatapi.sandbox import Sandbox, sample_image
from tests import patience

if TYPE_CHECKING:
    from collections.abc import Callable

    from .conftest import Api


def https(sandbox: Sandbox) -> httpx.Client:
    context = ssl.create_default_context(cafile=sandbox.ca_file)
    context.verify_flags |= ssl.VERIFY_X509_STRICT
    key = {"Authorization": f"Bearer {sandbox.api_key}"}
    return httpx.Client(base_url=sandbox.url, headers=key, verify=context, trust_env=False)


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost"])
def test_https_with_a_certificate_of_its_own(host: str, tmp_path: Path) -> None:
    with Sandbox(tls=True, host=host) as sandbox, https(sandbox) as client:
        assert sandbox.url.startswith(f"https://{host}:")
        image = {"content": sample_image(1, width=32, height=32)}
        answer = client.post("/v1/files", headers={"Content-Type": "image/png"}, **image)
        url = answer.json()["data"]["url"]
        assert url.startswith(f"{sandbox.url}/media/inputs/")
        assert client.get(url).status_code == 200
        assert client.get("/_sandbox/state").json()["url"] == sandbox.url
        authority = sandbox.ca_file
        with pytest.raises(httpx.ConnectError, match="certificate"):
            httpx.get(f"{sandbox.url}/v1/workflows", trust_env=False)
    assert not authority.parent.exists()
    with pytest.raises(RuntimeError, match="not running"):
        print(sandbox.ca_file)


def test_the_client_makes_a_video_over_https(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    with Sandbox(tls=True, processing_seconds=0) as sandbox:
        monkeypatch.setenv("SSL_CERT_FILE", str(sandbox.ca_file))
        with BeatAPI(api_key=sandbox.api_key, base_url=sandbox.url) as client:
            samples = "https://media.beatapi.io/samples"
            task = client.music_video.create(
                images=[f"{samples}/neon-singer.png"],
                audio_url=f"{samples}/neon-singer-preview.mp3",
                resolution="540p",
            )
            task = client.tasks.wait(task, poll_interval=0.1)
            client.tasks.download(task, tmp_path / "video.mp4")
    assert (tmp_path / "video.mp4").read_bytes()[4:8] == b"ftyp"


@pytest.mark.parametrize("kind", ["reset", "lost", "truncate"])
def test_broken_connections_over_https(kind: str) -> None:
    with Sandbox(tls=True) as sandbox, https(sandbox) as client:
        sandbox.faults.add(kind, operation="getUsage", times=1)
        with pytest.raises(httpx.TransportError):
            client.get("/v1/usage")
        assert client.get("/v1/usage").status_code == 200


def test_files_of_ones_own(tmp_path: Path) -> None:
    with Sandbox(tls=True) as made:
        folder = made.ca_file.parent
        for name in ("cert.pem", "key.pem", "authority.pem"):
            (tmp_path / name).write_bytes((folder / name).read_bytes())
    context = ssl.create_default_context(cafile=tmp_path / "authority.pem")
    with Sandbox(tls=(tmp_path / "cert.pem", tmp_path / "key.pem")) as sandbox:
        url = f"{sandbox.url}/v1/workflows"
        assert httpx.get(url, verify=context, trust_env=False).status_code == 200
        with pytest.raises(RuntimeError, match="tls=True"):
            print(sandbox.ca_file)
    with pytest.raises(ValueError, match=r"tls: .*key\.pem"):
        Sandbox(tls=(tmp_path / "key.pem", tmp_path / "key.pem")).start()
    with pytest.raises(ValueError, match=r"tls: .*none\.pem"):
        Sandbox(tls=(tmp_path / "none.pem", tmp_path / "key.pem")).start()


def test_without_cryptography_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delitem(sys.modules, "beatapi_sandbox._authority", raising=False)
    monkeypatch.setitem(sys.modules, "cryptography", None)
    with pytest.raises(ValueError, match=r"beatapi-sandbox\[tls\]"):
        Sandbox(tls=True).start()


@pytest.mark.parametrize("public", ["https://beat.example.test", "https://a.test/sandbox/"])
def test_returned_urls_have_the_public_address(
    start: Callable[..., Api], song: bytes, public: str
) -> None:
    api = start(public_url=public)
    file = api.upload(song, "audio/wav")
    base = public.rstrip("/")
    assert file["url"].startswith(f"{base}/media/inputs/")
    assert api.client.get(f"/media/{file['key']}").content == song
    # Its own inputs are known by both addresses.
    for url in (file["url"], f"{api.sandbox.url}/media/{file['key']}"):
        task = api.create(audio_url=url)
        assert api.until(task["id"], "succeeded")["output"]["r2_url"].startswith(f"{base}/media/")


@pytest.mark.parametrize(
    "url",
    ["", "beat.example.test", "ftp://a.test", "https://", "https://a.test?x=1", "https://a:0"],
)
def test_a_public_address_is_an_address(url: str) -> None:
    with pytest.raises(ValueError, match="public_url"):
        Sandbox(public_url=url)


def test_command_line() -> None:
    command = [sys.executable, "-W", "error", "-m", "beatapi.sandbox", "--tls", "--edge"]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        lines = "".join(process.stdout.readline() for _ in range(4))
        shown: dict[str, Any] = dict(re.findall(r"^(\w+)=(\S+)$", lines, re.MULTILINE))
        context = ssl.create_default_context(cafile=shown["SSL_CERT_FILE"])
        url = f"{shown['BEATAPI_BASE_URL']}/v1/workflows"
        default = {"User-Agent": "Python-urllib/3.13"}
        answer = httpx.get(url, headers=default, verify=context, trust_env=False)
        process.send_signal(signal.SIGINT)
        assert process.wait(patience.SECONDS) == 0
        assert "Traceback" not in process.stderr.read()
    assert answer.status_code == 403
    assert shown["NODE_EXTRA_CA_CERTS"] == shown["SSL_CERT_FILE"]
