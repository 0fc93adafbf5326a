"""The whole site on the sandbox: a form is sent, a webhook comes, and the page shows the video."""

from __future__ import annotations

import re
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING
from wsgiref.simple_server import WSGIRequestHandler, WSGIServer

import django
import httpx
import pytest
from django.core.management import call_command
from django.core.wsgi import get_wsgi_application
from django.db import connection

from beatapi import BeatAPI, ManualClock
from beatapi.webhooks import signed_headers
from beatapi_sandbox import Sandbox, sample_image

if TYPE_CHECKING:
    from videos.models import Video

PICTURE = {"picture": ("cat.png", sample_image(width=64, height=36), "image/png")}


class Quiet(WSGIRequestHandler):
    """Handles requests without a line for each."""

    def log_message(self, format: str, *args: object) -> None:
        """Log nothing."""


@dataclass
class Site:
    """The running site, and the sandbox behind it."""

    http: httpx.Client
    sandbox: Sandbox
    secret: str

    def form(self) -> dict[str, str]:
        """Return the hidden fields of a new form."""
        return hidden_fields(self.http.get("/").text)

    def video(self, form: dict[str, str]) -> Video:
        """Return the row of a form."""
        from videos.models import Video

        return Video.objects.get(number=form["number"])


def hidden_fields(page: str) -> dict[str, str]:
    """Return the hidden fields of the form on a page."""
    return dict(re.findall(r'<input type="hidden" name="(\w+)" value="([^"]+)"', page))


@pytest.fixture
def site(running: Site) -> Iterator[Site]:
    """Return the running site; a test leaves no task that is being made to the next one."""
    # The sandbox's clock stands still, and the site refuses a webhook that is five minutes old.
    running.sandbox.advance(max(0.0, time.time() - running.sandbox.clock.now()))
    yield running
    running.sandbox.advance(10)


@pytest.fixture(scope="session")
def running(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """Return the site with its webhook registered, as a deployment would have it."""
    with (
        WSGIServer(("127.0.0.1", 0), Quiet) as server,
        Sandbox(clock=ManualClock(), processing_seconds=10) as sandbox,
        BeatAPI(api_key=sandbox.api_key, base_url=sandbox.url) as account,
        httpx.Client(base_url=f"http://127.0.0.1:{server.server_port}", timeout=None) as http,
        pytest.MonkeyPatch.context() as patch,
    ):
        secret = account.webhooks.create(url=f"{http.base_url}/beatapi").secret
        patch.setenv("BEATAPI_API_KEY", sandbox.api_key)
        patch.setenv("BEATAPI_BASE_URL", sandbox.url)
        patch.setenv("BEATAPI_WEBHOOK_SECRET", secret)
        patch.setenv("DATA", str(tmp_path_factory.mktemp("data")))
        patch.setenv("DJANGO_SETTINGS_MODULE", "settings")
        django.setup()
        call_command("migrate", run_syncdb=True, verbosity=0)
        server.set_app(get_wsgi_application())
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        yield Site(http, sandbox, secret)
        server.shutdown()
        thread.join()
        from videos.views import client

        client().close()
        connection.close()


def test_a_picture_becomes_a_video(site: Site) -> None:
    answer = site.http.post("/", data=site.form(), files=PICTURE)
    place = answer.headers["location"]
    assert "being made" in site.http.get(place).text
    site.sandbox.advance(10)
    assert f'src="{place}.mp4"' in site.http.get(place).text
    for _ in range(2):  # fetched from BeatAPI, and then from the site's own copy
        assert site.http.get(f"{place}.mp4").content[4:8] == b"ftyp"


def test_a_form_that_is_sent_twice_is_paid_once(site: Site) -> None:
    form = site.form()
    task_ids: set[str] = set()
    for _ in range(2):
        assert site.http.post("/", data=form, files=PICTURE).status_code == 302
        task_ids.add(site.video(form).task_id)
    assert len(task_ids) == 1


def test_a_form_after_a_lost_answer_is_paid_once(site: Site) -> None:
    form = site.form()
    before = created(site)
    # Three, as the client itself asks again twice.
    site.sandbox.faults.add("lost", operation="createEcommerceVideoTask", times=3)
    refused = site.http.post("/", data=form, files=PICTURE)
    assert "Please send it again" in refused.text
    assert form["number"] in refused.text
    assert site.http.post("/", data=form, files=PICTURE).status_code == 302
    assert created(site) == before + 1


def created(site: Site) -> int:
    """Return how many tasks there are in the account."""
    with BeatAPI(api_key=site.sandbox.api_key, base_url=site.sandbox.url) as account:
        return account.usage.retrieve().total_tasks


def test_a_lost_webhook_is_noticed(site: Site) -> None:
    form = site.form()
    site.sandbox.faults.add("drop", times=1)
    place = site.http.post("/", data=form, files=PICTURE).headers["location"]
    site.sandbox.advance(10)
    assert "being made" in site.http.get(place).text
    video = site.video(form)
    video.checked -= timedelta(minutes=2)
    video.save()
    assert f'src="{place}.mp4"' in site.http.get(place).text


def test_a_failure_is_shown(site: Site) -> None:
    site.sandbox.faults.add("fail", code="processing_failed", times=1)
    place = site.http.post("/", data=site.form(), files=PICTURE).headers["location"]
    site.sandbox.advance(10)
    assert "Try another picture" in site.http.get(place).text
    assert site.http.get(f"{place}.mp4").status_code == 404


def test_a_forged_webhook_changes_nothing(site: Site) -> None:
    form = site.form()
    site.http.post("/", data=form, files=PICTURE)
    body = b'{"id":"e","event":"task.succeeded","created_at":1,"data":{"id":"%s"}}'
    body %= site.video(form).task_id.encode()
    for secret, status in (("whsec_another", 401), (site.secret, 204)):
        headers = signed_headers(secret, body, event="task.succeeded")
        assert site.http.post("/beatapi", content=body, headers=headers).status_code == status
        assert (site.video(form).status == "succeeded") == (status == 204)


def test_another_picture_after_one_that_is_refused_is_another_order(site: Site) -> None:
    form = site.form()
    code = "content_policy_violation"
    site.sandbox.faults.add("error", operation="createEcommerceVideoTask", code=code, times=1)
    for picture in (PICTURE, {"picture": ("cat.png", b"no picture")}):
        refused = site.http.post("/", data=form, files=picture).text
        assert "does not accept this picture" in refused
        assert form["number"] not in refused
        form = hidden_fields(refused)
    assert site.http.post("/", data=form, files=PICTURE).status_code == 302
