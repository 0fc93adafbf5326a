"""Run Django's command line for this site.

    python manage.py migrate --run-syncdb    # a table for the videos
    python manage.py runserver

Both need ``BEATAPI_API_KEY`` and ``BEATAPI_WEBHOOK_SECRET``.
"""

import os
import sys

from django.core.management import execute_from_command_line

if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "settings")
    execute_from_command_line(sys.argv)
