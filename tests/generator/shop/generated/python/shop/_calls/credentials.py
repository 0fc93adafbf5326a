"""Credentials by security scheme, of a client and of one request.

A contract names its schemes in ``_spec.SECURITY``: id → (kind, place, wire name, variable). Kinds
are ``bearer``, ``oauth2`` and ``openid`` (RFC 6750), ``basic`` (RFC 7617), ``key`` in header, query
or cookie, and ``mtls``, for which the HTTP client itself has the certificate.
"""

from __future__ import annotations

import base64
import re
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Final, NamedTuple, TypeAlias, TypeGuard
from urllib.parse import quote

from .._base.errors import ConfigurationError
from .._base.secret import Secret
from .styles import cookie_text

if TYPE_CHECKING:
    from .operation import Operation

Credential: TypeAlias = str | tuple[str, str]
"""A key or a token; or the user and the password of HTTP Basic authentication."""

Credentials: TypeAlias = Mapping[str, Credential]
"""Scheme id → credential."""

PREFIX: Final = f"{__name__.partition('.')[0].upper()}_"
"""The prefix of all environment variables of this package."""

_CONTROLS: Final = r"[\x00-\x1f\x7f]"


class Scheme(NamedTuple):
    """A security scheme of the contract.

    Args:
        kind: ``bearer``, ``oauth2``, ``openid``, ``basic``, ``key`` or ``mtls``.
        place: ``header``, ``query`` or ``cookie``.
        wire: The name of the header field, the parameter or the cookie.
        variable: The environment variable that may hold the credential, without :data:`PREFIX`.
    """

    kind: str
    place: str
    wire: str
    variable: str

    def example(self, name: str) -> str:
        """Return an example of passing the credential."""
        value = '("user", "password")' if self.kind == "basic" else '"..."'
        return f'credentials={{"{name}": {value}}} or {PREFIX}{self.variable}'


class Sent:
    """The credentials of one request.

    Args:
        parts: Each scheme with its secret, in the form for the request.
        covered: All texts to keep out of logs and errors.
    """

    __slots__ = ("_covered", "_parts")

    def __init__(self, parts: list[tuple[Scheme, Secret]], covered: list[Secret]) -> None:
        self._parts = parts
        self._covered = covered

    def headers(self, others: Mapping[str, str]) -> dict[str, str]:
        """Return the header fields of a request with its credentials."""
        fields = dict(others)
        for scheme, secret in self._parts:
            if scheme.place == "header":
                fields[scheme.wire] = secret.reveal()
            elif scheme.place == "cookie":
                own = f"{scheme.wire}={cookie_text(secret.reveal())}"
                fields["Cookie"] = "; ".join(filter(None, (fields.get("Cookie"), own)))
        return fields

    def url(self, url: str) -> str:
        """Return a URL with the credentials for its query."""
        for scheme, secret in self._parts:
            if scheme.place == "query":
                pair = f"{quote(scheme.wire, safe='')}={quote(secret.reveal(), safe='')}"
                url += f"{'&' if '?' in url else '?'}{pair}"
        return url

    def redact(self, text: str) -> str:
        """Return a text with every occurrence of a secret masked."""
        for secret in self._covered:
            text = secret.redact(text)
        return text

    def __repr__(self) -> str:
        """Return the names of the places, never a secret."""
        return f"<credentials in {[scheme.wire for scheme, _ in self._parts]}>"


