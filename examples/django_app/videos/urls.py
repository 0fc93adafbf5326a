"""The addresses of the site."""

from django.conf import settings
from django.urls import path

from beatapi_receivers import WebhookReceiver
from beatapi_receivers.django import django_view

from . import views

# An event that two processes handle changes nothing the second time, so the receiver's own memory
# will do. A handler that sends mail, for example, needs store=SQLiteStore(…) or RedisStore(…).
receiver = WebhookReceiver(settings.BEATAPI_WEBHOOK_SECRET, views.receive)

urlpatterns = [
    path("", views.order),
    path("beatapi", django_view(receiver)),
    path("<uuid:number>", views.show, name="show"),
    path("<uuid:number>.mp4", views.play, name="play"),
]
