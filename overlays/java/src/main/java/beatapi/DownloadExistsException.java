package beatapi;

/** There is something at the target of a download already. */
public final class DownloadExistsException extends DownloadException {
    private static final long serialVersionUID = 1L;

    DownloadExistsException(String message) {
        super(message);
    }
}
