package beatapi;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.DoubleSupplier;

/**
 * One schedule for all waits on a key in this process, in any thread and client.
 *
 * <p>There is no background thread. One of the waiting threads (the leader) keeps the time for all:
 * it sleeps until the next poll is due, hands it to the thread that waits for that task, and passes
 * the lead on when it leaves.
 */
final class Scheduler {
    /** The number of schedules that are kept for the durations they have learned. */
    private static final int KEPT = 256;

    /** The period at which the other threads look whether they may go on. */
    private static final double WATCH_SECONDS = 10;

    /** A shorter rest would not move some clocks. */
    private static final double LEAST_REST_SECONDS = 0.001;

    private static final Map<Key, Scheduler> KNOWN = new LinkedHashMap<>(16, 0.75f, true);

    private final ReentrantLock lock = new ReentrantLock();
    private final Clock clock;
    private final Schedule schedule;
    private final Map<Waiter, Member> members = new LinkedHashMap<>();
    private final Set<Member> idle = new LinkedHashSet<>();
    private Member leader;

    private record Key(String identity, Clock clock) {}

    /** A thread that waits for one or several tasks. */
    static final class Member {
        private final Condition signal;
        private final Set<Waiter> waiters = new LinkedHashSet<>();
        private Waiter granted;
        private BeatApiException refusal;

        private Member(Condition signal) {
            this.signal = signal;
        }

        private void hold(boolean held) {
            waiters.forEach(each -> each.held = held);
        }

        private boolean hasExpired(double now) {
            return waiters.stream().anyMatch(each -> each.isExpired(now));
        }
    }

    Scheduler(Clock clock, DoubleSupplier random) {
        this.clock = clock;
        this.schedule = new Schedule(clock.now(), random);
    }

    /** The scheduler that all waits on a key share. A clock that a test moves has one of its own. */
    static Scheduler of(Engine engine) {
        Engine.Settings settings = engine.settings;
        Key key = new Key(settings.identity(), settings.clock());
        synchronized (KNOWN) {
            Scheduler found = KNOWN.get(key);
            if (found == null) {
                found = new Scheduler(settings.clock(), settings.random());
                KNOWN.put(key, found);
                KNOWN.values().stream()
                        .filter(each -> KNOWN.size() > KEPT && each.isEmpty())
                        .findFirst()
                        .ifPresent(KNOWN.values()::remove);
            }
            return found;
        }
    }

    private boolean isEmpty() {
        return schedule.isEmpty();
    }

    Member member() {
        return new Member(lock.newCondition());
    }

    /** Begins to wait; the sighting is null if only the task's id is known. */
    void join(Member member, Waiter waiter, Sighting sighting) {
        locked(
                () -> {
                    member.waiters.add(waiter);
                    members.put(waiter, member);
                    schedule.add(waiter, clock.now(), sighting);
                });
    }

    /** Ends a wait, for whatever reason. */
    void leave(Member member, Waiter waiter) {
        locked(
                () -> {
                    member.waiters.remove(waiter);
                    members.remove(waiter);
                    schedule.discard(waiter);
                });
    }

    /** Records the answer to a poll. */
    void answered(Waiter waiter, Sighting sighting) {
        locked(() -> schedule.answered(waiter, clock.now(), sighting));
    }

    /** Records a failed poll that a later one can make up for. */
    void failed(Waiter waiter, BeatApiException error) {
        ApiStatusException answer = error instanceof ApiStatusException found ? found : null;
        Double hint = answer == null ? null : answer.retryAfterSeconds();
        boolean limited = answer != null && answer.status() == 429;
        locked(
                () -> {
                    if (limited) {
                        schedule.limited(waiter, clock.now(), hint);
                    } else {
                        schedule.failed(waiter, clock.now(), hint);
                    }
                });
    }

    /** Ends the waits of all other threads, as the server rejects the key. */
    void refused(Member member, BeatApiException error) {
        locked(
                () -> {
                    for (Member other : new LinkedHashSet<>(members.values())) {
                        if (other != member) {
                            other.refusal = error;
                            other.signal.signal();
                        }
                    }
                });
    }

    /**
     * Rests until a task of this thread is to be polled, or one of its waits is over.
     *
     * @param member this thread
     * @param until the moment by the clock at which it stops to rest
     * @return the wait whose task to poll; null if there is none
     * @throws BeatApiException another thread has found that the key is rejected
     * @throws InterruptedException the thread was interrupted
     */
    Waiter turn(Member member, double until) throws InterruptedException {
        lock.lock();
        try {
            idle.add(member);
            member.hold(false);
            return turned(member, until);
        } finally {
            idle.remove(member);
            member.granted = null;
            member.hold(true);
            if (leader == member) {
                leader = null;
                idle.stream().findFirst().ifPresent(next -> next.signal.signal());
            }
            lock.unlock();
        }
    }

    private Waiter turned(Member member, double until) throws InterruptedException {
        while (true) {
            if (member.refusal != null) {
                throw member.refusal;
            }
            double now = clock.now();
            grant(now);
            if (member.granted != null || now >= until || member.hasExpired(now)) {
                return member.granted;
            }
            rest(member, now, until);
        }
    }

    /** Hands out the polls that are due, and wakes threads of which a wait is over. */
    private void grant(double now) {
        for (Waiter next = schedule.next(now); next != null; next = schedule.next(now)) {
            Member member = members.get(next);
            member.granted = next;
            member.hold(true);
            member.signal.signal();
        }
        for (Member each : idle) {
            if (each.hasExpired(now)) {
                each.signal.signal();
            }
        }
    }

    private void rest(Member member, double now, double until) throws InterruptedException {
        if (leader != null && leader != member) {
            // Another wait may be due next now.
            leader.signal.signal();
            await(member, Math.min(WATCH_SECONDS, until - now));
            return;
        }
        leader = member;
        double pause = Math.max(LEAST_REST_SECONDS, Math.min(schedule.pause(now), until - now));
        if (clock == Clock.system()) {
            await(member, pause);
            return;
        }
        lock.unlock();
        try {
            clock.sleep(pause);
        } finally {
            lock.lock();
        }
        idle.forEach(each -> each.signal.signal());
    }

    private static void await(Member member, double seconds) throws InterruptedException {
        member.signal.awaitNanos((long) Math.min(seconds * 1e9, Long.MAX_VALUE));
    }

    private void locked(Runnable action) {
        lock.lock();
        try {
            action.run();
        } finally {
            lock.unlock();
        }
    }
}
