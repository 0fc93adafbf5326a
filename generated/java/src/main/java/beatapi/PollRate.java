package beatapi;

import java.util.function.DoubleSupplier;

/**
 * A token bucket whose rate is halved by a 429 and grows back slowly (AIMD): several processes
 * share a key's rate without talking to each other.
 */
final class PollRate {
    /** The smallest share of the rate that remains, however many 429s arrive. */
    private static final double LEAST_SHARE = 1.0 / 64;

    private static final double FULL = Spec.POLLS_PER_MINUTE * Spec.POLL_SHARE / 60;
    private static final double BURST =
            Math.max(1, Spec.POLLS_PER_MINUTE * Spec.POLL_BURST_SHARE);
    private static final double GROWTH = FULL * Spec.POLL_RECOVERY_PER_MINUTE / 60;

    private final DoubleSupplier random;
    private double perSecond = FULL;
    private double tokens = BURST;
    private double at;
    private double cutAt;

    PollRate(double now, DoubleSupplier random) {
        this.at = now;
        this.cutAt = now;
        this.random = random;
    }

    private void refill(double now) {
        // During a pause, `at` is in the future.
        double passed = now - at;
        if (passed > 0) {
            tokens = Math.min(BURST, tokens + passed * perSecond);
            perSecond = Math.min(FULL, perSecond + passed * GROWTH);
            at = now;
        }
    }

    /** The seconds until there is a token; 0 if there is one. */
    double pause(double now) {
        refill(now);
        double missing = Math.max(0, at - now) + Math.max(0, 1 - tokens) / perSecond;
        return missing > Schedule.ROUNDING_SECONDS ? missing : 0;
    }

    /** Takes a token. */
    void spend(double now) {
        refill(now);
        tokens -= 1;
    }

    /**
     * Slows down after a 429.
     *
     * @param now the time in seconds
     * @param sent when the request was sent; one from before the last cut does not cut again
     * @param pause the seconds for which the server wants no requests
     */
    void limited(double now, double sent, double pause) {
        refill(now);
        if (sent >= cutAt) {
            perSecond = Math.max(FULL * LEAST_SHARE, perSecond / 2);
            cutAt = now;
        }
        // Processes fall out of step.
        tokens = random.getAsDouble();
        at = Math.max(at, now + pause);
    }
}
