package beatapi;

/** The schedule's record of one wait for one task. Guarded by the schedule's lock. */
final class Waiter {
    final String taskId;

    /** Fixed seconds between polls; NaN leaves it to the schedule and the server. */
    final double interval;

    /** The moment of the last poll. */
    final double latest;

    /** The moment at which the last poll must have its answer. */
    final double deadline;

    Durations.Kind kind = new Durations.Kind("", 0);

    /** The start of the task's work, on the server's clock. */
    double began = Double.NaN;

    double joined;
    double seen;
    double asked;

    /** The next poll. */
    double due = Double.NEGATIVE_INFINITY;

    /** The earliest poll that the server allows. */
    double least = Double.NEGATIVE_INFINITY;

    /** The end of a backoff. */
    double again = Double.NEGATIVE_INFINITY;

    int faults;

    /** True while the wait is busy, until it asks for a turn; it is offered no poll. */
    boolean held = true;

    /** True if the task's state is known, so that no poll is needed at once. */
    boolean fresh;

    Waiter(String taskId, double interval, double latest, double grace) {
        this.taskId = taskId;
        this.interval = interval;
        this.latest = latest;
        this.deadline = latest + grace;
    }

    boolean hasInterval() {
        return !Double.isNaN(interval);
    }

    /** The pause that the server recommends; 0 beside an interval of the caller's own. */
    double recommended(double hint) {
        return hasInterval() || Double.isNaN(hint) ? 0 : hint;
    }

    /** The end of the wait: after its timeout only if a last poll is still to come. */
    double ends() {
        return due == Double.POSITIVE_INFINITY ? latest : deadline;
    }

    /** Return true if the time is up, or no poll is possible before it is. */
    boolean isExpired(double now) {
        boolean hopeless = due == Double.POSITIVE_INFINITY && latest != Double.POSITIVE_INFINITY;
        return hopeless || now >= ends();
    }
}
