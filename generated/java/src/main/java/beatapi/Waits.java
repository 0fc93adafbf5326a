package beatapi;

import beatapi.models.Task;

import java.util.LinkedHashMap;
import java.util.Map;

/** The waits of one thread. */
final class Waits implements AutoCloseable {
    /** Asks for a task once. */
    interface Poll {
        /** The task, as the server has it. */
        Task ask(String taskId, double timeoutSeconds);
    }

    private final Poll poll;
    private final Clock clock;
    private final Scheduler scheduler;
    private final Scheduler.Member member;
    private final Map<Waiter, Wait> waits = new LinkedHashMap<>();

    Waits(Poll poll, Clock clock, Scheduler scheduler) {
        this.poll = poll;
        this.clock = clock;
        this.scheduler = scheduler;
        this.member = scheduler.member();
    }

    boolean isEmpty() {
        return waits.isEmpty();
    }

    /** Begins to wait for a task; the task is null if only its id is known. */
    Wait add(String taskId, Task task, WaitOptions options) {
        Wait wait = new Wait(taskId, task, options, clock.now());
        waits.put(wait.waiter, wait);
        if (!wait.isSettled()) {
            scheduler.join(member, wait.waiter, wait.sighting());
        }
        return wait;
    }

    /** Runs until one of the waits is over, then removes and returns it; null if a moment comes first. */
    Wait next(double until) throws InterruptedException {
        waits.values().forEach(Wait::report);
        for (Wait over = over(); ; over = over()) {
            if (over != null) {
                scheduler.leave(member, over.waiter);
                waits.remove(over.waiter);
                return over;
            }
            if (clock.now() >= until) {
                return null;
            }
            step(until);
        }
    }

    private Wait over() {
        double now = clock.now();
        for (Wait each : waits.values()) {
            if (each.isSettled() || each.isExpired(now)) {
                return each;
            }
        }
        return null;
    }

    private void step(double until) throws InterruptedException {
        try {
            Waiter turn = scheduler.turn(member, until);
            if (turn != null) {
                poll(waits.get(turn));
            }
        } catch (CallInterruptedException interrupted) {
            throw interrupted;
        } catch (BeatApiException refusal) {
            stop(refusal);
        }
    }

    /** Polls a task once. An error that ends all waits, as the key is rejected, is thrown. */
    private void poll(Wait wait) {
        try {
            Task found = poll.ask(wait.waiter.taskId, wait.pollSeconds(clock.now()));
            wait.seen(found);
            // The schedule comes first: the caller's function may be slow, or throw.
            scheduler.answered(wait.waiter, wait.sighting());
            wait.report();
        } catch (CallInterruptedException interrupted) {
            throw interrupted;
        } catch (AuthenticationException | PermissionDeniedException refusal) {
            scheduler.refused(member, refusal);
            throw refusal;
        } catch (BeatApiException fault) {
            if (wait.failed(fault)) {
                scheduler.failed(wait.waiter, fault);
            }
        }
    }

    private void stop(BeatApiException refusal) {
        for (Wait each : waits.values()) {
            if (!each.isSettled()) {
                each.error = refusal;
            }
        }
    }

    /** Ends all remaining waits. */
    @Override
    public void close() {
        waits.keySet().forEach(waiter -> scheduler.leave(member, waiter));
        waits.clear();
    }
}
