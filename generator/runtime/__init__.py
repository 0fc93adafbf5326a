"""The API-neutral half of a client, hand-written once per language and laid into each output.

The runtime is written for an API called ``Sdk``. `files` replaces three words: ``Sdk`` by the name
of the client's class, ``sdk`` by the package, and ``SDK_`` by the prefix of environment variables.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

from .. import output, target_settings

FOLDER: Final = Path(__file__).parent


def networks() -> tuple[str, ...]:
    """Return the networks outside of the public internet, each as ``ADDRESS/BITS``."""
    lines = (FOLDER / "networks.txt").read_text("utf-8").splitlines()
    return tuple(text for line in lines if (text := line.partition("#")[0].strip()))


def files(language: str, additions: Path, *, package: str, name: str) -> dict[str, str]:
    """Return the runtime of a language for one API, without the files that the additions replace.

    Args:
        language: A folder beside this module.
        additions: The target's folder of hand-written additions; its ``target.toml`` lists as
            ``replaces`` the runtime's files, by their path in the output, that it has itself.
        package: The package's import name; dots in it are folders.
        name: The name of the client's class.

    Returns:
        Path inside the output folder → source.

    Raises:
        GenerationError: ``replaces`` names a file that the runtime does not have.
    """
    words = {"SDK_": prefix(package), "Sdk": name, "sdk": package}
    folders = {**words, "sdk": package.replace(".", "/")}
    files = {
        _replaced(path, folders): _replaced(content.decode("utf-8"), words)
        for path, content in output.existing(FOLDER / language).items()
    }
    replaces = target_settings.read(additions, _replaces, needs="a list of paths as replaces")
    # An entry that the runtime does not have is a spelling mistake.
    for path in sorted(replaces - files.keys()):
        raise target_settings.refusal(
            additions, f"replaces {path}, which the runtime does not have"
        )
    return {path: source for path, source in files.items() if path not in replaces}


def module(path: str) -> str:
    """Return a module of the Python runtime that needs no other one, for another package.

    Args:
        path: Its place in the runtime's package, such as ``_base/flow.py``.

    Raises:
        FileNotFoundError: There is no such module.
    """
    return (FOLDER / "python" / "sdk" / path).read_text("utf-8")


def prefix(package: str) -> str:
    """Return the prefix of a package's environment variables: ``SHOP_`` for ``com.acme.shop``."""
    last = package.rpartition(".")[2]
    return re.sub(r"[^A-Z0-9]+", "_", last.upper()) + "_"


def _replaces(table: Mapping[str, Any]) -> frozenset[str]:
    return frozenset(map(str, table.get("replaces", ())))


def _replaced(text: str, words: Mapping[str, str]) -> str:
    for word, replacement in words.items():
        text = text.replace(word, replacement)
    return text
