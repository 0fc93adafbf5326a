package beatapi;

import beatapi.models.Task;

import java.nio.file.Path;

/** Waiting and downloading, beside the calls of the contract. */
public abstract class TaskHelpers extends Resource {
    TaskHelpers(Engine engine) {
        super(engine);
    }

    abstract Task retrieve(String taskId, RequestOptions options);

    /**
     * Waits until a task has succeeded, or waits for a decision of yours.
     *
     * @param task the task; if it is ready already, no call is made
     * @return the task as last seen
     * @throws TaskFailedException the task failed
     * @throws TaskTimeoutException the task was not ready within 15 minutes; it goes on running
     * @throws CallInterruptedException the thread was interrupted, which ends the wait
     */
    public Task await(Task task) {
        return await(task, WaitOptions.standard());
    }

    /**
     * Waits until a task has succeeded, or waits for a decision of yours: {@code storyboard_ready}
     * and {@code requires_action} return too.
     *
     * <p>Polls every 5 to 10 seconds, as BeatAPI asks for (2026-06-25), less often if the server
     * says so. After a fault (no connection, 429, 5xx, an unreadable answer) the wait goes on with
     * the next poll. An interrupt ends the wait; the task goes on running.
     *
     * @param task the task; if it is ready already, no call is made
     * @param options the options of the wait
     * @return the task as last seen
     * @throws TaskFailedException the task failed
     * @throws TaskTimeoutException the task was not ready in time; it goes on running
     * @throws AuthenticationException the key is not accepted any more
     * @throws NotFoundException there is no such task
     * @throws CallInterruptedException the thread was interrupted, which ends the wait
     */
    public Task await(Task task, WaitOptions options) {
        return run(new Waiting(task.id(), task, options, clock(), engine.settings.random()));
    }

    /**
     * The same for a task of which only the id is known.
     *
     * @param taskId the task's id
     * @param options the options of the wait
     * @return the task as last seen
     */
    public Task await(String taskId, WaitOptions options) {
        return run(new Waiting(taskId, null, options, clock(), engine.settings.random()));
    }

    private Clock clock() {
        return engine.settings.clock();
    }

    private Task run(Waiting waiting) {
        try {
            return waiting.run(this::poll);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CallInterruptedException(
                    "the wait was interrupted; the task goes on", interrupted);
        }
    }

    private Task poll(String taskId, double seconds) {
        // The wait itself is what repeats it.
        RequestOptions options = RequestOptions.none().timeout(Seconds.toDuration(seconds));
        return retrieve(taskId, options.maxRetries(0));
    }

    /**
     * Fetches a finished task's file. It appears under its name only when it is complete. The API
     * key is not sent to the server that holds the file.
     *
     * @param task the task; if it names no file, as before its end, it is retrieved once
     * @param target a file, or a folder, where the file gets the task's id as its name
     * @return the path of the file
     * @throws DownloadException the task has no file, or it could not be fetched whole and safely
     * @throws DownloadUnverifiedException the file may be incomplete
     * @throws DownloadExistsException there is something at the target already
     */
    public Path download(Task task, Path target) {
        return download(task, target, false);
    }

    /**
     * The same, replacing what is at the target if you say so.
     *
     * @param task the task
     * @param target a file, or a folder, where the file gets the task's id as its name
     * @param overwrite true to replace an existing file
     * @return the path of the file
     * @throws DownloadException the task has no file, or it could not be fetched whole and safely
     */
    public Path download(Task task, Path target, boolean overwrite) {
        return download(task, target, overwrite, false);
    }

    /**
     * The same, accepting a file that may be incomplete if you say so.
     *
     * @param task the task
     * @param target a file, or a folder, where the file gets the task's id as its name
     * @param overwrite true to replace an existing file
     * @param allowUnknownLength true to accept a file that may be cut: the server stated no length,
     *     and it is not an MP4 whose boxes show that it is complete
     * @return the path of the file
     * @throws DownloadException the task has no file, or it could not be fetched whole and safely
     */
    public Path download(Task task, Path target, boolean overwrite, boolean allowUnknownLength) {
        RequestOptions options = RequestOptions.none();
        Task known = Download.hasFile(task) ? task : retrieve(task.id(), options);
        return new Download(engine, known, target, overwrite, allowUnknownLength).run();
    }
}
