package sdk;

/**
 * A bucket of retries, shared by all calls of a client: each call puts a tenth of one in, each
 * retry takes one out. While a server is down, retries thus add a tenth to its load.
 */
final class RetryBudget {
    private static final double CAPACITY = 10;
    private static final double EARNED_PER_CALL = 0.1;

    private double left = CAPACITY;

    /** Counts a call. */
    synchronized void earn() {
        left = Math.min(CAPACITY, left + EARNED_PER_CALL);
    }

    /** Takes one retry out; false if there is none. */
    synchronized boolean spend() {
        // Ten times a tenth is a little less than one.
        if (left < 1 - 1e-9) {
            return false;
        }
        left -= 1;
        return true;
    }
}
