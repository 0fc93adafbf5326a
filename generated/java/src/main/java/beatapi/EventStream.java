package beatapi;

import com.fasterxml.jackson.databind.JsonNode;

import java.io.ByteArrayOutputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;

/**
 * The items of an answer, each as soon as it is there.
 *
 * <p>The connection is closed at the end of the stream, by {@link #close()} and by any error; one
 * that is left early is to be closed: use {@code try}-with-resources. Nothing is sent again once
 * the stream has begun.
 *
 * @param <T> the type of an item
 */
public final class EventStream<T> implements Iterator<T>, Iterable<T>, AutoCloseable {
    private static final int MAX_ERROR_BYTES = 64 * 1024;

    /** The members beside {@code error} in an event that is an error, and not a failed object. */
    private static final Set<String> ERROR_MEMBERS =
            Set.of(
                    "code",
                    "error",
                    "event_id",
                    "message",
                    "object",
                    "request_id",
                    "status",
                    "timestamp",
                    "type");

    private final Operation<T> operation;
    private final Request request;
    private final Clock clock;
    private final double silence;
    private final Deadline total;
    private final Transport.Opened body;
    private final EventDecoder decoder;
    private final Deque<ServerSentEvent> ready = new ArrayDeque<>();
    private ServerSentEvent last;
    private int events;
    private boolean over;
    private boolean hasLast;

    private EventStream(
            Operation<T> operation,
            Request request,
            Clock clock,
            double silence,
            Deadline total,
            Transport.Opened body) {
        this.operation = operation;
        this.request = request;
        this.clock = clock;
        this.silence = silence;
        this.total = total;
        this.body = body;
        boolean isLines = operation.form() == Operation.Form.LINES;
        this.decoder = EventDecoder.of(!isLines, mediaType(body, operation));
        this.over = body.status() == 204;
    }

    private static String mediaType(Transport.Opened body, Operation<?> operation) {
        return body.headers().getOrDefault("content-type", operation.accept());
    }

    /**
     * Sends a request; the stream is given when its first event is there.
     *
     * @param first the deadline of the first event
     * @param silence the seconds from each event to the next one
     * @param total the end of the whole stream
     * @throws ApiStatusException the server answered with an error
     * @throws InvalidResponseException it answered with something else than a stream
     */
    static <T> EventStream<T> open(
            Operation<T> operation,
            Request request,
            Engine.Settings settings,
            Deadline first,
            double silence,
            Deadline total)
            throws InterruptedException {
        Transport.Opened body = settings.transport().open(request, first.remaining());
        EventStream<T> stream =
                new EventStream<>(operation, request, settings.clock(), silence, total, body);
        try {
            stream.check(first);
            stream.fill(first);
            return stream;
        } catch (BeatApiException | InterruptedException error) {
            stream.close();
            throw error;
        }
    }

    /** Makes sure that the answer is a stream. */
    private void check(Deadline first) throws InterruptedException {
        String type = mediaType(body, operation).split(";")[0].strip();
        boolean events = operation.form() != Operation.Form.LINES;
        boolean fits =
                events
                        ? type.equals("text/event-stream") || operation.accept().contains(type)
                        : !type.endsWith("/json") && !type.startsWith("text/html");
        boolean success = body.status() >= 200 && body.status() <= 299;
        if (success && (fits || over)) {
            return;
        }
        ByteArrayOutputStream start = new ByteArrayOutputStream();
        byte[] piece = {};
        while (piece != null && start.size() < MAX_ERROR_BYTES) {
            start.writeBytes(piece);
            piece = body.next(first.remaining());
        }
        Reply reply = new Reply(body.status(), body.headers(), start.toByteArray());
        throw success ? Answers.unreadable(request, reply, null) : Answers.error(request, reply);
    }

    /** Waits until an event is ready, or the stream is over. */
    private void fill(Deadline deadline) throws InterruptedException {
        while (ready.isEmpty() && !over) {
            byte[] piece = next(deadline);
            try {
                ready.addAll(piece == null ? decoder.end() : decoder.feed(piece));
            } catch (IllegalStateException tooLarge) {
                throw new InvalidResponseException(
                        request.where() + ": " + tooLarge.getMessage(), body.status(), tooLarge);
            }
            if (piece == null && ready.isEmpty()) {
                over = true;
                String missing = operation.end().missing();
                if (missing != null && !hasLast) {
                    throw new ApiConnectionException("the stream ended without " + missing, true);
                }
            }
        }
    }

    /** The next piece; null at the end, which a lost connection is after the last event. */
    private byte[] next(Deadline deadline) throws InterruptedException {
        try {
            return body.next(deadline.remaining());
        } catch (ApiConnectionException lost) {
            if (hasLast) {
                return null;
            }
            throw lost;
        }
    }

