package beatapi;

/** The server's certificate or encryption was refused; repeating the call would not help. */
public final class TlsException extends ApiConnectionException {
    private static final long serialVersionUID = 1L;

    TlsException(String message) {
        this(message, null);
    }

    TlsException(String message, Throwable cause) {
        super(message, false, cause);
    }
}
