package sdk;

/** The call's time was up before the answer was complete. */
public final class ApiTimeoutException extends ApiConnectionException {
    private static final long serialVersionUID = 1L;

    ApiTimeoutException(String message) {
        super(message, true);
    }
}
