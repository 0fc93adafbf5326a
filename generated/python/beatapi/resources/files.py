"""``client.files``: generated from spec 2026-10-02, do not edit."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal

from .._base.types import UNSET, Unset
from .._calls.operation import Operation
from .._engine.resource import AsyncResource, SyncResource
from ..models import File

if TYPE_CHECKING:
    from typing import Unpack

    from .._calls.options import UploadOptions
    from .._uploads.forms import FileInput

_UPLOAD_FILE: Final = Operation(
    id="uploadFile",
    method="POST",
    path="/v1/files",
    decode=File.from_dict,
    envelope="data",
    authenticated=True,
    idempotency="harmless",
)


class FilesResource(SyncResource):
    """Uploads for inputs that have no public URL."""

    def upload(
        self,
        file: FileInput,
        *,
        purpose: Literal["input"] | Unset | None = UNSET,
        **options: Unpack[UploadOptions],
    ) -> File:
        """Upload a file.

        Keeps a picture, a song, a video or subtitles and answers a URL that tasks take. At most
        50 MB, a video at most 100 MB; audio of 10 to 300 seconds, video (MP4 or MOV) of 3 to 30
        seconds. Send a form, or the bytes alone under their own Content-Type. Subtitles
        (``.srt``) are sent as ``application/x-subrip``; in a form ``text/plain`` will do if the
        file name ends in ``.srt``. PDF, other text, ``application/octet-stream``, Matroska and
        ZIP are refused, and so is a body without its length.

        Args:
            file: The bytes, with a file name.
            purpose: The use of the file.
            options: For this call only, see ``UploadOptions``.

        Raises:
            BadRequestError: 400. The request is not valid (``bad_request``, the message names
                the field) or its content is refused (``content_policy_violation``).
            AuthenticationError: 401. The API key is missing (``missing_api_key``) or is wrong,
                expired, disabled or used up (``invalid_api_key``).
            RateLimitError: 429. Too many requests, also those of a free model, or as many tasks
                as the account may have (``user_concurrency_exceeded``).
            ServerError: 500. Something failed at BeatAPI.

        Example::

            client.files.upload("song.mp3", purpose="input")
        """
        return self._call(
            _UPLOAD_FILE, multipart={"file": file, "purpose": purpose}, options=options
        )


class AsyncFilesResource(AsyncResource):
    """Uploads for inputs that have no public URL."""

    async def upload(
        self,
        file: FileInput,
        *,
        purpose: Literal["input"] | Unset | None = UNSET,
        **options: Unpack[UploadOptions],
    ) -> File:
        """Upload a file.

        Keeps a picture, a song, a video or subtitles and answers a URL that tasks take. At most
        50 MB, a video at most 100 MB; audio of 10 to 300 seconds, video (MP4 or MOV) of 3 to 30
        seconds. Send a form, or the bytes alone under their own Content-Type. Subtitles
        (``.srt``) are sent as ``application/x-subrip``; in a form ``text/plain`` will do if the
        file name ends in ``.srt``. PDF, other text, ``application/octet-stream``, Matroska and
        ZIP are refused, and so is a body without its length.

        Args:
            file: The bytes, with a file name.
            purpose: The use of the file.
            options: For this call only, see ``UploadOptions``.

        Raises:
            BadRequestError: 400. The request is not valid (``bad_request``, the message names
                the field) or its content is refused (``content_policy_violation``).
            AuthenticationError: 401. The API key is missing (``missing_api_key``) or is wrong,
                expired, disabled or used up (``invalid_api_key``).
            RateLimitError: 429. Too many requests, also those of a free model, or as many tasks
                as the account may have (``user_concurrency_exceeded``).
            ServerError: 500. Something failed at BeatAPI.

        Example::

            await client.files.upload("song.mp3", purpose="input")
        """
        return await self._call(
            _UPLOAD_FILE, multipart={"file": file, "purpose": purpose}, options=options
        )
