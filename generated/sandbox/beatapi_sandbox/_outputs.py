"""Files that tasks made, as inputs of further tasks.

They may not be made yet: all that an input has to be known for follows from the recipe.
"""

from __future__ import annotations

from ._media import frame_size, shape_problem
from ._records import Media, Recipe, StoredFile


def output_file(media: Media, recipe: Recipe) -> StoredFile:
    """Return a picture or a video of a task as an input."""
    is_video = recipe.mime_type.startswith("video/")
    width, height = recipe.size or frame_size(recipe.aspect_ratio, recipe.resolution)
    return StoredFile(
        id=media.id,
        key=media.id,
        mime_type=recipe.mime_type,
        size_bytes=0,
        created_at=media.created_at,
        video_duration_seconds=recipe.seconds if is_video else None,
        width=width,
        height=height,
        problem=None if is_video else shape_problem(width, height),
        is_upload=False,
    )
