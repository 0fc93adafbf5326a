"""``beatapi analyze``."""

from __future__ import annotations

from typing import Any

import click

from ._app import App, pass_app
from ._flags import contract_options
from ._following import start, start_options
from ._help import Command


@click.command(cls=Command)
@contract_options("video_analysis.create")
@start_options
@pass_app
def analyze(app: App, /, **options: Any) -> int:
    """Ask a question about a video.

      beatapi analyze --video film.mp4 --prompt "List the cuts." --wait

    A local file is uploaded first. The answer is in `output.text`.
    """
    return start(app, "video_analysis.create", options)
