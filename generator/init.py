"""Make a project from one OpenAPI document: folders, settings, and the packages."""

from __future__ import annotations

import argparse
import keyword
import os
import re
import shutil
import sys
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Final

import yaml

from . import beside, document, pipeline, runtime, settings
from .api.model import Api, Method
from .api.read.bundle import Bundle
from .api.text import name as words_of
from .api.words import pascal_case
from .output import write
from .problem import GenerationError, Problem, refuse
from .python import datamodels

TARGETS: Final = ("python", "typescript", "java", "swift", "samples")
"""The targets available for any document; the default is Python."""

_TAKEN: Final = frozenset({"attrs", "attr", "httpx", "httpx2", "httpcore", "h11", "anyio", "test"})
"""Import names that the package itself needs, beside those of the standard library."""


NAMES: Final = "overlays/spec/10-names.yaml"
"""The overlay that changes nothing yet, and lists the place of each operation."""

_NO_NAMES: Final = """\
# The place of each operation in a client: resource.method. To move an operation, remove
# the # from its lines and change the place; the comment shows the current one.
overlay: 1.1.0
info: { title: Resource and method names, version: 1.0.0 }
actions:
  - target: $
    update: { x-sdk: {} }
"""


_ENDS: Final = ("Error", "Exception", "Options")
"""The suffixes of a runtime's classes after the client's name."""


@cache
def _declared() -> frozenset[str]:
    """Return names taken from the client's class: the runtimes' classes, and Python's words."""
    words = re.compile(r"\b(?:class|interface|struct|enum|protocol|actor|type) ([A-Z]\w*)")
    sources = [path for path in runtime.FOLDER.rglob("*.*") if path.suffix in _SOURCES]
    names = {word for path in sources for word in words.findall(path.read_text("utf-8"))}
    return frozenset({*names, "Client", "Resources", "Request", "Stream", "Any", "Final", "None"})


_SOURCES: Final = (".py", ".ts", ".java", ".swift")


@dataclass(frozen=True, slots=True)
class Names:
    """The names of an API in code.

    Args:
        package: The import name.
        client: The client's class.
        prefix: The prefix of environment variables.
    """

    package: str
    client: str
    prefix: str


def init(options: argparse.Namespace) -> int:
    """Make the project and return the exit code.

    Raises:
        GenerationError: The document cannot be read or generated, or the folder is in use.
    """
    source: Path = options.document
    into: Path = options.into
    if into.exists() and any(into.iterdir()):
        message = "is not empty: name a folder that does not exist yet"
        raise GenerationError([Problem("", message, str(into))])
    print(f"reading {source.name} …", file=sys.stderr)
    written = document.load(source, name=source.name, strict=False)
    _refuse_strange(written, source.name)
    if source.stat().st_size >= pipeline.LARGE:
        # Another process loads it while this one reads the document.
        beside.start(datamodels.load)
    names = named(written, options.name)
    into.parent.mkdir(parents=True, exist_ok=True)
    # Made in a temporary folder and renamed when complete: an interruption leaves nothing behind.
    work = Path(tempfile.mkdtemp(prefix=f".{into.name}-", dir=into.resolve().parent))
    try:
        targets = options.target or ["python"]
        _write_project(work, written, source, names, targets, options)
        project = settings.load(work)
        print(f"generating {', '.join(targets)} …", file=sys.stderr)
        contracts = pipeline.every_contract(project)
        # Comments alone, which the overlay's hash in the lock leaves out.
        _list_names(work, contracts[-1].api)
        files = pipeline.generate(project, contracts=contracts)
        write(project.output, files)
        api, left_out = contracts[-1].api, pipeline.reasons(project, contracts[-1])
        remarks = [
            each.as_json(skipped=skip) for each, skip in pipeline.remarks(project, contracts)
        ]
        if into.exists():
            into.rmdir()
        os.replace(work, into)
    except BaseException:
        shutil.rmtree(work, ignore_errors=True)
        raise
    report = "\n".join(_report(into, api, left_out, names, targets))
    print(report, file=sys.stderr if options.json else sys.stdout)
    if options.json and remarks:
        print("\n".join(remarks))
    return 0


