"""A package that is written by hand, but for its version."""

from ._version import PACKAGE_VERSION

__version__ = PACKAGE_VERSION
