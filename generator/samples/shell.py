"""Write a call as a bash script around curl."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from mimetypes import MimeTypes
from typing import Final
from urllib.parse import quote

from ..api.model import (
    BytesOf,
    Events,
    FormOf,
    JsonOf,
    Lines,
    MultipartOf,
    Parameter,
    Scheme,
    Style,
    TextOf,
)
from ..api.text import Json
from ..languages.language import Code, Kind, Scope
from ..languages.shell import SHELL
from .call import Call

_TOKEN: Final = re.compile(r"[!#$%&'*+.^_`|~0-9A-Za-z-]+")
"""The grammar of names of headers and cookies (RFC 9110, section 5.6.2)."""

_TYPES: Final = {
    "image/png": (".png",),
    "image/jpeg": (".jpg", ".jpeg"),
    "application/pdf": (".pdf",),
    "text/plain": (".txt",),
    "application/json": (".json",),
    "audio/mpeg": (".mp3",),
    "video/mp4": (".mp4",),
}
"""Media types of files, used if the contract does not list the accepted ones."""

_ANYTHING: Final = "application/octet-stream"
_ENCODED: Final = "od -An -v -tx1 | tr -d ' \\n' | sed 's/../%&/g'"
"""Percent-encodes each octet (RFC 3986, section 2.1), with tools that every system has."""

# curl itself would print the answers of all attempts.
_ANSWER: Final = (
    "answer=$(mktemp)",
    """trap 'cat "$answer"; rm -f "$answer"' EXIT""",
)


def shell(call: Call, words: Mapping[str, str]) -> str:
    """Return a bash script around curl.

    Ids are its arguments. The key is passed by a file descriptor, as other users can see arguments.
    """
    script = _Script(call, words)
    lines = [
        "#!/usr/bin/env bash",
        SHELL.comment(_sentence(call)) or "#",
        "set -euo pipefail",
        *script.values(),
        *(_ANSWER if script.repeats else ()),
        "",
        *_continued(["curl", *script.options(), *script.headers(), *script.body(), script.url()]),
    ]
    return "\n".join(map(str, lines)) + "\n"


def _sentence(call: Call) -> str:
    plain = " ".join(call.operation.doc.summary.raw.split()) or call.operation.id
    return plain if plain.endswith((".", "!", "?", ":")) else f"{plain}."


class _Script:
    """The parts of one script.

    Args:
        call: The call.
        words: The shell's table of ``target.toml``.
    """

    def __init__(self, call: Call, words: Mapping[str, str]) -> None:
        self._call = call
        self._operation = call.operation
        self._words = words
        scope = Scope(SHELL, taken=["file", "quoted", "type"])
        self._ids = {
            each.name.wire: scope.take("", each.name, Kind.ARGUMENT)
            for each, value in call.parameters
            if each.place == "path" and not isinstance(value, (list, dict))
        }
        self._values = {(each.place, each.name.wire): value for each, value in call.parameters}

    @property
    def _reads(self) -> bool:
        return self._operation.verb in ("GET", "HEAD")

    @property
    def _streams(self) -> bool:
        return self._call.method.kind == "stream"

    @property
    def repeats(self) -> bool:
        """True if curl retries the call, so that the answers must be kept apart."""
        return self._call.repeatable and not self._reads and not self._streams

    def values(self) -> Iterator[str]:
        """Yield the variables of the script."""
        for place, (wire, variable) in enumerate(self._ids.items(), start=1):
            example = SHELL.default(_text(self._values["path", wire]))
            yield f'{variable}=$(printf %s "${{{place}:-{example}}}" | {_ENCODED})'
        body = self._example()
        if body is not None:
            yield f"example={body}"
        if self._call.has_files:
            yield from self._file()

    def _example(self) -> Code | None:
        body, payload = self._call.body, self._call.payload
        match payload:
            case JsonOf():
                return SHELL.json(body, indent=2)
            case Events() | Lines():
                listed = body if isinstance(body, list) else [body]
                return SHELL.literal("\n".join(map(json.dumps, listed)))
            case TextOf():
                return SHELL.literal(_text(body))
            case _:
                return None

    def _file(self) -> Iterator[str]:
        """Yield the file, and its type by its name: curl knows few types."""
        value = next(each.value for each in self._call.given if each.is_file)
        file = _text(value[0] if isinstance(value, list) else value)
        uploads = self._call.api.features.uploads
        types = {**(uploads.types if uploads else _TYPES)}
        guessed = MimeTypes().guess_type(file)[0]
        suffix = "." + file.rpartition(".")[2].lower()
        if guessed and suffix not in {each for every in types.values() for each in every}:
            types[guessed] = (*types.get(guessed, ()), suffix)
        yield f'file="${{FILE:-{SHELL.default(file)}}}"'
        yield """case $(tr '[:upper:]' '[:lower:]' <<<"${file##*.}") in"""
        for kind, suffixes in types.items():
            patterns = " | ".join(
                str(SHELL.literal(each[1:])) for each in suffixes if each[1:].isalnum()
            )
            if patterns:
                yield f"  {patterns}) type={SHELL.literal(kind)} ;;"
        yield f"  *) type={_ANYTHING} ;;"
        yield "esac"
        if isinstance(self._call.payload, MultipartOf):
            yield """quoted=$(sed 's/[\\\\"]/\\\\&/g' <<<"$file")"""

    def options(self) -> Iterator[str]:
        """Yield curl's general options."""
        seconds = 600 if self._call.has_files or self._streams else 60
        # A repeated read prints only the last answer: failed attempts print none.
        fail = "--fail" if self._reads and not self._streams else "--fail-with-body"
        yield f"--silent --show-error {fail} --max-time {seconds}"
        if self._streams:
            yield "--no-buffer"
        elif self._reads:
            yield "--retry 2"
        elif self._call.repeatable:
            # curl honours Retry-After. A call that may act twice is not repeated.
            yield '--retry 2 --output "$answer"'
        if any(each.place == "path" for each in self._operation.parameters):
            # Newer versions of curl take an encoded id of two dots for a step up, too.
            yield "--path-as-is"
        if self._operation.verb == "HEAD":
            yield "--head"
        elif self._operation.verb != "GET" or self._operation.body is not None:
            yield f"--request {self._operation.verb}"

    # Headers

    def headers(self) -> Iterator[str]:
        """Yield the headers: credentials, parameters, and the body's type."""
        for scheme in self._call.schemes:
            yield from self._credential(scheme)
        if self._call.key_header:
            header = SHELL.quoted(_line(self._call.key_header))
            yield f'--header "{header}: ${{IDEMPOTENCY_KEY:-$(openssl rand -hex 16)}}"'
        cookies: list[str] = []
        for parameter, value in self._call.parameters:
            wire = parameter.name.wire
            if not _TOKEN.fullmatch(wire):
                continue
            if parameter.place == "header":
                text = _line(_joined(value, parameter.style)).strip()
                yield f"--header {SHELL.literal(f'{wire}: {text}' if text else f'{wire};')}"
            elif parameter.place == "cookie":
                cookies.append(f"{wire}={_escaped(_joined(value, parameter.style))}")
        if cookies:
            yield f"--header {SHELL.literal('Cookie: ' + '; '.join(cookies))}"
        accepted = self._accepted()
        if accepted:
            yield f'--header "Accept: {SHELL.quoted(_line(accepted))}"'
        media = self._media()
        if media:
            yield f'--header "Content-Type: {media}"'

    def _accepted(self) -> str:
        """Return the value of Accept, where curl's own would mean any type."""
        payload = self._call.method.results[0].payload if self._call.method.results else None
        match payload:
            case Events() | Lines():
                return payload.media
            case JsonOf() if payload.media != "application/json":
                return payload.media
            case _:
                return ""

    def _media(self) -> str:
        payload = self._call.payload
        match payload:
            case JsonOf() | TextOf() | Events() | Lines():
                return SHELL.quoted(_line(payload.media))
            case BytesOf():
                wild = "*" in payload.media
                return "${TYPE:-$type}" if wild else SHELL.quoted(_line(payload.media))
            case _:
                return ""

    def _variable(self, scheme: Scheme) -> str:
        """Return the environment variable of a credential, the same as for the clients."""
        usual = self._words["key_variable"]
        takes_text = (each for each in self._call.api.schemes.values() if each.kind not in _APART)
        if next(takes_text, None) == scheme:
            return usual
        return (
            f"{usual.removesuffix('API_KEY') if usual.endswith('API_KEY') else ''}{scheme.variable}"
        )

    def _credential(self, scheme: Scheme) -> Iterator[str]:
        key = f'"${self._variable(scheme)}"'
        wire = scheme.wire if _TOKEN.fullmatch(scheme.wire) else "Authorization"
        match scheme.kind:
            case "bearer" | "oauth2" | "openid":
                yield f"--header @<(printf 'Authorization: Bearer %s\\n' {key})"
            case "basic":
                encoded = f"$(printf %s {key} | base64 | tr -d '\\n')"
                yield f"--header @<(printf 'Authorization: Basic %s\\n' \"{encoded}\")"
            case "mtls":
                yield f"--cert {key}"
            case "key":
                if scheme.place == "header":
                    yield f"--header @<(printf '%s: %s\\n' {SHELL.literal(wire)} {key})"
                elif scheme.place == "cookie":
                    yield f"--header @<(printf 'Cookie: %s=%s\\n' {SHELL.literal(wire)} {key})"

    # Body

    def body(self) -> Iterator[str]:
        """Yield the options of the body; only the file is read from a path."""
        payload = self._call.payload
        match payload:
            case JsonOf() | TextOf():
                yield '--data-raw "${BODY:-$example}"'
            case Events() | Lines():
                yield "--data-raw \"${BODY:-$example}\"$'\\n'"
            case BytesOf():
                yield '--data-binary "@$file"'
            case FormOf():
                yield from self._fields(payload)
            case MultipartOf():
                yield from self._parts(payload)
            case _:
                return

    def _members(self) -> dict[str, Json]:
        return self._call.body if isinstance(self._call.body, dict) else {}

    def _fields(self, payload: FormOf) -> Iterator[str]:
        pairs = [
            pair
            for wire, value in self._members().items()
            for pair in _pairs(
                wire, value, payload.styles.get(wire, Style(style="form", explode=True))
            )
        ]
        for wire, value in pairs:
            yield f"--data-urlencode {SHELL.literal(f'{_escaped(wire)}={value}')}"
        if not pairs:
            yield "--data-raw ''"

    def _parts(self, payload: MultipartOf) -> Iterator[str]:
        files = {each.argument.slot.wire for each in self._call.given if each.is_file}
        for wire, value in self._members().items():
            if "=" in wire:
                # curl ends a part's name at the first of these characters, and has no escape.
                continue
            media = payload.media_of.get(wire, "")
            if wire in files:
                yield self._upload(wire)
                further = value[1:] if isinstance(value, list) else []
                yield from (_further(wire, _text(each)) for each in further)
            elif isinstance(value, list):
                yield from (_part(wire, each, media) for each in value)
            else:
                yield _part(wire, value, media)

    def _upload(self, wire: str) -> str:
        # Quoted, as a comma or a semicolon would end the name.
        return f'--form "{SHELL.quoted(_line(wire))}=@\\"$quoted\\";type=${{TYPE:-$type}}"'

    # Address

    def url(self) -> str:
        """Return the address with its query."""
        path = "".join(
            SHELL.quoted(_path_text(each)) if isinstance(each, str) else self._segment(each)
            for each in self._operation.path
        )
        pairs = [
            pair
            for parameter, value in self._call.parameters
            if parameter.place == "query"
            for pair in _query(parameter, value)
        ]
        address = f"{self._base()}{path}"
        query = SHELL.quoted("&".join(pairs))
        keys = [each for each in self._call.schemes if each.kind == "key" and each.place == "query"]
        if not keys:
            return f'"{address}{"?" if query else ""}{query}"'
        return self._hidden(address, query, keys)

    def _hidden(self, address: str, query: str, keys: Sequence[Scheme]) -> str:
        """Return the address, passed by a file descriptor because it contains a key."""
        secrets = "".join(
            f'&{_escaped(each.wire)}=$(printf %s "${self._variable(each)}" | {_ENCODED})'
            for each in keys
        )
        parts = f"{query}{secrets}" if query else secrets.removeprefix("&")
        return f'--config <(printf \'url = "%s"\\n\' "{address}?{parts}")'

    def _base(self) -> str:
        server = self._call.server
        if server is not None and server != self._call.api.servers[0]:
            return SHELL.quoted(_address(server.address))
        usual = SHELL.default(_address(server.address if server else ""))
        return f"${{{self._words['base_url_variable']}:-{usual}}}"

    def _segment(self, parameter: Parameter) -> str:
        wire, style = parameter.name.wire, parameter.style
        lead = {"label": ".", "matrix": f";{_escaped(wire)}="}.get(style.style, "")
        if wire in self._ids:
            return f"{SHELL.quoted(lead)}${{{self._ids[wire]}}}"
        # An undeclared variable is a text.
        value = self._values.get(("path", wire), "value")
        parts = map(_escaped, _flat(value, style))
        return SHELL.quoted(lead + (lead if style.explode and lead else ",").join(parts))


