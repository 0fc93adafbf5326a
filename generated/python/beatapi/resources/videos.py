"""``client.videos``: generated from spec 2026-10-02, do not edit."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, Final, Literal, overload

from .._base.types import UNSET, Unset
from .._calls.operation import Operation
from .._engine.engine import check_timeout
from .._engine.resource import AsyncResource, SyncResource
from .._helpers.tasks import WAIT_SECONDS
from ..models import Task
from .tasks import AsyncTasksResource, TasksResource

if TYPE_CHECKING:
    from typing import Unpack

    from .._calls.options import RequestOptions
    from .._helpers.tasks import OnUpdate
    from .._uploads.forms import MediaInput
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
    uploader=("files", "FilesResource", "upload"),
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
        """Create a video.

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