def _refuse_strange(written: dict[str, Any], name: str) -> None:
    version = str(written.get("openapi", ""))
    if "swagger" in written:
        message = "is Swagger 2.0: convert it to OpenAPI 3 first (npx swagger2openapi FILE)"
        raise GenerationError([Problem("/swagger", message, name, code="openapi-version")])
    if not version.startswith(("3.0", "3.1")):
        message = f"must be 3.0.x or 3.1.x, not {version!r}: it says which OpenAPI the document is"
        raise GenerationError([Problem("/openapi", message, name, code="openapi-version")])


def named(written: dict[str, Any], chosen: str | None) -> Names:
    """Return the names of a package, from the user's choice or the document's title.

    Raises:
        GenerationError: The user's name is not a Python name.
    """
    if chosen is not None:
        if not chosen.isidentifier() or keyword.iskeyword(chosen) or not chosen.isascii():
            message = (
                f"--name {chosen!r} is not a name for a Python package: use letters, digits and _"
            )
            raise GenerationError([Problem("", message)])
        package = chosen
    else:
        info = written.get("info")
        title = str(info.get("title", "")) if document.is_object(info) else ""
        words = [each.lower() for each in words_of(title).words if each.isascii()]
        parts = [each for each in words if each not in ("api", "the", "openapi", "rest")] or words
        package = re.sub(r"^(?=[0-9])", "api_", "_".join(parts[:4])) or "client"
    if package in sys.stdlib_module_names or package in _TAKEN or keyword.iskeyword(package):
        package = f"{package}_client"
    client = "".join(part[:1].upper() + part[1:] for part in package.split("_")) or "Client"
    if client in _declared() or any(f"{client}{end}" in _declared() for end in _ENDS):
        client = f"{client}Client"
    return Names(package.lower(), client, f"{package.upper()}_")


def _write_project(
    folder: Path,
    written: dict[str, Any],
    source: Path,
    names: Names,
    targets: Sequence[str],
    options: argparse.Namespace,
) -> None:
    info = written.get("info")
    version = str(info.get("version", "")) if document.is_object(info) else ""
    stem = re.sub(r"[^A-Za-z0-9._-]", "-", version).strip(".-")[:60] or "openapi"
    files = {
        f"spec/{stem}.yaml": _document(written, source),
        "pyproject.toml": _pyproject(targets, options).encode(),
        ".gitignore": b"__pycache__/\n.generator_cache/\ndist/\n",
        NAMES: _NO_NAMES.encode(),
    }
    for target in targets:
        files[f"overlays/{target}/target.toml"] = _target(target, names, targets).encode()
    for path, content in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(content)


def _document(written: dict[str, Any], source: Path) -> bytes:
    """Return the document as it is, or bundled into one file if it refers to others."""
    problems: list[Problem] = []
    references = [
        node["$ref"] for node in document.objects(written) if isinstance(node.get("$ref"), str)
    ]
    if all(each.startswith("#") for each in references):
        return source.read_bytes()
    bundled = Bundle(written, source.resolve().parent, problems).upgraded()
    refuse(problems)
    return yaml.safe_dump(bundled, sort_keys=False, allow_unicode=True, width=100).encode()


def _pyproject(targets: Sequence[str], options: argparse.Namespace) -> str:
    only = ", ".join(_toml(each) for each in options.only)
    lines = [
        "# Settings of the toolchain; the package's own are in generated/python/pyproject.toml.",
        "",
        "[tool.generator]",
        'spec = "spec"                 # one document for each version of the contract',
        'overlays = "overlays/spec"    # what clients need beyond it: names, secrets, waiting',
        'output = "generated"',
        *([f"only = [{only}]"] if only else []),
        *(["skip-unsupported = true"] if options.skip_unsupported else []),
        "",
        "[tool.generator.targets]",
        *(f'{each} = "overlays/{each}"' for each in targets),
        "",
    ]
    return "\n".join(lines)


