"""Which addresses the client talks to: the rule for base URLs and the guard for media URLs."""

from __future__ import annotations

import ipaddress
import socket
from urllib.parse import SplitResult, urlsplit

from ._errors import ConfigurationError, DownloadError


def is_loopback(host: str) -> bool:
    """Whether a host name or address means this machine (RFC 6761, RFC 1122, RFC 4291)."""
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def _split(url: str) -> SplitResult | None:
    try:
        parts = urlsplit(url)
        usable = parts.hostname and (parts.port is None or parts.port > 0)
    except ValueError:
        return None
    odd = any(character <= " " or character == "\x7f" for character in url) or "\\" in url
    return parts if usable and not odd else None


def check_base_url(url: str) -> str:
    """The base URL without a slash at its end.

    Raises:
        ConfigurationError: It is not an https URL (http is for this machine only), or has a user
            name, a query or a fragment.
    """
    parts = _split(url)
    if parts is None or parts.scheme not in ("https", "http"):
        raise ConfigurationError("base_url must be like https://api.beatapi.io")
    if "@" in parts.netloc:
        raise ConfigurationError("base_url must not hold a user name or password; use api_key")
    if parts.query or parts.fragment or "?" in url or "#" in url:
        raise ConfigurationError("base_url must not have a query or a fragment")
    if parts.scheme == "http" and not is_loopback(parts.hostname or ""):
        message = "base_url must be https, or the API key would travel in clear text"
        raise ConfigurationError(f"{message}; http is accepted for this machine only")
    return url.rstrip("/")


def check_media_url(url: str, *, allow_loopback: bool) -> tuple[str, int]:
    """The host and port of a media URL that may be fetched, before its addresses are known.

    Args:
        url: Where the server says that the file is.
        allow_loopback: Whether http and this machine are fine, as they are with a local server.

    Raises:
        DownloadError: It is not an https URL, or has a user name.
    """
    parts = _split(url)
    if parts is None or "@" in parts.netloc:
        raise DownloadError("the media URL is not usable; retrieve the task again")
    host = parts.hostname or ""
    if parts.scheme == "http" and allow_loopback and is_loopback(host):
        return host, parts.port or 80
    if parts.scheme != "https":
        raise DownloadError(f"the media URL must be https, not {parts.scheme}")
    return host, parts.port or 443


def check_addresses(host: str, port: int, *, allow_loopback: bool) -> None:
    """Refuse a host that is, or resolves to, an address outside of the public internet.

    A name that cannot be resolved here passes: a proxy may be the one who resolves it.

    Raises:
        DownloadError: One of its addresses is private, link-local or otherwise reserved.
    """
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except OSError:
        return
    for address in (ipaddress.ip_address(str(entry[4][0]).partition("%")[0]) for entry in found):
        mapped = getattr(address, "ipv4_mapped", None) or address
        if not (mapped.is_global or (allow_loopback and mapped.is_loopback)):
            raise DownloadError(f"{host} is not a public address; the file was not fetched")
