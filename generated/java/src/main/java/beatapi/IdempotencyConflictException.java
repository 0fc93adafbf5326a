package beatapi;

/** 409 {@code idempotency_conflict} (2026-07-16). */
public final class IdempotencyConflictException extends ConflictException {
    private static final long serialVersionUID = 1L;

    IdempotencyConflictException(Details details) {
        super(details);
    }
}
