package beatapi;

import beatapi.models.Task;

import com.fasterxml.jackson.databind.JsonNode;

import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.DoubleSupplier;

/** One wait: polls, pauses, and what is known of the task. */
final class Waiting {
    private static final double POLL_TIMEOUT_SECONDS = 30;

    /** The time for the last poll, which is sent when the wait's timeout is over. */
    private static final double GRACE_SECONDS = 2;

    /** The least time by which a wait ends early for its error to explain that. */
    private static final double NOTICED_SECONDS = 0.05;

    /** The largest {@code poll_after_seconds} that is believed. */
    private static final double LONGEST_HINT_SECONDS = 300;

    /** The largest {@code typical_seconds} that are believed. */
    private static final double LONGEST_DURATION_SECONDS = 86_400;

    private static final System.Logger LOG = System.getLogger("beatapi");

    /** Asks for a task once. */
    interface Poll {
        /** The task, as the server has it. */
        Task ask(String taskId, double timeoutSeconds);
    }

    private final String taskId;
    private final WaitOptions options;
    private final Clock clock;
    private final Deadline deadline;
    private final PollSchedule schedule;
    private final Set<String> warned = new HashSet<>();
    private Task task;
    private String status;
    private BeatApiException fault;

    private final double joined;

    /** The beginning of the work on the task, on the server's clock; NaN if it is not known. */
    private double began = Double.NaN;

    /** The least difference between the server's clock and ours, by the times in its answers. */
    private double ahead = Double.NEGATIVE_INFINITY;

    Waiting(String taskId, Task task, WaitOptions options, Clock clock, DoubleSupplier random) {
        if (taskId == null || taskId.isEmpty()) {
            throw new InvalidArgumentException("task must be a task with an id, or the id of one");
        }
        this.taskId = taskId;
        this.options = options;
        this.clock = clock;
        this.joined = clock.now();
        double seconds = options.timeoutSeconds();
        this.deadline = new Deadline(clock, seconds);
        Double interval = options.pollInterval == null ? null : Seconds.of(options.pollInterval);
        this.schedule = new PollSchedule(interval, random);
        if (task != null) {
            see(task);
        }
    }

    /**
     * Polls until the task needs no more waiting.
     *
     * @throws InterruptedException the thread was interrupted
     */
    Task run(Poll poll) throws InterruptedException {
        if (task != null) {
            report();
        }
        // Only an id says nothing about the task; a task itself is as fresh as its last answer.
        boolean due = task == null;
        while (!isSettled()) {
            if (!due) {
                pause();
            }
            due = false;
            ask(poll).ifPresent(this::seen);
        }
        return task;
    }

    /** Asks once; empty if that came to a fault which more polls can mend. */
    private Optional<Task> ask(Poll poll) {
        try {
            return Optional.of(poll.ask(taskId, pollTimeout()));
        } catch (BeatApiException error) {
            failed(error);
            return Optional.empty();
        }
    }

    private void pause() throws InterruptedException {
        OptionalDouble pause = schedule.nextPause(hint(), deadline.remaining(), progress());
        clock.sleep(pause.orElseThrow(this::timedOut));
    }

    private double pollTimeout() {
        double grace = Math.min(GRACE_SECONDS, deadline.seconds() / 4);
        return Math.max(0.1, Math.min(POLL_TIMEOUT_SECONDS, deadline.remaining() + grace));
    }

