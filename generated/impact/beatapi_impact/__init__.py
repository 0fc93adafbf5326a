"""The effects of a newer contract of BeatAPI on programs that use its Python client."""

from __future__ import annotations

from ._version import PACKAGE_VERSION

__all__ = ["__version__"]

__version__ = PACKAGE_VERSION
