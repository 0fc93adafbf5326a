package beatapi;

import beatapi.models.Task;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;

/** This client's decisions on the shared vectors; their README says what they mean. */
final class Vectors {
    /** Every file. */
    static final List<String> FILES =
            List.of(
                    "webhooks.json",
                    "errors.json",
                    "decoding.json",
                    "retry.json",
                    "polling.json",
                    "media.json",
                    "events.json",
                    "streams.json");

    private static final Request REQUEST =
            new Request("GET", URI.create("https://api.example"), "GET /", Map.of(), null, null, null);

    /** Finds out what this client makes of a case. */
    private interface Check {
        JsonNode decide(JsonNode document, JsonNode test);
    }

    private static final Map<String, Map<String, Check>> CHECKS =
            Map.of(
                    "webhooks.json", Map.of("cases", Vectors::webhook),
                    "errors.json", Map.of("cases", Vectors::error),
                    "decoding.json", Map.of("cases", Vectors::decoded),
                    "retry.json",
                            new TreeMap<>(
                                    Map.of(
                                            "safety", Vectors::safety,
                                            "decisions", Vectors::decision,
                                            "calls", Vectors::call)),
                    "polling.json",
                            new TreeMap<>(
                                    Map.of(
                                            "waits", Vectors::wait,
                                            "shared", Vectors::shared,
                                            "tokens", Vectors::token)),
                    "media.json",
                            new TreeMap<>(
                                    Map.of(
                                            "uploads", Vectors::upload,
                                            "downloads", Vectors::download)),
                    "events.json", Map.of("cases", Vectors::events),
                    "streams.json", Map.of("cases", Vectors::stream));

    /**
     * One case.
     *
     * @param name what it is called
     * @param found what this client makes of it
     * @param wanted what it should
     */
    record Case(String name, Supplier<JsonNode> found, JsonNode wanted) {
        /** The difference, or null. */
        String complaint() {
            JsonNode made;
            try {
                made = found.get();
            } catch (RuntimeException error) {
                return "threw " + error;
            }
            return same(made, wanted) ? null : made + " is not " + wanted;
        }
    }

    private Vectors() {}

    /** Every case of a file. */
    static List<Case> cases(Path file) throws IOException {
        JsonNode document = Json.parse(Files.readString(file));
        List<Case> found = new ArrayList<>();
        CHECKS.get(file.getFileName().toString())
                .forEach(
                        (member, check) -> {
                            for (JsonNode test : document.path(member)) {
                                String name =
                                        test.has("name")
                                                ? test.get("name").asText()
                                                : test.get("method")
                                                        + " "
                                                        + test.get("idempotency");
                                JsonNode wanted = wanted(file, test);
                                Supplier<JsonNode> decide = () -> check.decide(document, test);
                                found.add(new Case(member + ": " + name, decide, wanted));
                            }
                        });
        return found;
    }

    private static JsonNode wanted(Path file, JsonNode test) {
        return file.endsWith("decoding.json") ? value(test) : test.path("expect");
    }

    private static JsonNode value(JsonNode test) {
        JsonNode body = test.get("body");
        return test.get("envelope").isNull() ? body : body.get(test.get("envelope").asText());
    }

    /** Equal as JSON: 1 and 1.0 are the same number; pauses may differ by rounding. */
    private static boolean same(JsonNode left, JsonNode right) {
        return left.equals(
                (a, b) -> {
                    if (a.isNumber() && b.isNumber()) {
                        return Math.abs(a.doubleValue() - b.doubleValue()) < 1e-9 ? 0 : 1;
                    }
                    return a.equals(b) ? 0 : 1;
                },
                right);
    }

    private static JsonNode upload(JsonNode document, JsonNode test) {
        FileInput file = FileInput.of(firstBytes(test)).named(test.get("file").asText());
        return object().put("type", MediaType.of(file));
    }

    private static JsonNode download(JsonNode document, JsonNode test) {
        String stated = test.get("stated").asText("");
        return object().put("fits", MediaType.fits(firstBytes(test), stated));
    }

    private static byte[] firstBytes(JsonNode test) {
        return Base64.getDecoder().decode(test.get("start_base64").asText());
    }

    private static ObjectNode object() {
        return Json.NODES.objectNode();
    }

    private static DoubleSupplier fixed(JsonNode test) {
        return () -> test.get("random").doubleValue();
    }

    private static Double number(JsonNode value) {
        return value.isNumber() ? value.doubleValue() : null;
    }

