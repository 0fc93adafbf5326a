"""The attributes of httpx and httpcore that are not public: nothing else uses them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from .protocols import AsyncHTTPClient, HTTPClient, Response


_TO_PARSER: Final = ("_stream", "_httpcore_stream", "_stream", "_connection", "_h11_state")
"""The attributes from a response's stream to h11, which holds bytes beyond the answer."""


def has_surplus(response: Response) -> bool:
    """Return true if the server sent bytes after its answer.

    httpcore would use them as the beginning of the next answer on the connection, and has no public
    access to them. With another transport, such as a caller's own, none are found.
    """
    link: Any = response.stream
    for name in _TO_PARSER:
        link = getattr(link, name, link)
    return bool(getattr(link, "trailing_data", (b"",))[0])


def has_proxy(client: HTTPClient | AsyncHTTPClient, url: str) -> bool:
    """Return true if a client's transport for a URL is a proxy's.

    httpx has no public access to it. A caller's own transport counts as direct, and gets the
    checked address.
    """
    choose: Any = getattr(client, "_transport_for_url", None)
    if choose is None:
        return False
    pool: object = getattr(choose(client.build_request("GET", url).url), "_pool", None)
    return any("Proxy" in kind.__name__ for kind in type(pool).__mro__)
