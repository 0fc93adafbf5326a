package beatapi;

import java.util.OptionalDouble;
import java.util.function.DoubleSupplier;

/** The retries that one call may make. */
final class Retries {
    /** The pause for a free slot of the account, if the server does not name one. */
    private static final double SLOT_PAUSE_SECONDS = 10;

    private final int limit;
    private final RetryBudget budget;
    private final boolean waitForSlot;
    private final DoubleSupplier random;
    private int waits;

    Retries(int limit, RetryBudget budget, boolean waitForSlot, DoubleSupplier random) {
        this.limit = limit;
        this.budget = budget;
        this.waitForSlot = waitForSlot;
        this.random = random;
        budget.earn();
    }

    /** The seconds until the account may have a free slot. */
    static double slotPause(ConcurrencyLimitException full) {
        Double asked = full.retryAfterSeconds();
        return asked == null ? SLOT_PAUSE_SECONDS : asked;
    }

    /** The pause in seconds before another attempt; empty if there must not be one. */
    OptionalDouble pause(BeatApiException error, int attempt, Safety safety) {
        if (waitForSlot && error instanceof ConcurrencyLimitException limited) {
            // No fault of the server: neither limit nor budget counts it.
            waits++;
            // A task of the account may end earlier than the server says.
            double pause =
                    Math.min(slotPause(limited), RetryPolicy.LONGEST_RETRY_AFTER_SECONDS);
            return OptionalDouble.of(pause + random.getAsDouble());
        }
        int faults = attempt - waits;
        OptionalDouble pause = RetryPolicy.nextPause(error, faults, safety, random);
        return pause.isPresent() && faults <= limit && budget.spend()
                ? pause
                : OptionalDouble.empty();
    }
}
