"""The few settings that this site needs."""

import os
from pathlib import Path

DATA = Path(os.environ.get("DATA", Path(__file__).parent))
"""The folder of the database and the videos."""

# Without the registered host, Django answers 400 to each webhook.
ALLOWED_HOSTS = os.environ.get("ALLOWED_HOSTS", "localhost 127.0.0.1").split()
BEATAPI_WEBHOOK_SECRET = os.environ["BEATAPI_WEBHOOK_SECRET"]
DATABASES = {"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": DATA / "site.sqlite3"}}
DEBUG = "SECRET_KEY" not in os.environ
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
INSTALLED_APPS = ["videos"]
MIDDLEWARE = ["django.middleware.csrf.CsrfViewMiddleware"]
ROOT_URLCONF = "videos.urls"
SECRET_KEY = os.environ.get("SECRET_KEY", "for this machine alone")
TEMPLATES = [{"BACKEND": "django.template.backends.django.DjangoTemplates", "APP_DIRS": True}]
TIME_ZONE = "UTC"
USE_TZ = True