    private static JsonNode number(OptionalDouble value) {
        return value.isPresent()
                ? Json.NODES.numberNode(value.getAsDouble())
                : Json.NODES.nullNode();
    }

    private static JsonNode webhook(JsonNode document, JsonNode test) {
        List<String> secrets = Json.list(Json::text).apply(test.get("secrets"));
        Duration tolerance = Duration.ofSeconds(document.get("tolerance_seconds").asLong());
        double now = test.get("now").asDouble();
        InstantSource clock = () -> Instant.ofEpochMilli(Math.round(now * 1000));
        ObjectNode found = object();
        try {
            WebhookVerifier verifier = new WebhookVerifier(secrets, tolerance, 1 << 20, clock);
            VerifiedWebhook verified = verifier.verifyDetailed(body(test), headers(test));
            found.put("event", verified.event().event().value());
            found.put("task_id", verified.event().data().id());
            found.put("secret_index", verified.secretIndex());
        } catch (WebhookVerificationException error) {
            found.put("reason", error.reason().value());
            error.taskId().ifPresent(id -> found.put("task_id", id));
        }
        return found;
    }

    private static byte[] body(JsonNode test) {
        return test.has("body")
                ? test.get("body").asText().getBytes(StandardCharsets.UTF_8)
                : Base64.getDecoder().decode(test.get("body_base64").asText());
    }

    private static Map<String, List<String>> headers(JsonNode test) {
        Map<String, List<String>> found = new LinkedHashMap<>();
        for (JsonNode pair : test.get("headers")) {
            found.computeIfAbsent(pair.get(0).asText(), name -> new ArrayList<>())
                    .add(pair.get(1).asText());
        }
        return found;
    }

    private static JsonNode error(JsonNode document, JsonNode test) {
        Map<String, String> headers = new LinkedHashMap<>();
        test.get("headers")
                .properties()
                .forEach(e -> headers.put(e.getKey(), e.getValue().asText()));
        byte[] body = test.get("body").asText().getBytes(StandardCharsets.UTF_8);
        Reply reply = new Reply(test.get("status").asInt(), headers, body);
        ApiStatusException error = Answers.error(REQUEST, reply);
        if ((error + " " + error.text()).contains("secret")) {
            throw new IllegalStateException("a secret is in the text");
        }
        ObjectNode found = object();
        found.put("class", sharedName(error));
        found.put("code", error.code().orElse(null));
        found.put("request_id", error.requestId().orElse(null));
        found.put("retry_after", error.retryAfterSeconds());
        found.put("retryable", error.retryable().orElse(null));
        if (test.get("expect").has("message")) {
            found.put("message", error.text());
        }
        return found;
    }

    /** The name that all languages share: they write abbreviations in capitals and say Error. */
    static String sharedName(RuntimeException error) {
        return error.getClass()
                .getSimpleName()
                .replaceFirst("Exception$", "Error")
                .replace("Api", "API")
                .replace("Tls", "TLS");
    }

    private static JsonNode decoded(JsonNode document, JsonNode test) {
        if (test.get("schema").isNull()) {
            return Json.write(Json.map(Json::any).apply(value(test)));
        }
        String schema = test.get("schema").asText();
        String name = schema.equals("File") ? "UploadedFile" : schema;
        try {
            Class<?> kind = Class.forName("beatapi.models." + name);
            Object made = kind.getMethod("of", JsonNode.class).invoke(null, value(test));
            return ((JsonObject) made).toJson();
        } catch (ClassNotFoundException
                | NoSuchMethodException
                | IllegalAccessException
                | InvocationTargetException error) {
            throw new IllegalStateException(error);
        }
    }

    private static JsonNode safety(JsonNode document, JsonNode test) {
        Safety found = Safety.of(test.get("method").asText(), idempotency(test));
        return Json.NODES.textNode(found.name().toLowerCase(java.util.Locale.ROOT));
    }

    private static Idempotency idempotency(JsonNode test) {
        String name = test.get("idempotency").asText();
        return Idempotency.valueOf(name.toUpperCase(java.util.Locale.ROOT));
    }

    private static BeatApiException fault(JsonNode told) {
        return switch (told.path("kind").asText("status")) {
            case "connection" -> new ApiConnectionException("lost", told.get("sent").asBoolean());
            case "timeout" -> new ApiTimeoutException("timeout");
            case "tls" -> new TlsException("tls");
            default -> Answers.error(REQUEST, Script.reply(told));
        };
    }

