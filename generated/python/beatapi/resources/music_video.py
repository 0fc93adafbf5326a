"""``client.music_video``: generated from spec 2026-07-31, do not edit."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Final, Literal

from .._engine import check_timeout
from .._operation import Operation
from .._resource import AsyncResource, SyncResource
from .._tasks import WAIT_SECONDS
from .._types import UNSET, Unset
from ..models.shot_media import ShotMedia
from ..models.task import Task
from .tasks import AsyncTasksResource, TasksResource

if TYPE_CHECKING:
    from typing import Unpack

    from .._operation import MediaInput
    from .._options import RequestOptions
    from .._tasks import OnUpdate

_EDIT_MUSIC_VIDEO_SHOT: Final = Operation(
    id="editMusicVideoShot",
    method="POST",
    path="/v1/music-video/tasks/{task_id}/shots/{shot_id}/edit",
    decode=Task.from_dict,
    envelope="data",
    authenticated=True,
    idempotency="undeclared",
    lookup="tasks.retrieve",
)
_GET_MUSIC_VIDEO_SHOT_MEDIA: Final = Operation(
    id="getMusicVideoShotMedia",
    method="POST",
    path="/v1/music-video/tasks/{task_id}/shots/{shot_id}/media",
    decode=ShotMedia.from_dict,
    envelope="data",
    authenticated=True,
    idempotency="undeclared",
    lookup="tasks.retrieve",
)
_CREATE_MUSIC_VIDEO_TASK: Final = Operation(
    id="createMusicVideoTask",
    method="POST",
    path="/v1/music-video/tasks",
    decode=Task.from_dict,
    envelope="data",
    authenticated=True,
    idempotency="undeclared",
    lists=("images",),
    uploads={"images": True, "audio_url": False, "lip_ref_url": False, "srt_url": False},
    uploader=("files", "FilesResource", "upload"),
)
_COMPOSE_MUSIC_VIDEO_TASK: Final = Operation(
    id="composeMusicVideoTask",
    method="POST",
    path="/v1/music-video/tasks/{task_id}/compose",
    decode=Task.from_dict,
    envelope="data",
    authenticated=True,
    idempotency="undeclared",
    lookup="tasks.retrieve",
    lists=("shot_ids",),
)


class MusicVideoShotsResource(SyncResource):
    """``client.music_video.shots``."""

    def edit(
        self,
        task_id: str,
        shot_id: str,
        *,
        prompt: str,
        duration: int | Unset | None = UNSET,
        quality: Literal["standard", "high"] | Unset | None = UNSET,
        resolution: Literal["540p", "720p", "1080p"] | Unset | None = UNSET,
        **options: Unpack[RequestOptions],
    ) -> Task:
        """Edit a shot.

        Makes one shot of a storyboard anew. Costs the credits of a second of video at the asked
        resolution and quality, times the length of the shot. The task goes to ``editing`` and
        comes back to ``storyboard_ready`` or ``requires_action``.

        Args:
            task_id: Id of the task.
            shot_id: Id of the shot, from the task's storyboard.
            prompt: What the shot should show. At most 3000 characters.
            duration: Length of the shot in seconds. 1 to 180, the server's default is ``5``.
            quality: Rendering quality. High quality cannot be had at 540p. The server's default
                is ``"standard"``.
            resolution: Size of the video. The server's default is ``"720p"``.
            options: For this call only, see ``RequestOptions``.

        Raises:
            BadRequestError: 400. The request is not valid.
            AuthenticationError: 401. The API key is missing or not valid.
            NotFoundError: 404. There is no such task or shot in this account.

        Example::

            client.music_video.shots.edit(
                "task_8K2qA",
                "shot_xxx",
                prompt="Night city chorus with brighter face lighting.",
                duration=5,
                quality="standard",
                resolution="720p",
            )
        """
        return self._call(
            _EDIT_MUSIC_VIDEO_SHOT,
            path={"task_id": task_id, "shot_id": shot_id},
            body={
                "prompt": prompt,
                "duration": duration,
                "quality": quality,
                "resolution": resolution,
            },
            options=options,
        )

    def media(self, task_id: str, shot_id: str, **options: Unpack[RequestOptions]) -> ShotMedia:
        """Get the media of a shot.

        Renders one shot of a storyboard to a file of its own and answers where it is. Takes no
        body.

        Args:
            task_id: Id of the task.
            shot_id: Id of the shot, from the task's storyboard.
            options: For this call only, see ``RequestOptions``.

        Raises:
            BadRequestError: 400. The request is not valid.
            AuthenticationError: 401. The API key is missing or not valid.
            NotFoundError: 404. There is no such task or shot in this account.

        Example::

            client.music_video.shots.media("task_8K2qA", "shot_xxx")
        """
        return self._call(
            _GET_MUSIC_VIDEO_SHOT_MEDIA,
            path={"task_id": task_id, "shot_id": shot_id},
            options=options,
        )


class AsyncMusicVideoShotsResource(AsyncResource):
    """``client.music_video.shots``."""

    async def edit(
        self,
        task_id: str,
        shot_id: str,
        *,
        prompt: str,
        duration: int | Unset | None = UNSET,
        quality: Literal["standard", "high"] | Unset | None = UNSET,
        resolution: Literal["540p", "720p", "1080p"] | Unset | None = UNSET,
        **options: Unpack[RequestOptions],
    ) -> Task:
        """Edit a shot.

        Makes one shot of a storyboard anew. Costs the credits of a second of video at the asked
        resolution and quality, times the length of the shot. The task goes to ``editing`` and
        comes back to ``storyboard_ready`` or ``requires_action``.

        Args:
            task_id: Id of the task.
            shot_id: Id of the shot, from the task's storyboard.
            prompt: What the shot should show. At most 3000 characters.
            duration: Length of the shot in seconds. 1 to 180, the server's default is ``5``.
            quality: Rendering quality. High quality cannot be had at 540p. The server's default
                is ``"standard"``.
            resolution: Size of the video. The server's default is ``"720p"``.
            options: For this call only, see ``RequestOptions``.

        Raises:
            BadRequestError: 400. The request is not valid.
            AuthenticationError: 401. The API key is missing or not valid.
            NotFoundError: 404. There is no such task or shot in this account.

        Example::

            await client.music_video.shots.edit(
                "task_8K2qA",
                "shot_xxx",
                prompt="Night city chorus with brighter face lighting.",
                duration=5,
                quality="standard",
                resolution="720p",
            )
        """
        return await self._call(
            _EDIT_MUSIC_VIDEO_SHOT,
            path={"task_id": task_id, "shot_id": shot_id},
            body={
                "prompt": prompt,
                "duration": duration,
                "quality": quality,
                "resolution": resolution,
            },
            options=options,
        )

    async def media(
        self, task_id: str, shot_id: str, **options: Unpack[RequestOptions]
    ) -> ShotMedia:
        """Get the media of a shot.

        Renders one shot of a storyboard to a file of its own and answers where it is. Takes no
        body.

        Args:
            task_id: Id of the task.
            shot_id: Id of the shot, from the task's storyboard.
            options: For this call only, see ``RequestOptions``.

        Raises:
            BadRequestError: 400. The request is not valid.
            AuthenticationError: 401. The API key is missing or not valid.
            NotFoundError: 404. There is no such task or shot in this account.

        Example::

            await client.music_video.shots.media("task_8K2qA", "shot_xxx")
        """
        return await self._call(
            _GET_MUSIC_VIDEO_SHOT_MEDIA,
            path={"task_id": task_id, "shot_id": shot_id},
            options=options,
        )


class MusicVideoResource(SyncResource):
    """Videos made from pictures and a song, in one go or shot by shot."""

    @cached_property
    def shots(self) -> MusicVideoShotsResource:
        """``client.music_video.shots``."""
        return MusicVideoShotsResource(self._client)

    def create(
        self,
        *,
        images: Sequence[MediaInput],
        audio_url: MediaInput,
        prompt: str | Unset | None = UNSET,
        language: Literal["en", "zh"] | Unset | None = UNSET,
        resolution: Literal["540p", "720p", "1080p"] | Unset | None = UNSET,
        quality: Literal["standard", "high"] | Unset | None = UNSET,
        style: str | Unset | None = UNSET,
        aspect_ratio: Literal["1:1", "16:9", "9:16", "4:3", "3:4"] | Unset | None = UNSET,
        lip_sync: bool | Unset | None = UNSET,
        lip_ref_url: MediaInput | Unset | None = UNSET,
        add_subtitle: bool | Unset | None = UNSET,
        subtitle_color: str | Unset | None = UNSET,
        srt_url: MediaInput | Unset | None = UNSET,
        duration: int | Unset | None = UNSET,
        compose_mode: Literal["auto", "manual"] | Unset | None = UNSET,
        **options: Unpack[RequestOptions],
    ) -> Task:
        """Create a music video.

        Starts a video of one to seven pictures over a song. The song's length decides the
        length of the video and what it costs.

        Credits for a second of video, standard quality: 4 at 540p, 5 at 720p, 6 at 1080p, and 2
        more with ``lip_sync``. High quality: 16 at 720p, 18 at 1080p.

        With ``compose_mode: manual`` the task stops at ``storyboard_ready`` or
        ``requires_action``, so that shots can be looked at and edited before the video is
        composed.

        Args:
            images: Public HTTPS URLs of the pictures: PNG, JPEG or WebP, at most 50 MB each,
                aspect ratio between 1:4 and 4:1. 1 to 7 items.
            audio_url: Public HTTPS URL of the song, MP3, WAV, AAC or M4A, 10 to 180 seconds and
                at most 50 MB.
            prompt: What the video should show. At most 3000 characters.
            language: Language of the output.
            resolution: Size of the video. The server's default is ``"720p"``.
            quality: Rendering quality. High quality cannot be had at 540p. The server's default
                is ``"standard"``.
            style: Visual style in free words. At most 200 characters.
            aspect_ratio: Shape of the video.
            lip_sync: Whether lips move to the vocals. Cannot be had at 540p.
            lip_ref_url: Public HTTPS URL of a front-facing close-up of the face that sings.
            add_subtitle: Whether the lyrics are shown.
            subtitle_color: Colour of the subtitles, red, green and blue in hexadecimal. Pattern
                ``^#[0-9A-Fa-f]{6}$``.
            srt_url: Public HTTPS URL of the subtitles, a ``.srt`` file.
            duration: Length in seconds to bill if the length of the audio cannot be detected;
                nothing else. 10 to 180.
            compose_mode: Whether the task goes on to the finished video by itself or waits for
                ``compose``. The server's default is ``"auto"``.
            options: For this call only, see ``RequestOptions``.

        Raises:
            BadRequestError: 400. The request is not valid.
            AuthenticationError: 401. The API key is missing or not valid.
            InsufficientCreditsError: 402. The account has too few credits.
            RateLimitError: 429. As many tasks are processing as the account may have at the
                same time (``user_concurrency_exceeded``), or too many requests were sent
                (``rate_limit_exceeded``). The first ends only when a task does.

        Example::

            client.music_video.create(
                images=["https://media.beatapi.io/samples/neon-singer.png"],
                audio_url="https://media.beatapi.io/samples/neon-singer-preview.mp3",
                prompt="Neon rooftop performance with metro cutaways and cinematic light trails.",
                language="en",
                quality="standard",
                resolution="720p",
                compose_mode="auto",
            )
        """
        return self._call(
            _CREATE_MUSIC_VIDEO_TASK,
            body={
                "images": images,
                "audio_url": audio_url,
                "prompt": prompt,
                "language": language,
                "resolution": resolution,
                "quality": quality,
                "style": style,
                "aspect_ratio": aspect_ratio,
                "lip_sync": lip_sync,
                "lip_ref_url": lip_ref_url,
                "add_subtitle": add_subtitle,
                "subtitle_color": subtitle_color,
                "srt_url": srt_url,
                "duration": duration,
                "compose_mode": compose_mode,
            },
            options=options,
        )

    def create_and_wait(
        self,
        *,
        images: Sequence[MediaInput],
        audio_url: MediaInput,
        prompt: str | Unset | None = UNSET,
        language: Literal["en", "zh"] | Unset | None = UNSET,
        resolution: Literal["540p", "720p", "1080p"] | Unset | None = UNSET,
        quality: Literal["standard", "high"] | Unset | None = UNSET,
        style: str | Unset | None = UNSET,
        aspect_ratio: Literal["1:1", "16:9", "9:16", "4:3", "3:4"] | Unset | None = UNSET,
        lip_sync: bool | Unset | None = UNSET,
        lip_ref_url: MediaInput | Unset | None = UNSET,
        add_subtitle: bool | Unset | None = UNSET,
        subtitle_color: str | Unset | None = UNSET,
        srt_url: MediaInput | Unset | None = UNSET,
        duration: int | Unset | None = UNSET,
        compose_mode: Literal["auto", "manual"] | Unset | None = UNSET,
        wait_timeout: float | None = WAIT_SECONDS,
        on_update: OnUpdate | None = None,
        **options: Unpack[RequestOptions],
    ) -> Task:
        """Create a music video.

        Calls ``create``, which describes the other arguments, and waits as
        ``client.tasks.wait`` does; both say what is raised.

        Args:
            wait_timeout: Seconds to wait after the call; ``None`` for no limit. The call's own are
                ``timeout``.
            on_update: Called with the result at once, and each time its status has changed.
            options: For the call only, see ``RequestOptions``.

        Raises:
            InvalidArgumentError: ``wait_timeout`` or ``on_update`` cannot be used; nothing was sent.

        Example::

            client.music_video.create_and_wait(
                images=["https://media.beatapi.io/samples/neon-singer.png"],
                audio_url="https://media.beatapi.io/samples/neon-singer-preview.mp3",
                prompt="Neon rooftop performance with metro cutaways and cinematic light trails.",
                language="en",
                quality="standard",
                resolution="720p",
                compose_mode="auto",
            )
        """
        # Check first: an error of the wait alone would lose the id of the started work.
        check_timeout(wait_timeout)
        resource = TasksResource(self._client)
        resource.check_update(on_update)
        started = self.create(
            images=images,
            audio_url=audio_url,
            prompt=prompt,
            language=language,
            resolution=resolution,
            quality=quality,
            style=style,
            aspect_ratio=aspect_ratio,
            lip_sync=lip_sync,
            lip_ref_url=lip_ref_url,
            add_subtitle=add_subtitle,
            subtitle_color=subtitle_color,
            srt_url=srt_url,
            duration=duration,
            compose_mode=compose_mode,
            **options,
        )
        return resource.wait(started, timeout=wait_timeout, on_update=on_update)

    def compose(
        self, task_id: str, *, shot_ids: Sequence[str], **options: Unpack[RequestOptions]
    ) -> Task:
        """Compose the video.

        Joins shots of a storyboard to the finished video, in the order given. Costs 1 credit.

        Args:
            task_id: Id of the task.
            shot_ids: Ids of the shots, in the order in which they are shown. At least 1 item.
            options: For this call only, see ``RequestOptions``.

        Raises:
            BadRequestError: 400. The request is not valid.
            AuthenticationError: 401. The API key is missing or not valid.
            NotFoundError: 404. There is no such task or shot in this account.

        Example::

            client.music_video.compose("task_8K2qA", shot_ids=["shot_xxx", "shot_yyy"])
        """
        return self._call(
            _COMPOSE_MUSIC_VIDEO_TASK,
            path={"task_id": task_id},
            body={"shot_ids": shot_ids},
            options=options,
        )


class AsyncMusicVideoResource(AsyncResource):
    """Videos made from pictures and a song, in one go or shot by shot."""

    @cached_property
    def shots(self) -> AsyncMusicVideoShotsResource:
        """``client.music_video.shots``."""
        return AsyncMusicVideoShotsResource(self._client)

    async def create(
        self,
        *,
        images: Sequence[MediaInput],
        audio_url: MediaInput,
        prompt: str | Unset | None = UNSET,
        language: Literal["en", "zh"] | Unset | None = UNSET,
        resolution: Literal["540p", "720p", "1080p"] | Unset | None = UNSET,
        quality: Literal["standard", "high"] | Unset | None = UNSET,
        style: str | Unset | None = UNSET,
        aspect_ratio: Literal["1:1", "16:9", "9:16", "4:3", "3:4"] | Unset | None = UNSET,
        lip_sync: bool | Unset | None = UNSET,
        lip_ref_url: MediaInput | Unset | None = UNSET,
        add_subtitle: bool | Unset | None = UNSET,
        subtitle_color: str | Unset | None = UNSET,
        srt_url: MediaInput | Unset | None = UNSET,
        duration: int | Unset | None = UNSET,
        compose_mode: Literal["auto", "manual"] | Unset | None = UNSET,
        **options: Unpack[RequestOptions],
    ) -> Task:
        """Create a music video.

        Starts a video of one to seven pictures over a song. The song's length decides the
        length of the video and what it costs.

        Credits for a second of video, standard quality: 4 at 540p, 5 at 720p, 6 at 1080p, and 2
        more with ``lip_sync``. High quality: 16 at 720p, 18 at 1080p.

        With ``compose_mode: manual`` the task stops at ``storyboard_ready`` or
        ``requires_action``, so that shots can be looked at and edited before the video is
        composed.

        Args:
            images: Public HTTPS URLs of the pictures: PNG, JPEG or WebP, at most 50 MB each,
                aspect ratio between 1:4 and 4:1. 1 to 7 items.
            audio_url: Public HTTPS URL of the song, MP3, WAV, AAC or M4A, 10 to 180 seconds and
                at most 50 MB.
            prompt: What the video should show. At most 3000 characters.
            language: Language of the output.
            resolution: Size of the video. The server's default is ``"720p"``.
            quality: Rendering quality. High quality cannot be had at 540p. The server's default
                is ``"standard"``.
            style: Visual style in free words. At most 200 characters.
            aspect_ratio: Shape of the video.
            lip_sync: Whether lips move to the vocals. Cannot be had at 540p.
            lip_ref_url: Public HTTPS URL of a front-facing close-up of the face that sings.
            add_subtitle: Whether the lyrics are shown.
            subtitle_color: Colour of the subtitles, red, green and blue in hexadecimal. Pattern
                ``^#[0-9A-Fa-f]{6}$``.
            srt_url: Public HTTPS URL of the subtitles, a ``.srt`` file.
            duration: Length in seconds to bill if the length of the audio cannot be detected;
                nothing else. 10 to 180.
            compose_mode: Whether the task goes on to the finished video by itself or waits for
                ``compose``. The server's default is ``"auto"``.
            options: For this call only, see ``RequestOptions``.

        Raises:
            BadRequestError: 400. The request is not valid.
            AuthenticationError: 401. The API key is missing or not valid.
            InsufficientCreditsError: 402. The account has too few credits.
            RateLimitError: 429. As many tasks are processing as the account may have at the
                same time (``user_concurrency_exceeded``), or too many requests were sent
                (``rate_limit_exceeded``). The first ends only when a task does.

        Example::

            await client.music_video.create(
                images=["https://media.beatapi.io/samples/neon-singer.png"],
                audio_url="https://media.beatapi.io/samples/neon-singer-preview.mp3",
                prompt="Neon rooftop performance with metro cutaways and cinematic light trails.",
                language="en",
                quality="standard",
                resolution="720p",
                compose_mode="auto",
            )
        """
        return await self._call(
            _CREATE_MUSIC_VIDEO_TASK,
            body={
                "images": images,
                "audio_url": audio_url,
                "prompt": prompt,
                "language": language,
                "resolution": resolution,
                "quality": quality,
                "style": style,
                "aspect_ratio": aspect_ratio,
                "lip_sync": lip_sync,
                "lip_ref_url": lip_ref_url,
                "add_subtitle": add_subtitle,
                "subtitle_color": subtitle_color,
                "srt_url": srt_url,
                "duration": duration,
                "compose_mode": compose_mode,
            },
            options=options,
        )

    async def create_and_wait(
        self,
        *,
        images: Sequence[MediaInput],
        audio_url: MediaInput,
        prompt: str | Unset | None = UNSET,
        language: Literal["en", "zh"] | Unset | None = UNSET,
        resolution: Literal["540p", "720p", "1080p"] | Unset | None = UNSET,
        quality: Literal["standard", "high"] | Unset | None = UNSET,
        style: str | Unset | None = UNSET,
        aspect_ratio: Literal["1:1", "16:9", "9:16", "4:3", "3:4"] | Unset | None = UNSET,
        lip_sync: bool | Unset | None = UNSET,
        lip_ref_url: MediaInput | Unset | None = UNSET,
        add_subtitle: bool | Unset | None = UNSET,
        subtitle_color: str | Unset | None = UNSET,
        srt_url: MediaInput | Unset | None = UNSET,
        duration: int | Unset | None = UNSET,
        compose_mode: Literal["auto", "manual"] | Unset | None = UNSET,
        wait_timeout: float | None = WAIT_SECONDS,
        on_update: OnUpdate | None = None,
        **options: Unpack[RequestOptions],
    ) -> Task:
        """Create a music video.

        Calls ``create``, which describes the other arguments, and waits as
        ``client.tasks.wait`` does; both say what is raised.

        Args:
            wait_timeout: Seconds to wait after the call; ``None`` for no limit. The call's own are
                ``timeout``.
            on_update: Called with the result at once, and each time its status has changed.
            options: For the call only, see ``RequestOptions``.

        Raises:
            InvalidArgumentError: ``wait_timeout`` or ``on_update`` cannot be used; nothing was sent.

        Example::

            await client.music_video.create_and_wait(
                images=["https://media.beatapi.io/samples/neon-singer.png"],
                audio_url="https://media.beatapi.io/samples/neon-singer-preview.mp3",
                prompt="Neon rooftop performance with metro cutaways and cinematic light trails.",
                language="en",
                quality="standard",
                resolution="720p",
                compose_mode="auto",
            )
        """
        # Check first: an error of the wait alone would lose the id of the started work.
        check_timeout(wait_timeout)
        resource = AsyncTasksResource(self._client)
        resource.check_update(on_update)
        started = await self.create(
            images=images,
            audio_url=audio_url,
            prompt=prompt,
            language=language,
            resolution=resolution,
            quality=quality,
            style=style,
            aspect_ratio=aspect_ratio,
            lip_sync=lip_sync,
            lip_ref_url=lip_ref_url,
            add_subtitle=add_subtitle,
            subtitle_color=subtitle_color,
            srt_url=srt_url,
            duration=duration,
            compose_mode=compose_mode,
            **options,
        )
        return await resource.wait(started, timeout=wait_timeout, on_update=on_update)

    async def compose(
        self, task_id: str, *, shot_ids: Sequence[str], **options: Unpack[RequestOptions]
    ) -> Task:
        """Compose the video.

        Joins shots of a storyboard to the finished video, in the order given. Costs 1 credit.

        Args:
            task_id: Id of the task.
            shot_ids: Ids of the shots, in the order in which they are shown. At least 1 item.
            options: For this call only, see ``RequestOptions``.

        Raises:
            BadRequestError: 400. The request is not valid.
            AuthenticationError: 401. The API key is missing or not valid.
            NotFoundError: 404. There is no such task or shot in this account.

        Example::

            await client.music_video.compose("task_8K2qA", shot_ids=["shot_xxx", "shot_yyy"])
        """
        return await self._call(
            _COMPOSE_MUSIC_VIDEO_TASK,
            path={"task_id": task_id},
            body={"shot_ids": shot_ids},
            options=options,
        )
