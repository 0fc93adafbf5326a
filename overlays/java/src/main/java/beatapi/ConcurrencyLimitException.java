package beatapi;

/** 429 {@code user_concurrency_exceeded}: the account has as many active tasks as it may. */
public final class ConcurrencyLimitException extends RateLimitException {
    private static final long serialVersionUID = 1L;

    ConcurrencyLimitException(Details details) {
        super(details, "Wait for a processing task to finish, then create the next one.");
    }
}
