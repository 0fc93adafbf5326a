package beatapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import beatapi.models.CreateMessageParams;
import beatapi.models.CreateTextResponseParams;
import beatapi.models.MessageStreamEvent;
import beatapi.models.ResponseStreamEvent;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** Streams of events and lines, over a real socket. */
class StreamsTest {
    private final ManualClock clock = new ManualClock();
    private final CountDownLatch closed = new CountDownLatch(1);
    private Server server;
    private Engine engine;

    @BeforeEach
    void start() throws IOException {
        server = new Server();
        engine = server.client(clock).build().engine;
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private static <T> Operation<T> operation(
            String method, Operation.Form form, String end, Function<JsonNode, T> reader) {
        String media =
                form == Operation.Form.LINES ? "application/x-ndjson" : "text/event-stream";
        return new Operation<>("x", method, "/a", null, true, Idempotency.UNDECLARED, reader)
                .streaming(form, media, new StreamEnd(end, Map.of()));
    }

    private static <T> Operation<T> events(String end, Function<JsonNode, T> reader) {
        return operation("GET", Operation.Form.EVENTS, end, reader);
    }

    private <T> EventStream<T> stream(Operation<T> operation) {
        return stream(operation, RequestOptions.none());
    }

    private <T> EventStream<T> stream(Operation<T> operation, RequestOptions options) {
        return engine.stream(operation, new Arguments(), options);
    }

    private static OutputStream begin(HttpExchange exchange, String type) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(200, 0);
        return exchange.getResponseBody();
    }

    private void then(String type, String body) {
        server.then(
                exchange -> {
                    begin(exchange, type).write(body.getBytes(StandardCharsets.UTF_8));
                    exchange.close();
                });
    }

    /** Sends a beginning, and then nothing until the client hangs up. */
    private void thenHang(String body) {
        server.then(
                exchange -> {
                    OutputStream output = begin(exchange, "text/event-stream");
                    output.write(body.getBytes(StandardCharsets.UTF_8));
                    output.flush();
                    try {
                        while (true) {
                            output.write(":\n".getBytes(StandardCharsets.UTF_8));
                            output.flush();
                            Thread.onSpinWait();
                        }
                    } catch (IOException gone) {
                        closed.countDown();
                    }
                });
    }

    private static <T> List<T> all(EventStream<T> stream) {
        List<T> items = new ArrayList<>();
        stream.forEach(items::add);
        return items;
    }

    @Test
    void eventsAreReadToTheirEnd() {
        then("text/event-stream", "data: {\"a\":1}\n\n:\n\ndata: {\"a\":2}\n\ndata: [DONE]\n\nx");
        EventStream<Long> stream = stream(events("[DONE]", node -> Json.integer(node.get("a"))));
        assertEquals(List.of(1L, 2L), all(stream));
        assertFalse(stream.hasNext());
        assertThrows(NoSuchElementException.class, stream::next);
        assertEquals("text/event-stream", server.seen.get(0).headers().get("accept"));
    }

    @Test
    void theEventsOfEachApiHaveItsClass() {
        then(
                "text/event-stream",
                "data: {\"type\":\"content_block_delta\",\"delta\":{\"text\":\"a\"}}\n\n"
                        + "data: {\"type\":\"message_stop\"}\n\n");
        then(
                "text/event-stream",
                "data: {\"type\":\"response.output_text.delta\",\"delta\":\"b\"}\n\n"
                        + "data: {\"type\":\"response.completed\"}\n\n");
        BeatApi client = server.client(clock).build();
        EventStream<MessageStreamEvent> messages =
                client.messages().createStream(CreateMessageParams.builder().model("m").build());
        assertEquals("a", all(messages).get(0).delta().orElseThrow().text().orElseThrow());
        EventStream<ResponseStreamEvent> responses =
                client.responses()
                        .createStream(CreateTextResponseParams.builder().model("m").build());
        assertEquals("b", all(responses).get(0).delta().orElseThrow());
    }

    @Test
    void eventsOfNoTypeAreGivenAsTheyAre() {
        then("text/event-stream; charset=utf-8", "id: 7\nevent: x\nretry: 5\ndata: 1\n\n");
        ServerSentEvent event = stream(events(null, Json::event)).next();
        assertEquals("1x7", event.data() + event.event() + event.id());
        assertEquals(Duration.ofMillis(5), event.retry().orElseThrow());
        assertEquals(1, event.json().intValue());
    }

    @Test
    void textMayLookLikeJson() {
        then("text/event-stream", "data: 5\n\ndata: \"x\"\n\ndata: y z\n\n");
        assertEquals(List.of("5", "x", "y z"), all(stream(events(null, Json::text))));
    }

