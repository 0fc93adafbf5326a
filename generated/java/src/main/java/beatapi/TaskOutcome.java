package beatapi;

import beatapi.models.Task;

import java.util.Optional;

/** The outcome of one input of {@code map}, or of one task of {@code asCompleted}. */
public final class TaskOutcome {
    private final int index;
    private final Task task;
    private final RuntimeException error;

    TaskOutcome(int index, Task task, RuntimeException error) {
        this.index = index;
        this.task = task;
        this.error = error;
    }

    /**
     * The position of the input or task.
     *
     * @return counted from 0
     */
    public int index() {
        return index;
    }

    /**
     * The task as last seen.
     *
     * @return empty if none was created or seen
     */
    public Optional<Task> task() {
        return Optional.ofNullable(task);
    }

    /**
     * The reason why there is no finished task. Most are a {@link BeatApiException}; those of your
     * own functions are here too.
     *
     * @return empty if there is a finished task
     */
    public Optional<RuntimeException> error() {
        return Optional.ofNullable(error);
    }

    /**
     * The finished task.
     *
     * @return the task
     * @throws RuntimeException the error, if there is one
     */
    public Task result() {
        if (error != null) {
            throw error;
        }
        return task;
    }
}
