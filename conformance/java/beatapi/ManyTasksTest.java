package beatapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import beatapi.models.Task;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Several waits at once, in one thread and in many. */
class ManyTasksTest {
    private static final double TASK_SECONDS = 30;

    /** A clock that pauses of any thread move. */
    private static final class SharedClock implements Clock {
        private double now;

        @Override
        public synchronized double now() {
            return now;
        }

        @Override
        public synchronized void sleep(double seconds) throws InterruptedException {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            now += seconds;
        }
    }

    private final SharedClock clock = new SharedClock();
    private final List<Double> polls = Collections.synchronizedList(new ArrayList<>());
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private volatile int status = 200;
    private Server server;
    private BeatApi client;

    @BeforeEach
    void start() throws IOException {
        server = new Server();
        client = server.client(clock).build();
        for (int count = 0; count < 1000; count++) {
            server.then(this::answer);
        }
    }

    @AfterEach
    void stop() {
        threads.shutdownNow();
        server.close();
    }

    private void answer(com.sun.net.httpserver.HttpExchange exchange) throws IOException {
        polls.add(clock.now());
        String id = exchange.getRequestURI().getPath().replaceFirst(".*/", "");
        String text =
                status == 200
                        ? task(id, clock.now() < TASK_SECONDS ? "processing" : "succeeded")
                        : "{\"error\":{\"code\":\"invalid_api_key\"}}";
        Server.send(exchange, status, text.getBytes(StandardCharsets.UTF_8));
    }

    private static String task(String id, String status) {
        return "{\"data\":" + json(id, status) + "}";
    }

    private static String json(String id, String status) {
        return "{\"id\":\"" + id + "\",\"status\":\"" + status + "\"}";
    }

