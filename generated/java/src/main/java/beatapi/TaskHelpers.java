package beatapi;

import beatapi.models.Task;

import com.fasterxml.jackson.databind.JsonNode;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

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
     * <p>All waits on one key in this process, of every client and thread, share one schedule. It
     * keeps to the rate that BeatAPI allows, polls where a change is most likely, polls each task at
     * most every 5 seconds, and learns how long tasks take. After a fault (no connection, 429, 5xx,
     * an unreadable answer) the wait goes on; a rejected key ends every wait on it. An interrupt
     * ends the wait; the task goes on running.
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
        return run(idOf(task), task, options);
    }

    /**
     * The same for a task of which only the id is known.
     *
     * @param taskId the task's id
     * @param options the options of the wait
     * @return the task as last seen
     */
    public Task await(String taskId, WaitOptions options) {
        return run(taskId, null, options);
    }

    private Clock clock() {
        return engine.settings.clock();
    }

    private static String idOf(Task task) {
        return InvalidArgumentException.checked("task", task).id();
    }

    private Task run(String taskId, Task task, WaitOptions options) {
        try (Waits waits = waits()) {
            waits.add(taskId, task, options);
            return next(waits, Double.POSITIVE_INFINITY).result();
        }
    }

    private Waits waits() {
        return new Waits(this::poll, clock(), Scheduler.of(engine));
    }

    /** The next wait that is over; null if a moment comes first. */
    static Wait next(Waits waits, double until) {
        try {
            return waits.next(until);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CallInterruptedException(
                    "the wait was interrupted; the task goes on", interrupted);
        }
    }

    /**
     * Waits for several tasks at once, 15 minutes at most.
     *
     * @param tasks the tasks; one that is there twice comes once
     * @return the outcome of each task, in the order in which they end
     */
    public Stream<TaskOutcome> asCompleted(Collection<Task> tasks) {
        return asCompleted(tasks, WaitOptions.standard());
    }

    /**
     * Waits for several tasks at once. Polls are made only while the stream is read, in the thread
     * that reads it. A task that fails, is late or is unknown does not end the others.
     *
     * <pre>{@code
     * client.tasks().asCompleted(tasks, WaitOptions.standard()).forEach(each -> print(each.index()));
     * }</pre>
     *
     * @param tasks the tasks; one that is there twice comes once
     * @param options the options of each wait
     * @return the outcome of each task, in the order in which they end; close it to end early
     * @throws CallInterruptedException the thread was interrupted, which ends the waits
     */
    public Stream<TaskOutcome> asCompleted(Collection<Task> tasks, WaitOptions options) {
        Waits waits = waits();
        Map<Wait, Integer> places = new HashMap<>();
        Set<String> ids = new HashSet<>();
        List<Task> several = new ArrayList<>(InvalidArgumentException.checked("tasks", tasks));
        for (int index = 0; index < several.size(); index++) {
            Task task = several.get(index);
            if (ids.add(idOf(task))) {
                places.put(waits.add(task.id(), task, options), index);
            }
        }
        return stream(waits, new Completed(waits, places));
    }

    private record Completed(Waits waits, Map<Wait, Integer> places)
            implements Iterator<TaskOutcome> {
        @Override
        public boolean hasNext() {
            return !waits.isEmpty();
        }

        @Override
        public TaskOutcome next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            Wait over = TaskHelpers.next(waits, Double.POSITIVE_INFINITY);
            return new TaskOutcome(places.get(over), over.task(), over.error);
        }
    }

    private static Stream<TaskOutcome> stream(Waits waits, Iterator<TaskOutcome> outcomes) {
        int traits = Spliterator.ORDERED | Spliterator.NONNULL;
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(outcomes, traits), false)
                .onClose(waits::close);
    }

    /**
     * Creates a task for each of many inputs, as many at a time as the account may run, and waits
     * for all, 15 minutes for each at most.
     *
     * @param <T> the type of an input
     * @param create creates the task of an input
     * @param inputs the inputs
     * @return the outcome of each input, in the order in which they end
     * @throws ApiStatusException the account's limit cannot be retrieved
     */
    public <T> Stream<TaskOutcome> map(
            Function<? super T, Task> create, Iterable<? extends T> inputs) {
        return map(create, inputs, allowed(), WaitOptions.standard());
    }

    /**
     * Creates a task for each of many inputs, so many at a time, and waits for all. Creates and
     * polls are made only while the stream is read, in the thread that reads it.
     *
     * <p>If a create is rejected because too many of the account's tasks run, it is repeated when
     * there is a place. Any error of an input is its outcome, and does not stop the others. If you
     * stop early, the tasks that were created go on.
     *
     * @param <T> the type of an input
     * @param create creates the task of an input
     * @param inputs the inputs; their own error comes after the outcomes of all created tasks
     * @param concurrency the number of tasks that run at the same time
     * @param options the options of each wait
     * @return the outcome of each input, in the order in which they end; close it to end early
     * @throws InvalidArgumentException {@code concurrency} is less than 1
     */
    public <T> Stream<TaskOutcome> map(
            Function<? super T, Task> create,
            Iterable<? extends T> inputs,
            int concurrency,
            WaitOptions options) {
        InvalidArgumentException.checked("create", create);
        InvalidArgumentException.checked("inputs", inputs);
        if (concurrency < 1) {
            throw new InvalidArgumentException("concurrency must be 1 or more");
        }
        Waits waits = waits();
        return stream(
                waits,
                new TaskMap<>(waits, create, inputs.iterator(), concurrency, options, clock()));
    }

    /** The number of tasks that the account may run at the same time; a new one may run one. */
    private int allowed() {
        JsonNode usage = new UsageResource(engine).retrieve().toJson();
        return Math.max(1, usage.path("concurrency").path("limit").asInt());
    }

    /**
     * Return a token with which another process, in any language, can continue a wait: a line of
     * JSON with the task's id, the server and the deadline. It contains no secret.
     *
     * @param task the task
     * @param options the time that the wait may take from now on
     * @return the token, for {@code resume}
     */
    public String token(Task task, WaitOptions options) {
        double limit = InvalidArgumentException.checked("options", options).timeoutSeconds();
        return WaitToken.write(idOf(task), engine.settings.baseUrl(), limit, unixSeconds());
    }

    /**
     * Continues a wait from its token, until its deadline. After it, the task is polled for a few
     * seconds more, so that a late process learns its result.
     *
     * @param token what {@code token} returned, in any process
     * @param options the options of the wait, but for its timeout
     * @return the task as last seen
     * @throws InvalidArgumentException the token is damaged, of a later version or for another
     *     server
     */
    public Task resume(String token, WaitOptions options) {
        WaitToken found = WaitToken.read(token, engine.settings.baseUrl(), unixSeconds());
        InvalidArgumentException.checked("options", options);
        boolean endless = found.remaining() == Double.POSITIVE_INFINITY;
        WaitOptions own =
                endless
                        ? options.withoutTimeout()
                        : options.timeout(Seconds.toDuration(found.remaining()));
        return await(found.taskId(), own);
    }

    private static double unixSeconds() {
        return System.currentTimeMillis() / 1000.0;
    }

    private Task poll(String taskId, double seconds) {
        // The wait itself repeats it.
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
        return download(task, target, DownloadOptions.standard());
    }

    /**
     * The same, with options of its own. If the connection is lost, the download goes on where it
     * was, as long as the server names the version of the file.
     *
     * @param task the task
     * @param target a file, or a folder, where the file gets the task's id as its name
     * @param options the options of the download
     * @return the path of the file
     * @throws DownloadException the task has no file, or it could not be fetched whole and safely
     */
    public Path download(Task task, Path target, DownloadOptions options) {
        String taskId = idOf(task);
        InvalidArgumentException.checked("target", target);
        InvalidArgumentException.checked("options", options);
        Task known = Download.hasFile(task) ? task : retrieve(taskId, RequestOptions.none());
        return new Download(engine, known, target, options).run();
    }
}
