package sdk;

import java.time.Duration;

/** Durations as numbers of seconds, as the contract and the rules here have them. */
final class Seconds {
    private static final double NANOS = 1e9;

    private Seconds() {}

    static double of(Duration duration) {
        return duration.getSeconds() + duration.getNano() / NANOS;
    }

    static Duration toDuration(double seconds) {
        long whole = (long) seconds;
        return Duration.ofSeconds(whole, Math.round((seconds - whole) * NANOS));
    }

    /** A duration that a caller chose. */
    static Duration positive(String name, Duration duration) {
        if (duration == null || duration.isZero() || duration.isNegative()) {
            throw new InvalidArgumentException(name + " must be longer than nothing");
        }
        return duration;
    }
}