    private static JsonNode decision(JsonNode document, JsonNode test) {
        String safety = test.get("safety").asText().toUpperCase(java.util.Locale.ROOT);
        OptionalDouble pause =
                RetryPolicy.nextPause(
                        fault(test.get("error")),
                        test.get("attempt").asInt(),
                        Safety.valueOf(safety),
                        fixed(test));
        ObjectNode found = object();
        found.set("pause", number(pause));
        return found;
    }

    /** The events of a stream, which are the same wherever it is cut. */
    private static JsonNode events(JsonNode document, JsonNode test) {
        byte[] input =
                test.has("input")
                        ? test.get("input").asText().getBytes(StandardCharsets.UTF_8)
                        : Base64.getDecoder().decode(test.get("input_base64").asText());
        JsonNode whole = framed(test, input, input.length);
        for (int cut = 0; cut <= input.length; cut++) {
            JsonNode found = framed(test, input, cut);
            if (!found.equals(whole)) {
                throw new IllegalStateException("cut at " + cut + ": " + found);
            }
        }
        JsonNode single = framed(test, input, -1);
        return single.equals(whole) ? whole : single;
    }

    /** The same of two pieces, or of one byte each for a negative cut. */
    private static JsonNode framed(JsonNode test, byte[] input, int cut) {
        String media = test.get("media").asText();
        EventDecoder decoder = EventDecoder.of(media.equals("text/event-stream"), media);
        ArrayNode found = Json.NODES.arrayNode();
        int size = cut < 0 ? 1 : Math.max(cut, 1);
        for (int from = 0; from < input.length; ) {
            int next = Math.min(input.length, cut < 0 || from == 0 ? from + size : input.length);
            decoder.feed(Arrays.copyOfRange(input, from, next)).forEach(e -> found.add(event(e)));
            from = next;
        }
        decoder.end().forEach(each -> found.add(event(each)));
        return found;
    }

    private static JsonNode event(ServerSentEvent event) {
        ObjectNode found = object();
        found.put("data", event.data());
        found.put("event", event.event());
        found.put("id", event.id());
        found.put("retry_seconds", event.retry().map(Seconds::of).orElse(null));
        return found;
    }

    private static JsonNode stream(JsonNode document, JsonNode test) {
        Operation<JsonNode> operation =
                new Operation<>(
                                "anyStream", "GET", "/", null, false, Idempotency.UNDECLARED, Json::any)
                        .streaming(Operation.Form.EVENTS, "text/event-stream", end(test));
        Settled settled = new Settled(test.get("input").asText(), test.get("lost").asBoolean());
        Engine engine = engine(60, 0, settled, new ManualClock(), () -> 0.5);
        int[] items = {0};
        String result =
                outcome(
                        "whole",
                        () ->
                                engine.stream(operation, new Arguments(), RequestOptions.none())
                                        .forEachRemaining(item -> items[0]++));
        return object().put("items", items[0]).put("result", result);
    }

    private static StreamEnd end(JsonNode test) {
        Map<String, List<String>> last = Json.map(Json.list(Json::text)).apply(test.get("last"));
        return new StreamEnd(test.get("end").textValue(), last);
    }

    /** Answers with a stream in one piece, and then ends or loses the connection. */
    private record Settled(String input, boolean lost) implements Transport {
        @Override
        public Opened open(Request request, double seconds) {
            return new Opened() {
                private boolean sent;

                @Override
                public int status() {
                    return 200;
                }

                @Override
                public Map<String, String> headers() {
                    return Map.of("content-type", "text/event-stream");
                }

                @Override
                public byte[] next(double seconds) {
                    if (sent && lost) {
                        throw new ApiConnectionException("lost", true);
                    }
                    byte[] piece = sent ? null : input.getBytes(StandardCharsets.UTF_8);
                    sent = true;
                    return piece;
                }

                @Override
                public void close() {}
            };
        }

        @Override
        public Reply exchange(Request request, double seconds, double silence, SinkFactory sinks) {
            throw new UnsupportedOperationException("this transport has streams alone");
        }
    }

    private static Engine engine(
            double timeout,
            int maxRetries,
            Transport transport,
            ManualClock clock,
            DoubleSupplier random) {
        return new Engine(
                new Engine.Settings(
                        "https://api.example",
                        false,
                        false,
                        new Keyring(Spec.SCHEMES, "sk_x", Map.of(), name -> null),
                        timeout,
                        maxRetries,
                        transport,
                        clock,
                        random,
                        new RetryBudget()));
    }

