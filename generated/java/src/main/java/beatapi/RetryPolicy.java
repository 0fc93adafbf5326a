package beatapi;

import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.DoubleSupplier;

/** The rule for sending a request again, and for the pause before. Pure: no clock, no network. */
final class RetryPolicy {
    static final double FIRST_PAUSE_SECONDS = 0.5;
    static final double LONGEST_PAUSE_SECONDS = 8.0;

    /** The longest pause that is made. If a server asks for more, the call throws at once. */
    static final double LONGEST_RETRY_AFTER_SECONDS = 60.0;

    /** The statuses after which another attempt may succeed. */
    static final Set<Integer> TRANSIENT_STATUSES = Set.of(408, 429, 500, 502, 503, 504);

    private RetryPolicy() {}

    /**
     * The pause in seconds before a request is sent again; empty if it must not be.
     *
     * @param error the error of the last attempt
     * @param attempt the number of attempts so far
     * @param safety the effect of a repeat
     * @param random numbers from 0 to 1, for the jitter
     */
    static OptionalDouble nextPause(
            BeatApiException error, int attempt, Safety safety, DoubleSupplier random) {
        boolean harmless = safety != Safety.ONCE && isTransient(error, attempt, safety);
        if (!isRejected(error) && !harmless) {
            return OptionalDouble.empty();
        }
        Double asked = error instanceof ApiStatusException e ? e.retryAfterSeconds() : null;
        if (asked != null && asked > LONGEST_RETRY_AFTER_SECONDS) {
            return OptionalDouble.empty();
        }
        double most =
                Math.min(LONGEST_PAUSE_SECONDS, FIRST_PAUSE_SECONDS * Math.pow(2, attempt - 1));
        return OptionalDouble.of((asked == null ? 0 : asked) + most * random.getAsDouble());
    }

    /** Return true if the server certainly did not act, and may act on another attempt. */
    private static boolean isRejected(BeatApiException error) {
        if (error instanceof ApiConnectionException connection) {
            return !connection.sent() && !(error instanceof TlsException);
        }
        if (!(error instanceof ApiStatusException answer) || refusesRepeat(answer)) {
            return false;
        }
        if (answer instanceof RateLimitException) {
            return !(answer instanceof ConcurrencyLimitException);
        }
        // A 503 in the contract's own words comes from the API itself, not from a proxy before it.
        return answer.status() == 503 && answer.code().isPresent();
    }

    /** Return true if another attempt may succeed. The caller has ruled out that it does harm. */
    private static boolean isTransient(BeatApiException error, int attempt, Safety safety) {
        if (error instanceof ApiConnectionException) {
            return !(error instanceof ApiTimeoutException) && !(error instanceof TlsException);
        }
        if (!(error instanceof ApiStatusException answer)
                || answer instanceof ConcurrencyLimitException) {
            return false;
        }
        if (answer.hasCode("idempotency_conflict")) {
            // The first attempt still runs under this key; a later repeat gets its
            // answer.
            return attempt > 1 && safety == Safety.RECOGNISED;
        }
        return TRANSIENT_STATUSES.contains(answer.status()) && !refusesRepeat(answer);
    }

    private static boolean refusesRepeat(ApiStatusException answer) {
        return answer.retryable().filter(repeat -> !repeat).isPresent();
    }
}
