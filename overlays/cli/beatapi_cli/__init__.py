"""BeatAPI from a shell: ``beatapi music-video create --image cover.png --audio song.mp3``.

``pip install "beatapi[cli]"`` installs it. Every command writes JSON to stdout and everything else
to stderr; the exit codes are those of `beatapi_cli.ExitCode`.
"""

from __future__ import annotations

from ._exits import ExitCode

__all__ = ["ExitCode"]