    private static JsonNode call(JsonNode document, JsonNode test) {
        Script script = new Script(test.get("attempts"));
        ManualClock clock = new ManualClock();
        int maxRetries = test.get("max_retries").asInt();
        double timeout = test.get("timeout").asDouble();
        Engine engine = engine(timeout, maxRetries, script, clock, fixed(test));
        Operation<JsonNode> operation =
                new Operation<>(
                        "anyCall",
                        test.get("method").asText(),
                        "/",
                        "data",
                        true,
                        idempotency(test),
                        Json::any);
        String result =
                outcome("ok", () -> engine.call(operation, new Arguments(), RequestOptions.none()));
        ObjectNode found = object().put("result", result).put("requests", script.taken);
        return found.set("pauses", Json.write(clock.pauses));
    }

    private static String outcome(String success, Runnable run) {
        try {
            run.run();
        } catch (BeatApiException error) {
            return sharedName(error);
        }
        return success;
    }

    /** The schedule chooses its own pauses, but keeps to those that the server asks for. */
    private static JsonNode wait(JsonNode document, JsonNode test) {
        ManualClock clock = new ManualClock();
        Scheduler scheduler = new Scheduler(clock, fixed(test));
        JsonNode polls = test.get("polls");
        List<Double> times = new ArrayList<>();
        Waits.Poll poll =
                (id, seconds) -> {
                    JsonNode before = polls.path(Math.min(times.size(), polls.size()) - 1);
                    double least = asked(before, test.get("interval").isNull());
                    if (!times.isEmpty() && clock.now() - times.get(times.size() - 1) < least) {
                        throw new IllegalStateException("a poll came too early");
                    }
                    times.add(clock.now());
                    return answer(polls.get(Math.min(times.size(), polls.size()) - 1), id);
                };
        String result =
                outcome(
                        "returned",
                        () -> {
                            try (Waits waits = new Waits(poll, clock, scheduler)) {
                                waits.add("task_1", start(test), options(test));
                                waits.next(Double.POSITIVE_INFINITY).result();
                            } catch (InterruptedException error) {
                                throw new IllegalStateException(error);
                            }
                        });
        if (times.isEmpty() != polls.isEmpty() || clock.now() > test.get("timeout").asDouble()) {
            throw new IllegalStateException(times + " at " + clock.now());
        }
        // Neither the number of polls nor their pauses are those of a single wait.
        return ((ObjectNode) test.get("expect")).deepCopy().put("result", result);
    }

    /** The pause that the server asks for; beside an interval, recommendations do not count. */
    private static double asked(JsonNode step, boolean recommended) {
        double pause = step.path("error").path("retry_after").asDouble();
        if (recommended && step.hasNonNull("poll_after_seconds")) {
            pause = step.get("poll_after_seconds").asDouble();
        }
        return pause <= Schedule.LONGEST_HINT_SECONDS ? pause : 0;
    }

    /** A server with the tasks of a case, whose answers come at once. */
    private static final class Crowd {
        private static final double STARTED = 1_000_000;

        private final ManualClock clock;
        private final int allowed;
        private final List<JsonNode> groups = new ArrayList<>();
        private final int[] faults;
        private final List<Double> accepted = new ArrayList<>();
        private final ArrayNode ends = Json.NODES.arrayNode();
        private int polls;
        private int rejected;

        Crowd(ManualClock clock, JsonNode test) {
            this.clock = clock;
            allowed = test.get("allowed").asInt();
            for (JsonNode group : test.get("tasks")) {
                groups.addAll(Collections.nCopies(group.get("count").asInt(), group));
            }
            faults = groups.stream().mapToInt(group -> group.get("faults").asInt()).toArray();
            groups.forEach(group -> ends.addNull());
        }

        /** Waits for each task from its time on. */
        JsonNode run(Waits waits) throws InterruptedException {
            for (int place = 0; place < groups.size(); place++) {
                JsonNode group = groups.get(place);
                double at = group.get("at").asDouble();
                while (!waits.isEmpty() && clock.now() < at) {
                    end(waits.next(at));
                }
                if (clock.now() < at) {
                    clock.sleep(at - clock.now());
                }
                String id = String.valueOf(place);
                Task known = group.get("known").asBoolean() ? task(id) : null;
                waits.add(id, known, options(group));
            }
            while (!waits.isEmpty()) {
                end(waits.next(Double.POSITIVE_INFINITY));
            }
            return object().put("polls", polls).put("rejected", rejected).set("ends", ends);
        }

