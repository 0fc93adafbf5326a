package beatapi;

/** A file cannot be uploaded: empty, too large, unreadable, or changed while it was sent. */
public final class UploadException extends BeatApiException {
    private static final long serialVersionUID = 1L;

    UploadException(String message) {
        this(message, null);
    }

    UploadException(String message, Throwable cause) {
        super(message, cause);
    }
}
