package beatapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import beatapi.models.CreateEcommerceVideoTaskParams;
import beatapi.models.CreateRealtimeSessionParams;
import beatapi.models.CreateWebhookEndpointEvents;
import beatapi.models.CreateWebhookEndpointParams;
import beatapi.models.Task;
import beatapi.models.UpdateWebhookEndpointParams;
import beatapi.models.UpdateWebhookEndpointStatus;
import beatapi.models.Usage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;

/** Calls over a real socket. */
class CallTest {
    private static final String TASK =
            "{\"data\":{\"id\":\"task_1\",\"status\":\"queued\",\"new\":[1.50]}}";
    private static final CreateEcommerceVideoTaskParams ORDER =
            CreateEcommerceVideoTaskParams.builder()
                    .images(List.of("https://cdn.example.com/a.png"))
                    .duration(10)
                    .build();

    private static final CreateWebhookEndpointParams ENDPOINT =
            CreateWebhookEndpointParams.builder()
                    .url("https://example.com/hook")
                    .events(List.of(CreateWebhookEndpointEvents.of("task.succeeded")))
                    .build();

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

    @Test
    void aCreateSendsWhatWasSetAndAKey() {
        server.then(201, TASK);
        Task task = client.ecommerceVideo().create(ORDER);
        assertEquals("task_1", task.id());
        assertEquals("[1.50]", task.raw("new").orElseThrow().toString());
        Server.Seen seen = server.seen.get(0);
        assertEquals("POST /v1/ecommerce-video/tasks", seen.method() + " " + seen.target());
        assertEquals(
                "{\"images\":[\"https://cdn.example.com/a.png\"],\"duration\":10}", seen.text());
        assertEquals("Bearer sk_live_secret", seen.headers().get("authorization"));
        assertTrue(
                seen.headers()
                        .get("user-agent")
                        .startsWith("beatapi-java/" + Spec.PACKAGE_VERSION));
        assertTrue(seen.headers().get("idempotency-key").matches("[0-9a-f-]{36}"));
        assertEquals("application/json", seen.headers().get("content-type"));
    }

    @Test
    void aKeyOfTheCallersIsSent() {
        server.then(201, TASK);
        client.ecommerceVideo().create(ORDER, RequestOptions.none().idempotencyKey("order-7"));
        assertEquals("order-7", server.seen.get(0).headers().get("idempotency-key"));
    }

    @Test
    void whatNeedsNoKeySendsNone() {
        server.then(200, "{\"data\":{\"object\":\"list\",\"data\":[]}}");
        assertEquals(List.of(), client.workflows().list().data());
        assertFalse(server.seen.get(0).headers().containsKey("authorization"));
        assertFalse(server.seen.get(0).headers().containsKey("idempotency-key"));
    }

    @Test
    void aPatchSendsWhatChanges() {
        server.then(200, "{\"data\":{\"id\":\"wh_1\"}}");
        client.webhooks()
                .update(
                        "wh_1",
                        UpdateWebhookEndpointParams.builder()
                                .status(UpdateWebhookEndpointStatus.DISABLED)
                                .build());
        assertEquals("PATCH", server.seen.get(0).method());
        assertEquals("{\"status\":\"disabled\"}", server.seen.get(0).text());
    }

