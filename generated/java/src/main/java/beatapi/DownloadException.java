package beatapi;

/** A media file could not be fetched whole and safely; nothing was left at the target. */
public class DownloadException extends BeatApiException {
    private static final long serialVersionUID = 1L;

    DownloadException(String message) {
        this(message, null);
    }

    DownloadException(String message, Throwable cause) {
        super(message, cause);
    }
}
