package beatapi;

/**
 * The base of every exception that the client throws on purpose.
 *
 * <p>None of them holds the API key, a webhook secret or the query of a signed URL.
 */
public class BeatApiException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BeatApiException(String message) {
        super(message);
    }

    BeatApiException(String message, Throwable cause) {
        super(message, cause);
    }
}