class Keyring:
    """The credentials of a client.

    Args:
        schemes: The contract's security schemes.
        credentials: The caller's credentials by scheme id.
        api_key: The credential of the first scheme with a single text.
        environment: The environment variables.

    Raises:
        ConfigurationError: A credential is for no scheme, or cannot be sent.
    """

    def __init__(
        self,
        schemes: Mapping[str, tuple[str, str, str, str]],
        credentials: Credentials | None,
        api_key: str | None,
        environment: Mapping[str, str],
    ) -> None:
        self._schemes = {name: Scheme(*parts) for name, parts in schemes.items()}
        textual = (n for n, one in self._schemes.items() if one.kind not in ("basic", "mtls"))
        main = next(textual, None)
        if api_key is not None and main is None:
            known = "; ".join(scheme.example(name) for name, scheme in self._schemes.items())
            raise ConfigurationError(
                f"no scheme of this API takes api_key=; pass {known or 'none'}"
            )
        values = dict(_from_environment(self._schemes, main, environment))
        values |= {main: api_key} if main is not None and api_key is not None else {}
        for name, value in (credentials or {}).items():
            if name not in self._schemes:
                known = ", ".join(self._schemes) or "none"
                raise ConfigurationError(f"credentials: no scheme is called {name!r}, but {known}")
            values[name] = value
        self._secrets = {
            name: _check(name, self._schemes[name], value) for name, value in values.items()
        }
        self._usual = (main or next(iter(self._schemes), ""),)

    def choose(self, operation: Operation[object]) -> Sent | None:
        """Return the credentials of the first complete alternative.

        Raises:
            ConfigurationError: No alternative is complete.
        """
        if not operation.authenticated:
            return None
        usual = (self._usual,) if self._schemes else ((),)
        alternatives = usual if operation.security is None else operation.security
        usable = [names for names in alternatives if all(map(self._has, names))]
        if not usable and alternatives:
            raise ConfigurationError(self._missing(operation.id, alternatives))
        return self._sent(operation.id, usable[0]) if usable and usable[0] else None

    def _has(self, name: str) -> bool:
        return name in self._secrets or self._schemes[name].kind == "mtls"

    def _sent(self, operation: str, names: tuple[str, ...]) -> Sent:
        usable = [name for name in names if name in self._secrets]
        places = [(one.place, one.wire.lower()) for one in map(self._schemes.__getitem__, usable)]
        if len(set(places)) < len(places):
            raise ConfigurationError(f"{operation}: {', '.join(names)} need the same place")
        parts = [(self._schemes[name], self._secrets[name][0]) for name in usable]
        return Sent(parts, [secret for name in usable for secret in self._secrets[name]])

    def _missing(self, operation: str, alternatives: tuple[tuple[str, ...], ...]) -> str:
        missing = [
            " and ".join(self._schemes[name].example(name) for name in names if not self._has(name))
            for names in alternatives
        ]
        return f"{operation} needs a credential: pass {'; or '.join(missing)}"


def _from_environment(
    schemes: Mapping[str, Scheme], main: str | None, environment: Mapping[str, str]
) -> Iterator[tuple[str, Credential]]:
    for name, scheme in schemes.items():
        usual = environment.get(f"{PREFIX}API_KEY") if name == main else None
        value = environment.get(f"{PREFIX}{scheme.variable}") or usual
        if not value or scheme.kind == "mtls":
            continue
        if scheme.kind == "basic":
            user, colon, password = value.partition(":")
            if not colon:
                message = f"{PREFIX}{scheme.variable} must be user:password"
                raise ConfigurationError(message)
            yield name, (user, password)
        else:
            yield name, value


def _check(name: str, scheme: Scheme, value: object) -> list[Secret]:
    """Return a credential in the form for the request, then other texts to keep out of logs.

    Raises:
        ConfigurationError: It cannot be sent.
    """
    if scheme.kind == "basic":
        return _basic(name, value)
    if not isinstance(value, str) or not value:
        raise ConfigurationError(f"the credential of {name} must be text (str), and not empty")
    secret = Secret(value)
    if not secret.usable():
        message = f"the credential of {name} holds a space, a line break or a character"
        raise ConfigurationError(f"{message} outside of ASCII; copy it again")
    shown = [Secret(value)]
    quoted = quote(value, safe="")
    shown += [Secret(quoted)] if quoted != value else []
    bearer = scheme.kind in ("bearer", "oauth2", "openid")
    return [Secret(f"Bearer {value}") if bearer else secret, *shown]


def _basic(name: str, value: object) -> list[Secret]:
    """Return user and password in the form of RFC 7617 (section 2), in UTF-8."""
    if not _is_pair(value):
        raise ConfigurationError(f"the credential of {name} must be (user, password), both text")
    user, password = value
    if ":" in user or re.search(_CONTROLS, user + password):
        message = f"the user of {name} must hold no colon, and neither part a control character"
        raise ConfigurationError(message)
    token = base64.b64encode(f"{user}:{password}".encode("utf-8", "replace")).decode("ascii")
    return [Secret(f"Basic {token}"), Secret(token), *([Secret(password)] if password else [])]


def _is_pair(value: object) -> TypeGuard[tuple[str, str]]:
    match value:
        case (str(), str()):
            return isinstance(value, tuple)
        case _:
            return False
