package sdk;

/**
 * The base of every exception that the client throws on purpose.
 *
 * <p>None of them holds the API key, a webhook secret or the query of a signed URL.
 */
public class SdkException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SdkException(String message) {
        super(message);
    }

    SdkException(String message, Throwable cause) {
        super(message, cause);
    }
}
