package beatapi;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.DoubleSupplier;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;

/**
 * Decides which task to poll next, and when, for all waits on one key. Pure: callers pass the time.
 *
 * <p>A poll uses up a request of the key's rate limit; a late poll delays the result. On average, a
 * poll saves a delay of P(the task has finished since its last poll) × half of the time since then.
 * The next poll goes to the task where that is largest, and only once it is large enough.
 */
final class Schedule {
    /** The longest pause accepted from the server; after it, one poll asks again. */
    static final double LONGEST_HINT_SECONDS = 300;

    /** Shorter times than this are rounding errors of a clock. */
    static final double ROUNDING_SECONDS = 1e-6;

    /** The pause between polls of a young task while few durations of its kind are known. */
    private static final double EARLY_GAP_SECONDS = 6;

    /** The age up to which a task counts as young. */
    private static final double EARLY_AGE_SECONDS = 30;

    /** The pause after a 429 without a Retry-After. */
    private static final double UNNAMED_PAUSE_SECONDS = 5;

    private static final double NEVER = Double.POSITIVE_INFINITY;

    private final PollRate rate;
    private final Durations durations = new Durations();
    private final Set<Waiter> waiters = new LinkedHashSet<>();

    /** The least difference between the server's clock and ours: this machine's may be wrong. */
    private double ahead = Double.NEGATIVE_INFINITY;

    Schedule(double now, DoubleSupplier random) {
        rate = new PollRate(now, random);
    }

    boolean isEmpty() {
        return waiters.isEmpty();
    }

    /**
     * Begins to wait for a task.
     *
     * @param waiter the wait
     * @param now the time in seconds
     * @param sighting null if the task has not been retrieved yet; it is then polled at once
     */
    void add(Waiter waiter, double now, Sighting sighting) {
        waiter.joined = now;
        waiter.seen = now;
        waiter.asked = now;
        waiter.fresh = sighting != null;
        waiter.least = now;
        if (sighting != null) {
            waiter.least += waiter.recommended(sighting.hint());
            learn(waiter, now, sighting);
        }
        waiters.add(waiter);
        plan(waiter);
    }

    void discard(Waiter waiter) {
        waiters.remove(waiter);
    }

    /** The wait whose task is to be polled now, with a token taken for it; null if there is none. */
    Waiter next(double now) {
        double soon = now + ROUNDING_SECONDS;
        List<Waiter> due =
                waiters.stream().filter(each -> !each.held && each.due <= soon).toList();
        if (due.isEmpty() || rate.pause(now) > 0) {
            return null;
        }
        // An interval of the caller's own is kept, but a short one must not starve other waits.
        Waiter chosen = first(due, each -> each.due);
        if (!chosen.hasInterval()) {
            chosen = first(due, each -> -worth(each, now));
        }
        chosen.held = true;
        chosen.asked = now;
        rate.spend(now);
        return chosen;
    }

    private static Waiter first(List<Waiter> waiters, ToDoubleFunction<Waiter> rank) {
        return waiters.stream().min(Comparator.comparingDouble(rank)).orElseThrow();
    }

    /** The seconds until there is something to do; infinite if there is nothing. */
    double pause(double now) {
        double due = NEVER;
        double ends = NEVER;
        for (Waiter each : waiters) {
            if (!each.held) {
                due = Math.min(due, each.due);
                ends = each.ends() > now ? Math.min(ends, each.ends()) : ends;
            }
        }
        return Math.min(Math.max(due - now, rate.pause(now)), ends - now);
    }

    /** Plans the next poll after an answer. */
    void answered(Waiter waiter, double now, Sighting sighting) {
        learn(waiter, now, sighting);
        waiter.fresh = true;
        waiter.faults = 0;
        waiter.seen = now;
        waiter.least = now + waiter.recommended(sighting.hint());
        waiter.again = Double.NEGATIVE_INFINITY;
        plan(waiter);
    }

