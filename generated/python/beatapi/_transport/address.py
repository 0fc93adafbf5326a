"""Check the addresses that the client connects to: base URLs and media URLs.

The networks outside of the public internet are listed in the contract's module because
``ipaddress`` has only those registered before the release of the running Python.
"""

from __future__ import annotations

import ipaddress
import re
import socket
import threading
from collections.abc import Mapping
from typing import Final, TypeAlias
from urllib.parse import SplitResult, urljoin, urlsplit

from .. import _spec
from .._base.errors import ConfigurationError, DownloadError
from .._spec import PATH_PREFIX, SPECIAL_NETWORKS

SPECIAL_IPV4: Final = tuple(
    ipaddress.IPv4Network(block) for block in SPECIAL_NETWORKS if ":" not in block
)

SPECIAL_IPV6: Final = tuple(
    ipaddress.IPv6Network(block) for block in SPECIAL_NETWORKS if ":" in block
)

GLOBAL_IPV6: Final = ipaddress.IPv6Network("2000::/3")
"""All addresses assigned for the public internet: the rest of the space is special."""


_Address: TypeAlias = ipaddress.IPv4Address | ipaddress.IPv6Address

_NAT64: Final = ipaddress.ip_network("64:ff9b::/96")


def is_loopback(host: str) -> bool:
    """Return true if a host name or address means this machine (RFC 6761, RFC 1122, RFC 4291)."""
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def split_url(url: str) -> SplitResult | None:
    """Return the parts of a well-formed URL with a host; ``None`` for any other text."""
    try:
        parts = urlsplit(url)
        usable = parts.hostname and (parts.port is None or parts.port > 0)
    except ValueError:
        return None
    odd = any(character <= " " or character == "\x7f" for character in url) or "\\" in url
    return parts if usable and not odd else None


def check_base_url(url: str) -> str:
    """Return the base URL without a trailing slash.

    Raises:
        ConfigurationError: It is not an https URL (http is for this machine only), has a user
            name, a query or a fragment, or ends with the version that paths begin with.
    """
    base = _check_address(url)
    if PATH_PREFIX and base.endswith(PATH_PREFIX):
        plain = base.removesuffix(PATH_PREFIX)
        message = f"base_url must not end in {PATH_PREFIX}, which the client adds itself"
        message += f"; use {plain}"
        raise ConfigurationError(message)
    return base


def _check_address(url: str) -> str:
    parts = split_url(url) if _is_text(url) else None
    if parts is None or parts.scheme not in ("https", "http") or not _has_labels(parts.hostname):
        raise ConfigurationError("base_url must be like https://api.beatapi.io")
    if "@" in parts.netloc:
        raise ConfigurationError("base_url must not hold a user name or password; use api_key")
    if parts.query or parts.fragment or "?" in url or "#" in url:
        raise ConfigurationError("base_url must not have a query or a fragment")
    if parts.scheme == "http" and not is_loopback(parts.hostname or ""):
        message = "base_url must be https, or the API key would travel in clear text"
        raise ConfigurationError(f"{message}; http is accepted for this machine only")
    return url.rstrip("/")


def check_server_variables(given: Mapping[str, str]) -> Mapping[str, str]:
    """Return the values of variables in servers' addresses; the contract's if not given.

    Raises:
        ConfigurationError: A value is no text, or none of those that the contract allows.
    """
    known: Mapping[str, tuple[str, tuple[str, ...]]] = getattr(_spec, "SERVER_VARIABLES", {})
    values = {name: given.get(name, default) for name, (default, _) in known.items()}
    for name, value in values.items():
        allowed = known[name][1]
        if not _is_text(value) or (allowed and value not in allowed):
            expected = f"one of {', '.join(allowed)}" if allowed else "text (str)"
            message = f"the server's {name} must be {expected}, not {value!r}; base_url= takes any"
            raise ConfigurationError(message)
    return values


def server_address(template: str, variables: Mapping[str, str], base_url: str) -> str:
    """Return the address of an operation with its own server, without a trailing slash.

    Args:
        template: As the contract has it; one without a host is relative to the base URL.
        variables: The values of its variables.
        base_url: The address of all other operations.

    Raises:
        ConfigurationError: It is not an https URL (http is for this machine only).
    """
    return _check_address(urljoin(f"{base_url}/", filled(template, variables)))


def filled(template: str, variables: Mapping[str, str]) -> str:
    """Return an address with values in place of its variables."""
    return re.sub(r"\{([^{}]*)\}", lambda found: variables.get(found[1], found[0]), template)


