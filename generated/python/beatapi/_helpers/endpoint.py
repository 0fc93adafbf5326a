"""A check of webhook URLs before they are registered: deliveries must go to the public internet."""

from __future__ import annotations

import ipaddress
import re
import unicodedata
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Final, TypeVar

from .._base.errors import InvalidArgumentError
from .._engine.resource import AsyncResource, SyncResource
from .._transport.address import is_public, split_url

if TYPE_CHECKING:
    from .._calls.operation import Operation
    from .._calls.options import RequestOptions

T = TypeVar("T")

_LOCAL_NAMES: Final = re.compile(
    # RFC 6761, 6762 and 8375, and the usual names in private networks and clouds.
    r"(?:.*\.)?(?:localhost|local|localdomain|internal|intranet|corp|home|lan|private|home\.arpa)"
)
_NAME: Final = re.compile(r"(?=.{1,253}\Z)(?:[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?\.)+[a-z0-9-]+")
# WHATWG URL Standard, "ends in a number": the last label makes it an IPv4 address.
_NUMBER: Final = re.compile(r"(?:.*\.)?(?:[0-9]+|0x[0-9a-f]*)")


class EndpointChecks(SyncResource):
    """Rejects URLs that are not public, for the blocking webhooks resource."""

    def _call(
        self,
        operation: Operation[T],
        *,
        options: RequestOptions,
        body: Mapping[str, Any] | None = None,
        **arguments: Any,
    ) -> T:
        _check(body, options, local=self._client.settings.local)
        return super()._call(operation, options=options, body=body, **arguments)


class AsyncEndpointChecks(AsyncResource):
    """Async version of ``EndpointChecks``."""

    async def _call(
        self,
        operation: Operation[T],
        *,
        options: RequestOptions,
        body: Mapping[str, Any] | None = None,
        **arguments: Any,
    ) -> T:
        _check(body, options, local=self._client.settings.local)
        return await super()._call(operation, options=options, body=body, **arguments)


def _check(body: Mapping[str, Any] | None, options: RequestOptions, *, local: bool) -> None:
    url: object = (body or {}).get("url")
    allowed = options.get("allow_private")
    if isinstance(url, str) and not (local if allowed is None else allowed):
        check_endpoint_url(url)


def check_endpoint_url(url: str) -> None:
    """Reject a webhook URL that is not on the public internet; no name is looked up.

    Args:
        url: The address for deliveries.

    Raises:
        InvalidArgumentError: It is not https, holds a user name or a fragment, or its host is a
            local name, or an address that is private, reserved or in an unusual form.
    """
    problem = _problem(url)
    if problem:
        # The message omits the URL, as its query may hold a token.
        message = f"url cannot receive webhooks: {problem}"
        raise InvalidArgumentError(f"{message}; allow_private=True is for servers of your own")


def _problem(url: str) -> str | None:
    parts = split_url(url)
    if parts is None:
        return "it is not a URL"
    if parts.scheme != "https":
        return "it must be https"
    if "@" in parts.netloc:
        return "it must not hold a user name or a password"
    return "it must not have a fragment" if "#" in url else _host_problem(parts.hostname or "")


def _host_problem(host: str) -> str | None:
    # Browsers and IDNA read full-width digits and dots as digits and dots.
    plain = unicodedata.normalize("NFKC", host).replace("\u3002", ".").lower().removesuffix(".")
    if ":" in plain or _NUMBER.fullmatch(plain):
        return _address_problem(plain)
    if _LOCAL_NAMES.fullmatch(plain) or "." not in plain:
        return "its host is a name for local networks"
    try:
        name = plain.encode("idna").decode()
    except UnicodeError:
        name = ""
    return None if _NAME.fullmatch(name) else "its host is not a name"


def _address_problem(host: str) -> str | None:
    try:
        address = ipaddress.ip_address(host)
    except ValueError:
        return "its host is an address in an unusual form"
    return None if is_public(address) else "its host is not a public address"
