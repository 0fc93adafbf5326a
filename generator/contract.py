"""One version of the contract as generation sees it: a dated document, overlays laid over it."""

from __future__ import annotations

from collections.abc import Generator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path
from typing import Any

import attrs

from . import document, overlay
from .api import prune
from .api.build import build
from .api.model import Api
from .api.served import Checks, checks
from .problem import GenerationError, Problem
from .settings import Selection, Settings


@dataclass(frozen=True)
class Contract:
    """A dated contract, ready for the targets.

    Args:
        version: The date, ``info.x-spec-version``.
        source: What errors call the document.
        document: The document as written.
        overlaid: The document after all overlays: what SDKs are made from.
        sha256: Hash of the document's canonical form; comments and layout do not count.
        overlays: Overlay file name → hash of its canonical form, in the order applied.
        release: The version of the packages that speak this date, from ``releases.toml``.
        folder: Where files beside the document are read from.
        selection: Which operations to take.
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

    @cached_property
    def api(self) -> Api:
        """The model of the overlaid document, which all targets read."""
        whole = build(self.overlaid, version=self.version, source=self.source, folder=self.folder)
        api, missing = prune.chosen(whole, self.selection.only)
        api = attrs.evolve(api, problems=(*api.problems, *missing, *prune.unread(api)))
        if not self.selection.skip_unsupported:
            return api
        skipped = prune.unsupported(api, api.problems)
        named = {key: tuple(each) for key, each in skipped.items()}
        return attrs.evolve(prune.without(api, skipped), skipped=named)

    @cached_property
    def served(self) -> Api:
        """The model of the document as written: what a server answers, whatever clients need."""
        return build(self.document, version=self.version, source=self.source, folder=self.folder)

    @cached_property
    def checks(self) -> Checks:
        """What a server checks of a request's body."""
        return checks(self.document, self.folder)

    @contextmanager
    def blamed(self) -> Generator[None]:
        """Name this contract in problems found inside that name no file."""
        try:
            yield
        except GenerationError as error:
            named = [replace(item, source=item.source or self.source) for item in error.problems]
            raise GenerationError(named) from None


def load(settings: Settings, version: str | None = None) -> Contract:
    """Read one dated version and lay the overlays over it.

    Args:
        settings: Where things are.
        version: The date; the newest there is if not given.

    Raises:
        GenerationError: Every problem found in the document and the overlays, or that the
            document is released and no longer what was released.
    """
    path = settings.spec_path(version)
    written = document.load(path, name=settings.name(path), strict=settings.house_rules)
    _check_version(written, path, settings.name(path))
    sha256 = document.sha256(document.canonical(written))
    table = settings.table()
    refuse_changed(table.released, path.stem, sha256, settings.name(path))
    overlaid, hashes = written, dict[str, str]()
    for overlay_path in settings.overlay_paths():
        name = settings.name(overlay_path)
        laid = document.load(overlay_path, name=name)
        overlaid = _laid(overlaid, laid, name, over=settings.name(path))
        hashes[name] = document.sha256(document.canonical(laid))
    return Contract(
        version=path.stem,
        source=settings.name(path),
        document=written,
        overlaid=overlaid,
        sha256=sha256,
        overlays=hashes,
        release=table.version(path.stem),
        folder=path.parent,
        selection=settings.selection,
    )


def _laid(
    document: dict[str, Any], laid: dict[str, Any], name: str, *, over: str
) -> dict[str, Any]:
    """A document with one overlay over it; what goes wrong says over which."""
    try:
        return overlay.apply(document, laid, name=name)
    except GenerationError as error:
        hint = f"(over {over}; x-since and x-until limit an action to some dates)"
        told = [replace(each, message=f"{each.message} {hint}") for each in error.problems]
        raise GenerationError(told) from None


def refuse_changed(released: Mapping[str, str], version: str, sha256: str, name: str) -> None:
    """A released contract is what teams have pinned: it never changes.

    Args:
        released: Date → hash of what was released.
        version: The date of the document.
        sha256: The document's hash, in canonical form.
        name: How the error calls the document.

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
