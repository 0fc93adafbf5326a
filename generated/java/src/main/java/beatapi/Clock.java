package beatapi;

/** The source of time. Tests pass their own, so that they need not wait. */
public interface Clock {
    /**
     * Monotonic seconds.
     *
     * @return seconds since some moment
     */
    double now();

    /**
     * Pauses.
     *
     * @param seconds the length of the pause
     * @throws InterruptedException the thread was interrupted
     */
    void sleep(double seconds) throws InterruptedException;

    /**
     * The machine's clock.
     *
     * @return a clock that really sleeps
     */
    static Clock system() {
        return SystemClock.INSTANCE;
    }

    /** The machine's clock. */
    enum SystemClock implements Clock {
        /** The only one. */
        INSTANCE;

        @Override
        public double now() {
            return System.nanoTime() / 1e9;
        }

        @Override
        public void sleep(double seconds) throws InterruptedException {
            Thread.sleep(Seconds.toDuration(seconds).toMillis() + 1);
        }
    }
}
