"""The API-neutral half of a client, hand-written once per language and laid into each output.

The runtime is written for an API called ``Sdk``. `files` replaces three words: ``Sdk`` by the name
of the client's class, ``sdk`` by the package, and ``SDK_`` by the prefix of environment variables.
"""

from __future__ import annotations

from pathlib import Path

from .. import output

FOLDER = Path(__file__).parent


def files(language: str, *, package: str, name: str, prefix: str) -> dict[str, str]:
    """The runtime of a language for one API.

    Args:
        language: A folder beside this module.
        package: The package's import name.
        name: The name of the client's class.
        prefix: Of environment variables, such as ``SHOP_``.

    Returns:
        Path inside the output folder → source.
    """
    words = {"SDK_": prefix, "Sdk": name, "sdk": package}
    return {
        _replaced(path, words): _replaced(content.decode("utf-8"), words)
        for path, content in output.existing(FOLDER / language).items()
    }


def _replaced(text: str, words: dict[str, str]) -> str:
    for word, replacement in words.items():
        text = text.replace(word, replacement)
    return text
