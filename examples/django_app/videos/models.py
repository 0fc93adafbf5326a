"""The videos, as the database has them."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db import models
from django.utils import timezone


class Video(models.Model):
    """A video, from its order on."""

    # It comes from the form, so that a form that is sent twice is one order.
    number: models.Field[UUID, UUID] = models.UUIDField(primary_key=True)
    picture: models.Field[str, str] = models.URLField(max_length=2000)
    task_id: models.Field[str, str] = models.CharField(max_length=200, blank=True, db_index=True)
    status: models.Field[str, str] = models.CharField(max_length=50, default="queued")
    checked: models.Field[datetime, datetime] = models.DateTimeField(default=timezone.now)
