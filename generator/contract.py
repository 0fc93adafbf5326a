"""One dated contract with its overlays applied, the input of generation."""

from __future__ import annotations

from collections.abc import Generator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path
from typing import Any

import attrs

from . import document, fingerprint, overlay
from .api import prune
from .api.build import build
from .api.model import Api
from .api.served import Checks, checks
from .cache import Cache
from .problem import GenerationError, Problem
from .settings import Selection, Settings


@dataclass(frozen=True)
class Contract:
    """A dated contract, ready for the targets.

    Args:
        version: The date, ``info.x-spec-version``.
        source: The document's name in errors.
        document: The document as written.
        overlaid: The document after all overlays; SDKs are generated from it.
        sha256: Hash of the document's canonical form, without comments and layout.
        overlays: Overlay file name → hash of its canonical form, in the order applied.
        release: The version of the packages that speak this date, from ``releases.toml``.
        folder: The folder of the document, with the files it refers to.
        selection: The operations to generate.
        switches: The project's levels of changes, see `Settings`.
        upcoming: Whether only servers speak it so far, and no client.
        cache: The results of earlier runs.
        clients: The Python clients that were generated: overlay folder → path → content.
    """

    version: str
    source: str
    document: dict[str, Any]
    overlaid: dict[str, Any]
    sha256: str
    overlays: dict[str, str]
    release: str
    folder: Path | None = None
    selection: Selection = field(default_factory=Selection)
    switches: Mapping[str, str] = field(default_factory=dict[str, str])
    upcoming: bool = False
    cache: Cache = field(default_factory=Cache)
    clients: dict[Path, dict[str, bytes]] = field(default_factory=dict[Path, dict[str, bytes]])

    @cached_property
    def api(self) -> Api:
        """The model of the overlaid document, which client targets read."""
        whole = build(self.overlaid, version=self.version, source=self.source, folder=self.folder)
        api, missing = prune.chosen(whole, self.selection.only)
        api = attrs.evolve(api, problems=(*api.problems, *missing, *prune.unread(api)))
        if not self.selection.skip_unsupported:
            return api
        skipped = prune.unsupported(api, api.problems)
        skipped_ids = {key: tuple(each) for key, each in skipped.items()}
        return attrs.evolve(prune.without(api, skipped), skipped=skipped_ids)

    @cached_property
    def served(self) -> Api:
        """The model of the document as written, which describes the server's behaviour."""
        return build(self.document, version=self.version, source=self.source, folder=self.folder)

    @cached_property
    def checks(self) -> Checks:
        """The checks that a server makes of request bodies."""
        return checks(self.document, self.folder)

    def __getstate__(self) -> dict[str, Any]:
        # Another process has no use for them, and they are large.
        return {**vars(self), "clients": {}}

    def read(self) -> Contract:
        """Make the model now, instead of at its first use, and return the contract."""
        _ = self.api
        return self

    def released_as(self, release: str) -> Contract:
        """Return the contract of packages of a version, with the models that exist already."""
        released = replace(self)
        vars(released).update({**vars(self), "release": release, "clients": {}})
        return released

    @contextmanager
    def blamed(self) -> Generator[None]:
        """Add this contract's name to problems raised inside that name no file."""
        try:
            yield
        except GenerationError as error:
            problems = [replace(item, source=item.source or self.source) for item in error.problems]
            raise GenerationError(problems) from None


Overlay = tuple[str, dict[str, Any]]
"""The name of an overlay in errors, and its document."""


def overlays(settings: Settings) -> list[Overlay]:
    """Return the overlays of a project, in the order in which they apply to each document.

    Raises:
        GenerationError: One cannot be read.
    """
    names = [(settings.name(path), path) for path in settings.overlay_paths()]
    cache = fingerprint.results(settings)
    return [(name, document.load(path, name=name, cache=cache)) for name, path in names]


def load(settings: Settings, version: str | None = None) -> Contract:
    """Read one dated version and apply the overlays to it.

    Args:
        settings: The project's settings.
        version: The date; the newest if not given.

    Raises:
        GenerationError: The document or the overlays have problems (all are listed), or the
            document has changed since its release.
    """
    path = settings.spec_path(version)
    cache = fingerprint.results(settings)
    source, strict = settings.name(path), settings.house_rules
    written = document.load(path, name=source, strict=strict, cache=cache)
    _check_version(written, path, source)
    sha256 = document.sha256(document.canonical(written))
    table = settings.table()
    refuse_changed(table.released, path.stem, sha256, source)
    overlaid, hashes = document.copied(written), dict[str, str]()
    for name, each in overlays(settings):
        _apply(overlaid, each, name, over=source)
        hashes[name] = document.sha256(document.canonical(each))
    return Contract(
        version=path.stem,
        source=source,
        document=written,
        overlaid=overlaid,
        sha256=sha256,
        overlays=hashes,
        release=table.version(path.stem),
        folder=path.parent,
        selection=settings.selection,
        switches=settings.switches,
        cache=cache,
    )


def _apply(document: dict[str, Any], actions: dict[str, Any], name: str, *, over: str) -> None:
    """Apply one overlay to a document; its errors also name the document."""
    try:
        overlay.change(document, actions, name=name)
    except GenerationError as error:
        hint = f"(over {over}; x-since and x-until limit an action to some dates)"
        problems = [replace(each, message=f"{each.message} {hint}") for each in error.problems]
        raise GenerationError(problems) from None


def refuse_changed(released: Mapping[str, str], version: str, sha256: str, name: str) -> None:
    """Refuse a changed contract that is released: teams have pinned it.

    Args:
        released: Date → hash of the released document.
        version: The date of the document.
        sha256: The document's hash, in canonical form.
        name: The document's name in the error.

    Raises:
        GenerationError: It is released, and has changed since.
    """
    if released.get(version, sha256) != sha256:
        message = (
            f"is released and must not change (released {released[version][:12]}…, now "
            f"{sha256[:12]}…): restore it, and write the change into a new dated file"
        )
        raise GenerationError([Problem("", message, name)])


def _check_version(written: dict[str, Any], path: Path, name: str) -> None:
    info = written.get("info")
    stated = info.get("x-spec-version", path.stem) if document.is_object(info) else None
    if stated != path.stem:
        message = f"is {stated!r}, but the file name says {path.stem!r}: they must be the same date"
        raise GenerationError([Problem("/info/x-spec-version", message, name)])
