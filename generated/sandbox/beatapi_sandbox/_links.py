"""URLs of stored files: lasting ones, or signed ones that expire."""

from __future__ import annotations

import hashlib
import hmac
import re
from urllib.parse import parse_qsl, urlsplit

from ._clock import Clock


class Links:
    """Makes and recognises the URLs of stored files.

    Args:
        base_url: The beginning of the URLs that are returned.
        own_url: The URL at which the sandbox listens; URLs there are its own, too.
        clock: The sandbox's time.
        secret: Signs links that expire.
        seconds: The lifetime of a link; None for ever, as BeatAPI's are "long-lived for
            launch" (documentation of 2026-07-16). Uploads' links always last.
    """

    def __init__(
        self, *, base_url: str, own_url: str, clock: Clock, secret: str, seconds: float | None
    ) -> None:
        self._base_url = base_url
        self._own = (f"{base_url}/media/", f"{own_url}/media/")
        self._clock = clock
        self._secret = secret.encode()
        self._seconds = seconds

    def url_of(self, key: str) -> str:
        """Return where the file with that key can be fetched, from now on."""
        url = f"{self._base_url}/media/{key}"
        if self._seconds is None or key.startswith("inputs/"):
            return url
        expires = str(int(self._clock.now() + self._seconds))
        return f"{url}?expires={expires}&signature={self._sign(key, expires)}"

    def allows(self, key: str, query: str) -> bool:
        """Return true if a link to that file has the right signature and has not expired."""
        if self._seconds is None or key.startswith("inputs/"):
            return True
        values = dict(parse_qsl(query))
        expires, signature = values.get("expires", ""), values.get("signature", "")
        if not hmac.compare_digest(self._sign(key, expires).encode(), signature.encode()):
            return False
        return self._clock.now() < int(expires)

    def allows_url(self, url: str) -> bool:
        """Return true unless a URL is a link to a file here that is forged or has expired."""
        key = self.key(url)
        return key is None or self.allows(key, urlsplit(url).query)

    def key(self, url: str) -> str | None:
        """Return the key of the stored file that a URL points to, or None for other URLs."""
        # Behind a proxy the base URL may have a path of its own.
        own = next((each for each in self._own if url.startswith(each)), None)
        return None if own is None else re.split("[?#]", url.removeprefix(own))[0]

    def _sign(self, key: str, expires: str) -> str:
        return hmac.new(self._secret, f"{key} {expires}".encode(), hashlib.sha256).hexdigest()
