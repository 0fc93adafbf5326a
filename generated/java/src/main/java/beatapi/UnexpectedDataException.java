package beatapi;

/** A field of an answer is missing, or is not of the type that the contract gives it. */
public final class UnexpectedDataException extends BeatApiException {
    private static final long serialVersionUID = 1L;

    UnexpectedDataException(String message) {
        this(message, null);
    }

    UnexpectedDataException(String message, Throwable cause) {
        super(message, cause);
    }
}