    /**
     * Backs off after a poll without a usable answer.
     *
     * @param hint the pause that the server asks for, or null
     */
    void failed(Waiter waiter, double now, Double hint) {
        waiter.faults++;
        double doubled = Spec.LEAST_GAP_SECONDS * Math.pow(2, Math.min(8, waiter.faults - 1));
        double backoff =
                waiter.hasInterval() ? waiter.interval : Math.min(Spec.MOST_GAP_SECONDS, doubled);
        waiter.again = now + backoff;
        waiter.least = now + (hint == null ? 0 : Math.min(hint, LONGEST_HINT_SECONDS));
        plan(waiter);
    }

    /** Pauses all waits after a 429. */
    void limited(Waiter waiter, double now, Double hint) {
        double pause = hint == null ? UNNAMED_PAUSE_SECONDS : Math.min(hint, LONGEST_HINT_SECONDS);
        rate.limited(now, waiter.asked, pause);
        waiter.least = now + pause;
        plan(waiter);
    }

    private void learn(Waiter waiter, double now, Sighting sighting) {
        if (sighting.latest() - now > ahead) {
            ahead = sighting.latest() - now;
        }
        waiter.kind = sighting.kind();
        waiter.began = sighting.began();
        durations.believe(waiter.kind, sighting.median(), sighting.late());
        durations.learn(waiter.kind, sighting.ended() - sighting.began());
    }

    /** The seconds of work on a task up to a moment, as far as is known. */
    private double age(Waiter waiter, double moment) {
        double waited = moment - waiter.joined;
        double stated = moment + ahead - waiter.began;
        return stated > waited ? stated : waited;
    }

    /** The delay in seconds that a poll now is expected to save. */
    private double worth(Waiter waiter, double now) {
        boolean overdue = now >= waiter.latest || !waiter.fresh;
        return overdue ? NEVER : chance(waiter).applyAsDouble(now) * (now - waiter.seen) / 2;
    }

    /** The probability, by moment, that the task has ended since its last poll. */
    private DoubleUnaryOperator chance(Waiter waiter) {
        Durations.Lognormal known = durations.of(waiter.kind);
        double seen = known.survival(age(waiter, waiter.seen));
        return moment -> seen > 1e-12 ? 1 - known.survival(age(waiter, moment)) / seen : 1;
    }

    /** Sets the time of a task's next poll. */
    private void plan(Waiter waiter) {
        double least = Math.max(waiter.least, waiter.again);
        waiter.due = Math.max(worthwhileAt(waiter), least);
        if (waiter.due > waiter.latest) {
            boolean last =
                    waiter.asked < waiter.latest - ROUNDING_SECONDS
                            && waiter.least <= waiter.latest;
            waiter.due = last ? waiter.latest : NEVER;
        }
    }

    private double worthwhileAt(Waiter waiter) {
        if (!waiter.fresh) {
            return waiter.asked;
        }
        if (waiter.hasInterval()) {
            return waiter.seen + waiter.interval;
        }
        double low = Spec.LEAST_GAP_SECONDS;
        double high = Spec.MOST_GAP_SECONDS;
        DoubleUnaryOperator chance = chance(waiter);
        for (int step = 0; step < 10; step++) {
            double middle = (low + high) / 2;
            double worth = chance.applyAsDouble(waiter.seen + middle) * middle / 2;
            boolean worthwhile = worth >= Spec.WORTHWHILE_SECONDS;
            low = worthwhile ? low : middle;
            high = worthwhile ? middle : high;
        }
        return Math.min(waiter.seen + high, early(waiter));
    }

    /** The next poll of a young task of an unknown kind, as it may be a short one. */
    private double early(Waiter waiter) {
        double moment = waiter.seen + EARLY_GAP_SECONDS;
        boolean unknown = durations.count(waiter.kind) < Spec.PRIOR_WEIGHT;
        return unknown && age(waiter, moment) <= EARLY_AGE_SECONDS ? moment : NEVER;
    }
}
