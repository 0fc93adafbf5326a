package beatapi;

import beatapi.models.Task;

/** A task that was waited for failed. */
public final class TaskFailedException extends BeatApiException {
    private static final long serialVersionUID = 1L;

    /** The task in JSON, as a task itself is not serializable. */
    private final String json;

    TaskFailedException(String message, Task task) {
        super(message);
        this.json = Json.print(task.toJson());
    }

    /**
     * The task as last seen.
     *
     * @return {@code errorCode()} says why it failed, {@code usage()} what was refunded
     */
    public Task task() {
        return Task.of(Json.parse(json));
    }
}