def _is_text(value: object) -> bool:
    return isinstance(value, str)


def _has_labels(host: str | None) -> bool:
    """Return true if the labels of a name have a valid length (RFC 1035, 2.3.4)."""
    labels = (host or "").removesuffix(".").split(".")
    return all(0 < len(label) <= 63 for label in labels)


def check_media_url(url: str, *, allow_http: bool) -> tuple[str, int]:
    """Return host and port of a permitted media URL, before its addresses are known.

    Args:
        url: The file's URL from the server.
        allow_http: Whether plain http to this machine is permitted, as with a local server.

    Raises:
        DownloadError: It is not an https URL, or has a user name.
    """
    parts = split_url(url)
    if parts is None or "@" in parts.netloc:
        raise DownloadError("the media URL is not usable; retrieve the task again")
    host = parts.hostname or ""
    if parts.scheme == "http" and allow_http and is_loopback(host):
        return host, parts.port or 80
    if parts.scheme != "https":
        raise DownloadError(f"the media URL must be https, not {parts.scheme}")
    return host, parts.port or 443


def addresses_of(host: str, port: int, seconds: float | None) -> list[str]:
    """Return the addresses of a host, in the resolver's order.

    The resolver has no timeout and cannot be interrupted: a call that hangs is left behind in a
    daemon thread, for which the end of the process does not wait.

    Args:
        host: The host's name or address.
        port: The port.
        seconds: The timeout of the resolver; ``None`` for no limit.

    Raises:
        TimeoutError: The resolver did not answer in time.
        OSError: The name is unknown.
        UnicodeError: The name is not valid for a host.
    """
    if _is_address(host):
        return _resolve(host, port)
    from concurrent.futures import Future

    future: Future[list[str]] = Future()

    def look_up() -> None:
        try:
            future.set_result(_resolve(host, port))
        except BaseException as error:
            future.set_exception(error)

    try:
        threading.Thread(target=look_up, daemon=True).start()
    except RuntimeError:
        # Python cannot start a thread while the process ends.
        look_up()
    return future.result(seconds)


def _resolve(host: str, port: int) -> list[str]:
    entries = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return [str(entry[4][0]) for entry in entries]


def _is_address(host: str) -> bool:
    try:
        ipaddress.ip_address(host)
    except ValueError:
        return False
    return True


def checked_addresses(
    host: str,
    port: int,
    *,
    allow_loopback: bool,
    allow_private: bool = False,
    seconds: float | None = None,
) -> list[str]:
    """Return the addresses of a host after checking that all of them are permitted.

    Connect to one of them and not to the name: otherwise the name could resolve to another address
    after the check.

    Args:
        host: The host's name or address.
        port: The port.
        allow_loopback: Whether this machine is permitted.
        allow_private: Whether every address is permitted.
        seconds: The timeout of the resolver; ``None`` for no limit.

    Returns:
        The addresses, in the resolver's order; none if the name cannot be resolved here, as a proxy
        may resolve it.

    Raises:
        DownloadError: One of its addresses is private, link-local or otherwise reserved.
        TimeoutError: The resolver did not answer in time.
    """
    try:
        addresses = addresses_of(host, port, seconds)
    except TimeoutError:
        raise
    except (OSError, UnicodeError):
        return []
    for text in addresses:
        address = ipaddress.ip_address(text.partition("%")[0])
        if not (
            allow_private
            or is_public(address)
            or (allow_loopback and (_embedded(address) or address).is_loopback)
        ):
            message = f"{host} is not a public address; the file was not fetched"
            raise DownloadError(f"{message}. allow_private=True allows it")
    return addresses


def is_public(address: _Address) -> bool:
    """Return true if an address, and one embedded in it, is on the public internet."""
    if (inner := _embedded(address)) is not None:
        return is_public(inner)
    if isinstance(address, ipaddress.IPv4Address):
        return not any(address in block for block in SPECIAL_IPV4)
    return address in GLOBAL_IPV6 and not any(address in block for block in SPECIAL_IPV6)


def _embedded(address: _Address) -> ipaddress.IPv4Address | None:
    """Return the IPv4 address embedded in an IPv6 address (RFC 4291, 6052, 3056, 4380)."""
    if isinstance(address, ipaddress.IPv4Address):
        return None
    if address in _NAT64:
        return ipaddress.IPv4Address(int(address) & 0xFFFFFFFF)
    teredo = address.teredo
    return address.ipv4_mapped or address.sixtofour or (teredo[1] if teredo else None)
