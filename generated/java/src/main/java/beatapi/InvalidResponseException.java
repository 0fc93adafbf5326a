package beatapi;

/** The server reported success, but its answer is cut, too large or not what the contract says. */
public final class InvalidResponseException extends BeatApiException {
    private static final long serialVersionUID = 1L;

    /** The HTTP status code. */
    private final int status;

    InvalidResponseException(String message, int status) {
        this(message, status, null);
    }

    InvalidResponseException(String message, int status, Throwable cause) {
        super(message, cause);
        this.status = status;
    }

    /**
     * The HTTP status code.
     *
     * @return 200 to 299
     */
    public int status() {
        return status;
    }
}
