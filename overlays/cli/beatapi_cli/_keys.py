"""API keys: from the environment, the system's keyring, or a file that only its owner may read.

A key is kept for the server that it was made for, and never sent to another one.
"""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final, Literal, TypeAlias

from ._json import is_object
from ._private import write_private

Source: TypeAlias = Literal["environment", "keyring", "file"]

SERVICE: Final = "beatapi"
"""The program's name in the system's keyring; the user name is the server's URL."""

VARIABLE: Final = "BEATAPI_API_KEY"
"""The environment variable that beats every saved key."""


def config_folder() -> Path:
    """Return the folder of keys, secrets and history: ``BEATAPI_CONFIG_DIR``, or the system's.

    Raises:
        OSError: This user has no home folder, as in some containers.
    """
    folder = os.environ.get("BEATAPI_CONFIG_DIR")
    if folder:
        return Path(folder)
    from platformdirs import user_config_path

    try:
        return user_config_path("beatapi", appauthor=False)
    except RuntimeError as error:
        raise OSError(f"{error}, or set BEATAPI_CONFIG_DIR and {VARIABLE}") from None


@dataclass(frozen=True, slots=True)
class FoundKey:
    """An API key and its source."""

    key: str = field(repr=False)
    source: Source


class KeyStore:
    """The saved keys.

    A small file says for which servers there is a key, so that the keyring, which may ask the user
    to unlock it, is only opened when it is needed. It holds the keys themselves where there is no
    keyring.
    """

    @property
    def path(self) -> Path:
        """The file, looked up only on use: a key in the environment needs none."""
        return config_folder() / "keys.json"

    def find(self, base_url: str) -> FoundKey | None:
        """Return the key for a server, if there is one."""
        key = os.environ.get(VARIABLE)
        if key:
            return FoundKey(key, "environment")
        entry = self._read().get(base_url)
        if entry is None:
            return None
        if "key" in entry:
            return FoundKey(entry["key"], "file")
        stored = _from_keyring(base_url)
        return FoundKey(stored, "keyring") if stored else None

    def save(self, base_url: str, key: str) -> Source:
        """Keep a key, in the keyring if there is one.

        Raises:
            OSError: The file cannot be written.
        """
        entries = self._read()
        stored = _to_keyring(base_url, key)
        entry: dict[str, str] = {"source": "keyring"} if stored else {"source": "file", "key": key}
        self._write({**entries, base_url: entry})
        return "keyring" if stored else "file"

    def remove(self, base_url: str) -> bool:
        """Forget a server's key; return true if there was one."""
        entries = self._read()
        entry = entries.pop(base_url, None)
        if entry is None:
            return False
        if entry["source"] == "keyring":
            _forget_in_keyring(base_url)
        self._write(entries)
        return True

    def _read(self) -> dict[str, dict[str, str]]:
        try:
            value: object = json.loads(self.path.read_text("utf-8"))
        except FileNotFoundError:
            return {}
        except ValueError:
            value = None
        if not is_object(value) or not all(map(is_object, value.values())):
            raise OSError(f"{self.path} is damaged: remove it, then `beatapi auth login`")
        return value

    def _write(self, entries: Mapping[str, Any]) -> None:
        write_private(self.path, json.dumps(entries, indent=2) + "\n")


def _from_keyring(base_url: str) -> str | None:
    import keyring
    from keyring.errors import KeyringError

    try:
        return keyring.get_password(SERVICE, base_url)
    except (KeyringError, RuntimeError) as error:
        raise OSError(f"the keyring cannot be read ({error}); set {VARIABLE} instead") from None


def _to_keyring(base_url: str, key: str) -> bool:
    import keyring
    from keyring.errors import KeyringError

    try:
        keyring.set_password(SERVICE, base_url, key)
        # Some backends take everything and keep nothing.
        return keyring.get_password(SERVICE, base_url) == key
    except (KeyringError, RuntimeError):
        # RuntimeError: this user has no home, or a backend is in pieces.
        return False


def _forget_in_keyring(base_url: str) -> None:
    import keyring
    from keyring.errors import KeyringError, PasswordDeleteError

    try:
        keyring.delete_password(SERVICE, base_url)
    except PasswordDeleteError:
        return
    except (KeyringError, RuntimeError) as error:
        raise OSError(f"the keyring cannot be changed ({error}); remove the entry there") from None
