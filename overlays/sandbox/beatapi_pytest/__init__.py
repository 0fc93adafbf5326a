"""pytest fixtures for code that builds on BeatAPI: nothing is paid, and nothing waits.

    def test_it_makes_a_video(beatapi_client, beatapi_media, beatapi_checks):
        task = my_program.make(beatapi_client, beatapi_media.image, beatapi_media.song)
        assert task.status == "succeeded"
        beatapi_checks.created(1)

The plugin comes with `pip install "beatapi[sandbox]"`. It is a package of its own so that pytest
starts as quickly as before where no test asks for it.
"""

from __future__ import annotations

# Known to type checkers; the plugin must not cost test runs that do not use it.
TYPE_CHECKING = False

if TYPE_CHECKING:
    from ._cassettes import Cassette, CassetteError
    from ._checks import Checks
    from ._media import SampleMedia
    from ._receiver import Receiver

__all__ = ["Cassette", "CassetteError", "Checks", "Receiver", "SampleMedia"]

_PLACES = {
    "Cassette": "_cassettes",
    "CassetteError": "_cassettes",
    "Checks": "_checks",
    "Receiver": "_receiver",
    "SampleMedia": "_media",
}


def __getattr__(name: str) -> object:
    """Load a public name when it is used (PEP 562)."""
    from importlib import import_module

    if name not in _PLACES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f".{_PLACES[name]}", __name__), name)
