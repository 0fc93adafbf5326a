"""The version of this package: that of the newest client.

Generated, do not edit.
"""

from __future__ import annotations

from typing import Final

PACKAGE_VERSION: Final = "0.6.0"
