package beatapi;

/** A call was refused before anything was sent; the message names the argument. */
public final class InvalidArgumentException extends BeatApiException {
    private static final long serialVersionUID = 1L;

    InvalidArgumentException(String message) {
        super(message);
    }

    InvalidArgumentException(String message, Throwable cause) {
        super(message, cause);
    }

    /** Return an argument, unless it is null: the message then names it. */
    static <T> T checked(String name, T value) {
        if (value == null) {
            throw new InvalidArgumentException(name + " must not be null");
        }
        return value;
    }
}
