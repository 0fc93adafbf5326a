package beatapi;

/** 503 {@code realtime_disabled} (2026-07-31): realtime sessions are switched off. */
public final class RealtimeDisabledException extends ServerException {
    private static final long serialVersionUID = 1L;

    RealtimeDisabledException(Details details) {
        super(details, "Realtime sessions are switched off for now; sending it again will not help.");
    }
}
