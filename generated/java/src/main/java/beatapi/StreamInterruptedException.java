package beatapi;

/** A stream broke: its connection was lost, or it ended without its last event. */
public class StreamInterruptedException extends ApiConnectionException {
    private static final long serialVersionUID = 1L;

    /** The number of events received before the error. */
    private final int events;

    /** The last id that the server gave. */
    private final String lastEventId;

    StreamInterruptedException(String message, int events, String lastEventId, Throwable cause) {
        super(message, true, cause);
        this.events = events;
        this.lastEventId = lastEventId;
    }

    /**
     * Return the number of events received before the error.
     *
     * @return 0 or more
     */
    public int events() {
        return events;
    }

    /**
     * The last id that the server gave.
     *
     * @return the id; empty if it gave none
     */
    public String lastEventId() {
        return lastEventId;
    }
}
