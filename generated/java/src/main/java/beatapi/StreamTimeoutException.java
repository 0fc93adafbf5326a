package beatapi;

/** No event came in time, or the whole stream took too long. */
public final class StreamTimeoutException extends StreamInterruptedException {
    private static final long serialVersionUID = 1L;

    StreamTimeoutException(String message, int events, String lastEventId, Throwable cause) {
        super(message, events, lastEventId, cause);
    }
}