def _target(target: str, names: Names, every: Sequence[str]) -> str:
    lines = [f"# What the {target} target needs to know beyond the contract.", ""]
    package, client = _toml(names.package), _toml(names.client)
    module = names.package.replace("_", "-")
    match target:
        case "python":
            lines += [f"package = {package}", f"name = {client}"]
        case "typescript":
            lines += [f"name = {client}", "", "[manifest]", f"name = {_toml(module)}"]
        case "java":
            lines += [f"package = {package}", f"client = {client}"]
            lines += ["", "[manifest]", f"group = {package}"]
            lines += [f"artifact = {_toml(module)}", 'description = ""', 'url = ""']
        case "swift":
            lines += [f"package = {client}"]
        case _:
            tables = _samples(names)
            for language in [each for each in every if each in tables] or ["python"]:
                entries = tables[language].items()
                lines += [f"[{language}]", *(f"{key} = {_toml(text)}" for key, text in entries), ""]
            lines.pop()
    return "\n".join([*lines, ""])


def _samples(names: Names) -> dict[str, dict[str, str]]:
    """Return what samples in a language have to know of its package."""
    package, client = names.package, names.client
    module = package.replace("_", "-")
    return {
        "python": {"module": package, "client": client},
        "typescript": {
            "module": module,
            "client": client,
            "file": "fileFromPath",
            "file_module": f"{module}/node",
        },
        "java": {"package": package, "client": client},
        "swift": {"module": client, "client": f"{pascal_case(client)}Client"},
    }


def _toml(text: str) -> str:
    """Return a text as TOML's basic string."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return '"' + "".join(c if c.isprintable() else f"\\u{ord(c):04x}" for c in escaped) + '"'


def _list_names(folder: Path, api: Api) -> None:
    """Add the place of each operation to the overlay of names, as comments."""
    with (folder / NAMES).open("a", encoding="utf-8", newline="\n") as names:
        for method in api.methods():
            operation = api.operations[method.operation]
            route = _one_line(operation.route.replace("'", "\\'"))
            names.write(f"  # - target: $.paths['{route}'].{operation.verb.lower()}\n")
            names.write(f"  #   update: {{ x-sdk-method: {_place(method)} }}\n")


def _place(method: Method) -> str:
    return _one_line(".".join(each.wire for each in (*method.place, method.name)))


def _one_line(text: str) -> str:
    return "".join(c if c.isprintable() else "?" for c in text)


def _report(
    into: Path, api: Api, left_out: Iterable[Problem], names: Names, targets: Sequence[str]
) -> Iterator[str]:
    methods = list(api.methods())
    yield f"{into}: {len(api.operations)} operations, {len(methods)} methods"
    yield from _summary("read wider than the contract says", _by_level(api, "wider"))
    yield from _summary("noted", _by_level(api, "note"))
    for each in left_out:
        where = f" of {each.target}" if each.target else ""
        yield f"left out {each.operation}{where}: {each.message} [{each.code}]"
    if "python" in targets:
        shown = next(iter(methods), None)
        yield ""
        yield f"python3 -m pip install {into / 'generated/python'}"
        yield f"from {names.package} import {names.client}"
        if shown:
            yield f"{names.client}().{_place(shown)}(…)"
    if "typescript" in targets:
        yield ""
        yield f"cd {into / 'generated/typescript'} && npm install && npm run build"
    yield ""
    yield f"Change a document in {into / 'spec'} or a name in {into / 'overlays'}, then:"
    yield f"python3 -m nox -s generate -- --project {into}"


def _by_level(api: Api, level: str) -> list[Problem]:
    return [each for each in api.problems if each.level == level]


def _summary(title: str, problems: Iterable[Problem], most: int = 10) -> Iterator[str]:
    listed = list(problems)
    if listed:
        yield f"{len(listed)} {'place' if len(listed) == 1 else 'places'} {title}:"
        yield from (f"  {each}" for each in listed[:most])
        if len(listed) > most:
            yield f"  … and {len(listed) - most} more"
