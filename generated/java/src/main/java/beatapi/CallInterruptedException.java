package beatapi;

/** The thread was interrupted while it called or waited; its interrupt flag is set again. */
public final class CallInterruptedException extends BeatApiException {
    private static final long serialVersionUID = 1L;

    CallInterruptedException(String message) {
        this(message, null);
    }

    CallInterruptedException(String message, Throwable cause) {
        super(message, cause);
    }
}
