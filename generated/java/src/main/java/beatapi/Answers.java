package beatapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Turns an answer into an object or an exception of ours. */
final class Answers {
    /** The cap on a server's pause, in seconds: finite, and far beyond every limit. */
    private static final double LONGEST_NAMED_SECONDS = 1e9;

    private static final JsonNodeFactory NODES = Json.NODES;
    private static final int EXPLAINED_CHARACTERS = 20_000;
    private static final Pattern DECIMAL = Pattern.compile("[0-9]+(\\.[0-9]+)?");
    /** The three forms of RFC 9110, section 5.6.7. */
    private static final List<DateTimeFormatter> HTTP_DATES =
            List.of(
                    DateTimeFormatter.RFC_1123_DATE_TIME,
                    inUtc("EEEE, dd-MMM-yy HH:mm:ss 'GMT'"),
                    inUtc("EEE MMM ppd HH:mm:ss yyyy"));

    private static final Pattern EDGE = Pattern.compile("error code:\\s*1010");

    private Answers() {}

    /**
     * The result of a call.
     *
     * @throws ApiStatusException the server answered with an error, or a redirect
     * @throws InvalidResponseException the server answered with a success that cannot be read
     */
    static <T> T decode(Operation<T> operation, Request request, Reply reply) {
        if (!reply.isSuccess()) {
            throw error(request, reply);
        }
        JsonNode data = data(operation, reply);
        boolean missing = data.isMissingNode() && operation.form() != Operation.Form.EMPTY;
        boolean empty = operation.optional() && reply.body().length == 0;
        if (missing && !empty || operation.form() == Operation.Form.OBJECT && !data.isObject()) {
            throw unreadable(request, reply, null);
        }
        try {
            return operation.reader().apply(data);
        } catch (IllegalArgumentException error) {
            throw unreadable(request, reply, error);
        }
    }

    /** Return the content of an answer as JSON for the readers. */
    private static JsonNode data(Operation<?> operation, Reply reply) {
        return switch (operation.form()) {
            case MIXED -> isJson(reply) ? parse(reply) : NODES.textNode(reply.text());
            case TEXT -> NODES.textNode(reply.text());
            case BYTES -> NODES.binaryNode(reply.body());
            case EMPTY, EVENTS, LINES -> NODES.missingNode();
            case OBJECT, JSON -> {
                JsonNode whole = parse(reply);
                yield operation.envelope() == null ? whole : whole.path(operation.envelope());
            }
        };
    }

    private static boolean isJson(Reply reply) {
        String media = reply.headers().getOrDefault("content-type", "").split(";")[0];
        return media.strip().endsWith("json");
    }

    private static JsonNode parse(Reply reply) {
        try {
            return Json.parse(reply.text());
        } catch (IllegalArgumentException error) {
            return NODES.missingNode();
        }
    }

    static InvalidResponseException unreadable(
            Request request, Reply reply, Throwable cause) {
        String text = reply.text();
        String start = text.substring(0, Math.min(2000, text.length()));
        String accepted =
                request.method().equals("GET")
                        ? ""
                        : "; the request was accepted, do not repeat it blindly";
        return new InvalidResponseException(
                request.where()
                        + ": the answer (status "
                        + reply.status()
                        + ") is not the JSON object of the contract"
                        + accepted
                        + ": "
                        + (start.isBlank() ? "(empty)" : Text.tidy(start, request.keys())),
                reply.status(),
                cause);
    }

    /** Return the exception for an error answer, whatever its body looks like. */
    static ApiStatusException error(Request request, Reply reply) {
        JsonNode document = parse(reply);
        JsonNode error = document.path("error");
        // OpenAI's errors may have null as their code, and Anthropic's have a type alone.
        String named = text(error.path("code"), request);
        String code = named == null ? text(error.path("type"), request) : named;
        JsonNode message = error.path("message");
        JsonNode words = message.isTextual() ? message : NODES.textNode(words(document));
        String said = text(words, request);
        ApiStatusException.Details details =
                new ApiStatusException.Details(
                        request.where(),
                        reply.status(),
                        code,
                        said == null ? explain(request, reply) : said,
                        text(error.path("request_id"), request),
                        retryAfter(reply.headers(), error),
                        error.path("retryable").isBoolean()
                                ? error.path("retryable").booleanValue()
                                : null,
                        document.isMissingNode() ? null : document);
        boolean edge =
                reply.status() == 403 && error.isEmpty() && EDGE.matcher(reply.text()).find();
        return edge ? new EdgeRefusedException(details) : build(details);
    }