    private boolean isSettled() {
        if (task == null) {
            return false;
        }
        if (Spec.FAILED_STATUSES.contains(status)) {
            throw new TaskFailedException("task " + taskId + " failed: " + reason(), task);
        }
        if (Spec.SUCCEEDED_STATUSES.contains(status) || Spec.ACTIONABLE_STATUSES.contains(status)) {
            return true;
        }
        if (!Spec.KNOWN_STATUSES.contains(status) && warned.add(status)) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "task {0} has the unknown status {1}; still waiting",
                    taskId,
                    status);
        }
        return false;
    }

    private String reason() {
        String code = known("error_code");
        String message = known("error_message");
        if (code.isEmpty() && message.isEmpty()) {
            return "the server gives no reason";
        }
        return code + (code.isEmpty() || message.isEmpty() ? "" : ": ") + message;
    }

    private String known(String field) {
        JsonNode value = task.raw(field).orElse(Json.NODES.nullNode());
        return value.isTextual() ? Text.tidy(value.textValue(), null) : "";
    }

    /** Takes a poll's answer, and tells the caller if the status is another one. */
    private void seen(Task found) {
        fault = null;
        String before = status;
        see(found);
        if (!status.equals(before)) {
            report();
        }
    }

    private void report() {
        if (options.onUpdate != null) {
            options.onUpdate.accept(task);
        }
    }

    /** Takes a task, and learns from the server's times how old it is. */
    private void see(Task found) {
        boolean first = task == null;
        task = found;
        status = statusOf(found);
        double created = number("created_at");
        double updated = number("updated_at");
        if (first) {
            // A request after a hand-back starts the work anew.
            began = Spec.RESTARTED_STATUSES.contains(status) ? updated : created;
        }
        double latest = updated > created ? updated : created;
        ahead = latest - clock.now() > ahead ? latest - clock.now() : ahead;
    }

    private static String statusOf(Task task) {
        JsonNode value = task.raw("status").orElse(Json.NODES.missingNode());
        return value.isTextual() ? value.textValue() : value.toString();
    }

    /** Takes a poll's error, and throws it if more polls cannot mend it. */
    private void failed(BeatApiException error) {
        boolean passing =
                error instanceof ApiConnectionException && !(error instanceof TlsException)
                        || error instanceof InvalidResponseException
                        || error instanceof ApiStatusException answer
                                && RetryPolicy.TRANSIENT_STATUSES.contains(answer.status());
        if (!passing) {
            throw error;
        }
        fault = error;
    }

    /** The least pause in seconds that the server asks for; null if it asks for none. */
    private Double hint() {
        if (fault instanceof ApiStatusException answer) {
            return answer.retryAfterSeconds();
        }
        double asked = options.pollInterval == null ? number("poll_after_seconds") : Double.NaN;
        return asked >= 0 && asked <= LONGEST_HINT_SECONDS ? asked : null;
    }

    /** The task's progress, if the server states the usual durations of such tasks; else null. */
    private PollSchedule.Progress progress() {
        double median = number("typical_seconds", "p50");
        double late = number("typical_seconds", "p90");
        if (fault != null || !(median > 0 && median <= late && late <= LONGEST_DURATION_SECONDS)) {
            return null;
        }
        double stated = clock.now() + ahead - began;
        double seen = clock.now() - joined;
        return new PollSchedule.Progress(median, late, stated > seen ? stated : seen);
    }

    /** A number in the task, or in an object in it; NaN if there is none. */
    private double number(String... names) {
        JsonNode found = task == null ? Json.NODES.nullNode() : task.toJson();
        for (String name : names) {
            found = found.path(name);
        }
        return found.isNumber() ? found.doubleValue() : Double.NaN;
    }

    private TaskTimeoutException timedOut() {
        String last = fault == null ? "" : "; the last poll failed: " + fault.getMessage();
        double passed = clock.now() - joined;
        String why =
                passed >= deadline.seconds() - NOTICED_SECONDS
                        ? ""
                        : String.format(
                                Locale.ROOT,
                                " of %.1f s: the server allows no poll in the rest of them",
                                deadline.seconds());
        String message =
                String.format(
                        Locale.ROOT,
                        "task %s was %s after %.1f s%s; wait again, with a longer timeout, or use"
                                + " a webhook%s",
                        taskId,
                        status == null ? "not seen" : status,
                        passed,
                        why,
                        last);
        return new TaskTimeoutException(message, taskId, task);
    }
}
