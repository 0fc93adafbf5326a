"""``beatapi images``, ``videos``, ``effects`` and ``models``."""

from __future__ import annotations

from typing import Any

import click

from ._app import App, pass_app
from ._calling import call, listing, performs
from ._flags import contract_options
from ._following import output_options, start, start_options
from ._help import Command, Group


@click.group(cls=Group)
def images() -> None:
    """Pictures by model."""


@images.command("create")
@contract_options("images.create")
@output_options
@start_options
@pass_app
def create_image(app: App, /, **options: Any) -> int:
    """Make a picture.

      beatapi images create --model nano-banana --prompt "A paper boat." -o boat.png

    Local files are uploaded first. Without --wait or --output it answers at once. `beatapi models`
    lists the models; each takes some of the options: `beatapi images create --model NAME --help`.
    """
    return start(app, "images.create", options)


@click.group(cls=Group)
def videos() -> None:
    """Videos by model."""


@videos.command("create")
@contract_options("videos.create")
@output_options
@start_options
@pass_app
def create_video(app: App, /, **options: Any) -> int:
    """Make a video.

      beatapi videos create --model seedance-2.5 --prompt "Waves." --image sea.png -o waves.mp4

    Local files are uploaded first. Without --wait or --output it answers at once. `beatapi models`
    lists the models; each takes some of the options: `beatapi videos create --model NAME --help`.
    """
    return start(app, "videos.create", options)


@click.group(cls=Group)
def effects() -> None:
    """Ready-made effects: list, get, create."""


@effects.command("list")
@click.option("--output-type", type=click.Choice(("image", "video")), help="Only those of a kind.")
@click.option("--category", help="Only those of a category.")
@performs("effects.list")
@pass_app
def list_effects(app: App, /, **options: Any) -> None:
    """List the effects. Needs no key."""
    filters = {name: value for name, value in options.items() if value is not None}
    with app.anonymous_client() as client:
        app.emit(listing(call(client, "effects.list", **filters)))


@effects.command("get")
@click.argument("effect_id", metavar="EFFECT")
@performs("effects.retrieve")
@pass_app
def get_effect(app: App, effect_id: str) -> None:
    """Show which pictures and settings an effect takes. Needs no key."""
    with app.anonymous_client() as client:
        app.emit(call(client, "effects.retrieve", effect_id).to_dict())


@effects.command("create")
@contract_options("effects.create")
@output_options
@start_options
@pass_app
def create_effect(app: App, /, **options: Any) -> int:
    """Make a picture or a video with an effect.

    beatapi effects create --effect-id video-muscle-max --image me.png -o strong.mp4
    """
    return start(app, "effects.create", options)


@click.command(cls=Command)
@click.option("--text", is_flag=True, help="List the text models of your key instead.")
@click.option("--kind", type=click.Choice(("image", "video")), help="Only models that make these.")
@performs("media.models.list")
@performs("models.list", "text")
@pass_app
def models(app: App, *, text: bool, kind: str | None) -> None:
    """List the models that make pictures and videos. Needs no key."""
    if text:
        with app.client() as client:
            app.emit(listing(call(client, "models.list")))
        return
    filters = {} if kind is None else {"media_type": kind}
    with app.anonymous_client() as client:
        app.emit(listing(call(client, "media.models.list", **filters)))
