package sdk;

/** A call was refused before anything was sent; the message names the argument. */
public final class InvalidArgumentException extends SdkException {
    private static final long serialVersionUID = 1L;

    InvalidArgumentException(String message) {
        super(message);
    }
}
