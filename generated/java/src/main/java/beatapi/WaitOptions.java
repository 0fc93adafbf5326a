package beatapi;

import beatapi.models.Task;

import java.time.Duration;
import java.util.function.Consumer;

/** The options of a wait for a task. Immutable: each method returns a changed copy. */
public final class WaitOptions {
    /** BeatAPI's own processing window is 10 minutes. */
    private static final WaitOptions STANDARD = new WaitOptions(Duration.ofMinutes(15), null, null);

    private final Duration timeout;
    final Duration pollInterval;
    final Consumer<Task> onUpdate;

    private WaitOptions(Duration timeout, Duration pollInterval, Consumer<Task> onUpdate) {
        this.timeout = timeout;
        this.pollInterval = pollInterval;
        this.onUpdate = onUpdate;
    }

    /**
     * Waits at most 15 minutes, and polls as BeatAPI asks for.
     *
     * @return the options
     */
    public static WaitOptions standard() {
        return STANDARD;
    }

    /**
     * Limits the whole wait. The last poll is sent at its end, and may take 2 seconds more.
     *
     * @param value longer than nothing
     * @return changed options
     * @throws InvalidArgumentException it is not
     */
    public WaitOptions timeout(Duration value) {
        return new WaitOptions(Seconds.positive("timeout", value), pollInterval, onUpdate);
    }

    /**
     * Waits for as long as it takes.
     *
     * @return changed options
     */
    public WaitOptions withoutTimeout() {
        return new WaitOptions(null, pollInterval, onUpdate);
    }

    double timeoutSeconds() {
        return timeout == null ? Double.POSITIVE_INFINITY : Seconds.of(timeout);
    }

    /**
     * Polls in another interval than BeatAPI's own.
     *
     * @param value longer than nothing
     * @return changed options
     * @throws InvalidArgumentException it is not
     */
    public WaitOptions pollInterval(Duration value) {
        return new WaitOptions(timeout, Seconds.positive("pollInterval", value), onUpdate);
    }

    /**
     * Reports the status of the task at once, if a task and not its id is given, and of each poll
     * that finds another status.
     *
     * @param value is called in the waiting thread
     * @return changed options
     */
    public WaitOptions onUpdate(Consumer<Task> value) {
        return new WaitOptions(timeout, pollInterval, value);
    }
}
