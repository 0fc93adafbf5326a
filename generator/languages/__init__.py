"""Writers that turn names and texts of a contract into source code: see `language`."""

from __future__ import annotations

from .language import Code, Kind, Language, Scope, Tag

__all__ = ["Code", "Kind", "Language", "Scope", "Tag"]
