"""The Swift target: a contract in, the sources of a Swift package out."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path, PurePosixPath
from typing import Any, Final, assert_never

from .. import runtime
from ..api.model import Scheme, Variable
from ..classes import check
from ..classes.outcomes import Outcome
from ..classes.output import Sources
from ..classes.package import read_package
from ..classes.shapes import ANY, Class, Many, Shape, Table, Value
from ..contract import Contract
from ..languages import Code, Kind, Scope, Tag
from ..languages.swift import SWIFT

TEMPLATES = Path(__file__).parent / "templates"

_TYPES = {
    "any": Code("JSONValue"),
    "text": Code("String"),
    "integer": Code("Int"),
    "number": Code("Decimal"),
    "boolean": Code("Bool"),
    "moment": Code("Date"),
    "file": Code("FileInput"),
    "bytes": Code("Data"),
}

_ERRORS: Final = {
    "400": "badRequest",
    "401": "authentication",
    "402": "paymentRequired",
    "403": "permissionDenied",
    "404": "notFound",
    "409": "conflict",
    "422": "unprocessableEntity",
    "429": "rateLimit",
    **dict.fromkeys(("500", "502", "503", "504"), "server"),
}
"""Status of a contract → the case of the runtime's error."""

_DECLARED = re.compile(
    r"^(?:public |final |private |fileprivate )*"
    r"(?:struct|class|enum|actor|protocol|typealias) (\w+)",
    re.MULTILINE,
)


def build(contracts: Sequence[Contract], additions: Path) -> dict[str, bytes]:
    """Generate the package, without its hand-written files.

    Args:
        contracts: The one dated contract that the package speaks.
        additions: The folder of hand-written additions, which holds ``target.toml``.

    Returns:
        Path inside the target's output folder → content.

    Raises:
        GenerationError: Every place that cannot be generated.
    """
    (contract,) = contracts
    client = sources(contract, additions)
    package = client.package
    runtime_files = runtime.files("swift", additions, package=package.package, name=package.client)
    neutral = {path: text.encode() for path, text in runtime_files.items()}
    own = [path.name for path in (additions / "Sources").rglob("*.swift")]
    return {**neutral, **_files(client, f"Sources/{package.package}", [*runtime_files, *own])}


def sources(contract: Contract, additions: Path) -> Sources:
    """Return the sources of one package, and what everything in it is called.

    Raises:
        GenerationError: ``target.toml`` is missing or wrong.
    """
    package = read_package(additions)
    runtime_files = runtime.files("swift", additions, package=package.package, name=package.client)
    own = [each.read_text("utf-8") for each in sorted((additions / "Sources").rglob("*.swift"))]
    errors = {status: f"{package.package}Error.{each}" for status, each in _ERRORS.items()}
    return Sources(
        contract=contract,
        package=replace(package, errors={**errors, **package.errors}),
        language=SWIFT,
        templates=TEMPLATES,
        filters=FILTERS,
        # The types that hand-written files declare.
        taken=[
            name for text in (*runtime_files.values(), *own) for name in _DECLARED.findall(text)
        ],
    )


def _files(sources: Sources, folder: str, taken: Iterable[str]) -> dict[str, bytes]:
    render, builder = sources.render, sources.builder
    files: dict[str, bytes] = {}
    for resource in builder.resources():
        path = f"{folder}/APIs/{resource.stem}API.swift"
        files[path] = render("resource.swift.jinja", resource=resource)
    scope = Scope(SWIFT)
    variables = [
        (scope.take("", each.name, Kind.ARGUMENT), each) for each in sources.facts.variables
    ]
    files[f"{folder}/Resources.swift"] = render(
        "resources.swift.jinja",
        resources=builder.client(),
        variables=variables,
        tags=[*_server_tags(variables, sources.package.package)],
    )
    files[f"{folder}/Spec.swift"] = render("spec.swift.jinja", agent=_agent(sources))
    # A module cannot have two files of one name, in whatever folders they are.
    stems = {PurePosixPath(path).stem.casefold() for path in (*taken, *files)}
    for template, models in (("object", builder.objects()), ("enum", builder.enums())):
        for model in models:
            stem = str(sources.names.file("models", model.name))
            while stem.casefold() in stems:
                stem += "Model"
            stems.add(stem.casefold())
            path = f"{folder}/Models/{stem}.swift"
            files[path] = render(f"{template}.swift.jinja", model=model)
    return dict(sorted(files.items()))


def _server_tags(variables: Iterable[tuple[Code, Variable]], package: str) -> Iterator[Tag]:
    for title, each in variables:
        about = each.doc.text.raw or f"`{each.name.wire}` in the address."
        yield Tag(
            "param", title, f"{about} One of {', '.join(each.values)}." if each.values else about
        )
    yield Tag("returns", "", "The client for that address.")
    yield Tag("throws", f"{package}Error.invalidArgument", "a value is not allowed.")


def _agent(sources: Sources) -> str:
    facts = sources.facts
    name = re.sub(r"[^a-z0-9]+", "-", sources.package.package.lower()).strip("-")
    return f"{name}-swift/{facts.release} (spec {facts.spec_version})"


def type_of(shape: Shape) -> Code:
    """Return the type of a value."""
    match shape:
        case Value():
            return _TYPES[shape.kind]
        case Class():
            return shape.name
        case Many():
            return Code(f"[{type_of(shape.item)}]")
        case Table():
            return Code(f"[String: {type_of(shape.value)}]")
        case _:
            assert_never(shape)


def result_of(outcome: Outcome) -> Code:
    """Return the result type of a method."""
    inner = type_of(outcome.shape)
    if outcome.form in ("events", "lines"):
        # Events of which the contract says nothing are given as they come.
        is_plain = outcome.form == "events" and outcome.shape == ANY
        return Code(f"EventStream<{'ServerSentEvent' if is_plain else inner}>")
    return Code(f"{inner}?") if outcome.optional else inner


def called(chain: Sequence[str]) -> str:
    """Return a method of the client as a caller writes it."""
    return f"{'.'.join(chain)}()"


def shown(value: str) -> str:
    """Return a value of the contract as Markdown, for a comment."""
    return f"`{json.dumps(value, ensure_ascii=False)}`"


def kind_of(scheme: Scheme) -> Code:
    """Return the way in which the credential of a scheme is sent."""
    return Code("bearer" if scheme.kind in check.BEARER else scheme.kind)


FILTERS: dict[str, Callable[..., Any]] = {
    "called": called,
    "comment": SWIFT.comment,
    "result": result_of,
    "shown": shown,
    "type": type_of,
    "kind": kind_of,
    "word": Code,
}
"""The filters of the templates beyond Jinja's own."""
