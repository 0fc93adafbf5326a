package beatapi;

import beatapi.models.*;

/** The state and the result of the work. */
public final class TasksResource extends TaskHelpers {
    private static final Operation<Task> RETRIEVE =
            new Operation<>(
                    "getTask",
                    "GET",
                    "/v1/tasks/{task_id}",
                    "data",
                    true,
                    Idempotency.UNDECLARED,
                    Task::of);

    TasksResource(Engine engine) {
        super(engine);
    }

    /**
     * Get a task.
     *
     * <p>Answers the present state of a task; it is what counts if a webhook delivery says
     * otherwise. Poll every 5 to 10 seconds with jitter, at most 120 times a minute for each API
     * key. Tasks are given up after about 10 minutes; that is a limit of the launch, not a promise
     * that they are done by then.
     *
     * @param taskId Id of the task.
     * @return One piece of work, under way or done.
     * @throws AuthenticationException 401. The API key is missing ({@code missing_api_key}) or is
     *     wrong, expired, disabled or used up ({@code invalid_api_key}).
     * @throws NotFoundException 404. There is no such object in this account.
     * @throws RateLimitException 429. Tasks were polled more than 120 times in a minute with this
     *     API key.
     */
    public Task retrieve(String taskId) {
        return retrieve(taskId, RequestOptions.none());
    }

    /**
     * The same, with options of its own for this call.
     *
     * @param taskId as there
     * @param options the settings that differ from the client's
     * @return as there
     */
    public Task retrieve(String taskId, RequestOptions options) {
        return call(
                RETRIEVE,
                new Arguments().path("task_id", taskId),
                options);
    }

}
