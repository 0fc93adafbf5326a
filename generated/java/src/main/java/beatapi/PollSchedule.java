package beatapi;

import java.util.OptionalDouble;
import java.util.function.DoubleSupplier;

/**
 * The pauses between the polls of one task. Pure: the caller passes the time.
 *
 * <p>A pause is drawn evenly from the interval that the contract recommends, so that many waiters
 * do not ask at once. It is longer while the task will hardly end, if the server states how long
 * such tasks take. The server's own hints are lower bounds. The last poll is made at the deadline.
 */
final class PollSchedule {
    /** A shorter rest of a wait is a rounding error of the clock: the last poll has been made. */
    private static final double LEAST_REST_SECONDS = 0.01;

    /**
     * The least ratio of the two durations that is believed: equal ones so far do not prove that
     * later ones will be equal.
     */
    private static final double LEAST_SPREAD = 1.5;

    /**
     * The usual durations of such tasks, and the age of one, in seconds.
     *
     * @param median the duration that half of them do not exceed
     * @param late the duration that nine of ten do not exceed
     * @param age the seconds of work on the task so far
     */
    record Progress(double median, double late, double age) {
        /**
         * The seconds beyond the least gap before a poll is worthwhile.
         *
         * <p>On average, a poll saves a delay of P(the task has ended since the last one) × half of
         * the gap. Durations are taken as log-logistic, as the two percentiles define it: a share of
         * 1 / (1 + (t / median) ^ k) takes longer than t.
         */
        double idle() {
            double low = Spec.LEAST_GAP_SECONDS;
            double high = Spec.MOST_GAP_SECONDS;
            for (int step = 0; step < 10; step++) {
                double gap = (low + high) / 2;
                double ended = 1 - (1 + odds(age)) / (1 + odds(age + gap));
                boolean worthwhile = ended * gap / 2 >= Spec.WORTHWHILE_SECONDS;
                low = worthwhile ? low : gap;
                high = worthwhile ? gap : high;
            }
            return high - Spec.LEAST_GAP_SECONDS;
        }

        private double odds(double seconds) {
            double spread = Math.max(late / median, LEAST_SPREAD);
            return Math.pow(seconds / median, Math.log(9) / Math.log(spread));
        }
    }

    private final boolean own;
    private final double least;
    private final double most;
    private final DoubleSupplier random;

    /**
     * Starts a schedule.
     *
     * @param interval seconds between polls, or null for the contract's own
     * @param random numbers from 0 to 1
     */
    PollSchedule(Double interval, DoubleSupplier random) {
        this.own = interval != null;
        this.least = interval == null ? Spec.LEAST_POLL_SECONDS : interval;
        this.most = interval == null ? Spec.MOST_POLL_SECONDS : interval;
        this.random = random;
    }

    /**
     * The seconds until the next poll; empty if there is none before the deadline, or at it.
     *
     * @param hint the least pause that the server asks for, or null
     * @param remaining the seconds until the deadline, or null
     * @param progress the usual durations, or null if the server states none
     */
    OptionalDouble nextPause(Double hint, Double remaining, Progress progress) {
        double asked = hint == null ? 0 : hint;
        double idle = progress == null || own ? 0 : progress.idle();
        double pause = Math.max(least + (most - least) * random.getAsDouble() + idle, asked);
        if (remaining == null || pause <= remaining) {
            return OptionalDouble.of(pause);
        }
        boolean last = remaining > LEAST_REST_SECONDS && remaining >= asked;
        return last ? OptionalDouble.of(remaining) : OptionalDouble.empty();
    }
}