    @Test
    void linesAreRead() {
        then("application/x-ndjson", "1\n\n2\r\n3");
        Operation.Form form = Operation.Form.LINES;
        assertEquals(
                List.of(1L, 2L, 3L), all(stream(operation("GET", form, null, Json::integer))));
        then("application/x-ndjson", "1\nx\n");
        EventStream<Long> broken = stream(operation("GET", form, null, Json::integer));
        broken.next();
        assertThrows(InvalidResponseException.class, broken::next);
    }

    @Test
    void nothingIsSentAgainOnceAStreamHasBegun() {
        then("text/event-stream", "id: 3\ndata: 1\n\ndata: 2\n\n");
        EventStream<Long> stream = stream(events("[DONE]", Json::integer));
        assertEquals(1L, stream.next());
        assertEquals(2L, stream.next());
        StreamInterruptedException error =
                assertThrows(StreamInterruptedException.class, stream::hasNext);
        assertEquals(2, error.events());
        assertEquals("3", error.lastEventId());
        assertTrue(error.sent());
        assertInstanceOf(ApiConnectionException.class, error.getCause());
        assertEquals(1, server.seen.size());
        assertFalse(stream.hasNext());
    }

    @Test
    void aHarmlessCallIsSentAgainBeforeItsFirstEvent() {
        then("text/event-stream", ": nothing yet\n\n");
        server.then(503, "");
        then("text/event-stream", "data: 1\n\ndata: [DONE]\n\n");
        assertEquals(List.of(1L), all(stream(events("[DONE]", Json::integer))));
        assertEquals(3, server.seen.size());
    }

    @Test
    void aCreateThatBrokeBeforeItsFirstEventIsOfUnknownOutcome() {
        then("text/event-stream", "");
        assertThrows(
                OutcomeUnknownException.class,
                () ->
                        stream(
                                operation(
                                        "POST", Operation.Form.EVENTS, "[DONE]", Json::integer)));
        assertEquals(1, server.seen.size());
    }

    @Test
    void anAnswerThatIsNoStreamIsRefused() {
        then("application/json", "{}");
        assertThrows(
                InvalidResponseException.class, () -> stream(events(null, Json::integer)));
        server.then(404, "{\"error\":{\"code\":\"not_found\",\"message\":\"No.\"}}");
        NotFoundException error =
                assertThrows(NotFoundException.class, () -> stream(events(null, Json::integer)));
        assertEquals("not_found", error.code().orElseThrow());
    }

    @Test
    void anErrorInsideOfAStreamIsRaised() {
        then(
                "text/event-stream",
                "data: 1\n\nevent: error\ndata: {\"error\":{\"message\":\"sk_live_secret is bad\","
                        + "\"type\":\"overloaded\"}}\n\n");
        EventStream<Long> stream = stream(events(null, Json::integer));
        stream.next();
        StreamFailedException error = assertThrows(StreamFailedException.class, stream::next);
        assertEquals("overloaded", error.code().orElseThrow());
        assertEquals(1, error.events());
        assertFalse(error.getMessage().contains("sk_live"));
    }

    @Test
    void aStreamThatIsLeftIsClosed() throws InterruptedException {
        thenHang("data: 1\n\n");
        try (EventStream<Long> stream = stream(events(null, Json::integer))) {
            assertEquals(1L, stream.next());
        }
        assertTrue(closed.await(30, TimeUnit.SECONDS));
    }

    @Test
    void eachEventAndTheWholeStreamHaveATime() throws InterruptedException {
        thenHang("data: 1\n\n");
        RequestOptions options = RequestOptions.none().timeout(Duration.ofSeconds(20));
        EventStream<Long> stream =
                stream(events(null, Json::integer), options.totalTimeout(Duration.ofSeconds(30)));
        stream.next();
        clock.sleep(30);
        StreamTimeoutException error = assertThrows(StreamTimeoutException.class, stream::hasNext);
        assertEquals(1, error.events());
        assertTrue(closed.await(30, TimeUnit.SECONDS));
    }

    @Test
    void anInterruptEndsTheStream() throws InterruptedException {
        thenHang("data: 1\n\n");
        EventStream<Long> stream = stream(events(null, Json::integer));
        stream.next();
        Thread.currentThread().interrupt();
        assertThrows(CallInterruptedException.class, stream::hasNext);
        assertTrue(Thread.interrupted());
        assertTrue(closed.await(30, TimeUnit.SECONDS));
    }
}
