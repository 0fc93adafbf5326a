"""``beatapi music-video`` and ``ecommerce-video``."""

from __future__ import annotations

from typing import Any, Final

import click

from ._app import App, pass_app
from ._flags import contract_options
from ._following import output_options, start, start_options
from ._help import Group
from .contract import CALLS

_MUSIC_VIDEO: Final = """Make a music video of 1 to 7 pictures and a song.

  beatapi music-video create --image a.png --image b.png --audio song.mp3 -o video.mp4
  beatapi music-video create --file job.json --wait

Local files are uploaded first. Without --wait or --output it answers at once; `beatapi tasks
wait ID` waits later. The length of the song decides what it costs."""

_MANUAL: Final = """ With --compose-mode manual
the task stops at its storyboard: see `beatapi shots` and `beatapi compose`."""


@click.group("music-video", cls=Group)
def music_video() -> None:
    """Videos of pictures and a song."""


# Not every contract has storyboards.
@music_video.command(
    "create", help=_MUSIC_VIDEO + (_MANUAL if "music_video.compose" in CALLS else "")
)
@contract_options("music_video.create")
@output_options
@start_options
@pass_app
def create_music_video(app: App, /, **options: Any) -> int:
    """Make a music video; its help page depends on the contract."""
    return start(app, "music_video.create", options)


@click.group("ecommerce-video", cls=Group)
def ecommerce_video() -> None:
    """Product ads of pictures."""


@ecommerce_video.command("create")
@contract_options("ecommerce_video.create")
@output_options
@start_options
@pass_app
def create_ecommerce_video(app: App, /, **options: Any) -> int:
    """Make a product ad of 1 to 7 pictures.

      beatapi ecommerce-video create --image shoe.png --duration 15 -o ad.mp4

    Local files are uploaded first. Without --wait or --output it answers at once.
    """
    return start(app, "ecommerce_video.create", options)
