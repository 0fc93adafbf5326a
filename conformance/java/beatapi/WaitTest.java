package beatapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import beatapi.models.Task;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Waits over a real socket. */
class WaitTest {
    private final ManualClock clock = new ManualClock();
    private Server server;
    private BeatApi client;

    @BeforeEach
    void start() throws IOException {
        server = new Server();
        client = server.client(clock).build();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private static String task(String status) {
        return "{\"data\":{\"id\":\"task_1\",\"status\":\"" + status + "\"}}";
    }

    @Test
    void aWaitOutlivesFaults() {
        server.then(200, task("queued"))
                .thenLose()
                .thenLose() // The JDK repeats a GET once if its pooled connection was closed.
                .then(502, "<html>")
                .then(200, "not JSON")
                .then(200, task("teleporting"))
                .then(200, task("succeeded"));
        List<String> statuses = new ArrayList<>();
        WaitOptions options =
                WaitOptions.standard().onUpdate(task -> statuses.add(task.status().value()));
        Task done = client.tasks().await("task_1", options);
        assertEquals("succeeded", done.status().value());
        assertEquals(List.of("queued", "teleporting", "succeeded"), statuses);
        assertEquals(7, server.seen.size());
    }

    @Test
    void aFaultOfTheCallersIsNoFaultOfAPoll() {
        server.then(200, task("queued")).then(500, "").then(200, task("succeeded"));
        BeatApi once = server.client(clock).maxRetries(0).build();
        WaitOptions options = WaitOptions.standard().onUpdate(task -> once.usage().retrieve());
        assertThrows(ServerException.class, () -> client.tasks().await("task_1", options));
        assertEquals(2, server.seen.size());
    }

    @Test
    void aReadyTaskNeedsNoCall() {
        Task ready = Task.of(Json.parse("{\"id\":\"task_1\",\"status\":\"storyboard_ready\"}"));
        assertEquals(ready, client.tasks().await(ready));
        assertTrue(server.seen.isEmpty());
    }

    @Test
    void aFailureHoldsTheTaskAndSurvivesSerialization() throws Exception {
        server.then(
                200,
                "{\"data\":{\"id\":\"task_1\",\"status\":\"failed\",\"error_code\":\"processing_timeout\",\"error_message\":\"Too"
                    + " long.\"}}");
        TaskFailedException error =
                assertThrows(
                        TaskFailedException.class,
                        () -> client.tasks().await("task_1", WaitOptions.standard()));
        assertEquals("task task_1 failed: processing_timeout: Too long.", error.getMessage());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream stream = new ObjectOutputStream(bytes)) {
            stream.writeObject(error);
        }
        try (ObjectInputStream stream =
                new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            TaskFailedException copy = (TaskFailedException) stream.readObject();
            assertEquals(error.task(), copy.task());
        }
    }

    @Test
    void aWaitHasADeadline() {
        for (int poll = 0; poll < 9; poll++) {
            server.then(200, task("processing"));
        }
        WaitOptions options = WaitOptions.standard().timeout(Duration.ofSeconds(20));
        TaskTimeoutException error =
                assertThrows(
                        TaskTimeoutException.class, () -> client.tasks().await("task_1", options));
        assertEquals(20.0, clock.now(), 1e-9);
        assertTrue(error.getMessage().contains("was processing after 20.0 s;"), error.getMessage());
        assertEquals("task_1", error.taskId());
        assertEquals("processing", error.task().orElseThrow().status().value());
    }

    @Test
    void anErrorThatComesEarlySaysWhenAndWhy() {
        server.then(
                200,
                "{\"data\":{\"id\":\"task_1\",\"status\":\"queued\",\"poll_after_seconds\":60}}");
        WaitOptions options = WaitOptions.standard().timeout(Duration.ofSeconds(30));
        TaskTimeoutException error =
                assertThrows(
                        TaskTimeoutException.class, () -> client.tasks().await("task_1", options));
        String early = "was queued after 0.0 s of 30.0 s: the server allows no poll";
        assertTrue(error.getMessage().contains(early), error.getMessage());
    }

    @Test
    void theStatusOfATaskInHandIsToldAtOnce() {
        server.then(200, task("succeeded"));
        List<String> statuses = new ArrayList<>();
        WaitOptions options =
                WaitOptions.standard().onUpdate(task -> statuses.add(task.status().value()));
        Task queued = Task.of(Json.parse("{\"id\":\"task_1\",\"status\":\"queued\"}"));
        client.tasks().await(queued, options);
        assertEquals(List.of("queued", "succeeded"), statuses);
    }

    @Test
    void whatPollingCannotMendEndsIt() {
        server.then(401, "{\"error\":{\"code\":\"invalid_api_key\"}}");
        assertThrows(
                InvalidApiKeyException.class,
                () -> client.tasks().await("task_1", WaitOptions.standard()));
        assertEquals(1, server.seen.size());
    }

    @Test
    void anInterruptEndsAWait() {
        server.then(200, task("queued"));
        Thread.currentThread().interrupt();
        Task queued = Task.of(Json.parse("{\"id\":\"task_1\",\"status\":\"queued\"}"));
        assertThrows(CallInterruptedException.class, () -> client.tasks().await(queued));
        assertTrue(Thread.interrupted());
        assertTrue(server.seen.isEmpty());
    }
}
