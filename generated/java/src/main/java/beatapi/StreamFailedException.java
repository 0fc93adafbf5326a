package beatapi;

import java.util.Optional;

/** The server reported an error inside of a stream that had begun as a success. */
public final class StreamFailedException extends BeatApiException {
    private static final long serialVersionUID = 1L;

    /** The error's code, or null. */
    private final String code;

    /** The number of events received before the error. */
    private final int events;

    /** The last id that the server gave. */
    private final String lastEventId;

    StreamFailedException(String message, String code, int events, String lastEventId) {
        super(message);
        this.code = code;
        this.events = events;
        this.lastEventId = lastEventId;
    }

    /**
     * The error's code, or else its type.
     *
     * @return the code, if it has one
     */
    public Optional<String> code() {
        return Optional.ofNullable(code);
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
