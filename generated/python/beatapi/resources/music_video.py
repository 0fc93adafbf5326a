"""``client.music_video``: generated from spec 2026-10-02, do not edit."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Final, Literal, overload

from .._base.types import UNSET, Unset
from .._calls.operation import Operation
from .._engine.engine import check_timeout
from .._engine.resource import AsyncResource, SyncResource
from .._helpers.tasks import WAIT_SECONDS
from ..models import ShotMedia, Task
from .tasks import AsyncTasksResource, TasksResource

if TYPE_CHECKING:
    from typing import Unpack

    from .._calls.options import RequestOptions
    from .._helpers.tasks import OnUpdate
    from .._uploads.forms import MediaInput
    from ..types import Open

_EDIT_MUSIC_VIDEO_SHOT: Final = Operation(
    id="editMusicVideoShot",
    method="POST",
    path="/v1/music-video/tasks/{task_id}/shots/{shot_id}/edit",
    decode=Task.from_dict,
    envelope="data",
    authenticated=True,
    idempotency="optional",
    lookup="tasks.retrieve",
    lists=("images",),
    uploads={"images": True},
    uploader=("files", "FilesResource", "upload"),
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
    idempotency="optional",
    lists=("images", "lip_ref_urls"),
    uploads={
        "audio_url": False,
        "images": True,
        "lip_ref_url": False,
        "srt_url": False,
        "lip_ref_urls": True,
    },
    uploader=("files", "FilesResource", "upload"),
)
_COMPOSE_MUSIC_VIDEO_TASK: Final = Operation(
    id="composeMusicVideoTask",
    method="POST",
    path="/v1/music-video/tasks/{task_id}/compose",
    decode=Task.from_dict,
    envelope="data",
    authenticated=True,
    idempotency="optional",
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
        images: Sequence[MediaInput] | Unset | None = UNSET,
        **options: Unpack[RequestOptions],
    ) -> Task:
        """Edit a shot.

        Makes one shot of a storyboard anew. Costs what the tier of the task and the length of
        the shot ask for; quality, size and length stay as they were. The task goes to
        ``editing`` and comes back to ``storyboard_ready`` or ``requires_action``; the finished
        video changes only with the next ``compose``. A call repeated with its key is charged
        once.

        Args:
            task_id: Id of the task.
            shot_id: Id of the shot, from the task's storyboard.
            prompt: A description of the shot. At most 3000 characters.
            images: Public HTTPS URLs of other pictures, for premium tasks only; a standard task
                refuses the field. 0 to 6 items.
            options: For this call only, see ``RequestOptions``.

        Raises:
            BadRequestError: 400. The request is not valid (``bad_request``, the message names
                the field) or its content is refused (``content_policy_violation``).
            AuthenticationError: 401. The API key is missing (``missing_api_key``) or is wrong,
                expired, disabled or used up (``invalid_api_key``).
            InsufficientCreditsError: 402. The account has too few credits.
            NotFoundError: 404. There is no such task or shot in this account.
            ConflictError: 409. The idempotency key was used for a call with another body, or
                the first call with it is still running.
            RateLimitError: 429. Too many requests, also those of a free model, or as many tasks
                as the account may have (``user_concurrency_exceeded``).
            ServerError: 500. Something failed at BeatAPI.
            ServerError: 503. The work was impossible for the moment
                (``processing_unavailable``), took too long (``processing_timeout``), failed
                (``processing_failed``) or its result was lost (``result_transfer_failed``).
                Nothing is charged.

        Example::

            client.music_video.shots.edit(
                "task_8K2qA",
                "shot_xxx",
                prompt="Night city chorus with brighter face lighting.",
                images=["https://media.beatapi.io/samples/stage.png"],
            )
        """
        return self._call(
            _EDIT_MUSIC_VIDEO_SHOT,
            path={"task_id": task_id, "shot_id": shot_id},
            body={"prompt": prompt, "images": images},
            options=options,
        )

    def media(self, task_id: str, shot_id: str, **options: Unpack[RequestOptions]) -> ShotMedia:
        """Get the media of a shot.

        Renders one shot of a storyboard to a file of its own and answers where it is. The first
        call keeps the file, later ones answer the same URL. Takes no body.

        Args:
            task_id: Id of the task.
            shot_id: Id of the shot, from the task's storyboard.
            options: For this call only, see ``RequestOptions``.

        Raises:
            BadRequestError: 400. The request is not valid (``bad_request``, the message names
                the field) or its content is refused (``content_policy_violation``).
            AuthenticationError: 401. The API key is missing (``missing_api_key``) or is wrong,
                expired, disabled or used up (``invalid_api_key``).
            NotFoundError: 404. There is no such task or shot in this account.
            RateLimitError: 429. Too many requests, also those of a free model, or as many tasks
                as the account may have (``user_concurrency_exceeded``).
            ServerError: 500. Something failed at BeatAPI.
            ServerError: 503. The work was impossible for the moment
                (``processing_unavailable``), took too long (``processing_timeout``), failed
                (``processing_failed``) or its result was lost (``result_transfer_failed``).
                Nothing is charged.

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
        images: Sequence[MediaInput] | Unset | None = UNSET,
        **options: Unpack[RequestOptions],
    ) -> Task:
        """Edit a shot.

        Makes one shot of a storyboard anew. Costs what the tier of the task and the length of
        the shot ask for; quality, size and length stay as they were. The task goes to
        ``editing`` and comes back to ``storyboard_ready`` or ``requires_action``; the finished
        video changes only with the next ``compose``. A call repeated with its key is charged
        once.

        Args:
            task_id: Id of the task.
            shot_id: Id of the shot, from the task's storyboard.
            prompt: A description of the shot. At most 3000 characters.
            images: Public HTTPS URLs of other pictures, for premium tasks only; a standard task
                refuses the field. 0 to 6 items.
            options: For this call only, see ``RequestOptions``.

        Raises:
            BadRequestError: 400. The request is not valid (``bad_request``, the message names
                the field) or its content is refused (``content_policy_violation``).
            AuthenticationError: 401. The API key is missing (``missing_api_key``) or is wrong,
                expired, disabled or used up (``invalid_api_key``).
            InsufficientCreditsError: 402. The account has too few credits.
            NotFoundError: 404. There is no such task or shot in this account.
            ConflictError: 409. The idempotency key was used for a call with another body, or
                the first call with it is still running.
            RateLimitError: 429. Too many requests, also those of a free model, or as many tasks
                as the account may have (``user_concurrency_exceeded``).
            ServerError: 500. Something failed at BeatAPI.
            ServerError: 503. The work was impossible for the moment
                (``processing_unavailable``), took too long (``processing_timeout``), failed
                (``processing_failed``) or its result was lost (``result_transfer_failed``).
                Nothing is charged.

        Example::

            await client.music_video.shots.edit(
                "task_8K2qA",
                "shot_xxx",
                prompt="Night city chorus with brighter face lighting.",
                images=["https://media.beatapi.io/samples/stage.png"],
            )
        """
        return await self._call(
            _EDIT_MUSIC_VIDEO_SHOT,
            path={"task_id": task_id, "shot_id": shot_id},
            body={"prompt": prompt, "images": images},
            options=options,
        )

    async def media(
        self, task_id: str, shot_id: str, **options: Unpack[RequestOptions]
    ) -> ShotMedia:
        """Get the media of a shot.

        Renders one shot of a storyboard to a file of its own and answers where it is. The first
        call keeps the file, later ones answer the same URL. Takes no body.

        Args:
            task_id: Id of the task.
            shot_id: Id of the shot, from the task's storyboard.
            options: For this call only, see ``RequestOptions``.

        Raises:
            BadRequestError: 400. The request is not valid (``bad_request``, the message names
                the field) or its content is refused (``content_policy_violation``).
            AuthenticationError: 401. The API key is missing (``missing_api_key``) or is wrong,
                expired, disabled or used up (``invalid_api_key``).
            NotFoundError: 404. There is no such task or shot in this account.
            RateLimitError: 429. Too many requests, also those of a free model, or as many tasks
                as the account may have (``user_concurrency_exceeded``).
            ServerError: 500. Something failed at BeatAPI.
            ServerError: 503. The work was impossible for the moment
                (``processing_unavailable``), took too long (``processing_timeout``), failed
                (``processing_failed``) or its result was lost (``result_transfer_failed``).
                Nothing is charged.

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

    @overload
    def create(
        self,
        *,
        images: Sequence[MediaInput],
        audio_url: MediaInput,
        mv_tier: Literal["standard"] | Unset | None = UNSET,
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

        With ``mv_tier="standard"``.

        A standard music video: one to seven pictures over 10 to 180 seconds of a song.

        Args:
            images: Public HTTPS URLs of the pictures: PNG, JPEG or WebP, at most 50 MB each,
                aspect ratio between 1:4 and 4:1. 1 to 7 items.
            audio_url: Public HTTPS URL of the song, MP3, WAV, AAC or M4A, 10 to 180 seconds and
                at most 50 MB.
            prompt: A description of the video. At most 3000 characters.
            language: Language of the output.
            resolution: Size of the video. The server's default is ``"720p"``.
            quality: Rendering quality. High quality cannot be had at 540p. The server's default
                is ``"standard"``.
            style: Visual style in free words. At most 200 characters.
            aspect_ratio: Shape of the video.
            lip_sync: True to move the lips to the vocals, of the face in ``lip_ref_url``.
                Cannot be had at 540p. The server's default is ``False``.
            lip_ref_url: Public HTTPS URL of a front-facing close-up of the face that sings.
            add_subtitle: True to show the lyrics. The server's default is ``False``.
            subtitle_color: Colour of the subtitles, red, green and blue in hexadecimal. Pattern
                ``^#[0-9A-Fa-f]{6}$``.
            srt_url: Public HTTPS URL of the subtitles, a ``.srt`` file.
            duration: Length in seconds to bill if the length of the audio cannot be detected;
                nothing else. 10 to 180.
            compose_mode: The way to the finished video, by itself or after ``compose``. The
                server's default is ``"auto"``.
        """

    @overload
    def create(
        self,
        *,
        mv_tier: Literal["premium"],
        mv_mode: Literal["sing", "sing_perform", "dance", "perform"],
        audio_url: MediaInput,
        prompt: str | Unset | None = UNSET,
        resolution: Literal["720p"] | Unset | None = UNSET,
        style: str | Unset | None = UNSET,
        aspect_ratio: Literal["1:1", "16:9", "9:16", "4:3", "3:4"] | Unset | None = UNSET,
        add_subtitle: bool | Unset | None = UNSET,
        subtitle_color: str | Unset | None = UNSET,
        duration: int | Unset | None = UNSET,
        images: Sequence[MediaInput] | Unset | None = UNSET,
        lip_ref_urls: Sequence[MediaInput] | Unset | None = UNSET,
        **options: Unpack[RequestOptions],
    ) -> Task:
        """Create a music video.

        With ``mv_tier="premium"``.

        With ``mv_mode`` ``"sing"``: ``mv_tier`` (required), ``audio_url`` (required),
        ``prompt``, ``resolution``, ``style``, ``aspect_ratio``, ``add_subtitle``,
        ``subtitle_color``, ``duration``, ``images``, ``lip_ref_urls`` (required). The fields of
        all modes of premium music videos.

        A premium music video of a face that sings.

        With ``mv_mode`` ``"sing_perform"``: ``mv_tier`` (required), ``audio_url`` (required),
        ``prompt``, ``resolution``, ``style``, ``aspect_ratio``, ``add_subtitle``,
        ``subtitle_color``, ``duration``, ``images``, ``lip_ref_urls`` (required). The fields of
        all modes of premium music videos.

        A premium music video of a face that sings and performs.

        With ``mv_mode`` ``"dance"``: ``mv_tier`` (required), ``audio_url`` (required),
        ``prompt``, ``resolution``, ``style``, ``aspect_ratio``, ``add_subtitle``,
        ``subtitle_color``, ``duration``, ``images`` (required). The fields of all modes of
        premium music videos.

        A premium music video of dancing in six scenes.

        With ``mv_mode`` ``"perform"``: ``mv_tier`` (required), ``audio_url`` (required),
        ``prompt``, ``resolution``, ``style``, ``aspect_ratio``, ``add_subtitle``,
        ``subtitle_color``, ``duration``, ``images`` (required). The fields of all modes of
        premium music videos.

        A premium music video of a performance in six scenes.

        A premium music video, by mode.

        Args:
            mv_mode: The action in the video: ``sing`` and ``sing_perform`` need faces,
                ``dance`` and ``perform`` exactly six pictures.
            audio_url: Public HTTPS URL of the song with vocals, MP3, WAV, AAC or M4A, 10 to 300
                seconds and at most 50 MB.
            prompt: A description of the video. At most 3000 characters.
            resolution: Size of the video. The server's default is ``"720p"``.
            style: Visual style in free words. At most 200 characters.
            aspect_ratio: Shape of the video.
            add_subtitle: True to show the lyrics, as they were recognised. The server's default
                is ``False``.
            subtitle_color: Colour of the subtitles, red, green and blue in hexadecimal. Pattern
                ``^#[0-9A-Fa-f]{6}$``.
            duration: Length in seconds to bill if the length of the audio cannot be detected;
                nothing else. 10 to 300.
            images: With ``mv_mode`` ``"sing"`` or ``"sing_perform"``: Public HTTPS URLs of
                pictures of scenes. 0 to 6 items. With ``mv_mode`` ``"dance"`` or ``"perform"``:
                Public HTTPS URLs of pictures of the six scenes. Exactly 6 items. Required with
                ``mv_mode`` ``"dance"`` or ``"perform"``.
            lip_ref_urls: Public HTTPS URLs of front-facing pictures of the faces that sing.
                Only with ``mv_mode`` ``"sing"`` or ``"sing_perform"``, where it is required. 1
                to 2 items.
        """

    @overload
    def create(
        self,
        *,
        audio_url: MediaInput,
        mv_tier: Open,
        images: Sequence[MediaInput] | Unset | None = UNSET,
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
        mv_mode: Literal["sing", "sing_perform", "dance", "perform"] | Unset | None = UNSET,
        lip_ref_urls: Sequence[MediaInput] | Unset | None = UNSET,
        **options: Unpack[RequestOptions],
    ) -> Task:
        """Create a music video.

        With ``mv_tier=Open("…")``, a value that the contract does not name: arguments of any
        form.
        """

    def create(
        self,
        *,
        audio_url: MediaInput,
        mv_tier: Literal["standard", "premium"] | Open | Unset | None = UNSET,
        images: Sequence[MediaInput] | Unset | None = UNSET,
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
        mv_mode: Literal["sing", "sing_perform", "dance", "perform"] | Unset | None = UNSET,
        lip_ref_urls: Sequence[MediaInput] | Unset | None = UNSET,
        **options: Unpack[RequestOptions],
    ) -> Task:
        """Create a music video.

        Starts a video of pictures over a song. The song's length decides the length of the
        video and what it costs.

        Without ``mv_tier`` or with ``standard`` it is the video of earlier versions: one to
        seven pictures and 10 to 180 seconds. With ``premium`` it is 10 to 300 seconds of a song
        with vocals, in one of four modes, at 720p.

        With ``compose_mode: manual`` a standard task stops at ``storyboard_ready`` or
        ``requires_action``, so that shots can be looked at and edited before the video is
        composed. The video of a single shot is kept only once it was asked for or the shot was
        edited.

        Shapes of URLs, lengths of texts, combinations of fields and the length of the song are
        checked at once; a URL whose file is missing fails the task later.

        ``mv_tier`` decides which arguments there are: each form has its own overload.

        Args:
            prompt: A description of the video. At most 3000 characters.
            language: Language of the output. Only with ``mv_tier`` ``"standard"``.
            resolution: Size of the video. With ``mv_tier`` ``"standard"``: One of ``"540p"``,
                ``"720p"``, ``"1080p"``. The server's default is ``"720p"``. With ``mv_tier``
                ``"premium"``: One of ``"720p"``. The server's default is ``"720p"``.
            quality: Rendering quality. High quality cannot be had at 540p. Only with
                ``mv_tier`` ``"standard"``. The server's default is ``"standard"``.
            style: Visual style in free words. At most 200 characters.
            aspect_ratio: Shape of the video.
            lip_sync: True to move the lips to the vocals, of the face in ``lip_ref_url``.
                Cannot be had at 540p. Only with ``mv_tier`` ``"standard"``. The server's
                default is ``False``.
            lip_ref_url: Public HTTPS URL of a front-facing close-up of the face that sings.
                Only with ``mv_tier`` ``"standard"``.
            subtitle_color: Colour of the subtitles, red, green and blue in hexadecimal. Pattern
                ``^#[0-9A-Fa-f]{6}$``.
            srt_url: Public HTTPS URL of the subtitles, a ``.srt`` file. Only with ``mv_tier``
                ``"standard"``.
            compose_mode: The way to the finished video, by itself or after ``compose``. Only
                with ``mv_tier`` ``"standard"``. The server's default is ``"auto"``.
            mv_mode: The action in the video: ``sing`` and ``sing_perform`` need faces,
                ``dance`` and ``perform`` exactly six pictures. Only with ``mv_tier``
                ``"premium"``, where it is required.
            lip_ref_urls: Public HTTPS URLs of front-facing pictures of the faces that sing.
                Only with ``mv_mode`` ``"sing"`` or ``"sing_perform"``, where it is required.
                Only with ``mv_tier`` ``"premium"``. 1 to 2 items.
            options: For this call only, see ``RequestOptions``.

        Raises:
            BadRequestError: 400. The request is not valid (``bad_request``, the message names
                the field) or its content is refused (``content_policy_violation``).
            AuthenticationError: 401. The API key is missing (``missing_api_key``) or is wrong,
                expired, disabled or used up (``invalid_api_key``).
            InsufficientCreditsError: 402. The account has too few credits.
            PermissionDeniedError: 403. The key may not do this: the model needs a paid balance,
                the address is not on the allowlist, or the model is outside of the key's group.
            ConflictError: 409. The idempotency key was used for a call with another body, or
                the first call with it is still running.
            RateLimitError: 429. As many tasks are processing as the account may have at the
                same time (``user_concurrency_exceeded``), or too many requests were sent
                (``rate_limit_exceeded``). The first ends only when a task does.
            ServerError: 500. Something failed at BeatAPI.
            ServerError: 503. The work was impossible for the moment
                (``processing_unavailable``), took too long (``processing_timeout``), failed
                (``processing_failed``) or its result was lost (``result_transfer_failed``).
                Nothing is charged.

        Example::

            client.music_video.create(
                mv_tier="standard",
                images=["https://media.beatapi.io/samples/neon-singer.png"],
                audio_url="https://media.beatapi.io/samples/neon-singer-preview.mp3",
                resolution="720p",
            )
        """
        return self._call(
            _CREATE_MUSIC_VIDEO_TASK,
            body={
                "audio_url": audio_url,
                "mv_tier": mv_tier,
                "images": images,
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
                "mv_mode": mv_mode,
                "lip_ref_urls": lip_ref_urls,
            },
            options=options,
        )

    @overload
    def create_and_wait(
        self,
        *,
        images: Sequence[MediaInput],
        audio_url: MediaInput,
        mv_tier: Literal["standard"] | Unset | None = UNSET,
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
    ) -> Task: ...

    @overload
    def create_and_wait(
        self,
        *,
        mv_tier: Literal["premium"],
        mv_mode: Literal["sing", "sing_perform", "dance", "perform"],
        audio_url: MediaInput,
        prompt: str | Unset | None = UNSET,
        resolution: Literal["720p"] | Unset | None = UNSET,
        style: str | Unset | None = UNSET,
        aspect_ratio: Literal["1:1", "16:9", "9:16", "4:3", "3:4"] | Unset | None = UNSET,
        add_subtitle: bool | Unset | None = UNSET,
        subtitle_color: str | Unset | None = UNSET,
        duration: int | Unset | None = UNSET,
        images: Sequence[MediaInput] | Unset | None = UNSET,
        lip_ref_urls: Sequence[MediaInput] | Unset | None = UNSET,
        wait_timeout: float | None = WAIT_SECONDS,
        on_update: OnUpdate | None = None,
        **options: Unpack[RequestOptions],
    ) -> Task: ...

    @overload
    def create_and_wait(
        self,
        *,
        audio_url: MediaInput,
        mv_tier: Open,
        images: Sequence[MediaInput] | Unset | None = UNSET,
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
        mv_mode: Literal["sing", "sing_perform", "dance", "perform"] | Unset | None = UNSET,
        lip_ref_urls: Sequence[MediaInput] | Unset | None = UNSET,
        wait_timeout: float | None = WAIT_SECONDS,
        on_update: OnUpdate | None = None,
        **options: Unpack[RequestOptions],
    ) -> Task: ...

    def create_and_wait(
        self,
        *,
        audio_url: MediaInput,
        mv_tier: Literal["standard", "premium"] | Open | Unset | None = UNSET,
        images: Sequence[MediaInput] | Unset | None = UNSET,
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
        mv_mode: Literal["sing", "sing_perform", "dance", "perform"] | Unset | None = UNSET,
        lip_ref_urls: Sequence[MediaInput] | Unset | None = UNSET,
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
                mv_tier="standard",
                images=["https://media.beatapi.io/samples/neon-singer.png"],
                audio_url="https://media.beatapi.io/samples/neon-singer-preview.mp3",
                resolution="720p",
            )
        """
        # Check first: an error of the wait alone would lose the id of the started work.
        check_timeout(wait_timeout)
        resource = TasksResource(self._client)
        resource.check_update(on_update)
        started = self._call(
            _CREATE_MUSIC_VIDEO_TASK,
            body={
                "audio_url": audio_url,
                "mv_tier": mv_tier,
                "images": images,
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
                "mv_mode": mv_mode,
                "lip_ref_urls": lip_ref_urls,
            },
            options=options,
        )
        return resource.wait(started, timeout=wait_timeout, on_update=on_update)

    def compose(
        self, task_id: str, *, shot_ids: Sequence[str], **options: Unpack[RequestOptions]
    ) -> Task:
        """Compose the video.

        Joins shots of a storyboard to the finished video, in the order given. Costs 1 dollar; a
        call repeated with its key is charged once.

        Args:
            task_id: Id of the task.
            shot_ids: Ids of the shots, in the order in which they are shown. At least 1 item.
            options: For this call only, see ``RequestOptions``.

        Raises:
            BadRequestError: 400. The request is not valid (``bad_request``, the message names
                the field) or its content is refused (``content_policy_violation``).
            AuthenticationError: 401. The API key is missing (``missing_api_key``) or is wrong,
                expired, disabled or used up (``invalid_api_key``).
            InsufficientCreditsError: 402. The account has too few credits.
            NotFoundError: 404. There is no such task or shot in this account.
            ConflictError: 409. The idempotency key was used for a call with another body, or
                the first call with it is still running.
            RateLimitError: 429. Too many requests, also those of a free model, or as many tasks
                as the account may have (``user_concurrency_exceeded``).
            ServerError: 500. Something failed at BeatAPI.
            ServerError: 503. The work was impossible for the moment
                (``processing_unavailable``), took too long (``processing_timeout``), failed
                (``processing_failed``) or its result was lost (``result_transfer_failed``).
                Nothing is charged.

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

    @overload
    async def create(
        self,
        *,
        images: Sequence[MediaInput],
        audio_url: MediaInput,
        mv_tier: Literal["standard"] | Unset | None = UNSET,
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

        With ``mv_tier="standard"``.

        A standard music video: one to seven pictures over 10 to 180 seconds of a song.

        Args:
            images: Public HTTPS URLs of the pictures: PNG, JPEG or WebP, at most 50 MB each,
                aspect ratio between 1:4 and 4:1. 1 to 7 items.
            audio_url: Public HTTPS URL of the song, MP3, WAV, AAC or M4A, 10 to 180 seconds and
                at most 50 MB.
            prompt: A description of the video. At most 3000 characters.
            language: Language of the output.
            resolution: Size of the video. The server's default is ``"720p"``.
            quality: Rendering quality. High quality cannot be had at 540p. The server's default
                is ``"standard"``.
            style: Visual style in free words. At most 200 characters.
            aspect_ratio: Shape of the video.
            lip_sync: True to move the lips to the vocals, of the face in ``lip_ref_url``.
                Cannot be had at 540p. The server's default is ``False``.
            lip_ref_url: Public HTTPS URL of a front-facing close-up of the face that sings.
            add_subtitle: True to show the lyrics. The server's default is ``False``.
            subtitle_color: Colour of the subtitles, red, green and blue in hexadecimal. Pattern
                ``^#[0-9A-Fa-f]{6}$``.
            srt_url: Public HTTPS URL of the subtitles, a ``.srt`` file.
            duration: Length in seconds to bill if the length of the audio cannot be detected;
                nothing else. 10 to 180.
            compose_mode: The way to the finished video, by itself or after ``compose``. The
                server's default is ``"auto"``.
        """

    @overload
    async def create(
        self,
        *,
        mv_tier: Literal["premium"],
        mv_mode: Literal["sing", "sing_perform", "dance", "perform"],
        audio_url: MediaInput,
        prompt: str | Unset | None = UNSET,
        resolution: Literal["720p"] | Unset | None = UNSET,
        style: str | Unset | None = UNSET,
        aspect_ratio: Literal["1:1", "16:9", "9:16", "4:3", "3:4"] | Unset | None = UNSET,
        add_subtitle: bool | Unset | None = UNSET,
        subtitle_color: str | Unset | None = UNSET,
        duration: int | Unset | None = UNSET,
        images: Sequence[MediaInput] | Unset | None = UNSET,
        lip_ref_urls: Sequence[MediaInput] | Unset | None = UNSET,
        **options: Unpack[RequestOptions],
    ) -> Task:
        """Create a music video.

        With ``mv_tier="premium"``.

        With ``mv_mode`` ``"sing"``: ``mv_tier`` (required), ``audio_url`` (required),
        ``prompt``, ``resolution``, ``style``, ``aspect_ratio``, ``add_subtitle``,
        ``subtitle_color``, ``duration``, ``images``, ``lip_ref_urls`` (required). The fields of
        all modes of premium music videos.

        A premium music video of a face that sings.

        With ``mv_mode`` ``"sing_perform"``: ``mv_tier`` (required), ``audio_url`` (required),
        ``prompt``, ``resolution``, ``style``, ``aspect_ratio``, ``add_subtitle``,
        ``subtitle_color``, ``duration``, ``images``, ``lip_ref_urls`` (required). The fields of
        all modes of premium music videos.

        A premium music video of a face that sings and performs.

        With ``mv_mode`` ``"dance"``: ``mv_tier`` (required), ``audio_url`` (required),
        ``prompt``, ``resolution``, ``style``, ``aspect_ratio``, ``add_subtitle``,
        ``subtitle_color``, ``duration``, ``images`` (required). The fields of all modes of
        premium music videos.

        A premium music video of dancing in six scenes.

        With ``mv_mode`` ``"perform"``: ``mv_tier`` (required), ``audio_url`` (required),
        ``prompt``, ``resolution``, ``style``, ``aspect_ratio``, ``add_subtitle``,
        ``subtitle_color``, ``duration``, ``images`` (required). The fields of all modes of
        premium music videos.

        A premium music video of a performance in six scenes.

        A premium music video, by mode.

        Args:
            mv_mode: The action in the video: ``sing`` and ``sing_perform`` need faces,
                ``dance`` and ``perform`` exactly six pictures.
            audio_url: Public HTTPS URL of the song with vocals, MP3, WAV, AAC or M4A, 10 to 300
                seconds and at most 50 MB.
            prompt: A description of the video. At most 3000 characters.
            resolution: Size of the video. The server's default is ``"720p"``.
            style: Visual style in free words. At most 200 characters.
            aspect_ratio: Shape of the video.
            add_subtitle: True to show the lyrics, as they were recognised. The server's default
                is ``False``.
            subtitle_color: Colour of the subtitles, red, green and blue in hexadecimal. Pattern
                ``^#[0-9A-Fa-f]{6}$``.
            duration: Length in seconds to bill if the length of the audio cannot be detected;
                nothing else. 10 to 300.
            images: With ``mv_mode`` ``"sing"`` or ``"sing_perform"``: Public HTTPS URLs of
                pictures of scenes. 0 to 6 items. With ``mv_mode`` ``"dance"`` or ``"perform"``:
                Public HTTPS URLs of pictures of the six scenes. Exactly 6 items. Required with
                ``mv_mode`` ``"dance"`` or ``"perform"``.
            lip_ref_urls: Public HTTPS URLs of front-facing pictures of the faces that sing.
                Only with ``mv_mode`` ``"sing"`` or ``"sing_perform"``, where it is required. 1
                to 2 items.
        """

    @overload
    async def create(
        self,
        *,
        audio_url: MediaInput,
        mv_tier: Open,
        images: Sequence[MediaInput] | Unset | None = UNSET,
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
        mv_mode: Literal["sing", "sing_perform", "dance", "perform"] | Unset | None = UNSET,
        lip_ref_urls: Sequence[MediaInput] | Unset | None = UNSET,
        **options: Unpack[RequestOptions],
    ) -> Task:
        """Create a music video.

        With ``mv_tier=Open("…")``, a value that the contract does not name: arguments of any
        form.
        """

    async def create(
        self,
        *,
        audio_url: MediaInput,
        mv_tier: Literal["standard", "premium"] | Open | Unset | None = UNSET,
        images: Sequence[MediaInput] | Unset | None = UNSET,
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
        mv_mode: Literal["sing", "sing_perform", "dance", "perform"] | Unset | None = UNSET,
        lip_ref_urls: Sequence[MediaInput] | Unset | None = UNSET,
        **options: Unpack[RequestOptions],
    ) -> Task:
        """Create a music video.

        Starts a video of pictures over a song. The song's length decides the length of the
        video and what it costs.

        Without ``mv_tier`` or with ``standard`` it is the video of earlier versions: one to
        seven pictures and 10 to 180 seconds. With ``premium`` it is 10 to 300 seconds of a song
        with vocals, in one of four modes, at 720p.

        With ``compose_mode: manual`` a standard task stops at ``storyboard_ready`` or
        ``requires_action``, so that shots can be looked at and edited before the video is
        composed. The video of a single shot is kept only once it was asked for or the shot was
        edited.

        Shapes of URLs, lengths of texts, combinations of fields and the length of the song are
        checked at once; a URL whose file is missing fails the task later.

        ``mv_tier`` decides which arguments there are: each form has its own overload.

        Args:
            prompt: A description of the video. At most 3000 characters.
            language: Language of the output. Only with ``mv_tier`` ``"standard"``.
            resolution: Size of the video. With ``mv_tier`` ``"standard"``: One of ``"540p"``,
                ``"720p"``, ``"1080p"``. The server's default is ``"720p"``. With ``mv_tier``
                ``"premium"``: One of ``"720p"``. The server's default is ``"720p"``.
            quality: Rendering quality. High quality cannot be had at 540p. Only with
                ``mv_tier`` ``"standard"``. The server's default is ``"standard"``.
            style: Visual style in free words. At most 200 characters.
            aspect_ratio: Shape of the video.
            lip_sync: True to move the lips to the vocals, of the face in ``lip_ref_url``.
                Cannot be had at 540p. Only with ``mv_tier`` ``"standard"``. The server's
                default is ``False``.
            lip_ref_url: Public HTTPS URL of a front-facing close-up of the face that sings.
                Only with ``mv_tier`` ``"standard"``.
            subtitle_color: Colour of the subtitles, red, green and blue in hexadecimal. Pattern
                ``^#[0-9A-Fa-f]{6}$``.
            srt_url: Public HTTPS URL of the subtitles, a ``.srt`` file. Only with ``mv_tier``
                ``"standard"``.
            compose_mode: The way to the finished video, by itself or after ``compose``. Only
                with ``mv_tier`` ``"standard"``. The server's default is ``"auto"``.
            mv_mode: The action in the video: ``sing`` and ``sing_perform`` need faces,
                ``dance`` and ``perform`` exactly six pictures. Only with ``mv_tier``
                ``"premium"``, where it is required.
            lip_ref_urls: Public HTTPS URLs of front-facing pictures of the faces that sing.
                Only with ``mv_mode`` ``"sing"`` or ``"sing_perform"``, where it is required.
                Only with ``mv_tier`` ``"premium"``. 1 to 2 items.
            options: For this call only, see ``RequestOptions``.

        Raises:
            BadRequestError: 400. The request is not valid (``bad_request``, the message names
                the field) or its content is refused (``content_policy_violation``).
            AuthenticationError: 401. The API key is missing (``missing_api_key``) or is wrong,
                expired, disabled or used up (``invalid_api_key``).
            InsufficientCreditsError: 402. The account has too few credits.
            PermissionDeniedError: 403. The key may not do this: the model needs a paid balance,
                the address is not on the allowlist, or the model is outside of the key's group.
            ConflictError: 409. The idempotency key was used for a call with another body, or
                the first call with it is still running.
            RateLimitError: 429. As many tasks are processing as the account may have at the
                same time (``user_concurrency_exceeded``), or too many requests were sent
                (``rate_limit_exceeded``). The first ends only when a task does.
            ServerError: 500. Something failed at BeatAPI.
            ServerError: 503. The work was impossible for the moment
                (``processing_unavailable``), took too long (``processing_timeout``), failed
                (``processing_failed``) or its result was lost (``result_transfer_failed``).
                Nothing is charged.

        Example::

            await client.music_video.create(
                mv_tier="standard",
                images=["https://media.beatapi.io/samples/neon-singer.png"],
                audio_url="https://media.beatapi.io/samples/neon-singer-preview.mp3",
                resolution="720p",
            )
        """
        return await self._call(
            _CREATE_MUSIC_VIDEO_TASK,
            body={
                "audio_url": audio_url,
                "mv_tier": mv_tier,
                "images": images,
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
                "mv_mode": mv_mode,
                "lip_ref_urls": lip_ref_urls,
            },
            options=options,
        )

    @overload
    async def create_and_wait(
        self,
        *,
        images: Sequence[MediaInput],
        audio_url: MediaInput,
        mv_tier: Literal["standard"] | Unset | None = UNSET,
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
    ) -> Task: ...

    @overload
    async def create_and_wait(
        self,
        *,
        mv_tier: Literal["premium"],
        mv_mode: Literal["sing", "sing_perform", "dance", "perform"],
        audio_url: MediaInput,
        prompt: str | Unset | None = UNSET,
        resolution: Literal["720p"] | Unset | None = UNSET,
        style: str | Unset | None = UNSET,
        aspect_ratio: Literal["1:1", "16:9", "9:16", "4:3", "3:4"] | Unset | None = UNSET,
        add_subtitle: bool | Unset | None = UNSET,
        subtitle_color: str | Unset | None = UNSET,
        duration: int | Unset | None = UNSET,
        images: Sequence[MediaInput] | Unset | None = UNSET,
        lip_ref_urls: Sequence[MediaInput] | Unset | None = UNSET,
        wait_timeout: float | None = WAIT_SECONDS,
        on_update: OnUpdate | None = None,
        **options: Unpack[RequestOptions],
    ) -> Task: ...

    @overload
    async def create_and_wait(
        self,
        *,
        audio_url: MediaInput,
        mv_tier: Open,
        images: Sequence[MediaInput] | Unset | None = UNSET,
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
        mv_mode: Literal["sing", "sing_perform", "dance", "perform"] | Unset | None = UNSET,
        lip_ref_urls: Sequence[MediaInput] | Unset | None = UNSET,
        wait_timeout: float | None = WAIT_SECONDS,
        on_update: OnUpdate | None = None,
        **options: Unpack[RequestOptions],
    ) -> Task: ...

    async def create_and_wait(
        self,
        *,
        audio_url: MediaInput,
        mv_tier: Literal["standard", "premium"] | Open | Unset | None = UNSET,
        images: Sequence[MediaInput] | Unset | None = UNSET,
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
        mv_mode: Literal["sing", "sing_perform", "dance", "perform"] | Unset | None = UNSET,
        lip_ref_urls: Sequence[MediaInput] | Unset | None = UNSET,
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
                mv_tier="standard",
                images=["https://media.beatapi.io/samples/neon-singer.png"],
                audio_url="https://media.beatapi.io/samples/neon-singer-preview.mp3",
                resolution="720p",
            )
        """
        # Check first: an error of the wait alone would lose the id of the started work.
        check_timeout(wait_timeout)
        resource = AsyncTasksResource(self._client)
        resource.check_update(on_update)
        started = await self._call(
            _CREATE_MUSIC_VIDEO_TASK,
            body={
                "audio_url": audio_url,
                "mv_tier": mv_tier,
                "images": images,
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
                "mv_mode": mv_mode,
                "lip_ref_urls": lip_ref_urls,
            },
            options=options,
        )
        return await resource.wait(started, timeout=wait_timeout, on_update=on_update)

    async def compose(
        self, task_id: str, *, shot_ids: Sequence[str], **options: Unpack[RequestOptions]
    ) -> Task:
        """Compose the video.

        Joins shots of a storyboard to the finished video, in the order given. Costs 1 dollar; a
        call repeated with its key is charged once.

        Args:
            task_id: Id of the task.
            shot_ids: Ids of the shots, in the order in which they are shown. At least 1 item.
            options: For this call only, see ``RequestOptions``.

        Raises:
            BadRequestError: 400. The request is not valid (``bad_request``, the message names
                the field) or its content is refused (``content_policy_violation``).
            AuthenticationError: 401. The API key is missing (``missing_api_key``) or is wrong,
                expired, disabled or used up (``invalid_api_key``).
            InsufficientCreditsError: 402. The account has too few credits.
            NotFoundError: 404. There is no such task or shot in this account.
            ConflictError: 409. The idempotency key was used for a call with another body, or
                the first call with it is still running.
            RateLimitError: 429. Too many requests, also those of a free model, or as many tasks
                as the account may have (``user_concurrency_exceeded``).
            ServerError: 500. Something failed at BeatAPI.
            ServerError: 503. The work was impossible for the moment
                (``processing_unavailable``), took too long (``processing_timeout``), failed
                (``processing_failed``) or its result was lost (``result_transfer_failed``).
                Nothing is charged.

        Example::

            await client.music_video.compose("task_8K2qA", shot_ids=["shot_xxx", "shot_yyy"])
        """
        return await self._call(
            _COMPOSE_MUSIC_VIDEO_TASK,
            path={"task_id": task_id},
            body={"shot_ids": shot_ids},
            options=options,
        )
