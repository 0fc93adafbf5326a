"""Resources that can wait for what they start: generated from spec 2026-10-02, do not edit."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Any, Final, Literal, overload

from .._base.types import UNSET, Unset
from .._calls.operation import Operation
from .._engine.engine import AsyncResource, SyncResource, check_timeout
from .._helpers.tasks import WAIT_SECONDS
from ..models import Effect, EffectListResponseData, ShotMedia, Task
from .tasks import AsyncTasksResource, TasksResource

if TYPE_CHECKING:
    from typing import Unpack

    from .._calls.options import RequestOptions
    from .._helpers.tasks import OnUpdate
    from .._uploads.source import MediaInput
    from ..types import Open

_CREATE_VIDEO_GENERATION_TASK: Final = Operation(
    id="createVideoGenerationTask",
    method="POST",
    path="/v1/videos/tasks",
    decode=Task.from_dict,
    envelope="data",
    authenticated=True,
    idempotency="optional",
    lists=(
        "images",
        "reference_images",
        "reference_videos",
        "reference_audios",
        "multi_prompt",
        "elements",
    ),
    uploads={
        "images": True,
        "reference_images": True,
        "reference_videos": True,
        "reference_audios": True,
    },
    uploader=("plain", "FilesResource", "upload"),
)
_LIST_EFFECTS: Final = Operation(
    id="listEffects",
    method="GET",
    path="/v1/effects",
    decode=EffectListResponseData.from_dict,
    envelope="data",
    authenticated=False,
    idempotency="undeclared",
)
_GET_EFFECT: Final = Operation(
    id="getEffect",
    method="GET",
    path="/v1/effects/{effect_id}",
    decode=Effect.from_dict,
    envelope="data",
    authenticated=False,
    idempotency="undeclared",
)
_CREATE_EFFECT_TASK: Final = Operation(
    id="createEffectTask",
    method="POST",
    path="/v1/effects/tasks",
    decode=Task.from_dict,
    envelope="data",
    authenticated=True,
    idempotency="optional",
    lists=("images",),
    uploads={"images": True},
    uploader=("plain", "FilesResource", "upload"),
)
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
    uploader=("plain", "FilesResource", "upload"),
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
    uploader=("plain", "FilesResource", "upload"),
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
_CREATE_ECOMMERCE_VIDEO_TASK: Final = Operation(
    id="createEcommerceVideoTask",
    method="POST",
    path="/v1/ecommerce-video/tasks",
    decode=Task.from_dict,
    envelope="data",
    authenticated=True,
    idempotency="optional",
    lists=("images",),
    uploads={"images": True},
    uploader=("plain", "FilesResource", "upload"),
)
_CREATE_VIDEO_ANALYSIS_TASK: Final = Operation(
    id="createVideoAnalysisTask",
    method="POST",
    path="/v1/video-analysis/tasks",
    decode=Task.from_dict,
    envelope="data",
    authenticated=True,
    idempotency="optional",
    uploads={"video_url": False},
    uploader=("plain", "FilesResource", "upload"),
)
_CREATE_IMAGE_GENERATION_TASK: Final = Operation(
    id="createImageGenerationTask",
    method="POST",
    path="/v1/images/tasks",
    decode=Task.from_dict,
    envelope="data",
    authenticated=True,
    idempotency="optional",
    lists=("images",),
    uploads={"images": True},
    uploader=("plain", "FilesResource", "upload"),
)


class VideosResource(SyncResource):
    """Pictures and videos by model."""

    @overload
    def create(
        self,
        *,
        model: Literal["minimax-h3"],
        prompt: str,
        images: Sequence[MediaInput] | Unset | None = UNSET,
        reference_images: Sequence[MediaInput] | Unset | None = UNSET,
        reference_videos: Sequence[MediaInput] | Unset | None = UNSET,
        reference_audios: Sequence[MediaInput] | Unset | None = UNSET,
        duration: int | Unset | None = UNSET,
        aspect_ratio: Literal["adaptive", "21:9", "16:9", "4:3", "1:1", "3:4", "9:16"]
        | Unset
        | None = UNSET,
        resolution: Literal["768P", "2K"] | Unset | None = UNSET,
        **options: Unpack[RequestOptions],
    ) -> Task:
        """Create a video.

        With ``model="minimax-h3"``.

        A video of MiniMax H3. Frames in ``images`` exclude everything in ``reference_images``,
        ``reference_videos`` and ``reference_audios``.

        Args:
            prompt: A description of the video. 1 to 5000 characters.
            images: Public HTTPS URLs of the first frame, or of the first and the last. 1 to 2
                items.
            reference_images: Public HTTPS URLs of pictures that the video refers to. 1 to 9
                items.
            reference_videos: Public HTTPS URLs of videos that the video refers to. 1 to 3
                items.
            reference_audios: Public HTTPS URLs of sounds that the video refers to; they need a
                picture or a video beside them. 1 to 3 items.
            duration: Length of the video in seconds. 4 to 15, the server's default is ``5``.
            aspect_ratio: Shape of the video: from text ``16:9`` if left out, and never
                ``adaptive``; from frames always ``adaptive``; from references ``adaptive`` if
                left out.
            resolution: Size of the video. The server's default is ``"768P"``.
        """

    @overload
    def create(
        self,
        *,
        model: Literal["minimax-h3-fast"],
        prompt: str,
        images: Sequence[MediaInput] | Unset | None = UNSET,
        reference_images: Sequence[MediaInput] | Unset | None = UNSET,
        reference_videos: Sequence[MediaInput] | Unset | None = UNSET,
        reference_audios: Sequence[MediaInput] | Unset | None = UNSET,
        duration: int | Unset | None = UNSET,
        aspect_ratio: Literal["adaptive", "21:9", "16:9", "4:3", "1:1", "3:4", "9:16"]
        | Unset
        | None = UNSET,
        resolution: Literal["768P", "2K"] | Unset | None = UNSET,
        **options: Unpack[RequestOptions],
    ) -> Task:
        """Create a video.

        With ``model="minimax-h3-fast"``.

        A video of MiniMax H3 under the name of its quick offer. Frames in ``images`` exclude
        everything in ``reference_images``, ``reference_videos`` and ``reference_audios``.

        Args:
            prompt: A description of the video. 1 to 5000 characters.
            images: Public HTTPS URLs of the first frame, or of the first and the last. 1 to 2
                items.
            reference_images: Public HTTPS URLs of pictures that the video refers to. 1 to 9
                items.
            reference_videos: Public HTTPS URLs of videos that the video refers to. 1 to 3
                items.
            reference_audios: Public HTTPS URLs of sounds that the video refers to; they need a
                picture or a video beside them. 1 to 3 items.
            duration: Length of the video in seconds. 4 to 15, the server's default is ``5``.
            aspect_ratio: Shape of the video: from text ``16:9`` if left out, and never
                ``adaptive``; from frames always ``adaptive``; from references ``adaptive`` if
                left out.
            resolution: Size of the video. The server's default is ``"768P"``.
        """

    @overload
    def create(
        self,
        *,
        model: Literal["minimax-h3-normal"],
        prompt: str,
        images: Sequence[MediaInput] | Unset | None = UNSET,
        reference_images: Sequence[MediaInput] | Unset | None = UNSET,
        reference_videos: Sequence[MediaInput] | Unset | None = UNSET,
        duration: int | Unset | None = UNSET,
        aspect_ratio: Literal["16:9", "9:16", "1:1", "4:3", "3:4", "21:9"] | Unset | None = UNSET,
        resolution: Literal["480p", "768p", "1080p"] | Unset | None = UNSET,
        seed: int | Unset | None = UNSET,
        **options: Unpack[RequestOptions],
    ) -> Task:
        """Create a video.

        With ``model="minimax-h3-normal"``.

        A video of MiniMax H3 at half the price and slower, always with sound. Frames in
        ``images`` exclude references.

        Args:
            prompt: A description of the video. 1 to 5000 characters.
            images: Public HTTPS URLs of the first frame, or of the first and the last. 1 to 2
                items.
            reference_images: Public HTTPS URLs of pictures that the video refers to. 1 to 4
                items.
            reference_videos: Public HTTPS URLs of videos that the video refers to. Exactly 1
                item.
            duration: Length of the video in seconds. 3 to 15, the server's default is ``5``.
            aspect_ratio: Shape of the video. The server's default is ``"16:9"``.
            resolution: Size of the video. The server's default is ``"768p"``.
            seed: The seed of the randomness; left out, it is drawn. 0 to 9007199254740991.
        """

    @overload
    def create(
        self,
        *,
        model: Literal["grok-imagine-video-1.5"],
        prompt: str,
        images: Sequence[MediaInput] | Unset | None = UNSET,
        reference_images: Sequence[MediaInput] | Unset | None = UNSET,
        duration: int | Unset | None = UNSET,
        aspect_ratio: Literal["1:1", "16:9", "9:16", "3:2", "2:3", "auto"] | Unset | None = UNSET,
        resolution: Literal["480p", "720p", "1080p"] | Unset | None = UNSET,
        **options: Unpack[RequestOptions],
    ) -> Task:
        """Create a video.

        With ``model="grok-imagine-video-1.5"``.

        A video of Grok Imagine Video 1.5. A first frame in ``images`` excludes
        ``reference_images`` and ``aspect_ratio``.

        Args:
            prompt: A description of the video. 1 to 4096 characters.
            images: Public HTTPS URL of the first frame. Exactly 1 item.
            reference_images: Public HTTPS URLs of pictures that the video refers to. 1 to 7
                items.
            duration: Length of the video in seconds. 1 to 15, the server's default is ``8``.
            aspect_ratio: Shape of the video. The server's default is ``"16:9"``.
            resolution: Size of the video; 1080p takes one picture at most. The server's default
                is ``"480p"``.
        """

    @overload
    def create(
        self,
        *,
        model: Literal["seedance-2"],
        prompt: str,
        images: Sequence[MediaInput] | Unset | None = UNSET,
        reference_images: Sequence[MediaInput] | Unset | None = UNSET,
        reference_videos: Sequence[MediaInput] | Unset | None = UNSET,
        reference_audios: Sequence[MediaInput] | Unset | None = UNSET,
        duration: int | Unset | None = UNSET,
        aspect_ratio: Literal["adaptive", "21:9", "16:9", "4:3", "1:1", "3:4", "9:16"]
        | Unset
        | None = UNSET,
        resolution: Literal["480p", "720p", "1080p", "4k", "4K"] | Unset | None = UNSET,
        generate_audio: bool | Unset | None = UNSET,
        **options: Unpack[RequestOptions],
    ) -> Task:
        """Create a video.

        With ``model="seedance-2"``.

        A video of Seedance 2. Frames in ``images`` exclude everything in ``reference_images``,
        ``reference_videos`` and ``reference_audios``.

        Args:
            prompt: A description of the video. 1 to 5000 characters.
            images: Public HTTPS URLs of the first frame, or of the first and the last. 1 to 2
                items.
            reference_images: Public HTTPS URLs of pictures that the video refers to. 1 to 9
                items.
            reference_videos: Public HTTPS URLs of videos that the video refers to. 1 to 3
                items.
            reference_audios: Public HTTPS URLs of sounds that the video refers to; they need a
                picture or a video beside them. 1 to 3 items.
            duration: Length of the video in seconds. 4 to 15, the server's default is ``5``.
            aspect_ratio: Shape of the video. The server's default is ``"adaptive"``.
            resolution: Size of the video, ``4k`` and ``4K`` are the same; 1080p takes no
                reference pictures. The server's default is ``"720p"``.
            generate_audio: True for a video with sound. The server's default is ``True``.
        """

    @overload
    def create(
        self,
        *,
        model: Literal["seedance-2-fast"],
        prompt: str,
        images: Sequence[MediaInput] | Unset | None = UNSET,
        reference_images: Sequence[MediaInput] | Unset | None = UNSET,
        reference_videos: Sequence[MediaInput] | Unset | None = UNSET,
        reference_audios: Sequence[MediaInput] | Unset | None = UNSET,
        duration: int | Unset | None = UNSET,
        aspect_ratio: Literal["adaptive", "21:9", "16:9", "4:3", "1:1", "3:4", "9:16"]
        | Unset
        | None = UNSET,
        resolution: Literal["480p", "720p"] | Unset | None = UNSET,
        generate_audio: bool | Unset | None = UNSET,
        **options: Unpack[RequestOptions],
    ) -> Task:
        """Create a video.

        With ``model="seedance-2-fast"``.

        A video of Seedance 2 Fast. Frames in ``images`` exclude everything in
        ``reference_images``, ``reference_videos`` and ``reference_audios``.

        Args:
            prompt: A description of the video. 1 to 5000 characters.
            images: Public HTTPS URLs of the first frame, or of the first and the last. 1 to 2
                items.
            reference_images: Public HTTPS URLs of pictures that the video refers to. 1 to 9
                items.
            reference_videos: Public HTTPS URLs of videos that the video refers to. 1 to 3
                items.
            reference_audios: Public HTTPS URLs of sounds that the video refers to; they need a
                picture or a video beside them. 1 to 3 items.
            duration: Length of the video in seconds. 4 to 15, the server's default is ``5``.
            aspect_ratio: Shape of the video. The server's default is ``"adaptive"``.
            resolution: Size of the video. The server's default is ``"720p"``.
            generate_audio: True for a video with sound. The server's default is ``True``.
        """

    @overload
    def create(
        self,
        *,
        model: Literal["seedance-2-mini"],
        prompt: str,
        images: Sequence[MediaInput] | Unset | None = UNSET,
        reference_images: Sequence[MediaInput] | Unset | None = UNSET,
        reference_videos: Sequence[MediaInput] | Unset | None = UNSET,
        reference_audios: Sequence[MediaInput] | Unset | None = UNSET,
        duration: int | Unset | None = UNSET,
        aspect_ratio: Literal["adaptive", "21:9", "16:9", "4:3", "1:1", "3:4", "9:16"]
        | Unset
        | None = UNSET,
        resolution: Literal["480p", "720p"] | Unset | None = UNSET,
        **options: Unpack[RequestOptions],
    ) -> Task:
        """Create a video.

        With ``model="seedance-2-mini"``.

        A video of Seedance 2 Mini: cheap, and without sound of its own. Frames in ``images``
        exclude everything in ``reference_images``, ``reference_videos`` and
        ``reference_audios``.

        Args:
            prompt: A description of the video. 1 to 5000 characters.
            images: Public HTTPS URLs of the first frame, or of the first and the last. 1 to 2
                items.
            reference_images: Public HTTPS URLs of pictures that the video refers to. 1 to 9
                items.
            reference_videos: Public HTTPS URLs of videos that the video refers to. 1 to 3
                items.
            reference_audios: Public HTTPS URLs of sounds that the video refers to; they need a
                picture or a video beside them. 1 to 3 items.
            duration: Length of the video in seconds. 4 to 15, the server's default is ``5``.
            aspect_ratio: Shape of the video. The server's default is ``"adaptive"``.
            resolution: Size of the video. The server's default is ``"720p"``.
        """

    @overload
    def create(
        self,
        *,
        model: Literal["veo-3.1"],
        prompt: str,
        images: Sequence[MediaInput] | Unset | None = UNSET,
        aspect_ratio: Literal["16:9", "9:16", "auto"] | Unset | None = UNSET,
        resolution: Literal["720p", "1080p", "4k", "4K"] | Unset | None = UNSET,
        quality: Literal["Quality", "Fast", "Lite"] | Unset | None = UNSET,
        watermark: str | Unset | None = UNSET,
        enable_translation: bool | Unset | None = UNSET,
        reference_images: Sequence[MediaInput] | Unset | None = UNSET,
        **options: Unpack[RequestOptions],
    ) -> Task:
        """Create a video.

        With ``model="veo-3.1"``.

        As ``Veo31TextOrFrameVideoRequest``: ``model`` (required), ``prompt`` (required),
        ``images``, ``aspect_ratio``, ``resolution``, ``quality``, ``watermark``,
        ``enable_translation``. A video of Veo 3.1 from text, or from text and frames.

        As ``Veo31ReferenceVideoRequest``: ``model`` (required), ``prompt`` (required),
        ``reference_images`` (required), ``aspect_ratio``, ``resolution``, ``quality``,
        ``watermark``, ``enable_translation``. A video of Veo 3.1 from reference pictures.

        A video of Veo 3.1, always 8 seconds long: from text and frames, or from reference
        pictures.

        Args:
            prompt: A description of the video. 1 to 5000 characters.
            images: Public HTTPS URLs of the first frame, or of the first and the last. Only as
                ``Veo31TextOrFrameVideoRequest``. 1 to 2 items.
            aspect_ratio: Shape of the video. The server's default is ``"16:9"``.
            resolution: Size of the video, ``4k`` and ``4K`` are the same; decides what it
                costs. The server's default is ``"720p"``.
            quality: Rendering quality; decides what it costs. As
                ``Veo31TextOrFrameVideoRequest``: One of ``"Quality"``, ``"Fast"``, ``"Lite"``.
                The server's default is ``"Quality"``. As ``Veo31ReferenceVideoRequest``: One of
                ``"Fast"``, ``"Lite"``. The server's default is ``"Fast"``.
            watermark: Text of a watermark.
            enable_translation: True if the prompt may be translated first.
            reference_images: Public HTTPS URLs of pictures that the video refers to. Only as
                ``Veo31ReferenceVideoRequest``, where it is required. 1 to 3 items.
        """

    @overload
    def create(
        self,
        *,
        model: Literal["seedance-2.5"],
        prompt: str,
        images: Sequence[MediaInput] | Unset | None = UNSET,
        reference_images: Sequence[MediaInput] | Unset | None = UNSET,
        reference_videos: Sequence[MediaInput] | Unset | None = UNSET,
        reference_audios: Sequence[MediaInput] | Unset | None = UNSET,
        duration: int | Unset | None = UNSET,
        aspect_ratio: Literal["adaptive", "21:9", "16:9", "4:3", "1:1", "3:4", "9:16"]
        | Unset
        | None = UNSET,
        resolution: Literal["480p", "720p", "1080p"] | Unset | None = UNSET,
        generate_audio: bool | Unset | None = UNSET,
        seed: int | Unset | None = UNSET,
        **options: Unpack[RequestOptions],
    ) -> Task:
        """Create a video.

        With ``model="seedance-2.5"``.

        A video of Seedance 2.5. Frames in ``images`` exclude everything in
        ``reference_images``, ``reference_videos`` and ``reference_audios``.

        Args:
            prompt: A description of the video. 1 to 5000 characters.
            images: Public HTTPS URLs of the first frame, or of the first and the last. 1 to 2
                items.
            reference_images: Public HTTPS URLs of pictures that the video refers to. 1 to 30
                items.
            reference_videos: Public HTTPS URLs of videos that the video refers to. 1 to 10
                items.
            reference_audios: Public HTTPS URLs of sounds that the video refers to; they may
                stand alone. 1 to 10 items.
            duration: Length of the video in seconds. 4 to 30, the server's default is ``5``.
            aspect_ratio: Shape of the video. The server's default is ``"adaptive"``.
            resolution: Size of the video; decides what it costs. The server's default is
                ``"720p"``.
            generate_audio: True for a video with sound. The server's default is ``True``.
            seed: The seed of the randomness; -1 draws it. -1 to 4294967295, the server's
                default is ``-1``.
        """

    @overload
    def create(
        self,
        *,
        model: Literal["kling-3"],
        prompt: str,
        images: Sequence[MediaInput] | Unset | None = UNSET,
        duration: int | Unset | None = UNSET,
        aspect_ratio: Literal["16:9", "9:16", "1:1"] | Unset | None = UNSET,
        resolution: Literal["std", "pro", "4K"] | Unset | None = UNSET,
        sound: bool | Unset | None = UNSET,
        multi_shots: bool | Unset | None = UNSET,
        multi_prompt: Sequence[Mapping[str, Any]] | Unset | None = UNSET,
        elements: Sequence[Mapping[str, Any]] | Unset | None = UNSET,
        **options: Unpack[RequestOptions],
    ) -> Task:
        """Create a video.

        With ``model="kling-3"``.

        A video of Kling 3. With ``multi_shots`` it takes a single first frame, needs
        ``multi_prompt`` and has sound if nothing else is said.

        Args:
            prompt: A description of the video. 1 to 5000 characters.
            images: Public HTTPS URLs of the first frame, or of the first and the last; of the
                first alone with ``multi_shots``. 1 to 2 items.
            duration: Length of the video in seconds. 3 to 15, the server's default is ``5``.
            aspect_ratio: Shape of the video: from text ``16:9`` if left out; leave it out to
                keep that of the frames.
            resolution: Size of the video. The server's default is ``"pro"``.
            sound: True for a video with sound.
            multi_shots: True for a video of several shots. The server's default is ``False``.
            multi_prompt: The shots, if there are several. 1 to 5 items.
            elements: Persons and things that the prompt names. At most 3 items.
        """

    @overload
    def create(
        self,
        *,
        model: Literal["kling-2.6-motion-control"],
        images: Sequence[MediaInput],
        reference_videos: Sequence[MediaInput],
        prompt: str | Unset | None = UNSET,
        resolution: Literal["720p", "1080p"] | Unset | None = UNSET,
        character_orientation: Literal["image", "video"] | Unset | None = UNSET,
        **options: Unpack[RequestOptions],
    ) -> Task:
        """Create a video.

        With ``model="kling-2.6-motion-control"``.

        A video of Kling 2.6 in which the character of a picture moves as in a video. Both files
        must be uploads of the account: a picture of at most 10 MB, and a video of at most 100
        MB, 3 to 30 seconds. The length of that video is billed, by the second.

        Args:
            images: URL of the picture of the character, an upload of the account. Exactly 1
                item.
            reference_videos: URL of the video with the motion, an upload of the account.
                Exactly 1 item.
            prompt: A description of the video. At most 2500 characters.
            resolution: Size of the video; decides what a second costs. The server's default is
                ``"720p"``.
            character_orientation: The looks of the character: those in the picture (at most 10
                seconds of motion) or in the video (at most 30). The server's default is
                ``"image"``.
        """

    @overload
    def create(
        self,
        *,
        model: Literal["kling-3-motion-control"],
        images: Sequence[MediaInput],
        reference_videos: Sequence[MediaInput],
        prompt: str | Unset | None = UNSET,
        resolution: Literal["720p", "1080p"] | Unset | None = UNSET,
        character_orientation: Literal["image", "video"] | Unset | None = UNSET,
        background_source: Literal["input_video", "input_image"] | Unset | None = UNSET,
        **options: Unpack[RequestOptions],
    ) -> Task:
        """Create a video.

        With ``model="kling-3-motion-control"``.

        A video of Kling 3 in which the character of a picture moves as in a video. Both files
        must be uploads of the account, more than 340 pixels wide and high, with a shape from
        2:5 to 5:2: a picture of at most 10 MB, and a video of at most 100 MB, 3 to 30 seconds.
        The length of that video is billed, by the second.

        Args:
            images: URL of the picture of the character, an upload of the account. Exactly 1
                item.
            reference_videos: URL of the video with the motion, an upload of the account.
                Exactly 1 item.
            prompt: A description of the video. At most 2500 characters.
            resolution: Size of the video; decides what a second costs. The server's default is
                ``"720p"``.
            character_orientation: The looks of the character: those in the picture (at most 10
                seconds of motion) or in the video (at most 30). The server's default is
                ``"image"``.
            background_source: The background that is kept. The server's default is
                ``"input_video"``.
        """

    @overload
    def create(
        self,
        *,
        model: Literal["wan-3.0"],
        prompt: str,
        images: Sequence[MediaInput] | Unset | None = UNSET,
        reference_videos: Sequence[MediaInput] | Unset | None = UNSET,
        reference_audios: Sequence[MediaInput] | Unset | None = UNSET,
        duration: int | Unset | None = UNSET,
        aspect_ratio: Literal["16:9", "9:16", "1:1", "4:3", "3:4"] | Unset | None = UNSET,
        resolution: Literal["480p", "720p", "1080p"] | Unset | None = UNSET,
        **options: Unpack[RequestOptions],
    ) -> Task:
        """Create a video.

        With ``model="wan-3.0"``.

        A video of Wan 3.0.

        Args:
            prompt: A description of the video. 1 to 5000 characters.
            images: Public HTTPS URLs: of the first frame if there is one, of pictures to refer
                to if there are more. 1 to 10 items.
            reference_videos: Public HTTPS URLs of videos that the video refers to; with any,
                everything costs half as much again. 1 to 5 items.
            reference_audios: Public HTTPS URLs of sounds that the video refers to. 1 to 5
                items.
            duration: Length of the video in seconds. 2 to 30, the server's default is ``5``.
            aspect_ratio: Shape of the video. The server's default is ``"16:9"``.
            resolution: Size of the video. The server's default is ``"720p"``.
        """

    @overload
    def create(
        self,
        *,
        model: Literal["wan-3.0-prime"],
        prompt: str,
        images: Sequence[MediaInput] | Unset | None = UNSET,
        reference_videos: Sequence[MediaInput] | Unset | None = UNSET,
        reference_audios: Sequence[MediaInput] | Unset | None = UNSET,
        duration: int | Unset | None = UNSET,
        aspect_ratio: Literal["16:9", "9:16", "1:1", "4:3", "3:4"] | Unset | None = UNSET,
        resolution: Literal["480p", "720p", "1080p"] | Unset | None = UNSET,
        **options: Unpack[RequestOptions],
    ) -> Task:
        """Create a video.

        With ``model="wan-3.0-prime"``.

        A video of Wan 3.0 Prime.

        Args:
            prompt: A description of the video. 1 to 5000 characters.
            images: Public HTTPS URLs: of the first frame if there is one, of pictures to refer
                to if there are more. 1 to 10 items.
            reference_videos: Public HTTPS URLs of videos that the video refers to; with any,
                everything costs half as much again. 1 to 5 items.
            reference_audios: Public HTTPS URLs of sounds that the video refers to. 1 to 5
                items.
            duration: Length of the video in seconds. 2 to 30, the server's default is ``5``.
            aspect_ratio: Shape of the video. The server's default is ``"16:9"``.
            resolution: Size of the video. The server's default is ``"720p"``.
        """

    @overload
    def create(
        self,
        *,
        model: Literal["happyhorse-1.0"],
        prompt: str,
        images: Sequence[MediaInput],
        duration: int | Unset | None = UNSET,
        aspect_ratio: Literal["16:9", "9:16", "1:1", "4:3", "3:4"] | Unset | None = UNSET,
        resolution: Literal["720p", "1080p"] | Unset | None = UNSET,
        **options: Unpack[RequestOptions],
    ) -> Task:
        """Create a video.

        With ``model="happyhorse-1.0"``.

        A video of HappyHorse 1.0, from pictures only.

        Args:
            prompt: A description of the video. 1 to 5000 characters.
            images: Public HTTPS URLs of the pictures. 1 to 9 items.
            duration: Length of the video in seconds. 3 to 15, the server's default is ``5``.
            aspect_ratio: Shape of the video. The server's default is ``"16:9"``.
            resolution: Size of the video. The server's default is ``"720p"``.
        """

    @overload
    def create(
        self,
        *,
        model: Literal["happyhorse-1.1"],
        prompt: str,
        images: Sequence[MediaInput],
        duration: int | Unset | None = UNSET,
        aspect_ratio: Literal["16:9", "9:16", "1:1", "4:3", "3:4"] | Unset | None = UNSET,
        resolution: Literal["720p", "1080p"] | Unset | None = UNSET,
        **options: Unpack[RequestOptions],
    ) -> Task:
        """Create a video.

        With ``model="happyhorse-1.1"``.

        A video of HappyHorse 1.1, from pictures only.

        Args:
            prompt: A description of the video. 1 to 5000 characters.
            images: Public HTTPS URLs of the pictures. 1 to 9 items.
            duration: Length of the video in seconds. 3 to 15, the server's default is ``5``.
            aspect_ratio: Shape of the video. The server's default is ``"16:9"``.
            resolution: Size of the video. The server's default is ``"720p"``.
        """

    @overload
    def create(
        self,
        *,
        model: Literal["minimax-h3-max"],
        prompt: str,
        images: Sequence[MediaInput] | Unset | None = UNSET,
        duration: int | Unset | None = UNSET,
        resolution: Literal["480P", "768P"] | Unset | None = UNSET,
        seed: int | Unset | None = UNSET,
        **options: Unpack[RequestOptions],
    ) -> Task:
        """Create a video.

        With ``model="minimax-h3-max"``.

        A video of MiniMax H3 Max, from text, from a first frame, or from the first and the
        last.

        Args:
            prompt: A description of the video. 1 to 5000 characters.
            images: Public HTTPS URLs of the first frame, or of the first and the last. 1 to 2
                items.
            duration: Length of the video in seconds, of which each is billed; a length that the
                model cannot do is refused. At least 5, the server's default is ``5``.
            resolution: Size of the video. The server's default is ``"768P"``.
            seed: The seed of the randomness; left out, it is drawn. At least 0.
        """

    @overload
    def create(
        self,
        *,
        model: Literal["minimax-h3-max-turbo"],
        prompt: str,
        images: Sequence[MediaInput] | Unset | None = UNSET,
        duration: int | Unset | None = UNSET,
        resolution: Literal["480P", "768P"] | Unset | None = UNSET,
        seed: int | Unset | None = UNSET,
        **options: Unpack[RequestOptions],
    ) -> Task:
        """Create a video.

        With ``model="minimax-h3-max-turbo"``.

        A video of MiniMax H3 Max Turbo: as H3 Max, quicker and at half the price.

        Args:
            prompt: A description of the video. 1 to 5000 characters.
            images: Public HTTPS URLs of the first frame, or of the first and the last. 1 to 2
                items.
            duration: Length of the video in seconds, of which each is billed; a length that the
                model cannot do is refused. At least 5, the server's default is ``5``.
            resolution: Size of the video. The server's default is ``"768P"``.
            seed: The seed of the randomness; left out, it is drawn. At least 0.
        """

    @overload
    def create(
        self,
        *,
        model: Open,
        prompt: str | Unset | None = UNSET,
        images: Sequence[MediaInput] | Unset | None = UNSET,
        reference_images: Sequence[MediaInput] | Unset | None = UNSET,
        reference_videos: Sequence[MediaInput] | Unset | None = UNSET,
        reference_audios: Sequence[MediaInput] | Unset | None = UNSET,
        duration: int | Unset | None = UNSET,
        aspect_ratio: Literal[
            "adaptive", "21:9", "16:9", "4:3", "1:1", "3:4", "9:16", "3:2", "2:3", "auto"
        ]
        | Unset
        | None = UNSET,
        resolution: Literal[
            "768P", "2K", "480p", "768p", "1080p", "720p", "4k", "4K", "std", "pro", "480P"
        ]
        | Unset
        | None = UNSET,
        seed: int | Unset | None = UNSET,
        generate_audio: bool | Unset | None = UNSET,
        quality: Literal["Quality", "Fast", "Lite"] | Unset | None = UNSET,
        watermark: str | Unset | None = UNSET,
        enable_translation: bool | Unset | None = UNSET,
        sound: bool | Unset | None = UNSET,
        multi_shots: bool | Unset | None = UNSET,
        multi_prompt: Sequence[Mapping[str, Any]] | Unset | None = UNSET,
        elements: Sequence[Mapping[str, Any]] | Unset | None = UNSET,
        character_orientation: Literal["image", "video"] | Unset | None = UNSET,
        background_source: Literal["input_video", "input_image"] | Unset | None = UNSET,
        **options: Unpack[RequestOptions],
    ) -> Task:
        """Create a video.

        With ``model=Open("…")``, a value that the contract does not name: arguments of any
        form.
        """

    def create(
        self,
        *,
        model: Literal[
            "minimax-h3",
            "minimax-h3-fast",
            "minimax-h3-normal",
            "grok-imagine-video-1.5",
            "seedance-2",
            "seedance-2-fast",
            "seedance-2-mini",
            "veo-3.1",
            "seedance-2.5",
            "kling-3",
            "kling-2.6-motion-control",
            "kling-3-motion-control",
            "wan-3.0",
            "wan-3.0-prime",
            "happyhorse-1.0",
            "happyhorse-1.1",
            "minimax-h3-max",
            "minimax-h3-max-turbo",
        ]
        | Open,
        prompt: str | Unset | None = UNSET,
        images: Sequence[MediaInput] | Unset | None = UNSET,
        reference_images: Sequence[MediaInput] | Unset | None = UNSET,
        reference_videos: Sequence[MediaInput] | Unset | None = UNSET,
        reference_audios: Sequence[MediaInput] | Unset | None = UNSET,
        duration: int | Unset | None = UNSET,
        aspect_ratio: Literal[
            "adaptive", "21:9", "16:9", "4:3", "1:1", "3:4", "9:16", "3:2", "2:3", "auto"
        ]
        | Unset
        | None = UNSET,
        resolution: Literal[
            "768P", "2K", "480p", "768p", "1080p", "720p", "4k", "4K", "std", "pro", "480P"
        ]
        | Unset
        | None = UNSET,
        seed: int | Unset | None = UNSET,
        generate_audio: bool | Unset | None = UNSET,
        quality: Literal["Quality", "Fast", "Lite"] | Unset | None = UNSET,
        watermark: str | Unset | None = UNSET,
        enable_translation: bool | Unset | None = UNSET,
        sound: bool | Unset | None = UNSET,
        multi_shots: bool | Unset | None = UNSET,
        multi_prompt: Sequence[Mapping[str, Any]] | Unset | None = UNSET,
        elements: Sequence[Mapping[str, Any]] | Unset | None = UNSET,
        character_orientation: Literal["image", "video"] | Unset | None = UNSET,
        background_source: Literal["input_video", "input_image"] | Unset | None = UNSET,
        **options: Unpack[RequestOptions],
    ) -> Task:
        """Create a video.

        Starts a task that makes a video. ``model`` decides which other fields there are and
        what it costs.

        ``model`` decides which arguments there are: each form has its own overload.

        Args:
            generate_audio: True for a video with sound. Only with ``model`` ``"seedance-2"``,
                ``"seedance-2-fast"`` or ``"seedance-2.5"``. The server's default is ``True``.
            quality: Rendering quality; decides what it costs. As
                ``Veo31TextOrFrameVideoRequest``: One of ``"Quality"``, ``"Fast"``, ``"Lite"``.
                The server's default is ``"Quality"``. As ``Veo31ReferenceVideoRequest``: One of
                ``"Fast"``, ``"Lite"``. The server's default is ``"Fast"``. Only with ``model``
                ``"veo-3.1"``.
            watermark: Text of a watermark. Only with ``model`` ``"veo-3.1"``.
            enable_translation: True if the prompt may be translated first. Only with ``model``
                ``"veo-3.1"``.
            sound: True for a video with sound. Only with ``model`` ``"kling-3"``.
            multi_shots: True for a video of several shots. Only with ``model`` ``"kling-3"``.
                The server's default is ``False``.
            multi_prompt: The shots, if there are several. Only with ``model`` ``"kling-3"``. 1
                to 5 items.
            elements: Persons and things that the prompt names. Only with ``model``
                ``"kling-3"``. At most 3 items.
            character_orientation: The looks of the character: those in the picture (at most 10
                seconds of motion) or in the video (at most 30). Only with ``model``
                ``"kling-2.6-motion-control"`` or ``"kling-3-motion-control"``. The server's
                default is ``"image"``.
            background_source: The background that is kept. Only with ``model``
                ``"kling-3-motion-control"``. The server's default is ``"input_video"``.
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
            RateLimitError: 429. Too many requests, also those of a free model, or as many tasks
                as the account may have (``user_concurrency_exceeded``).
            ServerError: 500. Something failed at BeatAPI.
            ServerError: 503. The work was impossible for the moment
                (``processing_unavailable``), took too long (``processing_timeout``), failed
                (``processing_failed``) or its result was lost (``result_transfer_failed``).
                Nothing is charged.

        Example::

            client.videos.create(
                model="minimax-h3",
                prompt="Waves roll onto a black beach, seen from above.",
                duration=5,
                aspect_ratio="16:9",
                resolution="768P",
            )
        """
        return self._call(
            _CREATE_VIDEO_GENERATION_TASK,
            body={
                "model": model,
                "prompt": prompt,
                "images": images,
                "reference_images": reference_images,
                "reference_videos": reference_videos,
                "reference_audios": reference_audios,
                "duration": duration,
                "aspect_ratio": aspect_ratio,
                "resolution": resolution,
                "seed": seed,
                "generate_audio": generate_audio,
                "quality": quality,
                "watermark": watermark,
                "enable_translation": enable_translation,
                "sound": sound,
                "multi_shots": multi_shots,
                "multi_prompt": multi_prompt,
                "elements": elements,
                "character_orientation": character_orientation,
                "background_source": background_source,
            },
            options=options,
        )

    @overload
    def create_and_wait(
        self,
        *,
        model: Literal["minimax-h3"],
        prompt: str,
        images: Sequence[MediaInput] | Unset | None = UNSET,
        reference_images: Sequence[MediaInput] | Unset | None = UNSET,
        reference_videos: Sequence[MediaInput] | Unset | None = UNSET,
        reference_audios: Sequence[MediaInput] | Unset | None = UNSET,
        duration: int | Unset | None = UNSET,
        aspect_ratio: Literal["adaptive", "21:9", "16:9", "4:3", "1:1", "3:4", "9:16"]
        | Unset
        | None = UNSET,
        resolution: Literal["768P", "2K"] | Unset | None = UNSET,
        wait_timeout: float | None = WAIT_SECONDS,
        on_update: OnUpdate | None = None,
        **options: Unpack[RequestOptions],
    ) -> Task: ...

    @overload
    def create_and_wait(
        self,
        *,
        model: Literal["minimax-h3-fast"],
        prompt: str,
        images: Sequence[MediaInput] | Unset | None = UNSET,
        reference_images: Sequence[MediaInput] | Unset | None = UNSET,
        reference_videos: Sequence[MediaInput] | Unset | None = UNSET,
        reference_audios: Sequence[MediaInput] | Unset | None = UNSET,
        duration: int | Unset | None = UNSET,
        aspect_ratio: Literal["adaptive", "21:9", "16:9", "4:3", "1:1", "3:4", "9:16"]
        | Unset
        | None = UNSET,
        resolution: Literal["768P", "2K"] | Unset | None = UNSET,
        wait_timeout: float | None = WAIT_SECONDS,
        on_update: OnUpdate | None = None,
        **options: Unpack[RequestOptions],
    ) -> Task: ...

    @overload
    def create_and_wait(
        self,
        *,
        model: Literal["minimax-h3-normal"],
        prompt: str,
        images: Sequence[MediaInput] | Unset | None = UNSET,
        reference_images: Sequence[MediaInput] | Unset | None = UNSET,
        reference_videos: Sequence[MediaInput] | Unset | None = UNSET,
        duration: int | Unset | None = UNSET,
        aspect_ratio: Literal["16:9", "9:16", "1:1", "4:3", "3:4", "21:9"] | Unset | None = UNSET,
        resolution: Literal["480p", "768p", "1080p"] | Unset | None = UNSET,
        seed: int | Unset | None = UNSET,
        wait_timeout: float | None = WAIT_SECONDS,
        on_update: OnUpdate | None = None,
        **options: Unpack[RequestOptions],
    ) -> Task: ...

    @overload
    def create_and_wait(
        self,
        *,
        model: Literal["grok-imagine-video-1.5"],
        prompt: str,
        images: Sequence[MediaInput] | Unset | None = UNSET,
        reference_images: Sequence[MediaInput] | Unset | None = UNSET,
        duration: int | Unset | None = UNSET,
        aspect_ratio: Literal["1:1", "16:9", "9:16", "3:2", "2:3", "auto"] | Unset | None = UNSET,
        resolution: Literal["480p", "720p", "1080p"] | Unset | None = UNSET,
        wait_timeout: float | None = WAIT_SECONDS,
        on_update: OnUpdate | None = None,
        **options: Unpack[RequestOptions],
    ) -> Task: ...

    @overload
    def create_and_wait(
        self,
        *,
        model: Literal["seedance-2"],
        prompt: str,
        images: Sequence[MediaInput] | Unset | None = UNSET,
        reference_images: Sequence[MediaInput] | Unset | None = UNSET,
        reference_videos: Sequence[MediaInput] | Unset | None = UNSET,
        reference_audios: Sequence[MediaInput] | Unset | None = UNSET,
        duration: int | Unset | None = UNSET,
        aspect_ratio: Literal["adaptive", "21:9", "16:9", "4:3", "1:1", "3:4", "9:16"]
        | Unset
        | None = UNSET,
        resolution: Literal["480p", "720p", "1080p", "4k", "4K"] | Unset | None = UNSET,
        generate_audio: bool | Unset | None = UNSET,
        wait_timeout: float | None = WAIT_SECONDS,
        on_update: OnUpdate | None = None,
        **options: Unpack[RequestOptions],
    ) -> Task: ...

    @overload
    def create_and_wait(
        self,
        *,
        model: Literal["seedance-2-fast"],
        prompt: str,
        images: Sequence[MediaInput] | Unset | None = UNSET,
        reference_images: Sequence[MediaInput] | Unset | None = UNSET,
        reference_videos: Sequence[MediaInput] | Unset | None = UNSET,
        reference_audios: Sequence[MediaInput] | Unset | None = UNSET,
        duration: int | Unset | None = UNSET,
        aspect_ratio: Literal["adaptive", "21:9", "16:9", "4:3", "1:1", "3:4", "9:16"]
        | Unset
        | None = UNSET,
        resolution: Literal["480p", "720p"] | Unset | None = UNSET,
        generate_audio: bool | Unset | None = UNSET,
        wait_timeout: float | None = WAIT_SECONDS,
        on_update: OnUpdate | None = None,
        **options: Unpack[RequestOptions],
    ) -> Task: ...

    @overload
    def create_and_wait(
        self,
        *,
        model: Literal["seedance-2-mini"],
        prompt: str,
        images: Sequence[MediaInput] | Unset | None = UNSET,
        reference_images: Sequence[MediaInput] | Unset | None = UNSET,
        reference_videos: Sequence[MediaInput] | Unset | None = UNSET,
        reference_audios: Sequence[MediaInput] | Unset | None = UNSET,
        duration: int | Unset | None = UNSET,
        aspect_ratio: Literal["adaptive", "21:9", "16:9", "4:3", "1:1", "3:4", "9:16"]
        | Unset
        | None = UNSET,
        resolution: Literal["480p", "720p"] | Unset | None = UNSET,
        wait_timeout: float | None = WAIT_SECONDS,
        on_update: OnUpdate | None = None,
        **options: Unpack[RequestOptions],
    ) -> Task: ...

    @overload
    def create_and_wait(
        self,
        *,
        model: Literal["veo-3.1"],
        prompt: str,
        images: Sequence[MediaInput] | Unset | None = UNSET,
        aspect_ratio: Literal["16:9", "9:16", "auto"] | Unset | None = UNSET,
        resolution: Literal["720p", "1080p", "4k", "4K"] | Unset | None = UNSET,
        quality: Literal["Quality", "Fast", "Lite"] | Unset | None = UNSET,
        watermark: str | Unset | None = UNSET,
        enable_translation: bool | Unset | None = UNSET,
        reference_images: Sequence[MediaInput] | Unset | None = UNSET,
        wait_timeout: float | None = WAIT_SECONDS,
        on_update: OnUpdate | None = None,
        **options: Unpack[RequestOptions],
    ) -> Task: ...

    @overload
    def create_and_wait(
        self,
        *,
        model: Literal["seedance-2.5"],
        prompt: str,
        images: Sequence[MediaInput] | Unset | None = UNSET,
        reference_images: Sequence[MediaInput] | Unset | None = UNSET,
        reference_videos: Sequence[MediaInput] | Unset | None = UNSET,
        reference_audios: Sequence[MediaInput] | Unset | None = UNSET,
        duration: int | Unset | None = UNSET,
        aspect_ratio: Literal["adaptive", "21:9", "16:9", "4:3", "1:1", "3:4", "9:16"]
        | Unset
        | None = UNSET,
        resolution: Literal["480p", "720p", "1080p"] | Unset | None = UNSET,
        generate_audio: bool | Unset | None = UNSET,
        seed: int | Unset | None = UNSET,
        wait_timeout: float | None = WAIT_SECONDS,
        on_update: OnUpdate | None = None,
        **options: Unpack[RequestOptions],
    ) -> Task: ...

    @overload
    def create_and_wait(
        self,
        *,
        model: Literal["kling-3"],
        prompt: str,
        images: Sequence[MediaInput] | Unset | None = UNSET,
        duration: int | Unset | None = UNSET,
        aspect_ratio: Literal["16:9", "9:16", "1:1"] | Unset | None = UNSET,
        resolution: Literal["std", "pro", "4K"] | Unset | None = UNSET,
        sound: bool | Unset | None = UNSET,
        multi_shots: bool | Unset | None = UNSET,
        multi_prompt: Sequence[Mapping[str, Any]] | Unset | None = UNSET,
        elements: Sequence[Mapping[str, Any]] | Unset | None = UNSET,
        wait_timeout: float | None = WAIT_SECONDS,
        on_update: OnUpdate | None = None,
        **options: Unpack[RequestOptions],
    ) -> Task: ...

    @overload
    def create_and_wait(
        self,
        *,
        model: Literal["kling-2.6-motion-control"],
        images: Sequence[MediaInput],
        reference_videos: Sequence[MediaInput],
        prompt: str | Unset | None = UNSET,
        resolution: Literal["720p", "1080p"] | Unset | None = UNSET,
        character_orientation: Literal["image", "video"] | Unset | None = UNSET,
        wait_timeout: float | None = WAIT_SECONDS,
        on_update: OnUpdate | None = None,
        **options: Unpack[RequestOptions],
    ) -> Task: ...

    @overload
    def create_and_wait(
        self,
        *,
        model: Literal["kling-3-motion-control"],
        images: Sequence[MediaInput],
        reference_videos: Sequence[MediaInput],
        prompt: str | Unset | None = UNSET,
        resolution: Literal["720p", "1080p"] | Unset | None = UNSET,
        character_orientation: Literal["image", "video"] | Unset | None = UNSET,
        background_source: Literal["input_video", "input_image"] | Unset | None = UNSET,
        wait_timeout: float | None = WAIT_SECONDS,
        on_update: OnUpdate | None = None,
        **options: Unpack[RequestOptions],
    ) -> Task: ...

    @overload
    def create_and_wait(
        self,
        *,
        model: Literal["wan-3.0"],
        prompt: str,
        images: Sequence[MediaInput] | Unset | None = UNSET,
        reference_videos: Sequence[MediaInput] | Unset | None = UNSET,
        reference_audios: Sequence[MediaInput] | Unset | None = UNSET,
        duration: int | Unset | None = UNSET,
        aspect_ratio: Literal["16:9", "9:16", "1:1", "4:3", "3:4"] | Unset | None = UNSET,
        resolution: Literal["480p", "720p", "1080p"] | Unset | None = UNSET,
        wait_timeout: float | None = WAIT_SECONDS,
        on_update: OnUpdate | None = None,
        **options: Unpack[RequestOptions],
    ) -> Task: ...

    @overload
    def create_and_wait(
        self,
        *,
        model: Literal["wan-3.0-prime"],
        prompt: str,
        images: Sequence[MediaInput] | Unset | None = UNSET,
        reference_videos: Sequence[MediaInput] | Unset | None = UNSET,
        reference_audios: Sequence[MediaInput] | Unset | None = UNSET,
        duration: int | Unset | None = UNSET,
        aspect_ratio: Literal["16:9", "9:16", "1:1", "4:3", "3:4"] | Unset | None = UNSET,
        resolution: Literal["480p", "720p", "1080p"] | Unset | None = UNSET,
        wait_timeout: float | None = WAIT_SECONDS,
        on_update: OnUpdate | None = None,
        **options: Unpack[RequestOptions],
    ) -> Task: ...

    @overload
    def create_and_wait(
        self,
        *,
        model: Literal["happyhorse-1.0"],
        prompt: str,
        images: Sequence[MediaInput],
        duration: int | Unset | None = UNSET,
        aspect_ratio: Literal["16:9", "9:16", "1:1", "4:3", "3:4"] | Unset | None = UNSET,
        resolution: Literal["720p", "1080p"] | Unset | None = UNSET,
        wait_timeout: float | None = WAIT_SECONDS,
        on_update: OnUpdate | None = None,
        **options: Unpack[RequestOptions],
    ) -> Task: ...

    @overload
    def create_and_wait(
        self,
        *,
        model: Literal["happyhorse-1.1"],
        prompt: str,
        images: Sequence[MediaInput],
        duration: int | Unset | None = UNSET,
        aspect_ratio: Literal["16:9", "9:16", "1:1", "4:3", "3:4"] | Unset | None = UNSET,
        resolution: Literal["720p", "1080p"] | Unset | None = UNSET,
        wait_timeout: float | None = WAIT_SECONDS,
        on_update: OnUpdate | None = None,
        **options: Unpack[RequestOptions],
    ) -> Task: ...

    @overload
    def create_and_wait(
        self,
        *,
        model: Literal["minimax-h3-max"],
        prompt: str,
        images: Sequence[MediaInput] | Unset | None = UNSET,
        duration: int | Unset | None = UNSET,
        resolution: Literal["480P", "768P"] | Unset | None = UNSET,
        seed: int | Unset | None = UNSET,
        wait_timeout: float | None = WAIT_SECONDS,
        on_update: OnUpdate | None = None,
        **options: Unpack[RequestOptions],
    ) -> Task: ...

    @overload
    def create_and_wait(
        self,
        *,
        model: Literal["minimax-h3-max-turbo"],
        prompt: str,
        images: Sequence[MediaInput] | Unset | None = UNSET,
        duration: int | Unset | None = UNSET,
        resolution: Literal["480P", "768P"] | Unset | None = UNSET,
        seed: int | Unset | None = UNSET,
        wait_timeout: float | None = WAIT_SECONDS,
        on_update: OnUpdate | None = None,
        **options: Unpack[RequestOptions],
    ) -> Task: ...

    @overload
    def create_and_wait(
        self,
        *,
        model: Open,
        prompt: str | Unset | None = UNSET,
        images: Sequence[MediaInput] | Unset | None = UNSET,
        reference_images: Sequence[MediaInput] | Unset | None = UNSET,
        reference_videos: Sequence[MediaInput] | Unset | None = UNSET,
        reference_audios: Sequence[MediaInput] | Unset | None = UNSET,
        duration: int | Unset | None = UNSET,
        aspect_ratio: Literal[
            "adaptive", "21:9", "16:9", "4:3", "1:1", "3:4", "9:16", "3:2", "2:3", "auto"
        ]
        | Unset
        | None = UNSET,
        resolution: Literal[
            "768P", "2K", "480p", "768p", "1080p", "720p", "4k", "4K", "std", "pro", "480P"
        ]
        | Unset
        | None = UNSET,
        seed: int | Unset | None = UNSET,
        generate_audio: bool | Unset | None = UNSET,
        quality: Literal["Quality", "Fast", "Lite"] | Unset | None = UNSET,
        watermark: str | Unset | None = UNSET,
        enable_translation: bool | Unset | None = UNSET,
        sound: bool | Unset | None = UNSET,
        multi_shots: bool | Unset | None = UNSET,
        multi_prompt: Sequence[Mapping[str, Any]] | Unset | None = UNSET,
        elements: Sequence[Mapping[str, Any]] | Unset | None = UNSET,
        character_orientation: Literal["image", "video"] | Unset | None = UNSET,
        background_source: Literal["input_video", "input_image"] | Unset | None = UNSET,
        wait_timeout: float | None = WAIT_SECONDS,
        on_update: OnUpdate | None = None,
        **options: Unpack[RequestOptions],
    ) -> Task: ...

    def create_and_wait(
        self,
        *,
        model: Literal[
            "minimax-h3",
            "minimax-h3-fast",
            "minimax-h3-normal",
            "grok-imagine-video-1.5",
            "seedance-2",
            "seedance-2-fast",
            "seedance-2-mini",
            "veo-3.1",
            "seedance-2.5",
            "kling-3",
            "kling-2.6-motion-control",
            "kling-3-motion-control",
            "wan-3.0",
            "wan-3.0-prime",
            "happyhorse-1.0",
            "happyhorse-1.1",
            "minimax-h3-max",
            "minimax-h3-max-turbo",
        ]
        | Open,
        prompt: str | Unset | None = UNSET,
        images: Sequence[MediaInput] | Unset | None = UNSET,
        reference_images: Sequence[MediaInput] | Unset | None = UNSET,
        reference_videos: Sequence[MediaInput] | Unset | None = UNSET,
        reference_audios: Sequence[MediaInput] | Unset | None = UNSET,
        duration: int | Unset | None = UNSET,
        aspect_ratio: Literal[
            "adaptive", "21:9", "16:9", "4:3", "1:1", "3:4", "9:16", "3:2", "2:3", "auto"
        ]
        | Unset
        | None = UNSET,
        resolution: Literal[
            "768P", "2K", "480p", "768p", "1080p", "720p", "4k", "4K", "std", "pro", "480P"
        ]
        | Unset
        | None = UNSET,
        seed: int | Unset | None = UNSET,
        generate_audio: bool | Unset | None = UNSET,
        quality: Literal["Quality", "Fast", "Lite"] | Unset | None = UNSET,
        watermark: str | Unset | None = UNSET,
        enable_translation: bool | Unset | None = UNSET,
        sound: bool | Unset | None = UNSET,
        multi_shots: bool | Unset | None = UNSET,
        multi_prompt: Sequence[Mapping[str, Any]] | Unset | None = UNSET,
        elements: Sequence[Mapping[str, Any]] | Unset | None = UNSET,
        character_orientation: Literal["image", "video"] | Unset | None = UNSET,
        background_source: Literal["input_video", "input_image"] | Unset | None = UNSET,
        wait_timeout: float | None = WAIT_SECONDS,
        on_update: OnUpdate | None = None,
        **options: Unpack[RequestOptions],
    ) -> Task:
        """Create a video.

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

            client.videos.create_and_wait(
                model="minimax-h3",
                prompt="Waves roll onto a black beach, seen from above.",
                duration=5,
                aspect_ratio="16:9",
                resolution="768P",
            )
        """
        # Check first: an error of the wait alone would lose the id of the started work.
        check_timeout(wait_timeout)
        resource = TasksResource(self._client)
        resource.check_update(on_update)
        started = self._call(
            _CREATE_VIDEO_GENERATION_TASK,
            body={
                "model": model,
                "prompt": prompt,
                "images": images,
                "reference_images": reference_images,
                "reference_videos": reference_videos,
                "reference_audios": reference_audios,
                "duration": duration,
                "aspect_ratio": aspect_ratio,
                "resolution": resolution,
                "seed": seed,
                "generate_audio": generate_audio,
                "quality": quality,
                "watermark": watermark,
                "enable_translation": enable_translation,
                "sound": sound,
                "multi_shots": multi_shots,
                "multi_prompt": multi_prompt,
                "elements": elements,
                "character_orientation": character_orientation,
                "background_source": background_source,
            },
            options=options,
        )
        return resource.wait(started, timeout=wait_timeout, on_update=on_update)


class AsyncVideosResource(AsyncResource):
    """Pictures and videos by model."""

    @overload
    async def create(
        self,
        *,
        model: Literal["minimax-h3"],
        prompt: str,
        images: Sequence[MediaInput] | Unset | None = UNSET,
        reference_images: Sequence[MediaInput] | Unset | None = UNSET,
        reference_videos: Sequence[MediaInput] | Unset | None = UNSET,
        reference_audios: Sequence[MediaInput] | Unset | None = UNSET,
        duration: int | Unset | None = UNSET,
        aspect_ratio: Literal["adaptive", "21:9", "16:9", "4:3", "1:1", "3:4", "9:16"]
        | Unset
        | None = UNSET,
        resolution: Literal["768P", "2K"] | Unset | None = UNSET,
        **options: Unpack[RequestOptions],
    ) -> Task:
        """Async version of ``VideosResource.create``.

        With ``model="minimax-h3"``.

        A video of MiniMax H3. Frames in ``images`` exclude everything in ``reference_images``,
        ``reference_videos`` and ``reference_audios``.
        """

    @overload
    async def create(
        self,
        *,
        model: Literal["minimax-h3-fast"],
        prompt: str,
        images: Sequence[MediaInput] | Unset | None = UNSET,
        reference_images: Sequence[MediaInput] | Unset | None = UNSET,
        reference_videos: Sequence[MediaInput] | Unset | None = UNSET,
        reference_audios: Sequence[MediaInput] | Unset | None = UNSET,
        duration: int | Unset | None = UNSET,
        aspect_ratio: Literal["adaptive", "21:9", "16:9", "4:3", "1:1", "3:4", "9:16"]
        | Unset
        | None = UNSET,
        resolution: Literal["768P", "2K"] | Unset | None = UNSET,
        **options: Unpack[RequestOptions],
    ) -> Task:
        """Async version of ``VideosResource.create``.

        With ``model="minimax-h3-fast"``.

        A video of MiniMax H3 under the name of its quick offer. Frames in ``images`` exclude
        everything in ``reference_images``, ``reference_videos`` and ``reference_audios``.
        """

    @overload
    async def create(
        self,
        *,
        model: Literal["minimax-h3-normal"],
        prompt: str,
        images: Sequence[MediaInput] | Unset | None = UNSET,
        reference_images: Sequence[MediaInput] | Unset | None = UNSET,
        reference_videos: Sequence[MediaInput] | Unset | None = UNSET,
        duration: int | Unset | None = UNSET,
        aspect_ratio: Literal["16:9", "9:16", "1:1", "4:3", "3:4", "21:9"] | Unset | None = UNSET,
        resolution: Literal["480p", "768p", "1080p"] | Unset | None = UNSET,
        seed: int | Unset | None = UNSET,
        **options: Unpack[RequestOptions],
    ) -> Task:
        """Async version of ``VideosResource.create``.

        With ``model="minimax-h3-normal"``.

        A video of MiniMax H3 at half the price and slower, always with sound. Frames in
        ``images`` exclude references.
        """

    @overload
    async def create(
        self,
        *,
        model: Literal["grok-imagine-video-1.5"],
        prompt: str,
        images: Sequence[MediaInput] | Unset | None = UNSET,
        reference_images: Sequence[MediaInput] | Unset | None = UNSET,
        duration: int | Unset | None = UNSET,
        aspect_ratio: Literal["1:1", "16:9", "9:16", "3:2", "2:3", "auto"] | Unset | None = UNSET,
        resolution: Literal["480p", "720p", "1080p"] | Unset | None = UNSET,
        **options: Unpack[RequestOptions],
    ) -> Task:
        """Async version of ``VideosResource.create``.

        With ``model="grok-imagine-video-1.5"``.

        A video of Grok Imagine Video 1.5. A first frame in ``images`` excludes
        ``reference_images`` and ``aspect_ratio``.
        """

    @overload
    async def create(
        self,
        *,
        model: Literal["seedance-2"],
        prompt: str,
        images: Sequence[MediaInput] | Unset | None = UNSET,
        reference_images: Sequence[MediaInput] | Unset | None = UNSET,
        reference_videos: Sequence[MediaInput] | Unset | None = UNSET,
        reference_audios: Sequence[MediaInput] | Unset | None = UNSET,
        duration: int | Unset | None = UNSET,
        aspect_ratio: Literal["adaptive", "21:9", "16:9", "4:3", "1:1", "3:4", "9:16"]
        | Unset
        | None = UNSET,
        resolution: Literal["480p", "720p", "1080p", "4k", "4K"] | Unset | None = UNSET,
        generate_audio: bool | Unset | None = UNSET,
        **options: Unpack[RequestOptions],
    ) -> Task:
        """Async version of ``VideosResource.create``.

        With ``model="seedance-2"``.

        A video of Seedance 2. Frames in ``images`` exclude everything in ``reference_images``,
        ``reference_videos`` and ``reference_audios``.
        """

    @overload
    async def create(
        self,
        *,
        model: Literal["seedance-2-fast"],
        prompt: str,
        images: Sequence[MediaInput] | Unset | None = UNSET,
        reference_images: Sequence[MediaInput] | Unset | None = UNSET,
        reference_videos: Sequence[MediaInput] | Unset | None = UNSET,
        reference_audios: Sequence[MediaInput] | Unset | None = UNSET,
        duration: int | Unset | None = UNSET,
        aspect_ratio: Literal["adaptive", "21:9", "16:9", "4:3", "1:1", "3:4", "9:16"]
        | Unset
        | None = UNSET,
        resolution: Literal["480p", "720p"] | Unset | None = UNSET,
        generate_audio: bool | Unset | None = UNSET,
        **options: Unpack[RequestOptions],
    ) -> Task:
        """Async version of ``VideosResource.create``.

        With ``model="seedance-2-fast"``.

        A video of Seedance 2 Fast. Frames in ``images`` exclude everything in
        ``reference_images``, ``reference_videos`` and ``reference_audios``.
        """

    @overload
    async def create(
        self,
        *,
        model: Literal["seedance-2-mini"],
        prompt: str,
        images: Sequence[MediaInput] | Unset | None = UNSET,
        reference_images: Sequence[MediaInput] | Unset | None = UNSET,
        reference_videos: Sequence[MediaInput] | Unset | None = UNSET,
        reference_audios: Sequence[MediaInput] | Unset | None = UNSET,
        duration: int | Unset | None = UNSET,
        aspect_ratio: Literal["adaptive", "21:9", "16:9", "4:3", "1:1", "3:4", "9:16"]
        | Unset
        | None = UNSET,
        resolution: Literal["480p", "720p"] | Unset | None = UNSET,
        **options: Unpack[RequestOptions],
    ) -> Task:
        """Async version of ``VideosResource.create``.

        With ``model="seedance-2-mini"``.

        A video of Seedance 2 Mini: cheap, and without sound of its own. Frames in ``images``
        exclude everything in ``reference_images``, ``reference_videos`` and
        ``reference_audios``.
        """

    @overload
    async def create(
        self,
        *,
        model: Literal["veo-3.1"],
        prompt: str,
        images: Sequence[MediaInput] | Unset | None = UNSET,
        aspect_ratio: Literal["16:9", "9:16", "auto"] | Unset | None = UNSET,
        resolution: Literal["720p", "1080p", "4k", "4K"] | Unset | None = UNSET,
        quality: Literal["Quality", "Fast", "Lite"] | Unset | None = UNSET,
        watermark: str | Unset | None = UNSET,
        enable_translation: bool | Unset | None = UNSET,
        reference_images: Sequence[MediaInput] | Unset | None = UNSET,
        **options: Unpack[RequestOptions],
    ) -> Task:
        """Async version of ``VideosResource.create``.

        With ``model="veo-3.1"``.

        As ``Veo31TextOrFrameVideoRequest``: ``model`` (required), ``prompt`` (required),
        ``images``, ``aspect_ratio``, ``resolution``, ``quality``, ``watermark``,
        ``enable_translation``. A video of Veo 3.1 from text, or from text and frames.

        As ``Veo31ReferenceVideoRequest``: ``model`` (required), ``prompt`` (required),
        ``reference_images`` (required), ``aspect_ratio``, ``resolution``, ``quality``,
        ``watermark``, ``enable_translation``. A video of Veo 3.1 from reference pictures.

        A video of Veo 3.1, always 8 seconds long: from text and frames, or from reference
        pictures.
        """

    @overload
    async def create(
        self,
        *,
        model: Literal["seedance-2.5"],
        prompt: str,
        images: Sequence[MediaInput] | Unset | None = UNSET,
        reference_images: Sequence[MediaInput] | Unset | None = UNSET,
        reference_videos: Sequence[MediaInput] | Unset | None = UNSET,
        reference_audios: Sequence[MediaInput] | Unset | None = UNSET,
        duration: int | Unset | None = UNSET,
        aspect_ratio: Literal["adaptive", "21:9", "16:9", "4:3", "1:1", "3:4", "9:16"]
        | Unset
        | None = UNSET,
        resolution: Literal["480p", "720p", "1080p"] | Unset | None = UNSET,
        generate_audio: bool | Unset | None = UNSET,
        seed: int | Unset | None = UNSET,
        **options: Unpack[RequestOptions],
    ) -> Task:
        """Async version of ``VideosResource.create``.

        With ``model="seedance-2.5"``.

        A video of Seedance 2.5. Frames in ``images`` exclude everything in
        ``reference_images``, ``reference_videos`` and ``reference_audios``.
        """

    @overload
    async def create(
        self,
        *,
        model: Literal["kling-3"],
        prompt: str,
        images: Sequence[MediaInput] | Unset | None = UNSET,
        duration: int | Unset | None = UNSET,
        aspect_ratio: Literal["16:9", "9:16", "1:1"] | Unset | None = UNSET,
        resolution: Literal["std", "pro", "4K"] | Unset | None = UNSET,
        sound: bool | Unset | None = UNSET,
        multi_shots: bool | Unset | None = UNSET,
        multi_prompt: Sequence[Mapping[str, Any]] | Unset | None = UNSET,
        elements: Sequence[Mapping[str, Any]] | Unset | None = UNSET,
        **options: Unpack[RequestOptions],
    ) -> Task:
        """Async version of ``VideosResource.create``.

        With ``model="kling-3"``.

        A video of Kling 3. With ``multi_shots`` it takes a single first frame, needs
        ``multi_prompt`` and has sound if nothing else is said.
        """

    @overload
    async def create(
        self,
        *,
        model: Literal["kling-2.6-motion-control"],
        images: Sequence[MediaInput],
        reference_videos: Sequence[MediaInput],
        prompt: str | Unset | None = UNSET,
        resolution: Literal["720p", "1080p"] | Unset | None = UNSET,
        character_orientation: Literal["image", "video"] | Unset | None = UNSET,
        **options: Unpack[RequestOptions],
    ) -> Task:
        """Async version of ``VideosResource.create``.

        With ``model="kling-2.6-motion-control"``.

        A video of Kling 2.6 in which the character of a picture moves as in a video. Both files
        must be uploads of the account: a picture of at most 10 MB, and a video of at most 100
        MB, 3 to 30 seconds. The length of that video is billed, by the second.
        """

    @overload
    async def create(
        self,
        *,
        model: Literal["kling-3-motion-control"],
        images: Sequence[MediaInput],
        reference_videos: Sequence[MediaInput],
        prompt: str | Unset | None = UNSET,
        resolution: Literal["720p", "1080p"] | Unset | None = UNSET,
        character_orientation: Literal["image", "video"] | Unset | None = UNSET,
        background_source: Literal["input_video", "input_image"] | Unset | None = UNSET,
        **options: Unpack[RequestOptions],
    ) -> Task:
        """Async version of ``VideosResource.create``.

        With ``model="kling-3-motion-control"``.

        A video of Kling 3 in which the character of a picture moves as in a video. Both files
        must be uploads of the account, more than 340 pixels wide and high, with a shape from
        2:5 to 5:2: a picture of at most 10 MB, and a video of at most 100 MB, 3 to 30 seconds.
        The length of that video is billed, by the second.
        """

    @overload
    async def create(
        self,
        *,
        model: Literal["wan-3.0"],
        prompt: str,
        images: Sequence[MediaInput] | Unset | None = UNSET,
        reference_videos: Sequence[MediaInput] | Unset | None = UNSET,
        reference_audios: Sequence[MediaInput] | Unset | None = UNSET,
        duration: int | Unset | None = UNSET,
        aspect_ratio: Literal["16:9", "9:16", "1:1", "4:3", "3:4"] | Unset | None = UNSET,
        resolution: Literal["480p", "720p", "1080p"] | Unset | None = UNSET,
        **options: Unpack[RequestOptions],
    ) -> Task:
        """Async version of ``VideosResource.create``.

        With ``model="wan-3.0"``.

        A video of Wan 3.0.
        """

    @overload
    async def create(
        self,
        *,
        model: Literal["wan-3.0-prime"],
        prompt: str,
        images: Sequence[MediaInput] | Unset | None = UNSET,
        reference_videos: Sequence[MediaInput] | Unset | None = UNSET,
        reference_audios: Sequence[MediaInput] | Unset | None = UNSET,
        duration: int | Unset | None = UNSET,
        aspect_ratio: Literal["16:9", "9:16", "1:1", "4:3", "3:4"] | Unset | None = UNSET,
        resolution: Literal["480p", "720p", "1080p"] | Unset | None = UNSET,
        **options: Unpack[RequestOptions],
    ) -> Task:
        """Async version of ``VideosResource.create``.

        With ``model="wan-3.0-prime"``.

        A video of Wan 3.0 Prime.
        """

    @overload
    async def create(
        self,
        *,
        model: Literal["happyhorse-1.0"],
        prompt: str,
        images: Sequence[MediaInput],
        duration: int | Unset | None = UNSET,
        aspect_ratio: Literal["16:9", "9:16", "1:1", "4:3", "3:4"] | Unset | None = UNSET,
        resolution: Literal["720p", "1080p"] | Unset | None = UNSET,
        **options: Unpack[RequestOptions],
    ) -> Task:
        """Async version of ``VideosResource.create``.

        With ``model="happyhorse-1.0"``.

        A video of HappyHorse 1.0, from pictures only.
        """

    @overload
    async def create(
        self,
        *,
        model: Literal["happyhorse-1.1"],
        prompt: str,
        images: Sequence[MediaInput],
        duration: int | Unset | None = UNSET,
        aspect_ratio: Literal["16:9", "9:16", "1:1", "4:3", "3:4"] | Unset | None = UNSET,
        resolution: Literal["720p", "1080p"] | Unset | None = UNSET,
        **options: Unpack[RequestOptions],
    ) -> Task:
        """Async version of ``VideosResource.create``.

        With ``model="happyhorse-1.1"``.

        A video of HappyHorse 1.1, from pictures only.
        """

    @overload
    async def create(
        self,
        *,
        model: Literal["minimax-h3-max"],
        prompt: str,
        images: Sequence[MediaInput] | Unset | None = UNSET,
        duration: int | Unset | None = UNSET,
        resolution: Literal["480P", "768P"] | Unset | None = UNSET,
        seed: int | Unset | None = UNSET,
        **options: Unpack[RequestOptions],
    ) -> Task:
        """Async version of ``VideosResource.create``.

        With ``model="minimax-h3-max"``.

        A video of MiniMax H3 Max, from text, from a first frame, or from the first and the
        last.
        """

    @overload
    async def create(
        self,
        *,
        model: Literal["minimax-h3-max-turbo"],
        prompt: str,
        images: Sequence[MediaInput] | Unset | None = UNSET,
        duration: int | Unset | None = UNSET,
        resolution: Literal["480P", "768P"] | Unset | None = UNSET,
        seed: int | Unset | None = UNSET,
        **options: Unpack[RequestOptions],
    ) -> Task:
        """Async version of ``VideosResource.create``.

        With ``model="minimax-h3-max-turbo"``.

        A video of MiniMax H3 Max Turbo: as H3 Max, quicker and at half the price.
        """

    @overload
    async def create(
        self,
        *,
        model: Open,
        prompt: str | Unset | None = UNSET,
        images: Sequence[MediaInput] | Unset | None = UNSET,
        reference_images: Sequence[MediaInput] | Unset | None = UNSET,
        reference_videos: Sequence[MediaInput] | Unset | None = UNSET,
        reference_audios: Sequence[MediaInput] | Unset | None = UNSET,
        duration: int | Unset | None = UNSET,
        aspect_ratio: Literal[
            "adaptive", "21:9", "16:9", "4:3", "1:1", "3:4", "9:16", "3:2", "2:3", "auto"
        ]
        | Unset
        | None = UNSET,
        resolution: Literal[
            "768P", "2K", "480p", "768p", "1080p", "720p", "4k", "4K", "std", "pro", "480P"
        ]
        | Unset
        | None = UNSET,
        seed: int | Unset | None = UNSET,
        generate_audio: bool | Unset | None = UNSET,
        quality: Literal["Quality", "Fast", "Lite"] | Unset | None = UNSET,
        watermark: str | Unset | None = UNSET,
        enable_translation: bool | Unset | None = UNSET,
        sound: bool | Unset | None = UNSET,
        multi_shots: bool | Unset | None = UNSET,
        multi_prompt: Sequence[Mapping[str, Any]] | Unset | None = UNSET,
        elements: Sequence[Mapping[str, Any]] | Unset | None = UNSET,
        character_orientation: Literal["image", "video"] | Unset | None = UNSET,
        background_source: Literal["input_video", "input_image"] | Unset | None = UNSET,
        **options: Unpack[RequestOptions],
    ) -> Task:
        """Async version of ``VideosResource.create``.

        With ``model=Open("…")``, a value that the contract does not name: arguments of any
        form.
        """

    async def create(
        self,
        *,
        model: Literal[
            "minimax-h3",
            "minimax-h3-fast",
            "minimax-h3-normal",
            "grok-imagine-video-1.5",
            "seedance-2",
            "seedance-2-fast",
            "seedance-2-mini",
            "veo-3.1",
            "seedance-2.5",
            "kling-3",
            "kling-2.6-motion-control",
            "kling-3-motion-control",
            "wan-3.0",
            "wan-3.0-prime",
            "happyhorse-1.0",
            "happyhorse-1.1",
            "minimax-h3-max",
            "minimax-h3-max-turbo",
        ]
        | Open,
        prompt: str | Unset | None = UNSET,
        images: Sequence[MediaInput] | Unset | None = UNSET,
        reference_images: Sequence[MediaInput] | Unset | None = UNSET,
        reference_videos: Sequence[MediaInput] | Unset | None = UNSET,
        reference_audios: Sequence[MediaInput] | Unset | None = UNSET,
        duration: int | Unset | None = UNSET,
        aspect_ratio: Literal[
            "adaptive", "21:9", "16:9", "4:3", "1:1", "3:4", "9:16", "3:2", "2:3", "auto"
        ]
        | Unset
        | None = UNSET,
        resolution: Literal[
            "768P", "2K", "480p", "768p", "1080p", "720p", "4k", "4K", "std", "pro", "480P"
        ]
        | Unset
        | None = UNSET,
        seed: int | Unset | None = UNSET,
        generate_audio: bool | Unset | None = UNSET,
        quality: Literal["Quality", "Fast", "Lite"] | Unset | None = UNSET,
        watermark: str | Unset | None = UNSET,
        enable_translation: bool | Unset | None = UNSET,
        sound: bool | Unset | None = UNSET,
        multi_shots: bool | Unset | None = UNSET,
        multi_prompt: Sequence[Mapping[str, Any]] | Unset | None = UNSET,
        elements: Sequence[Mapping[str, Any]] | Unset | None = UNSET,
        character_orientation: Literal["image", "video"] | Unset | None = UNSET,
        background_source: Literal["input_video", "input_image"] | Unset | None = UNSET,
        **options: Unpack[RequestOptions],
    ) -> Task:
        """Async version of ``VideosResource.create``.

        Example::

            await client.videos.create(
                model="minimax-h3",
                prompt="Waves roll onto a black beach, seen from above.",
                duration=5,
                aspect_ratio="16:9",
                resolution="768P",
            )
        """
        return await self._call(
            _CREATE_VIDEO_GENERATION_TASK,
            body={
                "model": model,
                "prompt": prompt,
                "images": images,
                "reference_images": reference_images,
                "reference_videos": reference_videos,
                "reference_audios": reference_audios,
                "duration": duration,
                "aspect_ratio": aspect_ratio,
                "resolution": resolution,
                "seed": seed,
                "generate_audio": generate_audio,
                "quality": quality,
                "watermark": watermark,
                "enable_translation": enable_translation,
                "sound": sound,
                "multi_shots": multi_shots,
                "multi_prompt": multi_prompt,
                "elements": elements,
                "character_orientation": character_orientation,
                "background_source": background_source,
            },
            options=options,
        )

    @overload
    async def create_and_wait(
        self,
        *,
        model: Literal["minimax-h3"],
        prompt: str,
        images: Sequence[MediaInput] | Unset | None = UNSET,
        reference_images: Sequence[MediaInput] | Unset | None = UNSET,
        reference_videos: Sequence[MediaInput] | Unset | None = UNSET,
        reference_audios: Sequence[MediaInput] | Unset | None = UNSET,
        duration: int | Unset | None = UNSET,
        aspect_ratio: Literal["adaptive", "21:9", "16:9", "4:3", "1:1", "3:4", "9:16"]
        | Unset
        | None = UNSET,
        resolution: Literal["768P", "2K"] | Unset | None = UNSET,
        wait_timeout: float | None = WAIT_SECONDS,
        on_update: OnUpdate | None = None,
        **options: Unpack[RequestOptions],
    ) -> Task: ...

    @overload
    async def create_and_wait(
        self,
        *,
        model: Literal["minimax-h3-fast"],
        prompt: str,
        images: Sequence[MediaInput] | Unset | None = UNSET,
        reference_images: Sequence[MediaInput] | Unset | None = UNSET,
        reference_videos: Sequence[MediaInput] | Unset | None = UNSET,
        reference_audios: Sequence[MediaInput] | Unset | None = UNSET,
        duration: int | Unset | None = UNSET,
        aspect_ratio: Literal["adaptive", "21:9", "16:9", "4:3", "1:1", "3:4", "9:16"]
        | Unset
        | None = UNSET,
        resolution: Literal["768P", "2K"] | Unset | None = UNSET,
        wait_timeout: float | None = WAIT_SECONDS,
        on_update: OnUpdate | None = None,
        **options: Unpack[RequestOptions],
    ) -> Task: ...

    @overload
    async def create_and_wait(
        self,
        *,
        model: Literal["minimax-h3-normal"],
        prompt: str,
        images: Sequence[MediaInput] | Unset | None = UNSET,
        reference_images: Sequence[MediaInput] | Unset | None = UNSET,
        reference_videos: Sequence[MediaInput] | Unset | None = UNSET,
        duration: int | Unset | None = UNSET,
        aspect_ratio: Literal["16:9", "9:16", "1:1", "4:3", "3:4", "21:9"] | Unset | None = UNSET,
        resolution: Literal["480p", "768p", "1080p"] | Unset | None = UNSET,
        seed: int | Unset | None = UNSET,
        wait_timeout: float | None = WAIT_SECONDS,
        on_update: OnUpdate | None = None,
        **options: Unpack[RequestOptions],
    ) -> Task: ...

    @overload
    async def create_and_wait(
        self,
        *,
        model: Literal["grok-imagine-video-1.5"],
        prompt: str,
        images: Sequence[MediaInput] | Unset | None = UNSET,
        reference_images: Sequence[MediaInput] | Unset | None = UNSET,
        duration: int | Unset | None = UNSET,
        aspect_ratio: Literal["1:1", "16:9", "9:16", "3:2", "2:3", "auto"] | Unset | None = UNSET,
        resolution: Literal["480p", "720p", "1080p"] | Unset | None = UNSET,
        wait_timeout: float | None = WAIT_SECONDS,
        on_update: OnUpdate | None = None,
        **options: Unpack[RequestOptions],
    ) -> Task: ...

    @overload
    async def create_and_wait(
        self,
        *,
        model: Literal["seedance-2"],
        prompt: str,
        images: Sequence[MediaInput] | Unset | None = UNSET,
        reference_images: Sequence[MediaInput] | Unset | None = UNSET,
        reference_videos: Sequence[MediaInput] | Unset | None = UNSET,
        reference_audios: Sequence[MediaInput] | Unset | None = UNSET,
        duration: int | Unset | None = UNSET,
        aspect_ratio: Literal["adaptive", "21:9", "16:9", "4:3", "1:1", "3:4", "9:16"]
        | Unset
        | None = UNSET,
        resolution: Literal["480p", "720p", "1080p", "4k", "4K"] | Unset | None = UNSET,
        generate_audio: bool | Unset | None = UNSET,
        wait_timeout: float | None = WAIT_SECONDS,
        on_update: OnUpdate | None = None,
        **options: Unpack[RequestOptions],
    ) -> Task: ...

    @overload
    async def create_and_wait(
        self,
        *,
        model: Literal["seedance-2-fast"],
        prompt: str,
        images: Sequence[MediaInput] | Unset | None = UNSET,
        reference_images: Sequence[MediaInput] | Unset | None = UNSET,
        reference_videos: Sequence[MediaInput] | Unset | None = UNSET,
        reference_audios: Sequence[MediaInput] | Unset | None = UNSET,
        duration: int | Unset | None = UNSET,
        aspect_ratio: Literal["adaptive", "21:9", "16:9", "4:3", "1:1", "3:4", "9:16"]
        | Unset
        | None = UNSET,
        resolution: Literal["480p", "720p"] | Unset | None = UNSET,
        generate_audio: bool | Unset | None = UNSET,
        wait_timeout: float | None = WAIT_SECONDS,
        on_update: OnUpdate | None = None,
        **options: Unpack[RequestOptions],
    ) -> Task: ...

    @overload
    async def create_and_wait(
        self,
        *,
        model: Literal["seedance-2-mini"],
        prompt: str,
        images: Sequence[MediaInput] | Unset | None = UNSET,
        reference_images: Sequence[MediaInput] | Unset | None = UNSET,
        reference_videos: Sequence[MediaInput] | Unset | None = UNSET,
        reference_audios: Sequence[MediaInput] | Unset | None = UNSET,
        duration: int | Unset | None = UNSET,
        aspect_ratio: Literal["adaptive", "21:9", "16:9", "4:3", "1:1", "3:4", "9:16"]
        | Unset
        | None = UNSET,
        resolution: Literal["480p", "720p"] | Unset | None = UNSET,
        wait_timeout: float | None = WAIT_SECONDS,
        on_update: OnUpdate | None = None,
        **options: Unpack[RequestOptions],
    ) -> Task: ...

    @overload
    async def create_and_wait(
        self,
        *,
        model: Literal["veo-3.1"],
        prompt: str,
        images: Sequence[MediaInput] | Unset | None = UNSET,
        aspect_ratio: Literal["16:9", "9:16", "auto"] | Unset | None = UNSET,
        resolution: Literal["720p", "1080p", "4k", "4K"] | Unset | None = UNSET,
        quality: Literal["Quality", "Fast", "Lite"] | Unset | None = UNSET,
        watermark: str | Unset | None = UNSET,
        enable_translation: bool | Unset | None = UNSET,
        reference_images: Sequence[MediaInput] | Unset | None = UNSET,
        wait_timeout: float | None = WAIT_SECONDS,
        on_update: OnUpdate | None = None,
        **options: Unpack[RequestOptions],
    ) -> Task: ...

    @overload
    async def create_and_wait(
        self,
        *,
        model: Literal["seedance-2.5"],
        prompt: str,
        images: Sequence[MediaInput] | Unset | None = UNSET,
        reference_images: Sequence[MediaInput] | Unset | None = UNSET,
        reference_videos: Sequence[MediaInput] | Unset | None = UNSET,
        reference_audios: Sequence[MediaInput] | Unset | None = UNSET,
        duration: int | Unset | None = UNSET,
        aspect_ratio: Literal["adaptive", "21:9", "16:9", "4:3", "1:1", "3:4", "9:16"]
        | Unset
        | None = UNSET,
        resolution: Literal["480p", "720p", "1080p"] | Unset | None = UNSET,
        generate_audio: bool | Unset | None = UNSET,
        seed: int | Unset | None = UNSET,
        wait_timeout: float | None = WAIT_SECONDS,
        on_update: OnUpdate | None = None,
        **options: Unpack[RequestOptions],
    ) -> Task: ...

    @overload
    async def create_and_wait(
        self,
        *,
        model: Literal["kling-3"],
        prompt: str,
        images: Sequence[MediaInput] | Unset | None = UNSET,
        duration: int | Unset | None = UNSET,
        aspect_ratio: Literal["16:9", "9:16", "1:1"] | Unset | None = UNSET,
        resolution: Literal["std", "pro", "4K"] | Unset | None = UNSET,
        sound: bool | Unset | None = UNSET,
        multi_shots: bool | Unset | None = UNSET,
        multi_prompt: Sequence[Mapping[str, Any]] | Unset | None = UNSET,
        elements: Sequence[Mapping[str, Any]] | Unset | None = UNSET,
        wait_timeout: float | None = WAIT_SECONDS,
        on_update: OnUpdate | None = None,
        **options: Unpack[RequestOptions],
    ) -> Task: ...

    @overload
    async def create_and_wait(
        self,
        *,
        model: Literal["kling-2.6-motion-control"],
        images: Sequence[MediaInput],
        reference_videos: Sequence[MediaInput],
        prompt: str | Unset | None = UNSET,
        resolution: Literal["720p", "1080p"] | Unset | None = UNSET,
        character_orientation: Literal["image", "video"] | Unset | None = UNSET,
        wait_timeout: float | None = WAIT_SECONDS,
        on_update: OnUpdate | None = None,
        **options: Unpack[RequestOptions],
    ) -> Task: ...

    @overload
    async def create_and_wait(
        self,
        *,
        model: Literal["kling-3-motion-control"],
        images: Sequence[MediaInput],
        reference_videos: Sequence[MediaInput],
        prompt: str | Unset | None = UNSET,
        resolution: Literal["720p", "1080p"] | Unset | None = UNSET,
        character_orientation: Literal["image", "video"] | Unset | None = UNSET,
        background_source: Literal["input_video", "input_image"] | Unset | None = UNSET,
        wait_timeout: float | None = WAIT_SECONDS,
        on_update: OnUpdate | None = None,
        **options: Unpack[RequestOptions],
    ) -> Task: ...

    @overload
    async def create_and_wait(
        self,
        *,
        model: Literal["wan-3.0"],
        prompt: str,
        images: Sequence[MediaInput] | Unset | None = UNSET,
        reference_videos: Sequence[MediaInput] | Unset | None = UNSET,
        reference_audios: Sequence[MediaInput] | Unset | None = UNSET,
        duration: int | Unset | None = UNSET,
        aspect_ratio: Literal["16:9", "9:16", "1:1", "4:3", "3:4"] | Unset | None = UNSET,
        resolution: Literal["480p", "720p", "1080p"] | Unset | None = UNSET,
        wait_timeout: float | None = WAIT_SECONDS,
        on_update: OnUpdate | None = None,
        **options: Unpack[RequestOptions],
    ) -> Task: ...

    @overload
    async def create_and_wait(
        self,
        *,
        model: Literal["wan-3.0-prime"],
        prompt: str,
        images: Sequence[MediaInput] | Unset | None = UNSET,
        reference_videos: Sequence[MediaInput] | Unset | None = UNSET,
        reference_audios: Sequence[MediaInput] | Unset | None = UNSET,
        duration: int | Unset | None = UNSET,
        aspect_ratio: Literal["16:9", "9:16", "1:1", "4:3", "3:4"] | Unset | None = UNSET,
        resolution: Literal["480p", "720p", "1080p"] | Unset | None = UNSET,
        wait_timeout: float | None = WAIT_SECONDS,
        on_update: OnUpdate | None = None,
        **options: Unpack[RequestOptions],
    ) -> Task: ...

    @overload
    async def create_and_wait(
        self,
        *,
        model: Literal["happyhorse-1.0"],
        prompt: str,
        images: Sequence[MediaInput],
        duration: int | Unset | None = UNSET,
        aspect_ratio: Literal["16:9", "9:16", "1:1", "4:3", "3:4"] | Unset | None = UNSET,
        resolution: Literal["720p", "1080p"] | Unset | None = UNSET,
        wait_timeout: float | None = WAIT_SECONDS,
        on_update: OnUpdate | None = None,
        **options: Unpack[RequestOptions],
    ) -> Task: ...

    @overload
    async def create_and_wait(
        self,
        *,
        model: Literal["happyhorse-1.1"],
        prompt: str,
        images: Sequence[MediaInput],
        duration: int | Unset | None = UNSET,
        aspect_ratio: Literal["16:9", "9:16", "1:1", "4:3", "3:4"] | Unset | None = UNSET,
        resolution: Literal["720p", "1080p"] | Unset | None = UNSET,
        wait_timeout: float | None = WAIT_SECONDS,
        on_update: OnUpdate | None = None,
        **options: Unpack[RequestOptions],
    ) -> Task: ...

    @overload
    async def create_and_wait(
        self,
        *,
        model: Literal["minimax-h3-max"],
        prompt: str,
        images: Sequence[MediaInput] | Unset | None = UNSET,
        duration: int | Unset | None = UNSET,
        resolution: Literal["480P", "768P"] | Unset | None = UNSET,
        seed: int | Unset | None = UNSET,
        wait_timeout: float | None = WAIT_SECONDS,
        on_update: OnUpdate | None = None,
        **options: Unpack[RequestOptions],
    ) -> Task: ...

    @overload
    async def create_and_wait(
        self,
        *,
        model: Literal["minimax-h3-max-turbo"],
        prompt: str,
        images: Sequence[MediaInput] | Unset | None = UNSET,
        duration: int | Unset | None = UNSET,
        resolution: Literal["480P", "768P"] | Unset | None = UNSET,
        seed: int | Unset | None = UNSET,
        wait_timeout: float | None = WAIT_SECONDS,
        on_update: OnUpdate | None = None,
        **options: Unpack[RequestOptions],
    ) -> Task: ...

    @overload
    async def create_and_wait(
        self,
        *,
        model: Open,
        prompt: str | Unset | None = UNSET,
        images: Sequence[MediaInput] | Unset | None = UNSET,
        reference_images: Sequence[MediaInput] | Unset | None = UNSET,
        reference_videos: Sequence[MediaInput] | Unset | None = UNSET,
        reference_audios: Sequence[MediaInput] | Unset | None = UNSET,
        duration: int | Unset | None = UNSET,
        aspect_ratio: Literal[
            "adaptive", "21:9", "16:9", "4:3", "1:1", "3:4", "9:16", "3:2", "2:3", "auto"
        ]
        | Unset
        | None = UNSET,
        resolution: Literal[
            "768P", "2K", "480p", "768p", "1080p", "720p", "4k", "4K", "std", "pro", "480P"
        ]
        | Unset
        | None = UNSET,
        seed: int | Unset | None = UNSET,
        generate_audio: bool | Unset | None = UNSET,
        quality: Literal["Quality", "Fast", "Lite"] | Unset | None = UNSET,
        watermark: str | Unset | None = UNSET,
        enable_translation: bool | Unset | None = UNSET,
        sound: bool | Unset | None = UNSET,
        multi_shots: bool | Unset | None = UNSET,
        multi_prompt: Sequence[Mapping[str, Any]] | Unset | None = UNSET,
        elements: Sequence[Mapping[str, Any]] | Unset | None = UNSET,
        character_orientation: Literal["image", "video"] | Unset | None = UNSET,
        background_source: Literal["input_video", "input_image"] | Unset | None = UNSET,
        wait_timeout: float | None = WAIT_SECONDS,
        on_update: OnUpdate | None = None,
        **options: Unpack[RequestOptions],
    ) -> Task: ...

    async def create_and_wait(
        self,
        *,
        model: Literal[
            "minimax-h3",
            "minimax-h3-fast",
            "minimax-h3-normal",
            "grok-imagine-video-1.5",
            "seedance-2",
            "seedance-2-fast",
            "seedance-2-mini",
            "veo-3.1",
            "seedance-2.5",
            "kling-3",
            "kling-2.6-motion-control",
            "kling-3-motion-control",
            "wan-3.0",
            "wan-3.0-prime",
            "happyhorse-1.0",
            "happyhorse-1.1",
            "minimax-h3-max",
            "minimax-h3-max-turbo",
        ]
        | Open,
        prompt: str | Unset | None = UNSET,
        images: Sequence[MediaInput] | Unset | None = UNSET,
        reference_images: Sequence[MediaInput] | Unset | None = UNSET,
        reference_videos: Sequence[MediaInput] | Unset | None = UNSET,
        reference_audios: Sequence[MediaInput] | Unset | None = UNSET,
        duration: int | Unset | None = UNSET,
        aspect_ratio: Literal[
            "adaptive", "21:9", "16:9", "4:3", "1:1", "3:4", "9:16", "3:2", "2:3", "auto"
        ]
        | Unset
        | None = UNSET,
        resolution: Literal[
            "768P", "2K", "480p", "768p", "1080p", "720p", "4k", "4K", "std", "pro", "480P"
        ]
        | Unset
        | None = UNSET,
        seed: int | Unset | None = UNSET,
        generate_audio: bool | Unset | None = UNSET,
        quality: Literal["Quality", "Fast", "Lite"] | Unset | None = UNSET,
        watermark: str | Unset | None = UNSET,
        enable_translation: bool | Unset | None = UNSET,
        sound: bool | Unset | None = UNSET,
        multi_shots: bool | Unset | None = UNSET,
        multi_prompt: Sequence[Mapping[str, Any]] | Unset | None = UNSET,
        elements: Sequence[Mapping[str, Any]] | Unset | None = UNSET,
        character_orientation: Literal["image", "video"] | Unset | None = UNSET,
        background_source: Literal["input_video", "input_image"] | Unset | None = UNSET,
        wait_timeout: float | None = WAIT_SECONDS,
        on_update: OnUpdate | None = None,
        **options: Unpack[RequestOptions],
    ) -> Task:
        """Async version of ``VideosResource.create_and_wait``.

        Example::

            await client.videos.create_and_wait(
                model="minimax-h3",
                prompt="Waves roll onto a black beach, seen from above.",
                duration=5,
                aspect_ratio="16:9",
                resolution="768P",
            )
        """
        # Check first: an error of the wait alone would lose the id of the started work.
        check_timeout(wait_timeout)
        resource = AsyncTasksResource(self._client)
        resource.check_update(on_update)
        started = await self._call(
            _CREATE_VIDEO_GENERATION_TASK,
            body={
                "model": model,
                "prompt": prompt,
                "images": images,
                "reference_images": reference_images,
                "reference_videos": reference_videos,
                "reference_audios": reference_audios,
                "duration": duration,
                "aspect_ratio": aspect_ratio,
                "resolution": resolution,
                "seed": seed,
                "generate_audio": generate_audio,
                "quality": quality,
                "watermark": watermark,
                "enable_translation": enable_translation,
                "sound": sound,
                "multi_shots": multi_shots,
                "multi_prompt": multi_prompt,
                "elements": elements,
                "character_orientation": character_orientation,
                "background_source": background_source,
            },
            options=options,
        )
        return await resource.wait(started, timeout=wait_timeout, on_update=on_update)


class EffectsResource(SyncResource):
    """Ready-made effects that turn pictures into a picture or a video."""

    def list(
        self,
        *,
        output_type: Literal["image", "video"] | Unset | None = UNSET,
        category: str | Unset | None = UNSET,
        **options: Unpack[RequestOptions],
    ) -> EffectListResponseData:
        """List the effects.

        Lists the effects that are published, each in its present version. Needs no API key.

        Args:
            output_type: The effects to list: those that make a picture or those that make a
                video.
            category: Category of the effects to list.
            options: For this call only, see ``RequestOptions``.

        Raises:
            BadRequestError: 400. The request is not valid (``bad_request``, the message names
                the field) or its content is refused (``content_policy_violation``).
            RateLimitError: 429. Too many requests, also those of a free model, or as many tasks
                as the account may have (``user_concurrency_exceeded``).

        Example::

            client.effects.list()
        """
        return self._call(
            _LIST_EFFECTS, query={"output_type": output_type, "category": category}, options=options
        )

    def retrieve(self, effect_id: str, **options: Unpack[RequestOptions]) -> Effect:
        """Get an effect.

        Answers one effect in its present version. Needs no API key.

        Args:
            effect_id: Id of the effect.
            options: For this call only, see ``RequestOptions``.

        Raises:
            NotFoundError: 404. There is no such effect or version, or it is not published.

        Example::

            client.effects.retrieve("video-muscle-max")
        """
        return self._call(_GET_EFFECT, path={"effect_id": effect_id}, options=options)

    def create(
        self,
        *,
        effect_id: str,
        images: Sequence[MediaInput],
        effect_version: int | Unset | None = UNSET,
        options: Mapping[str, Any] | Unset | None = UNSET,
        **options_: Unpack[RequestOptions],
    ) -> Task:
        """Create a picture or a video with an effect.

        Starts a task that turns pictures into a picture or a video. The version of the effect
        fixes how many pictures it takes, of which types, and the size and length of what it
        makes: read the effect first.

        Send an idempotency key: the same call with the same key answers the accepted task,
        without checking the URLs again. After a failure that is certain, everything is
        refunded.

        Args:
            effect_id: Id of the effect.
            images: Public HTTPS URLs of the pictures, in the order that the effect asks for. 1
                to 7 items.
            effect_version: Version of the effect; left out, the present one. At least 1.
            options: Settings; only those that the effect offers.
            options_: For this call only, see ``RequestOptions``.

        Raises:
            BadRequestError: 400. The request is not valid (``bad_request``, the message names
                the field) or its content is refused (``content_policy_violation``).
            AuthenticationError: 401. The API key is missing (``missing_api_key``) or is wrong,
                expired, disabled or used up (``invalid_api_key``).
            InsufficientCreditsError: 402. The account has too few credits.
            PermissionDeniedError: 403. The key may not do this: the model needs a paid balance,
                the address is not on the allowlist, or the model is outside of the key's group.
            NotFoundError: 404. There is no such effect or version, or it is not published.
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

            client.effects.create(
                effect_id="video-muscle-max",
                images=["https://media.beatapi.io/samples/portrait.png"],
                options={"resolution": "720p", "duration": 12},
            )
        """
        return self._call(
            _CREATE_EFFECT_TASK,
            body={
                "effect_id": effect_id,
                "images": images,
                "effect_version": effect_version,
                "options": options,
            },
            options=options_,
        )

    def create_and_wait(
        self,
        *,
        effect_id: str,
        images: Sequence[MediaInput],
        effect_version: int | Unset | None = UNSET,
        options: Mapping[str, Any] | Unset | None = UNSET,
        wait_timeout: float | None = WAIT_SECONDS,
        on_update: OnUpdate | None = None,
        **options_: Unpack[RequestOptions],
    ) -> Task:
        """Create a picture or a video with an effect.

        Calls ``create``, which describes the other arguments, and waits as
        ``client.tasks.wait`` does; both say what is raised.

        Args:
            wait_timeout: Seconds to wait after the call; ``None`` for no limit. The call's own are
                ``timeout``.
            on_update: Called with the result at once, and each time its status has changed.
            options_: For the call only, see ``RequestOptions``.

        Raises:
            InvalidArgumentError: ``wait_timeout`` or ``on_update`` cannot be used; nothing was sent.

        Example::

            client.effects.create_and_wait(
                effect_id="video-muscle-max",
                images=["https://media.beatapi.io/samples/portrait.png"],
                options={"resolution": "720p", "duration": 12},
            )
        """
        # Check first: an error of the wait alone would lose the id of the started work.
        check_timeout(wait_timeout)
        resource = TasksResource(self._client)
        resource.check_update(on_update)
        started = self.create(
            effect_id=effect_id,
            images=images,
            effect_version=effect_version,
            options=options,
            **options_,
        )
        return resource.wait(started, timeout=wait_timeout, on_update=on_update)


class AsyncEffectsResource(AsyncResource):
    """Ready-made effects that turn pictures into a picture or a video."""

    async def list(
        self,
        *,
        output_type: Literal["image", "video"] | Unset | None = UNSET,
        category: str | Unset | None = UNSET,
        **options: Unpack[RequestOptions],
    ) -> EffectListResponseData:
        """Async version of ``EffectsResource.list``.

        Example::

            await client.effects.list()
        """
        return await self._call(
            _LIST_EFFECTS, query={"output_type": output_type, "category": category}, options=options
        )

    async def retrieve(self, effect_id: str, **options: Unpack[RequestOptions]) -> Effect:
        """Async version of ``EffectsResource.retrieve``.

        Example::

            await client.effects.retrieve("video-muscle-max")
        """
        return await self._call(_GET_EFFECT, path={"effect_id": effect_id}, options=options)

    async def create(
        self,
        *,
        effect_id: str,
        images: Sequence[MediaInput],
        effect_version: int | Unset | None = UNSET,
        options: Mapping[str, Any] | Unset | None = UNSET,
        **options_: Unpack[RequestOptions],
    ) -> Task:
        """Async version of ``EffectsResource.create``.

        Example::

            await client.effects.create(
                effect_id="video-muscle-max",
                images=["https://media.beatapi.io/samples/portrait.png"],
                options={"resolution": "720p", "duration": 12},
            )
        """
        return await self._call(
            _CREATE_EFFECT_TASK,
            body={
                "effect_id": effect_id,
                "images": images,
                "effect_version": effect_version,
                "options": options,
            },
            options=options_,
        )

    async def create_and_wait(
        self,
        *,
        effect_id: str,
        images: Sequence[MediaInput],
        effect_version: int | Unset | None = UNSET,
        options: Mapping[str, Any] | Unset | None = UNSET,
        wait_timeout: float | None = WAIT_SECONDS,
        on_update: OnUpdate | None = None,
        **options_: Unpack[RequestOptions],
    ) -> Task:
        """Async version of ``EffectsResource.create_and_wait``.

        Example::

            await client.effects.create_and_wait(
                effect_id="video-muscle-max",
                images=["https://media.beatapi.io/samples/portrait.png"],
                options={"resolution": "720p", "duration": 12},
            )
        """
        # Check first: an error of the wait alone would lose the id of the started work.
        check_timeout(wait_timeout)
        resource = AsyncTasksResource(self._client)
        resource.check_update(on_update)
        started = await self.create(
            effect_id=effect_id,
            images=images,
            effect_version=effect_version,
            options=options,
            **options_,
        )
        return await resource.wait(started, timeout=wait_timeout, on_update=on_update)


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
        """Async version of ``MusicVideoShotsResource.edit``.

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
        """Async version of ``MusicVideoShotsResource.media``.

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
        """Async version of ``MusicVideoResource.create``.

        With ``mv_tier="standard"``.

        A standard music video: one to seven pictures over 10 to 180 seconds of a song.
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
        """Async version of ``MusicVideoResource.create``.

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
        """Async version of ``MusicVideoResource.create``.

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
        """Async version of ``MusicVideoResource.create``.

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
        """Async version of ``MusicVideoResource.create_and_wait``.

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
        """Async version of ``MusicVideoResource.compose``.

        Example::

            await client.music_video.compose("task_8K2qA", shot_ids=["shot_xxx", "shot_yyy"])
        """
        return await self._call(
            _COMPOSE_MUSIC_VIDEO_TASK,
            path={"task_id": task_id},
            body={"shot_ids": shot_ids},
            options=options,
        )


