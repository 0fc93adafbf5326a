"""Receive BeatAPI's webhooks with the framework you have.

One ``WebhookReceiver`` verifies, handles each event once and answers; a module for each kind of
server passes requests to it, and loads its framework only::

    from beatapi_receivers import WebhookReceiver

    receiver = WebhookReceiver(os.environ["BEATAPI_WEBHOOK_SECRET"], handle)

    beatapi_receivers.asgi.asgi_app(receiver)            # any ASGI server
    beatapi_receivers.wsgi.wsgi_app(receiver)            # any WSGI server
    beatapi_receivers.fastapi.router(receiver)           # FastAPI
    beatapi_receivers.starlette.endpoint(receiver)       # Starlette
    beatapi_receivers.flask.flask_view(receiver)
    beatapi_receivers.django.django_view(receiver)       # and async_django_view
    beatapi_receivers.aws_lambda.lambda_handler(receiver)

To handle events on another machine, let ``publisher`` pass them on.

For anything else there are ``receiver.respond``, ``receiver.arespond`` and
``beatapi.webhooks.parse_event``.
"""

from ._core import Answer, Handler, WebhookReceiver, publisher
from ._version import PACKAGE_VERSION

__all__ = ["Answer", "Handler", "WebhookReceiver", "__version__", "publisher"]

__version__ = PACKAGE_VERSION
"""The version of this package."""
