"""The proxies and CA certificates that the environment names."""

from __future__ import annotations

import ipaddress
import os
import re
import ssl
import sys
from collections.abc import Mapping
from importlib.util import find_spec
from typing import Final, TypeAlias
from urllib.parse import urlsplit
from urllib.request import getproxies, getproxies_environment, proxy_bypass

import httpx

from .._base.errors import ConfigurationError

_Network: TypeAlias = ipaddress.IPv4Network | ipaddress.IPv6Network

_SCHEMES: Final = ("http", "https", "socks5", "socks5h")
_ENTRY: Final = re.compile(
    r"(?:(?P<scheme>[a-z][a-z0-9+.-]*)://)?"
    r"(?:\[(?P<literal>[^\]]*)\]|(?P<host>[^:/]*))(?::(?P<port>[0-9]{1,5}))?(?:/.*)?"
)
"""An entry of ``NO_PROXY`` other than an address or a network: a name, with a port, or a URL."""


class Proxies:
    """The proxies that the environment names for https.

    All forms of ``NO_PROXY`` in curl, urllib and httpx are supported: a name, which includes its
    subdomains, an address, a network, any of them with a port, a URL, and ``*``. Any other entry
    has no effect.

    Args:
        found: Proxies and exceptions in the form of ``urllib.request.getproxies``; read from the
            environment, or from the system's settings if it has any, if not given.

    Raises:
        ConfigurationError: The proxy cannot be used.
    """

    def __init__(self, found: Mapping[str, str] | None = None) -> None:
        # Media URLs and base URLs are https; http is for this machine, which needs no proxy.
        proxies = getproxies() if found is None else found
        name = "https" if proxies.get("https") else "all"
        self.variable = f"{name.upper()}_PROXY"
        """The variable that names the proxy, if there is one."""
        self.url = _checked(self.variable, proxies.get(name) or "")
        """The proxy's URL; ``None`` if there is none."""
        self._exceptions = [
            _Exception(entry) for entry in re.split(r"[\s,]+", proxies.get("no", "")) if entry
        ]
        self._of_the_system = found is None and not getproxies_environment()

    def of(self, url: str) -> str | None:
        """Return the URL of the proxy to use for a URL; ``None`` for a direct connection."""
        if self.url is None:
            return None
        parts = urlsplit(url)
        host, port = (parts.hostname or "").removesuffix("."), parts.port or 443
        if any(exception.covers(parts.scheme, host, port) for exception in self._exceptions):
            return None
        return None if self._of_the_system and _is_system_exception(host) else self.url


class _Exception:
    """One entry of ``NO_PROXY``.

    Args:
        entry: Its text.
    """

    def __init__(self, entry: str) -> None:
        self._scheme: str | None = None
        self._port: int | None = None
        self._network = _network(entry)
        self._host = entry.lower()
        match = _ENTRY.fullmatch(entry.lower())
        if self._network is None and match:
            self._scheme = None if match["scheme"] == "all" else match["scheme"]
            self._port = int(match["port"]) if match["port"] else None
            self._host = match["literal"] or match["host"] or ""
            self._network = _network(self._host)
        self._host = self._host.removeprefix("*.").strip(".")

    def covers(self, scheme: str, host: str, port: int) -> bool:
        """Return true if a host is excepted.

        Args:
            scheme: The scheme of the URL.
            host: Its host in lower case, without brackets.
            port: Its port.
        """
        if self._scheme not in (None, scheme) or self._port not in (None, port):
            return False
        if self._network is not None:
            return _contains(self._network, host)
        return self._host in ("*", host) or (self._host != "" and host.endswith(f".{self._host}"))


def _network(text: str) -> _Network | None:
    """Return the address or network of a text, which may have brackets."""
    address, slash, length = text.partition("/")
    try:
        return ipaddress.ip_network(
            f"{address.removeprefix('[').removesuffix(']')}{slash}{length}", strict=False
        )
    except ValueError:
        return None


def _contains(network: _Network, host: str) -> bool:
    try:
        address = ipaddress.ip_address(host)
    except ValueError:
        return False
    mapped = address.ipv4_mapped if isinstance(address, ipaddress.IPv6Address) else None
    return address in network or (mapped is not None and mapped in network)


def _checked(variable: str, url: str) -> str | None:
    """Return the URL of a proxy, with a scheme; ``None`` for an empty one.

    Raises:
        ConfigurationError: It is not a URL, is of an unknown kind, or needs a missing package. The
            message does not repeat it, as it may contain a password.
    """
    if not url:
        return None
    full = url if "://" in url else f"http://{url}"
    try:
        parts = urlsplit(full)
        usable = bool(parts.hostname) and (parts.port is None or parts.port > 0)
    except ValueError:
        usable = False
    scheme = full.partition("://")[0].lower()
    if scheme not in _SCHEMES or not usable or re.search(r"[\s\x00-\x1f\x7f\\]", full):
        kinds = ", ".join(f"{kind}://" for kind in _SCHEMES)
        message = f"{variable} does not name a proxy; it must be like http://proxy.example:8080"
        raise ConfigurationError(f"{message} ({kinds}), or be unset")
    if scheme.startswith("socks") and find_spec("socksio") is None:
        message = f"{variable} names a SOCKS proxy, for which a package is missing"
        raise ConfigurationError(f"{message}: pip install 'httpx[socks]'")
    return full


def _is_system_exception(host: str) -> bool:
    """Return true if the settings of macOS or Windows except a host."""
    return sys.platform in ("darwin", "win32") and bool(proxy_bypass(host))


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