_APART: Final = ("basic", "mtls")
"""The kinds of credentials that consist of more than one text."""


def _further(wire: str, file: str) -> str:
    """Return a file in addition to the one that a script takes from its environment."""
    quoted = re.sub(r'[\\"]', r"\\\g<0>", file)
    guessed = MimeTypes().guess_type(file)[0] or _ANYTHING
    stated = f'{_line(wire)}=@"{quoted}";type={guessed}'
    return f"--form {SHELL.literal(stated)}"


def _part(wire: str, value: Json, media: str) -> str:
    """Return one part of a multipart body that is not a file."""
    kind = media or ("application/json" if isinstance(value, (dict, list)) else "")
    text = _text(value)
    if kind:
        inner = re.sub(r'[\\"]', r"\\\g<0>", text)
        stated = f'{_line(wire)}="{inner}";type={_line(kind)}'
        return f"--form {SHELL.literal(stated)}"
    # --form interprets "@", "<", quotes and semicolons.
    option = "--form" if re.fullmatch(r"[\w.,:/ -]*", text) else "--form-string"
    return f"{option} {SHELL.literal(f'{_line(wire)}={text}')}"


def _address(address: str) -> str:
    """Return an absolute address; a relative one is resolved against an example host."""
    plain = quote(address.strip("/"), safe="%:/?#[]@!$&'()*+,;=-._~")
    if re.match(r"https?://", address, re.IGNORECASE):
        return plain
    return f"https://example.com/{plain}".rstrip("/")


