package beatapi;

import java.util.OptionalDouble;
import java.util.function.DoubleSupplier;

/**
 * The pauses between the polls of one task. Pure: the caller passes the time.
 *
 * <p>A pause is drawn evenly from the interval that the contract recommends, so that many waiters
 * do not ask at once. The server's own hints are lower bounds.
 */
final class PollSchedule {
    /** The time that is kept for one last poll before the deadline. */
    private static final double LAST_POLL_SECONDS = 2;

    private final double least;
    private final double most;
    private final double reserve;
    private final DoubleSupplier random;

    /**
     * Starts a schedule.
     *
     * @param interval seconds between polls, or null for the contract's own
     * @param timeout seconds for the whole wait, or null
     * @param random numbers from 0 to 1
     */
    PollSchedule(Double interval, Double timeout, DoubleSupplier random) {
        this.least = interval == null ? Spec.LEAST_POLL_SECONDS : interval;
        this.most = interval == null ? Spec.MOST_POLL_SECONDS : interval;
        this.reserve =
                timeout == null ? LAST_POLL_SECONDS : Math.min(LAST_POLL_SECONDS, timeout / 4);
        this.random = random;
    }

    /**
     * The seconds until the next poll; empty if there is no time for another one.
     *
     * @param hint the least pause that the server asks for, or null
     * @param remaining the seconds until the deadline, or null
     */
    OptionalDouble nextPause(Double hint, Double remaining) {
        double asked = hint == null ? 0 : hint;
        double pause = Math.max(least + (most - least) * random.getAsDouble(), asked);
        if (remaining == null || pause <= remaining - reserve) {
            return OptionalDouble.of(pause);
        }
        double latest = remaining - reserve;
        return latest > 0 && latest >= asked ? OptionalDouble.of(latest) : OptionalDouble.empty();
    }
}
