package beatapi;

/** A media file may be incomplete: the server stated no length, and the file does not show it. */
public final class DownloadUnverifiedException extends DownloadException {
    private static final long serialVersionUID = 1L;

    DownloadUnverifiedException(String message) {
        super(message);
    }
}