class EcommerceVideoResource(SyncResource):
    """Advertising videos made from product pictures."""

    def create(
        self,
        *,
        images: Sequence[MediaInput],
        duration: int,
        prompt: str | Unset | None = UNSET,
        aspect_ratio: Literal["16:9", "9:16", "1:1"] | Unset | None = UNSET,
        language: Literal["en", "zh"] | Unset | None = UNSET,
        **options: Unpack[RequestOptions],
    ) -> Task:
        """Create an ecommerce video.

        Starts an advertising video of a product in 1080p. Its ``duration`` decides what it
        costs.

        Args:
            images: Public HTTPS URLs of pictures of the product, PNG, JPEG or WebP, the most
                important one first. 1 to 7 items.
            duration: Length of the video in seconds; decides what it costs. 10 to 60.
            prompt: The story of the video. At most 2000 characters.
            aspect_ratio: Shape of the video.
            language: Language of what is spoken.
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

            client.ecommerce_video.create(
                images=["https://media.beatapi.io/samples/smart-bottle.png"],
                duration=15,
                prompt="Fast product launch ad for paid social.",
                aspect_ratio="9:16",
            )
        """
        return self._call(
            _CREATE_ECOMMERCE_VIDEO_TASK,
            body={
                "images": images,
                "duration": duration,
                "prompt": prompt,
                "aspect_ratio": aspect_ratio,
                "language": language,
            },
            options=options,
        )

    def create_and_wait(
        self,
        *,
        images: Sequence[MediaInput],
        duration: int,
        prompt: str | Unset | None = UNSET,
        aspect_ratio: Literal["16:9", "9:16", "1:1"] | Unset | None = UNSET,
        language: Literal["en", "zh"] | Unset | None = UNSET,
        wait_timeout: float | None = WAIT_SECONDS,
        on_update: OnUpdate | None = None,
        **options: Unpack[RequestOptions],
    ) -> Task:
        """Create an ecommerce video.

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

            client.ecommerce_video.create_and_wait(
                images=["https://media.beatapi.io/samples/smart-bottle.png"],
                duration=15,
                prompt="Fast product launch ad for paid social.",
                aspect_ratio="9:16",
            )
        """
        # Check first: an error of the wait alone would lose the id of the started work.
        check_timeout(wait_timeout)
        resource = TasksResource(self._client)
        resource.check_update(on_update)
        started = self.create(
            images=images,
            duration=duration,
            prompt=prompt,
            aspect_ratio=aspect_ratio,
            language=language,
            **options,
        )
        return resource.wait(started, timeout=wait_timeout, on_update=on_update)


