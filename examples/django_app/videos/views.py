"""Order a video with a form, hear from BeatAPI when it is ready, and show it."""

from __future__ import annotations

import logging
from datetime import timedelta
from functools import cache
from uuid import UUID, uuid4

from django import forms
from django.conf import settings
from django.core.files.uploadedfile import UploadedFile
from django.http import FileResponse, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_safe

from beatapi import BadRequestError, BeatAPI, BeatAPIError, UploadError
from beatapi.models import WebhookEvent

from .models import Video

LOG = logging.getLogger(__name__)
CHECK_EVERY = timedelta(minutes=1)


class OrderForm(forms.Form):
    """A picture, and the number of the order."""

    picture = forms.FileField()
    number = forms.UUIDField(widget=forms.HiddenInput)


@cache
def client() -> BeatAPI:
    """Return the client of this process. A visitor waits for its answers, so they have a limit."""
    return BeatAPI(timeout=20)


def order(request: HttpRequest) -> HttpResponse:
    """Show the form, or start the video of a form that was sent."""
    form = OrderForm(request.POST, request.FILES) if request.method == "POST" else new_form()
    problem = ""
    if form.is_valid():
        number = form.cleaned_data["number"]
        try:
            start(number, form.cleaned_data["picture"])
        except (UploadError, BadRequestError):
            # Another picture is another order.
            form, problem = new_form(), "BeatAPI does not accept this picture."
        except BeatAPIError:
            LOG.exception("no video for order %s", number)
            # The form keeps its number: sent again, it is still the same order.
            problem = "That did not work. Please send it again."
        else:
            return redirect("show", number)
    return render(request, "order.html", {"form": form, "problem": problem})


def new_form() -> OrderForm:
    """Return a form with a number of its own."""
    return OrderForm(initial={"number": uuid4()})


def start(number: UUID, picture: UploadedFile[bytes]) -> None:
    """Start a video, once for each number.

    Visitors press a button twice, and answers get lost. The number is the key by which BeatAPI
    recognises a repeat, so each video is paid once. Keep this out of a transaction: a rollback
    would forget a task that is paid.
    """
    url = client().files.upload((picture.name or "picture", picture.read())).url
    # A repeat has to send the same words, and so the URL of the first upload.
    video, _ = Video.objects.get_or_create(number=number, defaults={"picture": url})
    if not video.task_id:
        task = client().ecommerce_video.create(
            images=[video.picture], duration=10, idempotency_key=str(number)
        )
        Video.objects.filter(number=number).update(task_id=task.id)


def receive(event: WebhookEvent) -> None:
    """Mark a video as ready or failed. The receiver has verified the event."""
    Video.objects.filter(task_id=event.data.id).update(status=event.event.removeprefix("task."))


def show(request: HttpRequest, number: UUID) -> HttpResponse:
    """Show a video, or that it is being made."""
    check(number)
    video = get_object_or_404(Video.objects.exclude(task_id=""), number=number)
    return render(request, "show.html", {"video": video})


def check(number: UUID) -> None:
    """Ask BeatAPI about a video whose webhook is late.

    Webhooks get lost, and one may come before the task's id is in the database. BeatAPI limits the
    polls of a key, so one request a minute asks, however often the page is loaded.
    """
    now = timezone.now()
    video = Video.objects.filter(number=number).exclude(status__in=("succeeded", "failed"))
    late = video.filter(checked__lt=now - CHECK_EVERY).exclude(task_id="")
    if late.update(checked=now):
        try:
            task = client().tasks.retrieve(video.get().task_id)
        except BeatAPIError:
            LOG.exception("order %s could not be checked", number)
        else:
            video.update(status=task.status)


@require_safe
def play(_: HttpRequest, number: UUID) -> FileResponse:
    """Send the video's file. Links of BeatAPI may expire, so the site has a copy of its own."""
    video = get_object_or_404(Video, number=number, status="succeeded")
    path = settings.DATA / f"{number}.mp4"
    if not path.exists():
        client().tasks.download(video.task_id, path, overwrite=True)
    # Let the web server of a real site send the folder: Safari wants parts of a file.
    return FileResponse(path.open("rb"))
