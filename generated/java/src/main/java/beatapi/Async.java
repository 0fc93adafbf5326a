package beatapi;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/**
 * A call that runs in a thread of its own. Cancelling it interrupts the thread, which ends the call.
 *
 * @param <T> the type of the result
 */
final class Async<T> extends CompletableFuture<T> {
    private volatile Future<?> work;

    private Async() {}

    /** Virtual threads where Java has them (21), else daemon threads that end when idle. */
    private static final class Threads {
        private static final ExecutorService POOL = pool();

        private static ExecutorService pool() {
            try {
                return (ExecutorService)
                        Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
            } catch (ReflectiveOperationException before21) {
                return Executors.newCachedThreadPool(Threads::thread);
            }
        }

        private static Thread thread(Runnable work) {
            Thread thread = new Thread(work, "beatapi");
            thread.setDaemon(true);
            return thread;
        }
    }

    /** Begins a call. */
    static <T> CompletableFuture<T> of(Supplier<? extends T> call) {
        Async<T> result = new Async<>();
        result.work = Threads.POOL.submit(() -> result.run(call));
        return result;
    }

    private void run(Supplier<? extends T> call) {
        try {
            complete(call.get());
        } catch (RuntimeException | Error error) {
            completeExceptionally(error);
        }
    }

    @Override
    public boolean cancel(boolean interrupt) {
        boolean cancelled = super.cancel(interrupt);
        if (work != null) {
            work.cancel(true);
        }
        return cancelled;
    }
}