    /**
     * Wait for the next item, and return true if there is one.
     *
     * @return false at the end of the stream
     * @throws StreamInterruptedException the connection broke
     * @throws StreamTimeoutException no event came in time
     * @throws CallInterruptedException the thread was interrupted
     */
    @Override
    public boolean hasNext() {
        try {
            fill(new Deadline(clock, Math.min(silence, total.remaining())));
        } catch (InterruptedException interrupted) {
            close();
            Thread.currentThread().interrupt();
            throw new CallInterruptedException(
                    request.where() + ": interrupted in its stream", interrupted);
        } catch (ApiConnectionException error) {
            close();
            throw broken(error);
        } catch (BeatApiException error) {
            close();
            throw error;
        }
        if (ready.isEmpty() || operation.end().isMark(ready.peek())) {
            close();
        }
        return !over;
    }

    private StreamInterruptedException broken(ApiConnectionException error) {
        boolean late = error instanceof ApiTimeoutException;
        String reason = late ? "no event in time" : error.getMessage();
        String advice = late ? "allow more with timeout or totalTimeout" : "ask anew for the rest";
        String message =
                String.format(
                        "%s: the stream broke after %d events (%s); %s",
                        request.where(), events, reason, advice);
        return late
                ? new StreamTimeoutException(message, events, lastEventId(), error)
                : new StreamInterruptedException(message, events, lastEventId(), error);
    }

    /**
     * The next item.
     *
     * @return the item
     * @throws NoSuchElementException the stream is at its end
     * @throws StreamFailedException the server reports an error in place of an event
     * @throws InvalidResponseException the event cannot be read
     */
    @Override
    public T next() {
        if (!hasNext()) {
            throw new NoSuchElementException("the stream is at its end");
        }
        ServerSentEvent event = ready.remove();
        try {
            T item = read(event);
            events++;
            last = event;
            return item;
        } catch (BeatApiException error) {
            close();
            throw error;
        }
    }

    private T read(ServerSentEvent event) {
        JsonNode value = parsed(event);
        if (event.event().equals("error") || isError(value)) {
            throw failed(event, value);
        }
        hasLast |= operation.end().isLast(value);
        // An item that is a text may look like JSON of another type; one of any type is the event.
        for (JsonNode node :
                List.of(value, Json.NODES.textNode(event.data()), Json.NODES.pojoNode(event))) {
            try {
                return operation.reader().apply(node);
            } catch (IllegalArgumentException other) {
                continue;
            }
        }
        throw unreadable(event);
    }

    private JsonNode parsed(ServerSentEvent event) {
        try {
            return event.json();
        } catch (IllegalArgumentException noJson) {
            if (operation.form() == Operation.Form.LINES) {
                throw unreadable(event);
            }
            return Json.NODES.textNode(event.data());
        }
    }

    private InvalidResponseException unreadable(ServerSentEvent event) {
        String said = Text.tidy(event.data(), request.keys());
        return new InvalidResponseException(
                request.where() + ": an event is not what the contract says: " + said,
                body.status());
    }

    private static boolean isError(JsonNode value) {
        JsonNode error = value.path("error");
        boolean stated =
                error.isTextual() ? !error.textValue().isEmpty() : error.isObject() && !error.isEmpty();
        return stated && ERROR_MEMBERS.containsAll(names(value));
    }

    private static List<String> names(JsonNode value) {
        List<String> names = new ArrayList<>();
        value.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private StreamFailedException failed(ServerSentEvent event, JsonNode value) {
        JsonNode error = value.path("error").isObject() ? value.path("error") : value;
        JsonNode said = error.path("message");
        JsonNode code = error.path("code").isTextual() ? error.path("code") : error.path("type");
        String text = said.isTextual() ? said.textValue() : event.data();
        return new StreamFailedException(
                String.format(
                        "%s: the server reports in its stream, after %d events: %s",
                        request.where(), events, Text.tidy(text, request.keys())),
                code.textValue(),
                events,
                lastEventId());
    }

    /**
     * The stream itself, for {@code for}: it can be iterated over once.
     *
     * @return the stream
     */
    @Override
    public Iterator<T> iterator() {
        return this;
    }

    /**
     * The event that the last item was made of, with its name and id.
     *
     * @return the event, if an item was taken
     */
    public Optional<ServerSentEvent> lastEvent() {
        return Optional.ofNullable(last);
    }

    /**
     * The last id that the server gave.
     *
     * @return the id; empty if it gave none
     */
    public String lastEventId() {
        return last == null ? "" : last.id();
    }

    /** Closes the connection; there are no more items. */
    @Override
    public void close() {
        over = true;
        ready.clear();
        body.close();
    }

    @Override
    public String toString() {
        return "EventStream(" + request.where() + ", " + events + " events)";
    }
}
