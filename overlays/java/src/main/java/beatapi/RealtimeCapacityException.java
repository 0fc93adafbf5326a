package beatapi;

/** 503 {@code realtime_capacity_unavailable} (2026-07-31): all sessions are taken. */
public final class RealtimeCapacityException extends ServerException {
    private static final long serialVersionUID = 1L;

    RealtimeCapacityException(Details details) {
        super(details);
    }
}
