"""``beatapi shots`` and ``compose``: from a storyboard to the video.

Only for contracts that have storyboards.
"""

from __future__ import annotations

from typing import Any

import click

from ._app import App, pass_app
from ._calling import performs
from ._flags import contract_options
from ._following import output_options, start, start_options
from ._help import Command, Group


@click.group(cls=Group)
def shots() -> None:
    """Look at and edit shots of a storyboard.

    A music video made with --compose-mode manual stops at its storyboard.
    """


@shots.command()
@click.argument("task_id", metavar="TASK")
@click.argument("shot_id", metavar="SHOT")
@contract_options("music_video.shots.edit")
@start_options
@pass_app
def edit(app: App, /, task_id: str, shot_id: str, **options: Any) -> int:
    """Make one shot anew.

      beatapi shots edit task_8K2qA shot_4Tn0b --prompt "Red street light" --wait

    Costs the credits of the shot's seconds.
    """
    return start(app, "music_video.shots.edit", options, task_id, shot_id)


@shots.command()
@click.argument("task_id", metavar="TASK")
@click.argument("shot_id", metavar="SHOT")
@performs("music_video.shots.media")
@pass_app
def media(app: App, task_id: str, shot_id: str) -> None:
    """Render one shot to a file of its own, and show its URL."""
    with app.client() as client:
        app.emit(client.music_video.shots.media(task_id, shot_id).to_dict())


@click.command(cls=Command)
@click.argument("task_id", metavar="TASK")
@contract_options("music_video.compose")
@output_options
@start_options
@pass_app
def compose(app: App, /, task_id: str, **options: Any) -> int:
    """Join shots to the finished video.

      beatapi compose task_8K2qA --shot-id shot_4Tn0b --shot-id shot_7Rk2c -o video.mp4

    They are shown in the order given.
    """
    return start(app, "music_video.compose", options, task_id)