    private static ApiStatusException build(ApiStatusException.Details details) {
        int status = details.status();
        String kind = status >= 500 && status <= 599 ? "5xx" : String.valueOf(status);
        var general = ErrorTable.BY_STATUS.getOrDefault(kind, ApiStatusException::new);
        var special = ErrorTable.BY_CODE.getOrDefault(kind + " " + details.code(), null);
        return special == null ? general.apply(details) : special.apply(details);
    }

    /**
     * Join the messages of an error body: {@code title} and {@code detail} (RFC 9457),
     * {@code error} and {@code error_description} (RFC 6749), {@code message}, and lists of errors.
     */
    private static String words(JsonNode document) {
        Set<String> found = new LinkedHashSet<>();
        for (String name : List.of("error", "title", "error_description", "message")) {
            found.add(document.path(name).asText(""));
        }
        for (String name : List.of("detail", "errors")) {
            JsonNode value = document.path(name);
            found.add(value.isArray() ? details(value) : value.asText(""));
        }
        found.remove("");
        return String.join(": ", found);
    }

    private static String details(JsonNode items) {
        StringJoiner text = new StringJoiner("; ");
        for (JsonNode item : items) {
            StringJoiner place = new StringJoiner(".", "", ": ").setEmptyValue("");
            item.path("loc").forEach(step -> place.add(step.asText()));
            Stream.of(item, item.path("msg"), item.path("message"), item.path("detail"))
                    .filter(JsonNode::isTextual)
                    .findFirst()
                    .ifPresent(said -> text.add(place + said.textValue()));
        }
        return text.toString();
    }

    private static String text(JsonNode value, Request request) {
        String tidied = value.isTextual() ? Text.tidy(value.textValue(), request.keys()) : "";
        return tidied.isEmpty() ? null : tidied;
    }

    private static String explain(Request request, Reply reply) {
        if (reply.status() >= 300 && reply.status() <= 399) {
            String location = reply.headers().getOrDefault("location", "");
            String host = Text.find("^https?://(?:[^/?#@]*@)?([^/?#@]*)", location);
            String target = host == null ? "" : " to " + host;
            return "redirected" + target + "; redirects are not followed, check the base URL";
        }
        String text = reply.text();
        String start = text.substring(0, Math.min(EXPLAINED_CHARACTERS, text.length()));
        return Text.tidy(Text.withoutTags(start), request.keys());
    }

    /**
     * The pause in seconds that a server asks for: the larger of the {@code Retry-After} header
     * (seconds or an HTTP date: RFC 9110, section 10.2.3) and the body's {@code
     * retry_after_seconds}. Any other value counts as absent.
     */
    private static Double retryAfter(Map<String, String> headers, JsonNode error) {
        Double header = headerSeconds(headers);
        JsonNode named = error.path("retry_after_seconds");
        Double body =
                named.isNumber() && named.doubleValue() >= 0 ? limited(named.doubleValue()) : null;
        if (header == null || body == null) {
            return header == null ? body : header;
        }
        return Math.max(header, body);
    }

    private static Double headerSeconds(Map<String, String> headers) {
        String value = headers.getOrDefault("retry-after", "").strip();
        if (DECIMAL.matcher(value).matches()) {
            return limited(Double.parseDouble(value));
        }
        Instant moment = moment(value);
        if (moment == null) {
            return null;
        }
        // The server's own clock, if it sends its time, makes the difference independent of ours.
        Instant reference = moment(headers.getOrDefault("date", ""));
        Instant now = reference == null ? Instant.now() : reference;
        return Math.max(0.0, (moment.toEpochMilli() - now.toEpochMilli()) / 1e3);
    }

    private static double limited(double seconds) {
        return Math.min(seconds, LONGEST_NAMED_SECONDS);
    }

    private static Instant moment(String text) {
        return HTTP_DATES.stream()
                .flatMap(form -> moment(text, form).stream())
                .findFirst()
                .orElse(null);
    }

    private static Optional<Instant> moment(String text, DateTimeFormatter form) {
        try {
            return Optional.of(ZonedDateTime.parse(text, form).toInstant());
        } catch (DateTimeException error) {
            return Optional.empty();
        }
    }

    private static DateTimeFormatter inUtc(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.US).withZone(ZoneOffset.UTC);
    }
}
