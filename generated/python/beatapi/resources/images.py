"""``client.images``: generated from spec 2026-10-02, do not edit."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final, Literal, overload

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
    uploader=("files", "FilesResource", "upload"),
)


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
    async def create(
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
        """Create a picture.

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
