package beatapi;

import beatapi.models.Task;

import com.fasterxml.jackson.databind.JsonNode;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** One wait: the last state of its task, and the outcome of its last poll. */
final class Wait {
    /** The timeout of a poll; it doubles after each failed poll, up to four times as much. */
    private static final double POLL_TIMEOUT_SECONDS = 10;

    /** The time for the last poll, which is sent when the wait's timeout is over. */
    private static final double GRACE_SECONDS = 2;

    /** The least time by which a wait ends early for its error to explain that. */
    private static final double NOTICED_SECONDS = 0.05;

    private static final System.Logger LOG = System.getLogger("beatapi");

    final Waiter waiter;

    /** The error that ended the wait, be it one of the caller's own function. */
    RuntimeException error;

    private final WaitOptions options;
    private final double began;

    /** The start of work that a request after a hand-back began anew; else NaN. */
    private final double restarted;

    private final Set<String> warned = new HashSet<>();
    private Task task;
    private String reported;
    private BeatApiException fault;

    Wait(String taskId, Task task, WaitOptions options, double now) {
        if (taskId == null || taskId.isEmpty()) {
            throw new InvalidArgumentException("task must be a task with an id, or the id of one");
        }
        this.task = task;
        this.options = InvalidArgumentException.checked("options", options);
        this.began = now;
        boolean again = task != null && Spec.RESTARTED_STATUSES.contains(statusOf(task));
        this.restarted = again ? Sighting.number(task.toJson(), "updated_at") : Double.NaN;
        double seconds = options.timeoutSeconds();
        double interval =
                options.pollInterval == null ? Double.NaN : Seconds.of(options.pollInterval);
        double grace = Math.min(GRACE_SECONDS, seconds / 4);
        this.waiter = new Waiter(taskId, interval, now + seconds, grace);
    }

    /** The task as last seen; null if it was never seen. */
    Task task() {
        return task;
    }

    /** The times in the task; null if it has not been retrieved yet. */
    Sighting sighting() {
        return task == null ? null : Sighting.of(task, restarted);
    }

    /** Takes a task that the server returned. */
    void seen(Task found) {
        fault = null;
        task = found;
    }

    /** Takes a poll's error; returns true if a later poll may succeed. If not, the wait ends. */
    boolean failed(BeatApiException found) {
        boolean passing =
                found instanceof ApiConnectionException && !(found instanceof TlsException)
                        || found instanceof InvalidResponseException
                        || found instanceof ApiStatusException answer
                                && RetryPolicy.TRANSIENT_STATUSES.contains(answer.status());
        fault = passing ? found : fault;
        error = passing ? error : found;
        return passing;
    }

    /** Reports a new status to the caller, whose function ends the wait if it throws. */
    void report() {
        String status = task == null ? null : statusOf(task);
        if (options.onUpdate == null || status == null || status.equals(reported)) {
            return;
        }
        reported = status;
        try {
            options.onUpdate.accept(task);
        } catch (RuntimeException thrown) {
            error = thrown;
        }
    }

    /** Return true if the wait is over; a failed task becomes its error. */
    boolean isSettled() {
        if (error != null || task == null) {
            return error != null;
        }
        String status = statusOf(task);
        if (Spec.FAILED_STATUSES.contains(status)) {
            String message = "task " + waiter.taskId + " failed: " + reason();
            error = new TaskFailedException(message, task);
        } else if (!Spec.KNOWN_STATUSES.contains(status) && warned.add(status)) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "task {0} has the unknown status {1}; still waiting",
                    waiter.taskId,
                    status);
        }
        return error != null || isReady(status);
    }

    /** Return true if the wait's time is up, which becomes its error. */
    boolean isExpired(double now) {
        if (!waiter.isExpired(now)) {
            return false;
        }
        error = timedOut(now - began);
        return true;
    }

    /** The timeout of a poll that begins now. */
    double pollSeconds(double now) {
        double usual = POLL_TIMEOUT_SECONDS * Math.pow(2, Math.min(2, waiter.faults));
        return Math.max(0.1, Math.min(usual, waiter.deadline - now));
    }

    /** The task; throws the error of the wait if there is one. */
    Task result() {
        if (error != null) {
            throw error;
        }
        return task;
    }

    static boolean isReady(String status) {
        return Spec.SUCCEEDED_STATUSES.contains(status)
                || Spec.ACTIONABLE_STATUSES.contains(status);
    }

    static String statusOf(Task task) {
        JsonNode value = task.raw("status").orElse(Json.NODES.missingNode());
        return value.isTextual() ? value.textValue() : value.toString();
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

    private TaskTimeoutException timedOut(double passed) {
        double limit = options.timeoutSeconds();
        String early =
                String.format(
                        Locale.ROOT,
                        " of %.1f s: the server allows no poll in the rest of them",
                        limit);
        String message =
                String.format(
                        Locale.ROOT,
                        "task %s was %s after %.1f s%s; wait again, with a longer timeout, or use"
                                + " a webhook%s",
                        waiter.taskId,
                        task == null ? "not seen" : statusOf(task),
                        passed,
                        passed < limit - NOTICED_SECONDS ? early : "",
                        fault == null ? "" : "; the last poll failed: " + fault.getMessage());
        return new TaskTimeoutException(message, waiter.taskId, task, fault);
    }
}
