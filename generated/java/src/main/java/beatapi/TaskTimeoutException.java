package beatapi;

import beatapi.models.Task;

import java.util.Optional;

/** A task was not ready in time. It goes on running, and may be waited for again. */
public final class TaskTimeoutException extends BeatApiException {
    private static final long serialVersionUID = 1L;

    /** The task's id. */
    private final String taskId;

    /** The task in JSON, or null if it was never seen. */
    private final String json;

    TaskTimeoutException(String message, String taskId, Task task, BeatApiException cause) {
        super(message, cause);
        this.taskId = taskId;
        this.json = task == null ? null : Json.print(task.toJson());
    }

    /**
     * The task that was waited for.
     *
     * @return its id
     */
    public String taskId() {
        return taskId;
    }

    /**
     * The task as last seen.
     *
     * @return the task, if it was seen at all
     */
    public Optional<Task> task() {
        return Optional.ofNullable(json).map(text -> Task.of(Json.parse(text)));
    }
}
