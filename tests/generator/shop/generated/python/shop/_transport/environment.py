"""The proxies and CA certificates that the environment names."""

from __future__ import annotations

import os
import ssl
from typing import TYPE_CHECKING, Final

import httpx

from .._base.errors import ConfigurationError
from .proxy import Proxies

if TYPE_CHECKING:
    pass


_CERTIFICATES: Final = ("SSL_CERT_FILE", "SSL_CERT_DIR")
"""The variables that name CA certificates, in order of precedence."""


class Environment:
    """The environment's settings for the client's own connections, read when it is built.

    Args:
        remote: Whether the server is on another machine: a local server needs neither a proxy nor
            certificates, and their faults do not matter.

    Raises:
        ConfigurationError: A variable names a proxy or certificates that cannot be used.
    """

    def __init__(self, *, remote: bool) -> None:
        self._proxies = Proxies() if remote else None
        if self._proxies is not None and self._proxies.url is not None:
            check_url(self._proxies.url, self._proxies.variable)
        is_named = any(os.environ.get(name) for name in _CERTIFICATES)
        # Without such a variable nothing can be wrong: the first call loads them.
        self._context = _certificates() if remote and is_named else None

    def proxy(self, url: str) -> str | None:
        """Return the URL of the proxy for a URL; ``None`` if there is none."""
        return self._proxies.of(url) if self._proxies else None

    def verify(self, scheme: str) -> ssl.SSLContext:
        """Return the TLS setting for a scheme.

        Loading the CA certificates takes longer than a call. The pool for plain http gets a context
        without any, which rejects every server if TLS is ever attempted.

        Raises:
            ConfigurationError: The CA certificates cannot be loaded.
        """
        if scheme == "http":
            return ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
        return self._context or _certificates()


def _certificates() -> ssl.SSLContext:
    """Load the CA certificates: those of the environment, or those of the HTTP library.

    Raises:
        ConfigurationError: A variable names a place without certificates.
    """
    variable = next((name for name in _CERTIFICATES if os.environ.get(name)), "")
    place = os.environ.get(variable, "")
    try:
        if variable == "SSL_CERT_DIR":
            # OpenSSL would treat a missing folder like an empty one.
            os.scandir(place).close()
        return httpx.create_ssl_context()
    except OSError as error:
        reason = (error.reason if isinstance(error, ssl.SSLError) else error.strerror) or error
        subject = f"{variable} is {place}: the" if variable else "The"
        advice = f"correct {variable}, or unset it" if variable else "install certifi again"
        message = f"{subject} CA certificates cannot be loaded ({reason}); {advice}"
    raise ConfigurationError(message)


def check_url(url: str, name: str) -> None:
    """Check that the HTTP library can request a URL.

    Args:
        url: The URL.
        name: The argument or variable that holds it.

    Raises:
        ConfigurationError: It cannot. The message does not repeat the URL, which may contain a
            password.
    """
    try:
        httpx.URL(url)
    except httpx.InvalidURL:
        message = f"{name} is not a URL that can be asked for; check its host name"
        raise ConfigurationError(message) from None