class AsyncEcommerceVideoResource(AsyncResource):
    """Advertising videos made from product pictures."""

    async def create(
        self,
        *,
        images: Sequence[MediaInput],
        duration: int,
        prompt: str | Unset | None = UNSET,
        aspect_ratio: Literal["16:9", "9:16", "1:1"] | Unset | None = UNSET,
        language: Literal["en", "zh"] | Unset | None = UNSET,
        **options: Unpack[RequestOptions],
    ) -> Task:
        """Async version of ``EcommerceVideoResource.create``.

        Example::

            await client.ecommerce_video.create(
                images=["https://media.beatapi.io/samples/smart-bottle.png"],
                duration=15,
                prompt="Fast product launch ad for paid social.",
                aspect_ratio="9:16",
            )
        """
        return await self._call(
            _CREATE_ECOMMERCE_VIDEO_TASK,
            body={
                "images": images,
                "duration": duration,
                "prompt": prompt,
                "aspect_ratio": aspect_ratio,
                "language": language,
            },
            options=options,
        )

    async def create_and_wait(
        self,
        *,
        images: Sequence[MediaInput],
        duration: int,
        prompt: str | Unset | None = UNSET,
        aspect_ratio: Literal["16:9", "9:16", "1:1"] | Unset | None = UNSET,
        language: Literal["en", "zh"] | Unset | None = UNSET,
        wait_timeout: float | None = WAIT_SECONDS,
        on_update: OnUpdate | None = None,
        **options: Unpack[RequestOptions],
    ) -> Task:
        """Async version of ``EcommerceVideoResource.create_and_wait``.

        Example::

            await client.ecommerce_video.create_and_wait(
                images=["https://media.beatapi.io/samples/smart-bottle.png"],
                duration=15,
                prompt="Fast product launch ad for paid social.",
                aspect_ratio="9:16",
            )
        """
        # Check first: an error of the wait alone would lose the id of the started work.
        check_timeout(wait_timeout)
        resource = AsyncTasksResource(self._client)
        resource.check_update(on_update)
        started = await self.create(
            images=images,
            duration=duration,
            prompt=prompt,
            aspect_ratio=aspect_ratio,
            language=language,
            **options,
        )
        return await resource.wait(started, timeout=wait_timeout, on_update=on_update)


