package beatapi;

import beatapi.models.Task;

import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.Function;

/**
 * Inputs that become tasks, a bounded number of them at the same time.
 *
 * @param <T> the type of an input
 */
final class TaskMap<T> implements Iterator<TaskOutcome> {
    private final Waits waits;
    private final Function<? super T, Task> create;
    private final Iterator<? extends T> inputs;
    private final int concurrency;
    private final WaitOptions options;
    private final Clock clock;
    private final Map<Wait, Integer> running = new HashMap<>();
    private int index = -1;
    private T input;
    private boolean hasInput;

    /** The moment since which the account has no place; NaN if it may have one. */
    private double blockedSince = Double.NaN;

    private double blockedUntil;

    /** The rejection of the key, after which no creates are sent. */
    private AuthenticationException refusal;

    /** The error of the inputs' own iterator; the outcomes of created tasks come first. */
    private RuntimeException fault;

    TaskMap(
            Waits waits,
            Function<? super T, Task> create,
            Iterator<? extends T> inputs,
            int concurrency,
            WaitOptions options,
            Clock clock) {
        this.waits = waits;
        this.create = create;
        this.inputs = inputs;
        this.concurrency = concurrency;
        this.options = options;
        this.clock = clock;
        advance();
    }

    @Override
    public boolean hasNext() {
        if (!hasInput && running.isEmpty() && fault != null) {
            throw fault;
        }
        return hasInput || !running.isEmpty();
    }

    @Override
    public TaskOutcome next() {
        while (hasNext()) {
            boolean room = running.size() < concurrency && clock.now() >= blockedUntil;
            TaskOutcome outcome = hasInput && room ? begin() : await();
            if (outcome != null) {
                return outcome;
            }
        }
        throw new NoSuchElementException();
    }

    private void advance() {
        blockedSince = Double.NaN;
        try {
            hasInput = inputs.hasNext();
            input = hasInput ? inputs.next() : null;
            index++;
        } catch (RuntimeException error) {
            hasInput = false;
            fault = error;
        }
    }

    /** Creates the task of the next input; returns an outcome if that fails. */
    private TaskOutcome begin() {
        int place = index;
        TaskOutcome outcome = null;
        try {
            if (refusal != null) {
                throw refusal;
            }
            Task task = create.apply(input);
            InvalidArgumentException.checked("the task that create returns", task);
            running.put(waits.add(task.id(), task, options), place);
        } catch (ConcurrencyLimitException full) {
            if (mayWait(full)) {
                return null;
            }
            outcome = new TaskOutcome(place, null, full);
        } catch (CallInterruptedException interrupted) {
            throw interrupted;
        } catch (RuntimeException error) {
            // A key that is rejected would be so for the other inputs too.
            refusal = error instanceof AuthenticationException found ? found : refusal;
            outcome = new TaskOutcome(place, null, error);
        }
        advance();
        return outcome;
    }

    /** Waits for a place: tasks created elsewhere may take all of the account's. */
    private boolean mayWait(ConcurrencyLimitException full) {
        double now = clock.now();
        double pause = Math.min(Retries.slotPause(full), Schedule.LONGEST_HINT_SECONDS);
        blockedSince = Double.isNaN(blockedSince) ? now : blockedSince;
        blockedUntil = now + pause;
        return blockedUntil - blockedSince < options.timeoutSeconds();
    }

    private TaskOutcome await() {
        boolean blocked = !Double.isNaN(blockedSince);
        Wait over = TaskHelpers.next(waits, blocked ? blockedUntil : Double.POSITIVE_INFINITY);
        if (over == null) {
            return null;
        }
        // The end of one of these tasks has freed a place.
        blockedUntil = 0;
        return new TaskOutcome(running.remove(over), over.task(), over.error);
    }
}
