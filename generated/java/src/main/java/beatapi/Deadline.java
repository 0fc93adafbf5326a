package beatapi;

/** A moment that a whole call, with all its attempts and pauses, must not pass. */
final class Deadline {
    private final Clock clock;
    private final double end;
    private final double seconds;

    /** So many seconds from now on. */
    Deadline(Clock clock, double seconds) {
        this.clock = clock;
        this.seconds = seconds;
        this.end = clock.now() + seconds;
    }

    /** All the seconds there were. */
    double seconds() {
        return seconds;
    }

    /** The seconds left, never negative. */
    double remaining() {
        return Math.max(0, end - clock.now());
    }

    /** Return true if time is left after a pause of so many seconds. */
    boolean allows(double pause) {
        return pause < remaining();
    }
}