class VideoAnalysisResource(SyncResource):
    """Answers to questions about an uploaded video."""

    def create(
        self,
        *,
        video_url: MediaInput,
        prompt: str,
        analysis_depth: Literal["standard", "deep"] | Unset | None = UNSET,
        max_output_tokens: int | Unset | None = UNSET,
        **options: Unpack[RequestOptions],
    ) -> Task:
        """Analyse a video.

        Starts a task that answers a question about a video: an MP4 or MOV that the account
        uploaded. The text is in ``output.text``.

        Dollars for a million tokens in and out: 0.36 and 1.60 with ``standard``, 0.72 and 5.00
        with ``deep``. What the length of the video and the longest answer may cost is reserved,
        what was used is settled, rounded up to the cent.

        Args:
            video_url: URL of the video, an upload of the account, of at most 600 seconds.
            prompt: The question. 1 to 12000 characters.
            analysis_depth: The amount of thought: ``standard`` is cheap, ``deep`` reasons more.
                The server's default is ``"standard"``.
            max_output_tokens: Tokens that the answer may have; what the model thinks besides
                may count beyond it, never beyond the reservation. 256 to 8192, the server's
                default is ``2048``.
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
            RateLimitError: 429. Too many requests, also those of a free model, or as many tasks
                as the account may have (``user_concurrency_exceeded``).
            ServerError: 500. Something failed at BeatAPI.
            ServerError: 503. The work was impossible for the moment
                (``processing_unavailable``), took too long (``processing_timeout``), failed
                (``processing_failed``) or its result was lost (``result_transfer_failed``).
                Nothing is charged.

        Example::

            client.video_analysis.create(
                video_url="https://media.beatapi.io/uploads/input.mp4",
                prompt="List the cuts of the video with their times.",
                analysis_depth="standard",
                max_output_tokens=2048,
            )
        """
        return self._call(
            _CREATE_VIDEO_ANALYSIS_TASK,
            body={
                "video_url": video_url,
                "prompt": prompt,
                "analysis_depth": analysis_depth,
                "max_output_tokens": max_output_tokens,
            },
            options=options,
        )

    def create_and_wait(
        self,
        *,
        video_url: MediaInput,
        prompt: str,
        analysis_depth: Literal["standard", "deep"] | Unset | None = UNSET,
        max_output_tokens: int | Unset | None = UNSET,
        wait_timeout: float | None = WAIT_SECONDS,
        on_update: OnUpdate | None = None,
        **options: Unpack[RequestOptions],
    ) -> Task:
        """Analyse a video.

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

            client.video_analysis.create_and_wait(
                video_url="https://media.beatapi.io/uploads/input.mp4",
                prompt="List the cuts of the video with their times.",
                analysis_depth="standard",
                max_output_tokens=2048,
            )
        """
        # Check first: an error of the wait alone would lose the id of the started work.
        check_timeout(wait_timeout)
        resource = TasksResource(self._client)
        resource.check_update(on_update)
        started = self.create(
            video_url=video_url,
            prompt=prompt,
            analysis_depth=analysis_depth,
            max_output_tokens=max_output_tokens,
            **options,
        )
        return resource.wait(started, timeout=wait_timeout, on_update=on_update)