        private void end(Wait over) {
            if (over != null && !(over.error instanceof TaskTimeoutException)) {
                int place = Integer.parseInt(over.waiter.taskId);
                ends.set(place, Json.NODES.numberNode(clock.now()));
            }
        }

        Task poll(String id, double seconds) {
            polls++;
            double now = clock.now();
            accepted.removeIf(moment -> moment <= now - 60);
            if (accepted.size() >= allowed) {
                rejected++;
                throw refusal(429, Math.ceil(accepted.get(0) + 60 - now));
            }
            accepted.add(now);
            if (faults[Integer.parseInt(id)]-- > 0) {
                throw refusal(503, null);
            }
            return task(id);
        }

        private static ApiStatusException refusal(int status, Double pause) {
            ObjectNode answer = object().put("status", status).put("retry_after", pause);
            return Answers.error(REQUEST, Script.reply(answer));
        }

        private Task task(String id) {
            JsonNode group = groups.get(Integer.parseInt(id));
            double began = STARTED + group.get("at").asDouble() - group.get("age").asDouble();
            double ends = began + group.get("seconds").asDouble();
            boolean done = STARTED + clock.now() >= ends;
            ObjectNode task = object().put("id", id).put("workflow", "music-video");
            task.put("status", done ? "succeeded" : "processing");
            task.put("created_at", (long) Math.floor(began));
            task.put("updated_at", (long) Math.floor(done ? ends : began));
            task.set("poll_after_seconds", group.get("hint"));
            JsonNode typical = group.get("typical");
            if (!typical.isNull()) {
                ObjectNode stated = task.putObject("typical_seconds");
                stated.set("p50", typical.get(0));
                stated.set("p90", typical.get(1));
            }
            return Task.of(task);
        }
    }

    private static JsonNode shared(JsonNode document, JsonNode test) {
        ManualClock clock = new ManualClock();
        Crowd crowd = new Crowd(clock, test);
        Scheduler scheduler = new Scheduler(clock, fixed(test));
        try (Waits waits = new Waits(crowd::poll, clock, scheduler)) {
            JsonNode found = crowd.run(waits);
            ArrayNode ends = (ArrayNode) found.get("ends");
            for (int place = 0; place < ends.size(); place++) {
                JsonNode wanted = test.get("expect").get("ends").get(place);
                double apart = Math.abs(ends.get(place).asDouble() - wanted.asDouble());
                if (ends.get(place).isNumber() && wanted.isNumber() && apart <= 0.05) {
                    ends.set(place, wanted);
                }
            }
            return found;
        } catch (InterruptedException error) {
            throw new IllegalStateException(error);
        }
    }

    private static JsonNode token(JsonNode document, JsonNode test) {
        ObjectNode found = object();
        try {
            WaitToken token =
                    WaitToken.read(
                            test.get("token").asText(),
                            test.get("base_url").asText(),
                            test.get("now").asDouble());
            boolean limited = token.remaining() != Double.POSITIVE_INFINITY;
            found.put("task_id", token.taskId());
            found.put("remaining", limited ? token.remaining() : null);
        } catch (BeatApiException error) {
            found.put("error", sharedName(error));
        }
        return found;
    }

    private static WaitOptions options(JsonNode test) {
        WaitOptions options = WaitOptions.standard();
        if (test.get("timeout").isNull()) {
            options = options.withoutTimeout();
        } else {
            options = options.timeout(Seconds.toDuration(test.get("timeout").asDouble()));
        }
        Double interval = number(test.get("interval"));
        return interval == null ? options : options.pollInterval(Seconds.toDuration(interval));
    }

    private static Task start(JsonNode test) {
        if (test.get("start").isNull()) {
            return null;
        }
        return Task.of(object().put("id", "task_1").set("status", test.get("start")));
    }

    private static Task answer(JsonNode step, String id) {
        if (step.has("lost")) {
            throw new ApiConnectionException("lost", step.get("lost").asText().equals("after"));
        }
        if (step.has("error")) {
            throw Answers.error(REQUEST, Script.reply(step.get("error")));
        }
        if (step.has("body")) {
            throw new InvalidResponseException("unreadable", 200);
        }
        ObjectNode fields = object().put("id", id);
        fields.setAll((ObjectNode) step);
        return Task.of(fields);
    }
}
