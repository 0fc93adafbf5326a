package beatapi;

import beatapi.models.*;

/** Uploads for inputs that have no public URL. */
public final class FilesResource extends FileHelpers {
    private static final Operation<UploadedFile> UPLOAD =
            new Operation<>(
                    "uploadFile",
                    "POST",
                    "/v1/files",
                    "data",
                    true,
                    Idempotency.HARMLESS,
                    UploadedFile::of);

    FilesResource(Engine engine) {
        super(engine);
    }

    /**
     * Upload a file.
     *
     * <p>Keeps a picture, a song, a video or subtitles and answers a URL that tasks take. At most
     * 50 MB, a video at most 100 MB; audio of 10 to 300 seconds, video (MP4 or MOV) of 3 to 30
     * seconds. Send a form, or the bytes alone under their own Content-Type. Subtitles
     * ({@code .srt}) are sent as {@code application/x-subrip}; in a form {@code text/plain} will do
     * if the file name ends in {@code .srt}. PDF, other text, {@code application/octet-stream},
     * Matroska and ZIP are refused, and so is a body without its length.
     *
     * @param params What to send.
     * @return An uploaded file.
     * @throws BadRequestException 400. The request is not valid ({@code bad_request}, the message
     *     names the field) or its content is refused ({@code content_policy_violation}).
     * @throws AuthenticationException 401. The API key is missing ({@code missing_api_key}) or is
     *     wrong, expired, disabled or used up ({@code invalid_api_key}).
     * @throws RateLimitException 429. Too many requests, also those of a free model, or as many
     *     tasks as the account may have ({@code user_concurrency_exceeded}).
     * @throws ServerException 500. Something failed at BeatAPI.
     */
    public UploadedFile upload(UploadFileParams params) {
        return upload(params, RequestOptions.none());
    }

    /**
     * The same, with options of its own for this call.
     *
     * @param params as there
     * @param options the settings that differ from the client's
     * @return as there
     */
    public UploadedFile upload(UploadFileParams params, RequestOptions options) {
        return call(
                UPLOAD,
                new Arguments().multipart(params),
                options);
    }

}