class AsyncVideoAnalysisResource(AsyncResource):
    """Answers to questions about an uploaded video."""

    async def create(
        self,
        *,
        video_url: MediaInput,
        prompt: str,
        analysis_depth: Literal["standard", "deep"] | Unset | None = UNSET,
        max_output_tokens: int | Unset | None = UNSET,
        **options: Unpack[RequestOptions],
    ) -> Task:
        """Async version of ``VideoAnalysisResource.create``.

        Example::

            await client.video_analysis.create(
                video_url="https://media.beatapi.io/uploads/input.mp4",
                prompt="List the cuts of the video with their times.",
                analysis_depth="standard",
                max_output_tokens=2048,
            )
        """
        return await self._call(
            _CREATE_VIDEO_ANALYSIS_TASK,
            body={
                "video_url": video_url,
                "prompt": prompt,
                "analysis_depth": analysis_depth,
                "max_output_tokens": max_output_tokens,
            },
            options=options,
        )

    async def create_and_wait(
        self,
        *,
        video_url: MediaInput,
        prompt: str,
        analysis_depth: Literal["standard", "deep"] | Unset | None = UNSET,
        max_output_tokens: int | Unset | None = UNSET,
        wait_timeout: float | None = WAIT_SECONDS,
        on_update: OnUpdate | None = None,
        **options: Unpack[RequestOptions],
    ) -> Task:
        """Async version of ``VideoAnalysisResource.create_and_wait``.

        Example::

            await client.video_analysis.create_and_wait(
                video_url="https://media.beatapi.io/uploads/input.mp4",
                prompt="List the cuts of the video with their times.",
                analysis_depth="standard",
                max_output_tokens=2048,
            )
        """
        # Check first: an error of the wait alone would lose the id of the started work.
        check_timeout(wait_timeout)
        resource = AsyncTasksResource(self._client)
        resource.check_update(on_update)
        started = await self.create(
            video_url=video_url,
            prompt=prompt,
            analysis_depth=analysis_depth,
            max_output_tokens=max_output_tokens,
            **options,
        )
        return await resource.wait(started, timeout=wait_timeout, on_update=on_update)


