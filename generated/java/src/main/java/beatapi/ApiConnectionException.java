package beatapi;

/** No usable answer arrived. */
public class ApiConnectionException extends BeatApiException {
    private static final long serialVersionUID = 1L;

    /** True if the request, or a part of it, may have reached the server. */
    private final boolean sent;

    ApiConnectionException(String message, boolean sent) {
        this(message, sent, null);
    }

    ApiConnectionException(String message, boolean sent, Throwable cause) {
        super(message, cause);
        this.sent = sent;
    }

    /**
     * Return true if the request may have reached the server.
     *
     * @return false if it certainly did not
     */
    public boolean sent() {
        return sent;
    }
}
