"""Import a package's names on first use (PEP 562), so that importing the package is quick."""

from __future__ import annotations

import sys
from importlib import import_module

from .imports import imports

# As in the package itself: importing typing or collections.abc would take too long.
TYPE_CHECKING = False

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import TypeAlias

    LazyHooks: TypeAlias = tuple[Callable[[str], object], Callable[[], list[str]]]


def lazy(package: str, places: Mapping[str, str]) -> LazyHooks:
    """Make a package's ``__getattr__`` and ``__dir__``.

    Args:
        package: The package's name.
        places: Public name → the module inside the package that defines it.

    Returns:
        The two functions, to be bound to ``__getattr__`` and ``__dir__``.
    """

    def get(name: str) -> object:
        if name not in places:
            raise AttributeError(f"module {package!r} has no attribute {name!r}")
        with imports:
            value = getattr(import_module(f".{places[name]}", package), name)
        # Store the name in the package, so that the next use does not come here.
        setattr(sys.modules[package], name, value)
        return value

    def names() -> list[str]:
        # Names for the module's own use, such as TYPE_CHECKING, are not completions.
        own = {name for name in vars(sys.modules[package]) if name.startswith("__")}
        return sorted({*own, *places})

    return get, names
