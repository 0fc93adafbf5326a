"""BeatAPI from a shell: ``beatapi music-video create --image cover.png --audio song.mp3``.

``pip install "beatapi[cli]"`` installs it. Every command writes its result to stdout, as a summary
on a terminal and as JSON in a pipe, and everything else to stderr; the exit codes are those of
`beatapi_cli.ExitCode`.
"""

from __future__ import annotations

from ._exits import ExitCode

__all__ = ["ExitCode"]
