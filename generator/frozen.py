"""Classes of values that never change, which type checkers prove and nothing slows down.

A class that attrs freezes takes four times as long to make a value, and the model of a large
contract has hundreds of thousands (CPython 3.11).
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

import attrs

if TYPE_CHECKING:
    from attrs import frozen
else:
    frozen = partial(attrs.define, unsafe_hash=True)

__all__ = ["frozen"]
