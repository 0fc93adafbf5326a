package beatapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import beatapi.models.Task;
import beatapi.models.TaskStatus;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.text.MessageFormat;

/** Options that show what a call does, and conveniences of the language. */
class OptionsTest {
    private static final String USAGE = "{\"data\":{\"object\":\"usage\"}}";

    private Server server;
    private BeatApi client;

    @BeforeEach
    void start() throws IOException {
        server = new Server();
        client = server.client(new ManualClock()).build();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void eachAnswerIsShownAsItArrived() {
        server.then(503, "{}").then(200, USAGE);
        List<String> seen = new ArrayList<>();
        RequestOptions options =
                RequestOptions.none()
                        .onResponse(
                                answer ->
                                        seen.add(
                                                answer.status()
                                                        + " "
                                                        + answer.headers().get("content-length")
                                                        + " "
                                                        + answer.body().length));
        client.usage().retrieve(options);
        assertEquals(List.of("503 2 2", "200 " + USAGE.length() + " " + USAGE.length()), seen);
    }

    @Test
    void eachAttemptIsInTheLogWithoutTheKey() {
        server.then(200, USAGE);
        List<String> lines = new ArrayList<>();
        Handler handler =
                new Handler() {
                    @Override
                    public void publish(LogRecord line) {
                        lines.add(MessageFormat.format(line.getMessage(), line.getParameters()));
                    }

                    @Override
                    public void flush() {}

                    @Override
                    public void close() {}
                };
        Logger logger = Logger.getLogger("beatapi");
        logger.setLevel(Level.FINE);
        logger.addHandler(handler);
        try {
            client.usage().retrieve();
        } finally {
            logger.removeHandler(handler);
            logger.setLevel(null);
        }
        assertEquals(List.of("GET /v1/usage: sent", "GET /v1/usage: status 200"), lines);
    }

    @Test
    void aCallRunsInAThreadOfItsOwn() throws Exception {
        server.then(200, USAGE).then(401, "{\"error\":{\"code\":\"invalid_api_key\"}}");
        assertTrue(client.async(each -> each.usage().retrieve()).get(30, TimeUnit.SECONDS) != null);
        CompletableFuture<?> refused = client.async(each -> each.usage().retrieve());
        ExecutionException error =
                assertThrows(ExecutionException.class, () -> refused.get(30, TimeUnit.SECONDS));
        assertEquals(InvalidApiKeyException.class, error.getCause().getClass());
    }

    @Test
    void theThreadIsVirtualWhereJavaHasThem() throws Exception {
        boolean isVirtual = client.async(each -> isVirtual()).get(30, TimeUnit.SECONDS);
        assertEquals(Runtime.version().feature() >= 21, isVirtual);
    }

    private static boolean isVirtual() {
        try {
            return (boolean) Thread.class.getMethod("isVirtual").invoke(Thread.currentThread());
        } catch (ReflectiveOperationException before21) {
            return false;
        }
    }

    @Test
    void cancellingACallInterruptsIt() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch interrupted = new CountDownLatch(1);
        CompletableFuture<Void> call =
                client.async(
                        each -> {
                            begun.countDown();
                            try {
                                new CountDownLatch(1).await();
                            } catch (InterruptedException error) {
                                interrupted.countDown();
                            }
                            return null;
                        });
        assertTrue(begun.await(30, TimeUnit.SECONDS));
        assertTrue(call.cancel(true));
        assertTrue(interrupted.await(30, TimeUnit.SECONDS));
    }

    @Test
    void theConstantsOfAnEnumCompareAndSwitch() {
        Task task = Task.of(Json.parse("{\"id\":\"a\",\"status\":\"queued\"}"));
        assertSame(TaskStatus.QUEUED, task.status());
        assertSame(TaskStatus.QUEUED, TaskStatus.of("queued"));
        assertEquals("waiting", word(task.status()));
        assertEquals("unknown", word(TaskStatus.of("teleporting")));
        assertFalse(TaskStatus.of("teleporting").isKnown());
        assertEquals(TaskStatus.of("teleporting"), TaskStatus.of("teleporting"));
    }

    private static String word(TaskStatus status) {
        return switch (status.known()) {
            case QUEUED, PROCESSING -> "waiting";
            case _UNKNOWN -> "unknown";
            default -> "other";
        };
    }

    @Test
    void anArgumentThatIsNullIsNamed() {
        assertNamed("task must", () -> client.tasks().await((Task) null));
        assertNamed("task must", () -> client.tasks().await((String) null, WaitOptions.standard()));
        assertNamed("options must", () -> client.tasks().await("task_1", null));
        assertNamed("options must", () -> client.usage().retrieve((RequestOptions) null));
        assertNamed("params must", () -> client.musicVideo().create(null));
        assertNamed("task_id must", () -> client.tasks().retrieve(null));
        assertNamed("path must", () -> client.files().upload((Path) null));
        assertNamed("task must", () -> client.tasks().download(null, Path.of("a")));
        assertNamed("tasks must", () -> client.tasks().asCompleted(null));
        assertNamed("clock must", () -> BeatApi.builder().clock(null));
        assertNamed("httpClient must", () -> BeatApi.builder().httpClient(null));
        assertTrue(server.seen.isEmpty());
    }

    private static void assertNamed(String words, Executable call) {
        String message = assertThrows(InvalidArgumentException.class, call).getMessage();
        assertTrue(message.contains(words), message);
    }

    @Test
    void twoHundredClientsHaveTheThreadsOfOne() {
        server.then(200, USAGE);
        client.usage().retrieve();
        int before = Thread.getAllStackTraces().size();
        for (int count = 0; count < 200; count++) {
            server.then(200, USAGE);
            try (BeatApi other = server.client(new ManualClock()).build()) {
                other.usage().retrieve();
            }
        }
        // The server's own threads are among them.
        assertTrue(Thread.getAllStackTraces().size() < before + 20);
    }
}