    @Test
    void anIdIsOneSegment() {
        server.then(200, TASK);
        client.tasks().retrieve("a/b c?d");
        assertEquals("/v1/tasks/a%2Fb%20c%3Fd", server.seen.get(0).target());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", ".."})
    void anIdThatIsNoneIsRefused(String id) {
        assertThrows(InvalidArgumentException.class, () -> client.tasks().retrieve(id));
        assertTrue(server.seen.isEmpty());
    }

    @Test
    void aPauseIsKept() {
        server.then(429, "{\"error\":{\"code\":\"rate_limit_exceeded\",\"retry_after_seconds\":3}}")
                .then(200, "{\"data\":{\"credit_balance\":-0.25,\"total_tasks\":2}}");
        Usage usage = client.usage().retrieve();
        assertEquals(new BigDecimal("-0.25"), usage.creditBalance());
        assertEquals(2, usage.totalTasks());
        assertEquals(List.of(3.25), clock.pauses);
    }

    @Test
    void aLostAnswerOfACreateIsNotRepeated() {
        server.thenLose();
        OutcomeUnknownException error =
                assertThrows(
                        OutcomeUnknownException.class, () -> client.webhooks().create(ENDPOINT));
        assertEquals(1, server.seen.size());
        assertEquals(
                server.seen.get(0).headers().get("idempotency-key"),
                error.idempotencyKey().orElseThrow());
        assertEquals("createWebhookEndpoint", error.operationId());
        assertTrue(error.getMessage().contains("look at webhooks().list() before"));
        assertTrue(error.sent());
    }

    @Test
    void aCallThatIsRecognisedIsRepeatedWithTheSameKey() {
        server.thenLose()
                .then(201, "{\"data\":{\"id\":\"rts_1\",\"client_secret\":\"brt_live_x\"}}");
        var session =
                client.realtime()
                        .sessions()
                        .create(
                                CreateRealtimeSessionParams.builder()
                                        .maxDurationSeconds(60)
                                        .allowedOrigins(List.of("https://example.com"))
                                        .build());
        assertEquals(2, server.seen.size());
        assertEquals(
                server.seen.get(0).headers().get("idempotency-key"),
                server.seen.get(1).headers().get("idempotency-key"));
        assertEquals("brt_live_x", session.raw("client_secret").orElseThrow().textValue());
        assertFalse(session.toString().contains("brt_live_x"));
    }

    @Test
    void aRefusedConnectionWasNotSent() throws IOException {
        int port;
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        BeatApi nobody =
                BeatApi.builder()
                        .apiKey("sk_x")
                        .baseUrl("http://127.0.0.1:" + port)
                        .clock(clock)
                        .random(() -> 0)
                        .build();
        ApiConnectionException error =
                assertThrows(
                        ApiConnectionException.class, () -> nobody.ecommerceVideo().create(ORDER));
        assertFalse(error.sent());
        assertInstanceOf(IOException.class, error.getCause());
        assertEquals(2, clock.pauses.size());
    }

    @Test
    void aCreateWhoseBodyWasNeverTakenWasNotSent() {
        FailingClient http = new FailingClient(false);
        BeatApi broken = server.client(clock).httpClient(http).build();
        ApiConnectionException error =
                assertThrows(
                        ApiConnectionException.class, () -> broken.ecommerceVideo().create(ORDER));
        assertFalse(error.sent());
        assertEquals(3, http.requests);
    }

    @Test
    void aCreateWhoseBodyWasTakenMayHaveBeenAccepted() {
        FailingClient http = new FailingClient(true);
        BeatApi broken = server.client(clock).httpClient(http).build();
        OutcomeUnknownException error =
                assertThrows(
                        OutcomeUnknownException.class, () -> broken.webhooks().create(ENDPOINT));
        assertTrue(error.sent());
        assertEquals(1, http.requests);
    }

    @Test
    void aRequestWithoutABodyMayHaveBeenAcceptedOnceItsHeaderFieldsAreWritten() {
        FailingClient http = new FailingClient(false);
        BeatApi broken = server.client(clock).httpClient(http).build();
        ApiConnectionException error =
                assertThrows(ApiConnectionException.class, () -> broken.usage().retrieve());
        assertTrue(error.sent());
    }

    @Test
    void theJdkRepeatsNothingByItself() {
        server.thenLose().thenLose().thenLose().thenLose();
        ApiConnectionException error =
                assertThrows(ApiConnectionException.class, () -> client.usage().retrieve());
        assertTrue(error.sent());
        assertInstanceOf(IOException.class, error.getCause());
        assertEquals(3, server.seen.size());
        RequestOptions once = RequestOptions.none().maxRetries(0);
        assertThrows(ApiConnectionException.class, () -> client.usage().retrieve(once));
        assertEquals(4, server.seen.size());
    }

    @Test
    void anErrorTellsWhatToDo() {
        server.then(
                402,
                "{\"error\":{\"code\":\"insufficient_credits\",\"message\":\"Too poor:"
                    + " sk_live_secret\",\"request_id\":\"req_1\"}}");
        InsufficientCreditsException error =
                assertThrows(
                        InsufficientCreditsException.class,
                        () -> client.ecommerceVideo().create(ORDER));
        assertEquals(
                "POST /v1/ecommerce-video/tasks: 402 insufficient_credits, Too poor: (key), request"
                    + " id req_1. Top up the account; usage().retrieve() shows the balance.",
                error.getMessage());
        assertEquals("req_1", error.requestId().orElseThrow());
        assertEquals(1, error.attempts());
    }

    @Test
    void attemptsAreCounted() {
        server.then(500, "").then(500, "").then(500, "");
        ServerException error =
                assertThrows(ServerException.class, () -> client.usage().retrieve());
        assertEquals(3, error.attempts());
        assertTrue(error.getMessage().endsWith("(3 attempts)"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[1]", "{\"data\":7}", "<html>", "{\"data\":{}"})
    void aSuccessThatCannotBeReadIsNotRepeated(String body) {
        server.then(201, body);
        InvalidResponseException error =
                assertThrows(
                        InvalidResponseException.class,
                        () -> client.ecommerceVideo().create(ORDER));
        assertEquals(201, error.status());
        assertEquals(1, server.seen.size());
    }

    @Test
    void aMissingFieldIsToldWhenItIsRead() {
        server.then(200, "{\"data\":{\"status\":7}}");
        Task task = client.tasks().retrieve("task_1");
        assertThrows(UnexpectedDataException.class, task::id);
        assertThrows(UnexpectedDataException.class, task::status);
        assertEquals("7", task.raw("status").orElseThrow().toString());
        assertTrue(task.storyboard().isEmpty());
    }

    @Test
    void timeIsUpForAWholeCall() {
        CountDownLatch end = new CountDownLatch(1);
        server.then(
                exchange -> {
                    try {
                        end.await();
                    } catch (InterruptedException stopped) {
                        exchange.close();
                    }
                });
        RequestOptions options = RequestOptions.none().timeout(Duration.ofMillis(200));
        assertThrows(ApiTimeoutException.class, () -> client.usage().retrieve(options));
        end.countDown();
        assertEquals(1, server.seen.size());
    }

    @Test
    void anInterruptEndsACall() throws InterruptedException {
        CountDownLatch arrived = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        server.then(
                exchange -> {
                    arrived.countDown();
                    try {
                        end.await();
                    } catch (InterruptedException stopped) {
                        exchange.close();
                    }
                });
        AtomicReference<Throwable> caught = new AtomicReference<>();
        Thread caller =
                new Thread(
                        () -> {
                            try {
                                client.ecommerceVideo().create(ORDER);
                            } catch (BeatApiException error) {
                                caught.set(error);
                            }
                            if (!Thread.currentThread().isInterrupted()) {
                                caught.set(new AssertionError("the flag is gone"));
                            }
                        });
        caller.start();
        arrived.await();
        caller.interrupt();
        caller.join();
        end.countDown();
        CallInterruptedException error = (CallInterruptedException) caught.get();
        assertTrue(error.getMessage().contains("may have been accepted"));
    }

    @Test
    void retriesShareABudget() {
        for (int call = 0; call < 6; call++) {
            assertThrows(ServerException.class, () -> client.usage().retrieve());
        }
        assertEquals(6 + 10, server.seen.size());
    }

    @Test
    void redirectsAreNotFollowed() {
        server.then(
                exchange -> {
                    exchange.getResponseHeaders().add("Location", "https://evil.example/x?key=1");
                    Server.send(exchange, 302, new byte[0]);
                });
        ApiStatusException error =
                assertThrows(ApiStatusException.class, () -> client.usage().retrieve());
        assertTrue(error.getMessage().contains("redirected to evil.example"));
    }

    @Test
    void aWaitForASlotIsAskedFor() {
        String full =
                "{\"error\":{\"code\":\"user_concurrency_exceeded\",\"retry_after_seconds\":5}}";
        server.then(429, full).then(429, full).then(429, full).then(201, TASK);
        RequestOptions options = RequestOptions.none().waitForSlot(true).maxRetries(0);
        assertEquals("task_1", client.ecommerceVideo().create(ORDER, options).id());
        assertEquals(List.of(5.5, 5.5, 5.5), clock.pauses);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://", "https://a?", "http:\\/\\/", "wss://a#", "<", "a "})
    void theTimeToCoverATextGrowsWithItsLengthOnly(String piece) {
        assertTrue(Text.tidy(piece.repeat(1_000_000 / piece.length()), null).length() <= 303);
    }

    @Test
    void eachSignedQueryIsCovered() {
        assertEquals(
                "https://a/x?... HTTPS://a/y?... https:\\/\\/a?... https://a/w",
                Text.withoutQueries("https://a/x?s=1 HTTPS://a/y#2 https:\\/\\/a?3 https://a/w"));
    }

    @Test
    void aKeyThatIsAWordHidesNoWords() {
        server.then(401, "{\"error\":{\"message\":\"The API key is missing or invalid\"}}");
        BeatApi other = server.client(clock).apiKey("invalid").build();
        String message =
                assertThrows(AuthenticationException.class, () -> other.usage().retrieve())
                        .getMessage();
        assertTrue(message.contains("The API key is missing or invalid"), message);
    }
}