def _path_text(text: str) -> str:
    """Return a text of a path in the form allowed in an address."""
    return quote(text, safe="/%:@!$&'()*+,;=~-._")


def _escaped(text: str, style: Style | None = None) -> str:
    reserved = ":/?#[]@!$&'()*+,;=" if style and style.reserved else ""
    return quote(text.encode("utf-8", "replace"), safe=reserved.replace("&", "").replace("#", ""))


def _line(text: str) -> str:
    """Return a text on one line: further lines would be further headers."""
    return " ".join(text.split())


def _text(value: Json) -> str:
    if isinstance(value, str):
        return value
    return "" if value is None else json.dumps(value)


def _flat(value: Json, style: Style) -> list[str]:
    """Return the values of a list, or names and values of an object."""
    if isinstance(value, list):
        return [_text(each) for each in value]
    if isinstance(value, dict):
        if style.explode:
            return [f"{key}={_text(each)}" for key, each in value.items()]
        return [part for key, each in value.items() for part in (key, _text(each))]
    return [_text(value)]


def _joined(value: Json, style: Style) -> str:
    return ",".join(_flat(value, style))


def _pairs(wire: str, value: Json, style: Style) -> Iterator[tuple[str, str]]:
    """Yield name and value for a query or a form (OpenAPI 3.1, section 4.8.12.2)."""
    if isinstance(value, dict) and style.style == "deepObject":
        yield from ((f"{wire}[{key}]", _text(each)) for key, each in value.items())
    elif isinstance(value, dict) and style.explode:
        yield from ((key, _text(each)) for key, each in value.items())
    elif isinstance(value, list) and style.explode:
        yield from ((wire, _text(each)) for each in value)
    else:
        marks = {"spaceDelimited": " ", "pipeDelimited": "|"}
        yield wire, marks.get(style.style, ",").join(_flat(value, style))


def _query(parameter: Parameter, value: Json) -> Iterator[str]:
    """Yield the members of a query; separators of a list are not escaped."""
    style, wire = parameter.style, _escaped(parameter.name.wire)
    if parameter.media:
        yield f"{wire}={_escaped(json.dumps(value, separators=(',', ':')))}"
    elif isinstance(value, (list, dict)) and not style.explode and style.style != "deepObject":
        mark = {"spaceDelimited": "%20", "pipeDelimited": "%7C"}.get(style.style, ",")
        yield f"{wire}={mark.join(_escaped(each, style) for each in _flat(value, style))}"
    else:
        for name, text in _pairs(parameter.name.wire, value, style):
            yield f"{_escaped(name)}={_escaped(text, style)}"


def _continued(parts: Sequence[str]) -> list[str]:
    first, second, *rest = parts
    lines = [f"{first} {second}", *(f"  {part}" for part in rest)]
    return [f"{line} \\" for line in lines[:-1]] + lines[-1:]