class ImagesResource(SyncResource):
    """Pictures and videos by model."""

    @overload
    def create(
        self,
        *,
        model: Literal["nano-banana"],
        prompt: str,
        images: Sequence[MediaInput] | Unset | None = UNSET,
        aspect_ratio: Literal[
            "1:1", "2:3", "3:2", "3:4", "4:3", "4:5", "5:4", "9:16", "16:9", "21:9", "auto"
        ]
        | Unset
        | None = UNSET,
        resolution: Literal["1K"] | Unset | None = UNSET,
        output_format: Literal["png", "jpeg"] | Unset | None = UNSET,
        **options: Unpack[RequestOptions],
    ) -> Task:
        """Create a picture.

        With ``model="nano-banana"``.

        A picture of Nano Banana.

        Args:
            prompt: A description of the picture. 1 to 5000 characters.
            images: Public HTTPS URLs of pictures to start from; without any, the prompt alone
                counts. Each is looked at before the task is accepted. 1 to 3 items.
            aspect_ratio: Shape of the picture. The server's default is ``"1:1"``.
            resolution: Always ``"1K"``, the server's default is ``"1K"``.
            output_format: Format of the file. The server's default is ``"png"``.
        """

    @overload
    def create(
        self,
        *,
        model: Literal["nano-banana-2"],
        prompt: str,
        images: Sequence[MediaInput] | Unset | None = UNSET,
        aspect_ratio: Literal[
            "1:1",
            "1:4",
            "1:8",
            "2:3",
            "3:2",
            "3:4",
            "4:1",
            "4:3",
            "4:5",
            "5:4",
            "8:1",
            "9:16",
            "16:9",
            "21:9",
            "auto",
        ]
        | Unset
        | None = UNSET,
        resolution: Literal["1K", "2K", "4K"] | Unset | None = UNSET,
        output_format: Literal["png", "jpeg"] | Unset | None = UNSET,
        **options: Unpack[RequestOptions],
    ) -> Task:
        """Create a picture.

        With ``model="nano-banana-2"``.

        A picture of Nano Banana 2.

        Args:
            prompt: A description of the picture. 1 to 5000 characters.
            images: Public HTTPS URLs of pictures to start from; without any, the prompt alone
                counts. Each is looked at before the task is accepted. 1 to 14 items.
            aspect_ratio: Shape of the picture. The server's default is ``"1:1"``.
            resolution: Size of the picture. The server's default is ``"1K"``.
            output_format: Format of the file. The server's default is ``"png"``.
        """

    @overload
    def create(
        self,
        *,
        model: Literal["nano-banana-2-lite"],
        prompt: str,
        images: Sequence[MediaInput] | Unset | None = UNSET,
        aspect_ratio: Literal[
            "1:1",
            "1:4",
            "1:8",
            "2:3",
            "3:2",
            "3:4",
            "4:1",
            "4:3",
            "4:5",
            "5:4",
            "8:1",
            "9:16",
            "16:9",
            "21:9",
            "auto",
        ]
        | Unset
        | None = UNSET,
        resolution: Literal["1K"] | Unset | None = UNSET,
        output_format: Literal["png", "jpeg"] | Unset | None = UNSET,
        **options: Unpack[RequestOptions],
    ) -> Task:
        """Create a picture.

        With ``model="nano-banana-2-lite"``.

        A picture of Nano Banana 2 Lite.

        Args:
            prompt: A description of the picture. 1 to 5000 characters.
            images: Public HTTPS URLs of pictures to start from; without any, the prompt alone
                counts. Each is looked at before the task is accepted. 1 to 14 items.
            aspect_ratio: Shape of the picture. The server's default is ``"1:1"``.
            resolution: Always ``"1K"``, the server's default is ``"1K"``.
            output_format: Format of the file. The server's default is ``"png"``.
        """

    @overload
    def create(
        self,
        *,
        model: Literal["nano-banana-pro"],
        prompt: str,
        images: Sequence[MediaInput] | Unset | None = UNSET,
        aspect_ratio: Literal[
            "1:1", "2:3", "3:2", "3:4", "4:3", "4:5", "5:4", "9:16", "16:9", "21:9", "auto"
        ]
        | Unset
        | None = UNSET,
        resolution: Literal["1K", "2K", "4K"] | Unset | None = UNSET,
        output_format: Literal["png", "jpg"] | Unset | None = UNSET,
        **options: Unpack[RequestOptions],
    ) -> Task:
        """Create a picture.

        With ``model="nano-banana-pro"``.

        A picture of Nano Banana Pro.

        Args:
            prompt: A description of the picture. 1 to 5000 characters.
            images: Public HTTPS URLs of pictures to start from; without any, the prompt alone
                counts. Each is looked at before the task is accepted. 1 to 14 items.
            aspect_ratio: Shape of the picture. The server's default is ``"1:1"``.
            resolution: Size of the picture. The server's default is ``"1K"``.
            output_format: Format of the file. The server's default is ``"png"``.
        """

    @overload
    def create(
        self,
        *,
        model: Literal["gpt-image-2"],
        prompt: str,
        images: Sequence[MediaInput] | Unset | None = UNSET,
        aspect_ratio: Literal[
            "auto",
            "1:1",
            "3:2",
            "2:3",
            "4:3",
            "3:4",
            "5:4",
            "4:5",
            "16:9",
            "9:16",
            "2:1",
            "1:2",
            "3:1",
            "1:3",
            "21:9",
            "9:21",
        ]
        | Unset
        | None = UNSET,
        resolution: Literal["1K", "2K", "4K"] | Unset | None = UNSET,
        size: str | Unset | None = UNSET,
        background: Literal["auto", "opaque", "transparent"] | Unset | None = UNSET,
        **options: Unpack[RequestOptions],
    ) -> Task:
        """Create a picture.

        With ``model="gpt-image-2"``.

        A picture of GPT Image 2. An exact ``size`` excludes ``resolution`` and
        ``aspect_ratio``.

        Args:
            prompt: A description of the picture. 1 to 5000 characters.
            images: Public HTTPS URLs of pictures to start from; without any, the prompt alone
                counts. Each is looked at before the task is accepted. 1 to 16 items.
            aspect_ratio: Shape of the picture. The server's default is ``"auto"``.
            resolution: Size of the picture. The server's default is ``"1K"``.
            size: Exact width and height in pixels, such as ``1536x1024``, in place of
                ``resolution`` and ``aspect_ratio``. Both are multiples of 16 and at most 3840;
                together they make 655,360 to 8,294,400 pixels, and the longer is at most three
                times the shorter. Billed as 1K up to 2,097,152 pixels, as 2K up to 5,898,240,
                as 4K above. Pattern ``^[0-9]+[xX×][0-9]+$``.
            background: The background of the picture: ``transparent`` makes a PNG with an alpha
                channel, ``auto`` leaves it to the model. The server's default is ``"auto"``.
        """

    @overload
    def create(
        self,
        *,
        model: Literal["gpt-image-2.5-flare"],
        prompt: str,
        images: Sequence[MediaInput] | Unset | None = UNSET,
        aspect_ratio: Literal[
            "auto",
            "1:1",
            "3:2",
            "2:3",
            "4:3",
            "3:4",
            "5:4",
            "4:5",
            "16:9",
            "9:16",
            "2:1",
            "1:2",
            "3:1",
            "1:3",
            "21:9",
            "9:21",
        ]
        | Unset
        | None = UNSET,
        resolution: Literal["1K", "2K", "4K"] | Unset | None = UNSET,
        size: str | Unset | None = UNSET,
        background: Literal["auto", "opaque", "transparent"] | Unset | None = UNSET,
        **options: Unpack[RequestOptions],
    ) -> Task:
        """Create a picture.

        With ``model="gpt-image-2.5-flare"``.

        A picture of GPT Image 2.5 Flare. An exact ``size`` excludes ``resolution`` and
        ``aspect_ratio``.

        Args:
            prompt: A description of the picture. 1 to 5000 characters.
            images: Public HTTPS URLs of pictures to start from; without any, the prompt alone
                counts. Each is looked at before the task is accepted. 1 to 16 items.
            aspect_ratio: Shape of the picture; ``auto`` makes a square. The server's default is
                ``"auto"``.
            resolution: Size of the picture. The server's default is ``"1K"``.
            size: Exact width and height in pixels, such as ``1536x1024``, in place of
                ``resolution`` and ``aspect_ratio``. Both are multiples of 16 and at most 3840;
                together they make 655,360 to 8,294,400 pixels, and the longer is at most three
                times the shorter. Billed as 1K up to 2,097,152 pixels, as 2K up to 5,898,240,
                as 4K above. Pattern ``^[0-9]+[xX×][0-9]+$``.
            background: The background of the picture: ``transparent`` makes a PNG with an alpha
                channel, ``auto`` leaves it to the model. The server's default is ``"auto"``.
        """

    @overload
    def create(
        self,
        *,
        model: Literal["gpt-image-2.5-sunburst"],
        prompt: str,
        images: Sequence[MediaInput] | Unset | None = UNSET,
        aspect_ratio: Literal[
            "auto",
            "1:1",
            "3:2",
            "2:3",
            "4:3",
            "3:4",
            "5:4",
            "4:5",
            "16:9",
            "9:16",
            "2:1",
            "1:2",
            "3:1",
            "1:3",
            "21:9",
            "9:21",
        ]
        | Unset
        | None = UNSET,
        resolution: Literal["1K", "2K", "4K"] | Unset | None = UNSET,
        size: str | Unset | None = UNSET,
        background: Literal["auto", "opaque", "transparent"] | Unset | None = UNSET,
        **options: Unpack[RequestOptions],
    ) -> Task:
        """Create a picture.

        With ``model="gpt-image-2.5-sunburst"``.

        A picture of GPT Image 2.5 Sunburst. An exact ``size`` excludes ``resolution`` and
        ``aspect_ratio``.

        Args:
            prompt: A description of the picture. 1 to 5000 characters.
            images: Public HTTPS URLs of pictures to start from; without any, the prompt alone
                counts. Each is looked at before the task is accepted. 1 to 16 items.
            aspect_ratio: Shape of the picture; ``auto`` makes a square. The server's default is
                ``"auto"``.
            resolution: Size of the picture. The server's default is ``"1K"``.
            size: Exact width and height in pixels, such as ``1536x1024``, in place of
                ``resolution`` and ``aspect_ratio``. Both are multiples of 16 and at most 3840;
                together they make 655,360 to 8,294,400 pixels, and the longer is at most three
                times the shorter. Billed as 1K up to 2,097,152 pixels, as 2K up to 5,898,240,
                as 4K above. Pattern ``^[0-9]+[xX×][0-9]+$``.
            background: The background of the picture: ``transparent`` makes a PNG with an alpha
                channel, ``auto`` leaves it to the model. The server's default is ``"auto"``.
        """

    @overload
    def create(
        self,
        *,
        model: Literal["seedream-5-pro"],
        prompt: str,
        images: Sequence[MediaInput] | Unset | None = UNSET,
        aspect_ratio: Literal["auto", "1:1", "4:3", "3:4", "16:9", "9:16", "3:2", "2:3", "21:9"]
        | Unset
        | None = UNSET,
        resolution: Literal["1K", "2K", "4K"] | Unset | None = UNSET,
        output_format: Literal["png", "jpeg"] | Unset | None = UNSET,
        **options: Unpack[RequestOptions],
    ) -> Task:
        """Create a picture.

        With ``model="seedream-5-pro"``.

        A picture of Seedream 5 Pro.

        Args:
            prompt: A description of the picture. 1 to 5000 characters.
            images: Public HTTPS URLs of pictures to start from; without any, the prompt alone
                counts. 1 to 10 items.
            aspect_ratio: Shape of the picture. The server's default is ``"1:1"``.
            resolution: Size of the picture. The server's default is ``"1K"``.
            output_format: Format of the file. The server's default is ``"png"``.
        """

    @overload
    def create(
        self,
        *,
        model: Literal["grok-imagine-image-2.0"],
        prompt: str,
        images: Sequence[MediaInput] | Unset | None = UNSET,
        aspect_ratio: Literal["1:1", "2:3", "3:2", "16:9", "9:16", "auto"] | Unset | None = UNSET,
        **options: Unpack[RequestOptions],
    ) -> Task:
        """Create a picture.

        With ``model="grok-imagine-image-2.0"``.

        A picture of Grok Imagine Image 2.0; with pictures it edits them.

        Args:
            prompt: A description of the picture. 1 to 5000 characters.
            images: Public HTTPS URLs of pictures to start from; without any, the prompt alone
                counts. 1 to 5 items.
            aspect_ratio: Shape of the picture; ``auto`` needs a picture to start from. The
                server's default is ``"1:1"``.
        """

    @overload
    def create(
        self,
        *,
        model: Open,
        prompt: str,
        images: Sequence[MediaInput] | Unset | None = UNSET,
        aspect_ratio: Literal[
            "1:1",
            "2:3",
            "3:2",
            "3:4",
            "4:3",
            "4:5",
            "5:4",
            "9:16",
            "16:9",
            "21:9",
            "auto",
            "1:4",
            "1:8",
            "4:1",
            "8:1",
            "2:1",
            "1:2",
            "3:1",
            "1:3",
            "9:21",
        ]
        | Unset
        | None = UNSET,
        resolution: Literal["1K", "2K", "4K"] | Unset | None = UNSET,
        output_format: Literal["png", "jpeg", "jpg"] | Unset | None = UNSET,
        size: str | Unset | None = UNSET,
        background: Literal["auto", "opaque", "transparent"] | Unset | None = UNSET,
        **options: Unpack[RequestOptions],
    ) -> Task:
        """Create a picture.

        With ``model=Open("…")``, a value that the contract does not name: arguments of any
        form.
        """

    def create(
        self,
        *,
        model: Literal[
            "nano-banana",
            "nano-banana-2",
            "nano-banana-2-lite",
            "nano-banana-pro",
            "gpt-image-2",
            "gpt-image-2.5-flare",
            "gpt-image-2.5-sunburst",
            "seedream-5-pro",
            "grok-imagine-image-2.0",
        ]
        | Open,
        prompt: str,
        images: Sequence[MediaInput] | Unset | None = UNSET,
        aspect_ratio: Literal[
            "1:1",
            "2:3",
            "3:2",
            "3:4",
            "4:3",
            "4:5",
            "5:4",
            "9:16",
            "16:9",
            "21:9",
            "auto",
            "1:4",
            "1:8",
            "4:1",
            "8:1",
            "2:1",
            "1:2",
            "3:1",
            "1:3",
            "9:21",
        ]
        | Unset
        | None = UNSET,
        resolution: Literal["1K", "2K", "4K"] | Unset | None = UNSET,
        output_format: Literal["png", "jpeg", "jpg"] | Unset | None = UNSET,
        size: str | Unset | None = UNSET,
        background: Literal["auto", "opaque", "transparent"] | Unset | None = UNSET,
        **options: Unpack[RequestOptions],
    ) -> Task:
        """Create a picture.

        Starts a task that makes pictures. ``model`` decides which other fields there are and
        what it costs.

        ``model`` decides which arguments there are: each form has its own overload.

        Args:
            prompt: A description of the picture. 1 to 5000 characters.
            output_format: Format of the file. With ``model`` ``"nano-banana"``,
                ``"nano-banana-2"``, ``"nano-banana-2-lite"`` or ``"seedream-5-pro"``: One of
                ``"png"``, ``"jpeg"``. The server's default is ``"png"``. With ``model``
                ``"nano-banana-pro"``: One of ``"png"``, ``"jpg"``. The server's default is
                ``"png"``. Not with ``model`` ``"gpt-image-2"``, ``"gpt-image-2.5-flare"``,
                ``"gpt-image-2.5-sunburst"`` or ``"grok-imagine-image-2.0"``.
            size: Exact width and height in pixels, such as ``1536x1024``, in place of
                ``resolution`` and ``aspect_ratio``. Both are multiples of 16 and at most 3840;
                together they make 655,360 to 8,294,400 pixels, and the longer is at most three
                times the shorter. Billed as 1K up to 2,097,152 pixels, as 2K up to 5,898,240,
                as 4K above. Only with ``model`` ``"gpt-image-2"``, ``"gpt-image-2.5-flare"`` or
                ``"gpt-image-2.5-sunburst"``. Pattern ``^[0-9]+[xX×][0-9]+$``.
            background: The background of the picture: ``transparent`` makes a PNG with an alpha
                channel, ``auto`` leaves it to the model. Only with ``model`` ``"gpt-image-2"``,
                ``"gpt-image-2.5-flare"`` or ``"gpt-image-2.5-sunburst"``. The server's default
                is ``"auto"``.
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
            RateLimitError: 429. Too many requests, also those of a free model, or as many tasks
                as the account may have (``user_concurrency_exceeded``).
            ServerError: 500. Something failed at BeatAPI.
            ServerError: 503. The work was impossible for the moment
                (``processing_unavailable``), took too long (``processing_timeout``), failed
                (``processing_failed``) or its result was lost (``result_transfer_failed``).
                Nothing is charged.

        Example::

            client.images.create(
                model="nano-banana",
                prompt="A red bicycle leaning against a white wall in the morning sun.",
                aspect_ratio="1:1",
                output_format="png",
            )
        """
        return self._call(
            _CREATE_IMAGE_GENERATION_TASK,
            body={
                "model": model,
                "prompt": prompt,
                "images": images,
                "aspect_ratio": aspect_ratio,
                "resolution": resolution,
                "output_format": output_format,
                "size": size,
                "background": background,
            },
            options=options,
        )

    @overload
    def create_and_wait(
        self,
        *,
        model: Literal["nano-banana"],
        prompt: str,
        images: Sequence[MediaInput] | Unset | None = UNSET,
        aspect_ratio: Literal[
            "1:1", "2:3", "3:2", "3:4", "4:3", "4:5", "5:4", "9:16", "16:9", "21:9", "auto"
        ]
        | Unset
        | None = UNSET,
        resolution: Literal["1K"] | Unset | None = UNSET,
        output_format: Literal["png", "jpeg"] | Unset | None = UNSET,
        wait_timeout: float | None = WAIT_SECONDS,
        on_update: OnUpdate | None = None,
        **options: Unpack[RequestOptions],
    ) -> Task: ...

    @overload
    def create_and_wait(
        self,
        *,
        model: Literal["nano-banana-2"],
        prompt: str,
        images: Sequence[MediaInput] | Unset | None = UNSET,
        aspect_ratio: Literal[
            "1:1",
            "1:4",
            "1:8",
            "2:3",
            "3:2",
            "3:4",
            "4:1",
            "4:3",
            "4:5",
            "5:4",
            "8:1",
            "9:16",
            "16:9",
            "21:9",
            "auto",
        ]
        | Unset
        | None = UNSET,
        resolution: Literal["1K", "2K", "4K"] | Unset | None = UNSET,
        output_format: Literal["png", "jpeg"] | Unset | None = UNSET,
        wait_timeout: float | None = WAIT_SECONDS,
        on_update: OnUpdate | None = None,
        **options: Unpack[RequestOptions],
    ) -> Task: ...

    @overload
    def create_and_wait(
        self,
        *,
        model: Literal["nano-banana-2-lite"],
        prompt: str,
        images: Sequence[MediaInput] | Unset | None = UNSET,
        aspect_ratio: Literal[
            "1:1",
            "1:4",
            "1:8",
            "2:3",
            "3:2",
            "3:4",
            "4:1",
            "4:3",
            "4:5",
            "5:4",
            "8:1",
            "9:16",
            "16:9",
            "21:9",
            "auto",
        ]
        | Unset
        | None = UNSET,
        resolution: Literal["1K"] | Unset | None = UNSET,
        output_format: Literal["png", "jpeg"] | Unset | None = UNSET,
        wait_timeout: float | None = WAIT_SECONDS,
        on_update: OnUpdate | None = None,
        **options: Unpack[RequestOptions],
    ) -> Task: ...

    @overload
    def create_and_wait(
        self,
        *,
        model: Literal["nano-banana-pro"],
        prompt: str,
        images: Sequence[MediaInput] | Unset | None = UNSET,
        aspect_ratio: Literal[
            "1:1", "2:3", "3:2", "3:4", "4:3", "4:5", "5:4", "9:16", "16:9", "21:9", "auto"
        ]
        | Unset
        | None = UNSET,
        resolution: Literal["1K", "2K", "4K"] | Unset | None = UNSET,
        output_format: Literal["png", "jpg"] | Unset | None = UNSET,
        wait_timeout: float | None = WAIT_SECONDS,
        on_update: OnUpdate | None = None,
        **options: Unpack[RequestOptions],
    ) -> Task: ...

    @overload
    def create_and_wait(
        self,
        *,
        model: Literal["gpt-image-2"],
        prompt: str,
        images: Sequence[MediaInput] | Unset | None = UNSET,
        aspect_ratio: Literal[
            "auto",
            "1:1",
            "3:2",
            "2:3",
            "4:3",
            "3:4",
            "5:4",
            "4:5",
            "16:9",
            "9:16",
            "2:1",
            "1:2",
            "3:1",
            "1:3",
            "21:9",
            "9:21",
        ]
        | Unset
        | None = UNSET,
        resolution: Literal["1K", "2K", "4K"] | Unset | None = UNSET,
        size: str | Unset | None = UNSET,
        background: Literal["auto", "opaque", "transparent"] | Unset | None = UNSET,
        wait_timeout: float | None = WAIT_SECONDS,
        on_update: OnUpdate | None = None,
        **options: Unpack[RequestOptions],
    ) -> Task: ...

    @overload
    def create_and_wait(
        self,
        *,
        model: Literal["gpt-image-2.5-flare"],
        prompt: str,
        images: Sequence[MediaInput] | Unset | None = UNSET,
        aspect_ratio: Literal[
            "auto",
            "1:1",
            "3:2",
            "2:3",
            "4:3",
            "3:4",
            "5:4",
            "4:5",
            "16:9",
            "9:16",
            "2:1",
            "1:2",
            "3:1",
            "1:3",
            "21:9",
            "9:21",
        ]
        | Unset
        | None = UNSET,
        resolution: Literal["1K", "2K", "4K"] | Unset | None = UNSET,
        size: str | Unset | None = UNSET,
        background: Literal["auto", "opaque", "transparent"] | Unset | None = UNSET,
        wait_timeout: float | None = WAIT_SECONDS,
        on_update: OnUpdate | None = None,
        **options: Unpack[RequestOptions],
    ) -> Task: ...

    @overload
    def create_and_wait(
        self,
        *,
        model: Literal["gpt-image-2.5-sunburst"],
        prompt: str,
        images: Sequence[MediaInput] | Unset | None = UNSET,
        aspect_ratio: Literal[
            "auto",
            "1:1",
            "3:2",
            "2:3",
            "4:3",
            "3:4",
            "5:4",
            "4:5",
            "16:9",
            "9:16",
            "2:1",
            "1:2",
            "3:1",
            "1:3",
            "21:9",
            "9:21",
        ]
        | Unset
        | None = UNSET,
        resolution: Literal["1K", "2K", "4K"] | Unset | None = UNSET,
        size: str | Unset | None = UNSET,
        background: Literal["auto", "opaque", "transparent"] | Unset | None = UNSET,
        wait_timeout: float | None = WAIT_SECONDS,
        on_update: OnUpdate | None = None,
        **options: Unpack[RequestOptions],
    ) -> Task: ...

    @overload
    def create_and_wait(
        self,
        *,
        model: Literal["seedream-5-pro"],
        prompt: str,
        images: Sequence[MediaInput] | Unset | None = UNSET,
        aspect_ratio: Literal["auto", "1:1", "4:3", "3:4", "16:9", "9:16", "3:2", "2:3", "21:9"]
        | Unset
        | None = UNSET,
        resolution: Literal["1K", "2K", "4K"] | Unset | None = UNSET,
        output_format: Literal["png", "jpeg"] | Unset | None = UNSET,
        wait_timeout: float | None = WAIT_SECONDS,
        on_update: OnUpdate | None = None,
        **options: Unpack[RequestOptions],
    ) -> Task: ...

    @overload
    def create_and_wait(
        self,
        *,
        model: Literal["grok-imagine-image-2.0"],
        prompt: str,
        images: Sequence[MediaInput] | Unset | None = UNSET,
        aspect_ratio: Literal["1:1", "2:3", "3:2", "16:9", "9:16", "auto"] | Unset | None = UNSET,
        wait_timeout: float | None = WAIT_SECONDS,
        on_update: OnUpdate | None = None,
        **options: Unpack[RequestOptions],
    ) -> Task: ...

    @overload
    def create_and_wait(
        self,
        *,
        model: Open,
        prompt: str,
        images: Sequence[MediaInput] | Unset | None = UNSET,
        aspect_ratio: Literal[
            "1:1",
            "2:3",
            "3:2",
            "3:4",
            "4:3",
            "4:5",
            "5:4",
            "9:16",
            "16:9",
            "21:9",
            "auto",
            "1:4",
            "1:8",
            "4:1",
            "8:1",
            "2:1",
            "1:2",
            "3:1",
            "1:3",
            "9:21",
        ]
        | Unset
        | None = UNSET,
        resolution: Literal["1K", "2K", "4K"] | Unset | None = UNSET,
        output_format: Literal["png", "jpeg", "jpg"] | Unset | None = UNSET,
        size: str | Unset | None = UNSET,
        background: Literal["auto", "opaque", "transparent"] | Unset | None = UNSET,
        wait_timeout: float | None = WAIT_SECONDS,
        on_update: OnUpdate | None = None,
        **options: Unpack[RequestOptions],
    ) -> Task: ...

    def create_and_wait(
        self,
        *,
        model: Literal[
            "nano-banana",
            "nano-banana-2",
            "nano-banana-2-lite",
            "nano-banana-pro",
            "gpt-image-2",
            "gpt-image-2.5-flare",
            "gpt-image-2.5-sunburst",
            "seedream-5-pro",
            "grok-imagine-image-2.0",
        ]
        | Open,
        prompt: str,
        images: Sequence[MediaInput] | Unset | None = UNSET,
        aspect_ratio: Literal[
            "1:1",
            "2:3",
            "3:2",
            "3:4",
            "4:3",
            "4:5",
            "5:4",
            "9:16",
            "16:9",
            "21:9",
            "auto",
            "1:4",
            "1:8",
            "4:1",
            "8:1",
            "2:1",
            "1:2",
            "3:1",
            "1:3",
            "9:21",
        ]
        | Unset
        | None = UNSET,
        resolution: Literal["1K", "2K", "4K"] | Unset | None = UNSET,
        output_format: Literal["png", "jpeg", "jpg"] | Unset | None = UNSET,
        size: str | Unset | None = UNSET,
        background: Literal["auto", "opaque", "transparent"] | Unset | None = UNSET,
        wait_timeout: float | None = WAIT_SECONDS,
        on_update: OnUpdate | None = None,
        **options: Unpack[RequestOptions],
    ) -> Task:
        """Create a picture.

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

            client.images.create_and_wait(
                model="nano-banana",
                prompt="A red bicycle leaning against a white wall in the morning sun.",
                aspect_ratio="1:1",
                output_format="png",
            )
        """
        # Check first: an error of the wait alone would lose the id of the started work.
        check_timeout(wait_timeout)
        resource = TasksResource(self._client)
        resource.check_update(on_update)
        started = self._call(
            _CREATE_IMAGE_GENERATION_TASK,
            body={
                "model": model,
                "prompt": prompt,
                "images": images,
                "aspect_ratio": aspect_ratio,
                "resolution": resolution,
                "output_format": output_format,
                "size": size,
                "background": background,
            },
            options=options,
        )
        return resource.wait(started, timeout=wait_timeout, on_update=on_update)