    private static List<Task> queued(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> Task.of(Json.parse(json("task_" + number, "queued"))))
                .toList();
    }

    private <T> List<Future<T>> begin(List<Task> tasks, Function<Task, T> wait) {
        return tasks.stream().map(each -> threads.submit(() -> wait.apply(each))).toList();
    }

    private static <T> T end(Future<T> future) throws Exception {
        return future.get(60, TimeUnit.SECONDS);
    }

    private void assertThatNoMinuteHasTooManyPolls() {
        List<Double> sorted = polls.stream().sorted().toList();
        for (int each = Spec.POLLS_PER_MINUTE; each < sorted.size(); each++) {
            assertTrue(sorted.get(each) - sorted.get(each - Spec.POLLS_PER_MINUTE) >= 60);
        }
    }

    @Test
    void threadsOfSeveralClientsShareTheRate() throws Exception {
        BeatApi other = server.client(clock).build();
        List<Future<Task>> waits = new ArrayList<>();
        waits.addAll(begin(queued(20), task -> client.tasks().await(task)));
        waits.addAll(begin(queued(20), task -> other.tasks().await(task)));
        for (Future<Task> each : waits) {
            assertEquals("succeeded", end(each).status().value());
        }
        assertThatNoMinuteHasTooManyPolls();
    }

    @Test
    void aKeyThatIsRejectedEndsTheWaitsOfAllThreads() throws Exception {
        status = 401;
        for (Future<Task> each : begin(queued(20), task -> client.tasks().await(task))) {
            Callable<Task> end = () -> end(each);
            Throwable error = assertThrows(ExecutionException.class, end::call).getCause();
            assertEquals(InvalidApiKeyException.class, error.getClass());
        }
    }

    @Test
    void anInterruptEndsOneWaitAndLeavesTheOthers() throws Exception {
        List<Future<Task>> waits = begin(queued(8), task -> client.tasks().await(task));
        waits.get(0).cancel(true);
        for (Future<Task> each : waits.subList(1, 8)) {
            assertEquals("succeeded", end(each).status().value());
        }
    }

    @Test
    void tasksComeAsTheyEndAndEachOnce() {
        List<Task> tasks = new ArrayList<>(queued(12));
        tasks.add(tasks.get(0));
        tasks.add(Task.of(Json.parse(json("task_ready", "succeeded"))));
        try (Stream<TaskOutcome> outcomes = client.tasks().asCompleted(tasks)) {
            List<TaskOutcome> found = outcomes.toList();
            assertEquals(13, found.get(0).index());
            List<Integer> places = found.stream().map(TaskOutcome::index).sorted().toList();
            List<Integer> wanted = IntStream.range(0, 14).filter(each -> each != 12).boxed().toList();
            assertEquals(wanted, places);
            assertTrue(found.stream().allMatch(each -> each.error().isEmpty()));
        }
        assertThatNoMinuteHasTooManyPolls();
    }

    @Test
    void aFailureIsAnOutcome() {
        Task failed = Task.of(Json.parse(json("task_1", "failed")));
        TaskOutcome found = client.tasks().asCompleted(List.of(failed)).findFirst().orElseThrow();
        assertEquals(TaskFailedException.class, found.error().orElseThrow().getClass());
        assertThrows(TaskFailedException.class, found::result);
    }

    @Test
    void aMapKeepsToItsConcurrencyAndReportsWhatFails() {
        List<String> running = new ArrayList<>();
        List<Integer> most = new ArrayList<>(List.of(0));
        WaitOptions options =
                WaitOptions.standard()
                        .onUpdate(
                                task -> {
                                    if (task.status().value().equals("succeeded")) {
                                        running.remove(task.id());
                                    }
                                });
        Function<String, Task> create =
                name -> {
                    if (name.equals("bad")) {
                        throw new InvalidArgumentException("bad");
                    }
                    running.add(name);
                    most.set(0, Math.max(most.get(0), running.size()));
                    return Task.of(Json.parse(json(name, "queued")));
                };
        List<String> inputs = List.of("a", "b", "bad", "c", "d", "e");
        List<TaskOutcome> found = client.tasks().map(create, inputs, 2, options).toList();
        assertEquals(6, found.size());
        assertEquals(2, most.get(0));
        List<Integer> failed =
                found.stream().filter(o -> o.error().isPresent()).map(TaskOutcome::index).toList();
        assertEquals(List.of(2), failed);
    }

    @Test
    void placesThatOthersTakeAreWaitedFor() {
        Reply full =
                new Reply(
                        429,
                        java.util.Map.of(),
                        "{\"error\":{\"code\":\"user_concurrency_exceeded\",\"retry_after_seconds\":7}}"
                                .getBytes(StandardCharsets.UTF_8));
        Request request =
                new Request("POST", java.net.URI.create("https://a.example"), "POST /", java.util.Map.of(), null, null, null);
        List<Double> creates = new ArrayList<>();
        Function<String, Task> create =
                name -> {
                    creates.add(clock.now());
                    if (creates.size() < 3) {
                        throw Answers.error(request, full);
                    }
                    return Task.of(Json.parse(json(name, "succeeded")));
                };
        List<TaskOutcome> found =
                client.tasks().map(create, List.of("a"), 1, WaitOptions.standard()).toList();
        assertEquals(List.of(0.0, 7.0, 14.0), creates);
        assertTrue(found.get(0).error().isEmpty());
    }

    @Test
    void theErrorOfTheInputsComesAfterTheOutcomes() {
        List<Integer> seen = new ArrayList<>();
        Iterable<String> inputs =
                () -> Stream.of("a", "b").peek(name -> check(name.equals("a"))).iterator();
        Function<String, Task> create = name -> Task.of(Json.parse(json(name, "queued")));
        Stream<TaskOutcome> outcomes =
                client.tasks().map(create, inputs, 5, WaitOptions.standard());
        assertThrows(
                IllegalStateException.class,
                () -> outcomes.forEachOrdered(each -> seen.add(each.index())));
        assertEquals(List.of(0), seen);
    }

    private static void check(boolean fine) {
        if (!fine) {
            throw new IllegalStateException("no more");
        }
    }

    @Test
    void aWaitGoesOnByItsToken() {
        String token = client.tasks().token(queued(1).get(0), WaitOptions.standard());
        assertTrue(token.startsWith("{\"v\":1,\"task_id\":\"task_0\",\"base_url\":\""), token);
        Task done = client.tasks().resume(token, WaitOptions.standard());
        assertEquals("succeeded", done.status().value());
    }
}
