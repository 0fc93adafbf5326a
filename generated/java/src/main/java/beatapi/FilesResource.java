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
     * <p>Keeps a picture, a song or subtitles and answers a URL that tasks take. At most 50 MB;
     * audio of 10 to 180 seconds. Send a form, or the bytes alone under their own Content-Type.
     * Subtitles ({@code .srt}) are sent as {@code application/x-subrip}; in a form
     * {@code text/plain} will do if the file name ends in {@code .srt}. PDF, other text,
     * {@code application/octet-stream}, ZIP and video are refused.
     *
     * @param params What to send.
     * @return An uploaded file.
     * @throws BadRequestException 400. The request is not valid.
     * @throws AuthenticationException 401. The API key is missing or not valid.
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