class AsyncImagesResource(AsyncResource):
    """Pictures and videos by model."""

    @overload
    async def create(
        self,
        *,
        model: Literal["nano-banana"],
        prompt: str,
        images: Sequence[MediaInput] | Unset | None = UNSET,
        aspect_ratio: Literal[
            "1:1", "2:3", "3:2", "3:4", "4:3", "4:5", "5:4", "9:16", "16:9", "21:9", "auto"
        ]
        | Unset
        | None = UNSET,
        resolution: Literal["1K"] | Unset | None = UNSET,
        output_format: Literal["png", "jpeg"] | Unset | None = UNSET,
        **options: Unpack[RequestOptions],
    ) -> Task:
        """Async version of ``ImagesResource.create``.

        With ``model="nano-banana"``.

        A picture of Nano Banana.
        """

    @overload
    async def create(
        self,
        *,
        model: Literal["nano-banana-2"],
        prompt: str,
        images: Sequence[MediaInput] | Unset | None = UNSET,
        aspect_ratio: Literal[
            "1:1",
            "1:4",
            "1:8",
            "2:3",
            "3:2",
            "3:4",
            "4:1",
            "4:3",
            "4:5",
            "5:4",
            "8:1",
            "9:16",
            "16:9",
            "21:9",
            "auto",
        ]
        | Unset
        | None = UNSET,
        resolution: Literal["1K", "2K", "4K"] | Unset | None = UNSET,
        output_format: Literal["png", "jpeg"] | Unset | None = UNSET,
        **options: Unpack[RequestOptions],
    ) -> Task:
        """Async version of ``ImagesResource.create``.

        With ``model="nano-banana-2"``.

        A picture of Nano Banana 2.
        """

    @overload
    async def create(
        self,
        *,
        model: Literal["nano-banana-2-lite"],
        prompt: str,
        images: Sequence[MediaInput] | Unset | None = UNSET,
        aspect_ratio: Literal[
            "1:1",
            "1:4",
            "1:8",
            "2:3",
            "3:2",
            "3:4",
            "4:1",
            "4:3",
            "4:5",
            "5:4",
            "8:1",
            "9:16",
            "16:9",
            "21:9",
            "auto",
        ]
        | Unset
        | None = UNSET,
        resolution: Literal["1K"] | Unset | None = UNSET,
        output_format: Literal["png", "jpeg"] | Unset | None = UNSET,
        **options: Unpack[RequestOptions],
    ) -> Task:
        """Async version of ``ImagesResource.create``.

        With ``model="nano-banana-2-lite"``.

        A picture of Nano Banana 2 Lite.
        """

    @overload
    async def create(
        self,
        *,
        model: Literal["nano-banana-pro"],
        prompt: str,
        images: Sequence[MediaInput] | Unset | None = UNSET,
        aspect_ratio: Literal[
            "1:1", "2:3", "3:2", "3:4", "4:3", "4:5", "5:4", "9:16", "16:9", "21:9", "auto"
        ]
        | Unset
        | None = UNSET,
        resolution: Literal["1K", "2K", "4K"] | Unset | None = UNSET,
        output_format: Literal["png", "jpg"] | Unset | None = UNSET,
        **options: Unpack[RequestOptions],
    ) -> Task:
        """Async version of ``ImagesResource.create``.

        With ``model="nano-banana-pro"``.

        A picture of Nano Banana Pro.
        """

    @overload
    async def create(
        self,
        *,
        model: Literal["gpt-image-2"],
        prompt: str,
        images: Sequence[MediaInput] | Unset | None = UNSET,
        aspect_ratio: Literal[
            "auto",
            "1:1",
            "3:2",
            "2:3",
            "4:3",
            "3:4",
            "5:4",
            "4:5",
            "16:9",
            "9:16",
            "2:1",
            "1:2",
            "3:1",
            "1:3",
            "21:9",
            "9:21",
        ]
        | Unset
        | None = UNSET,
        resolution: Literal["1K", "2K", "4K"] | Unset | None = UNSET,
        size: str | Unset | None = UNSET,
        background: Literal["auto", "opaque", "transparent"] | Unset | None = UNSET,
        **options: Unpack[RequestOptions],
    ) -> Task:
        """Async version of ``ImagesResource.create``.

        With ``model="gpt-image-2"``.

        A picture of GPT Image 2. An exact ``size`` excludes ``resolution`` and
        ``aspect_ratio``.
        """

    @overload
    async def create(
        self,
        *,
        model: Literal["gpt-image-2.5-flare"],
        prompt: str,
        images: Sequence[MediaInput] | Unset | None = UNSET,
        aspect_ratio: Literal[
            "auto",
            "1:1",
            "3:2",
            "2:3",
            "4:3",
            "3:4",
            "5:4",
            "4:5",
            "16:9",
            "9:16",
            "2:1",
            "1:2",
            "3:1",
            "1:3",
            "21:9",
            "9:21",
        ]
        | Unset
        | None = UNSET,
        resolution: Literal["1K", "2K", "4K"] | Unset | None = UNSET,
        size: str | Unset | None = UNSET,
        background: Literal["auto", "opaque", "transparent"] | Unset | None = UNSET,
        **options: Unpack[RequestOptions],
    ) -> Task:
        """Async version of ``ImagesResource.create``.

        With ``model="gpt-image-2.5-flare"``.

        A picture of GPT Image 2.5 Flare. An exact ``size`` excludes ``resolution`` and
        ``aspect_ratio``.
        """

    @overload
    async def create(
        self,
        *,
        model: Literal["gpt-image-2.5-sunburst"],
        prompt: str,
        images: Sequence[MediaInput] | Unset | None = UNSET,
        aspect_ratio: Literal[
            "auto",
            "1:1",
            "3:2",
            "2:3",
            "4:3",
            "3:4",
            "5:4",
            "4:5",
            "16:9",
            "9:16",
            "2:1",
            "1:2",
            "3:1",
            "1:3",
            "21:9",
            "9:21",
        ]
        | Unset
        | None = UNSET,
        resolution: Literal["1K", "2K", "4K"] | Unset | None = UNSET,
        size: str | Unset | None = UNSET,
        background: Literal["auto", "opaque", "transparent"] | Unset | None = UNSET,
        **options: Unpack[RequestOptions],
    ) -> Task:
        """Async version of ``ImagesResource.create``.

        With ``model="gpt-image-2.5-sunburst"``.

        A picture of GPT Image 2.5 Sunburst. An exact ``size`` excludes ``resolution`` and
        ``aspect_ratio``.
        """

    @overload
    async def create(
        self,
        *,
        model: Literal["seedream-5-pro"],
        prompt: str,
        images: Sequence[MediaInput] | Unset | None = UNSET,
        aspect_ratio: Literal["auto", "1:1", "4:3", "3:4", "16:9", "9:16", "3:2", "2:3", "21:9"]
        | Unset
        | None = UNSET,
        resolution: Literal["1K", "2K", "4K"] | Unset | None = UNSET,
        output_format: Literal["png", "jpeg"] | Unset | None = UNSET,
        **options: Unpack[RequestOptions],
    ) -> Task:
        """Async version of ``ImagesResource.create``.

        With ``model="seedream-5-pro"``.

        A picture of Seedream 5 Pro.
        """

    @overload
    async def create(
        self,
        *,
        model: Literal["grok-imagine-image-2.0"],
        prompt: str,
        images: Sequence[MediaInput] | Unset | None = UNSET,
        aspect_ratio: Literal["1:1", "2:3", "3:2", "16:9", "9:16", "auto"] | Unset | None = UNSET,
        **options: Unpack[RequestOptions],
    ) -> Task:
        """Async version of ``ImagesResource.create``.

        With ``model="grok-imagine-image-2.0"``.

        A picture of Grok Imagine Image 2.0; with pictures it edits them.
        """

    @overload
    async def create(
        self,
        *,
        model: Open,
        prompt: str,
        images: Sequence[MediaInput] | Unset | None = UNSET,
        aspect_ratio: Literal[
            "1:1",
            "2:3",
            "3:2",
            "3:4",
            "4:3",
            "4:5",
            "5:4",
            "9:16",
            "16:9",
            "21:9",
            "auto",
            "1:4",
            "1:8",
            "4:1",
            "8:1",
            "2:1",
            "1:2",
            "3:1",
            "1:3",
            "9:21",
        ]
        | Unset
        | None = UNSET,
        resolution: Literal["1K", "2K", "4K"] | Unset | None = UNSET,
        output_format: Literal["png", "jpeg", "jpg"] | Unset | None = UNSET,
        size: str | Unset | None = UNSET,
        background: Literal["auto", "opaque", "transparent"] | Unset | None = UNSET,
        **options: Unpack[RequestOptions],
    ) -> Task:
        """Async version of ``ImagesResource.create``.

        With ``model=Open("…")``, a value that the contract does not name: arguments of any
        form.
        """

    async def create(
        self,
        *,
        model: Literal[
            "nano-banana",
            "nano-banana-2",
            "nano-banana-2-lite",
            "nano-banana-pro",
            "gpt-image-2",
            "gpt-image-2.5-flare",
            "gpt-image-2.5-sunburst",
            "seedream-5-pro",
            "grok-imagine-image-2.0",
        ]
        | Open,
        prompt: str,
        images: Sequence[MediaInput] | Unset | None = UNSET,
        aspect_ratio: Literal[
            "1:1",
            "2:3",
            "3:2",
            "3:4",
            "4:3",
            "4:5",
            "5:4",
            "9:16",
            "16:9",
            "21:9",
            "auto",
            "1:4",
            "1:8",
            "4:1",
            "8:1",
            "2:1",
            "1:2",
            "3:1",
            "1:3",
            "9:21",
        ]
        | Unset
        | None = UNSET,
        resolution: Literal["1K", "2K", "4K"] | Unset | None = UNSET,
        output_format: Literal["png", "jpeg", "jpg"] | Unset | None = UNSET,
        size: str | Unset | None = UNSET,
        background: Literal["auto", "opaque", "transparent"] | Unset | None = UNSET,
        **options: Unpack[RequestOptions],
    ) -> Task:
        """Async version of ``ImagesResource.create``.

        Example::

            await client.images.create(
                model="nano-banana",
                prompt="A red bicycle leaning against a white wall in the morning sun.",
                aspect_ratio="1:1",
                output_format="png",
            )
        """
        return await self._call(
            _CREATE_IMAGE_GENERATION_TASK,
            body={
                "model": model,
                "prompt": prompt,
                "images": images,
                "aspect_ratio": aspect_ratio,
                "resolution": resolution,
                "output_format": output_format,
                "size": size,
                "background": background,
            },
            options=options,
        )

    @overload
    async def create_and_wait(
        self,
        *,
        model: Literal["nano-banana"],
        prompt: str,
        images: Sequence[MediaInput] | Unset | None = UNSET,
        aspect_ratio: Literal[
            "1:1", "2:3", "3:2", "3:4", "4:3", "4:5", "5:4", "9:16", "16:9", "21:9", "auto"
        ]
        | Unset
        | None = UNSET,
        resolution: Literal["1K"] | Unset | None = UNSET,
        output_format: Literal["png", "jpeg"] | Unset | None = UNSET,
        wait_timeout: float | None = WAIT_SECONDS,
        on_update: OnUpdate | None = None,
        **options: Unpack[RequestOptions],
    ) -> Task: ...

    @overload
    async def create_and_wait(
        self,
        *,
        model: Literal["nano-banana-2"],
        prompt: str,
        images: Sequence[MediaInput] | Unset | None = UNSET,
        aspect_ratio: Literal[
            "1:1",
            "1:4",
            "1:8",
            "2:3",
            "3:2",
            "3:4",
            "4:1",
            "4:3",
            "4:5",
            "5:4",
            "8:1",
            "9:16",
            "16:9",
            "21:9",
            "auto",
        ]
        | Unset
        | None = UNSET,
        resolution: Literal["1K", "2K", "4K"] | Unset | None = UNSET,
        output_format: Literal["png", "jpeg"] | Unset | None = UNSET,
        wait_timeout: float | None = WAIT_SECONDS,
        on_update: OnUpdate | None = None,
        **options: Unpack[RequestOptions],
    ) -> Task: ...

    @overload
    async def create_and_wait(
        self,
        *,
        model: Literal["nano-banana-2-lite"],
        prompt: str,
        images: Sequence[MediaInput] | Unset | None = UNSET,
        aspect_ratio: Literal[
            "1:1",
            "1:4",
            "1:8",
            "2:3",
            "3:2",
            "3:4",
            "4:1",
            "4:3",
            "4:5",
            "5:4",
            "8:1",
            "9:16",
            "16:9",
            "21:9",
            "auto",
        ]
        | Unset
        | None = UNSET,
        resolution: Literal["1K"] | Unset | None = UNSET,
        output_format: Literal["png", "jpeg"] | Unset | None = UNSET,
        wait_timeout: float | None = WAIT_SECONDS,
        on_update: OnUpdate | None = None,
        **options: Unpack[RequestOptions],
    ) -> Task: ...

    @overload
    async def create_and_wait(
        self,
        *,
        model: Literal["nano-banana-pro"],
        prompt: str,
        images: Sequence[MediaInput] | Unset | None = UNSET,
        aspect_ratio: Literal[
            "1:1", "2:3", "3:2", "3:4", "4:3", "4:5", "5:4", "9:16", "16:9", "21:9", "auto"
        ]
        | Unset
        | None = UNSET,
        resolution: Literal["1K", "2K", "4K"] | Unset | None = UNSET,
        output_format: Literal["png", "jpg"] | Unset | None = UNSET,
        wait_timeout: float | None = WAIT_SECONDS,
        on_update: OnUpdate | None = None,
        **options: Unpack[RequestOptions],
    ) -> Task: ...

    @overload
    async def create_and_wait(
        self,
        *,
        model: Literal["gpt-image-2"],
        prompt: str,
        images: Sequence[MediaInput] | Unset | None = UNSET,
        aspect_ratio: Literal[
            "auto",
            "1:1",
            "3:2",
            "2:3",
            "4:3",
            "3:4",
            "5:4",
            "4:5",
            "16:9",
            "9:16",
            "2:1",
            "1:2",
            "3:1",
            "1:3",
            "21:9",
            "9:21",
        ]
        | Unset
        | None = UNSET,
        resolution: Literal["1K", "2K", "4K"] | Unset | None = UNSET,
        size: str | Unset | None = UNSET,
        background: Literal["auto", "opaque", "transparent"] | Unset | None = UNSET,
        wait_timeout: float | None = WAIT_SECONDS,
        on_update: OnUpdate | None = None,
        **options: Unpack[RequestOptions],
    ) -> Task: ...

    @overload
    async def create_and_wait(
        self,
        *,
        model: Literal["gpt-image-2.5-flare"],
        prompt: str,
        images: Sequence[MediaInput] | Unset | None = UNSET,
        aspect_ratio: Literal[
            "auto",
            "1:1",
            "3:2",
            "2:3",
            "4:3",
            "3:4",
            "5:4",
            "4:5",
            "16:9",
            "9:16",
            "2:1",
            "1:2",
            "3:1",
            "1:3",
            "21:9",
            "9:21",
        ]
        | Unset
        | None = UNSET,
        resolution: Literal["1K", "2K", "4K"] | Unset | None = UNSET,
        size: str | Unset | None = UNSET,
        background: Literal["auto", "opaque", "transparent"] | Unset | None = UNSET,
        wait_timeout: float | None = WAIT_SECONDS,
        on_update: OnUpdate | None = None,
        **options: Unpack[RequestOptions],
    ) -> Task: ...

    @overload
    async def create_and_wait(
        self,
        *,
        model: Literal["gpt-image-2.5-sunburst"],
        prompt: str,
        images: Sequence[MediaInput] | Unset | None = UNSET,
        aspect_ratio: Literal[
            "auto",
            "1:1",
            "3:2",
            "2:3",
            "4:3",
            "3:4",
            "5:4",
            "4:5",
            "16:9",
            "9:16",
            "2:1",
            "1:2",
            "3:1",
            "1:3",
            "21:9",
            "9:21",
        ]
        | Unset
        | None = UNSET,
        resolution: Literal["1K", "2K", "4K"] | Unset | None = UNSET,
        size: str | Unset | None = UNSET,
        background: Literal["auto", "opaque", "transparent"] | Unset | None = UNSET,
        wait_timeout: float | None = WAIT_SECONDS,
        on_update: OnUpdate | None = None,
        **options: Unpack[RequestOptions],
    ) -> Task: ...

    @overload
    async def create_and_wait(
        self,
        *,
        model: Literal["seedream-5-pro"],
        prompt: str,
        images: Sequence[MediaInput] | Unset | None = UNSET,
        aspect_ratio: Literal["auto", "1:1", "4:3", "3:4", "16:9", "9:16", "3:2", "2:3", "21:9"]
        | Unset
        | None = UNSET,
        resolution: Literal["1K", "2K", "4K"] | Unset | None = UNSET,
        output_format: Literal["png", "jpeg"] | Unset | None = UNSET,
        wait_timeout: float | None = WAIT_SECONDS,
        on_update: OnUpdate | None = None,
        **options: Unpack[RequestOptions],
    ) -> Task: ...

    @overload
    async def create_and_wait(
        self,
        *,
        model: Literal["grok-imagine-image-2.0"],
        prompt: str,
        images: Sequence[MediaInput] | Unset | None = UNSET,
        aspect_ratio: Literal["1:1", "2:3", "3:2", "16:9", "9:16", "auto"] | Unset | None = UNSET,
        wait_timeout: float | None = WAIT_SECONDS,
        on_update: OnUpdate | None = None,
        **options: Unpack[RequestOptions],
    ) -> Task: ...

    @overload
    async def create_and_wait(
        self,
        *,
        model: Open,
        prompt: str,
        images: Sequence[MediaInput] | Unset | None = UNSET,
        aspect_ratio: Literal[
            "1:1",
            "2:3",
            "3:2",
            "3:4",
            "4:3",
            "4:5",
            "5:4",
            "9:16",
            "16:9",
            "21:9",
            "auto",
            "1:4",
            "1:8",
            "4:1",
            "8:1",
            "2:1",
            "1:2",
            "3:1",
            "1:3",
            "9:21",
        ]
        | Unset
        | None = UNSET,
        resolution: Literal["1K", "2K", "4K"] | Unset | None = UNSET,
        output_format: Literal["png", "jpeg", "jpg"] | Unset | None = UNSET,
        size: str | Unset | None = UNSET,
        background: Literal["auto", "opaque", "transparent"] | Unset | None = UNSET,
        wait_timeout: float | None = WAIT_SECONDS,
        on_update: OnUpdate | None = None,
        **options: Unpack[RequestOptions],
    ) -> Task: ...

    async def create_and_wait(
        self,
        *,
        model: Literal[
            "nano-banana",
            "nano-banana-2",
            "nano-banana-2-lite",
            "nano-banana-pro",
            "gpt-image-2",
            "gpt-image-2.5-flare",
            "gpt-image-2.5-sunburst",
            "seedream-5-pro",
            "grok-imagine-image-2.0",
        ]
        | Open,
        prompt: str,
        images: Sequence[MediaInput] | Unset | None = UNSET,
        aspect_ratio: Literal[
            "1:1",
            "2:3",
            "3:2",
            "3:4",
            "4:3",
            "4:5",
            "5:4",
            "9:16",
            "16:9",
            "21:9",
            "auto",
            "1:4",
            "1:8",
            "4:1",
            "8:1",
            "2:1",
            "1:2",
            "3:1",
            "1:3",
            "9:21",
        ]
        | Unset
        | None = UNSET,
        resolution: Literal["1K", "2K", "4K"] | Unset | None = UNSET,
        output_format: Literal["png", "jpeg", "jpg"] | Unset | None = UNSET,
        size: str | Unset | None = UNSET,
        background: Literal["auto", "opaque", "transparent"] | Unset | None = UNSET,
        wait_timeout: float | None = WAIT_SECONDS,
        on_update: OnUpdate | None = None,
        **options: Unpack[RequestOptions],
    ) -> Task:
        """Async version of ``ImagesResource.create_and_wait``.

        Example::

            await client.images.create_and_wait(
                model="nano-banana",
                prompt="A red bicycle leaning against a white wall in the morning sun.",
                aspect_ratio="1:1",
                output_format="png",
            )
        """
        # Check first: an error of the wait alone would lose the id of the started work.
        check_timeout(wait_timeout)
        resource = AsyncTasksResource(self._client)
        resource.check_update(on_update)
        started = await self._call(
            _CREATE_IMAGE_GENERATION_TASK,
            body={
                "model": model,
                "prompt": prompt,
                "images": images,
                "aspect_ratio": aspect_ratio,
                "resolution": resolution,
                "output_format": output_format,
                "size": size,
                "background": background,
            },
            options=options,
        )
        return await resource.wait(started, timeout=wait_timeout, on_update=on_update)
