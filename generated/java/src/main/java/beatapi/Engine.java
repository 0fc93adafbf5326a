package beatapi;

import com.fasterxml.jackson.databind.JsonNode;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.UUID;
import java.util.function.DoubleSupplier;

/** Makes calls: builds requests, repeats them by the rules, reads answers. */
final class Engine {
    /** The timeout of a whole call in seconds, if none is set. */
    static final double TIMEOUT_SECONDS = 60;

    /** The same for uploads. */
    static final double UPLOAD_SECONDS = 600;

    private static final System.Logger LOG = System.getLogger("beatapi");

    final Settings settings;
    private volatile boolean closed;

    /**
     * The settings of a client.
     *
     * @param baseUrl the URL of the API, without a slash at its end
     * @param everywhere true if it replaces the servers that operations have of their own
     * @param local true if the URL is on this machine
     * @param keys the credentials
     * @param timeoutSeconds of a whole call, or null
     * @param maxRetries the number of attempts that a call may make after the first
     * @param transport the network
     * @param clock time
     * @param random numbers from 0 to 1
     * @param budget the retries that all calls share
     */
    record Settings(
            String baseUrl,
            boolean everywhere,
            boolean local,
            Keyring keys,
            Double timeoutSeconds,
            int maxRetries,
            Transport transport,
            Clock clock,
            DoubleSupplier random,
            RetryBudget budget) {
        /** A text that all clients of these credentials and this server have in common. */
        String identity() {
            return baseUrl + " " + keys.fingerprint();
        }

        /** Return the retries that one call may make. */
        Retries retries(RequestOptions options) {
            int limit = options.maxRetries == null ? maxRetries : options.maxRetries;
            return new Retries(limit, budget, options.waitForSlot, random);
        }
    }

    /** One attempt of a call. */
    interface Attempt<T> {
        /** Sends once. */
        T run() throws InterruptedException;
    }

    Engine(Settings settings) {
        this.settings = settings;
    }

    /** Return the name of this client. Networks in front of APIs refuse requests without one. */
    static String userAgent() {
        return String.format(
                "beatapi-java/%s (spec %s; java %s)",
                Spec.PACKAGE_VERSION, Spec.SPEC_VERSION, System.getProperty("java.version"));
    }

    <T> T call(Operation<T> operation, Arguments arguments, RequestOptions options) {
        check(operation, options);
        Request request = request(operation, arguments, options);
        Deadline deadline = new Deadline(settings.clock(), seconds(operation, options, request.body()));
        Attempt<T> attempt =
                () -> {
                    Reply reply = exchange(request, deadline);
                    if (options.onResponse != null) {
                        options.onResponse.accept(new RawResponse(reply));
                    }
                    return Answers.decode(operation, request, reply);
                };
        return new Call<>(this, operation, request, deadline, attempt)
                .run(settings.retries(options));
    }

    private Reply exchange(Request request, Deadline deadline) throws InterruptedException {
        Transport transport = settings.transport();
        LOG.log(System.Logger.Level.DEBUG, "{0}: sent", request.where());
        Reply reply =
                transport.exchange(
                        request,
                        deadline.remaining(),
                        Double.POSITIVE_INFINITY,
                        (status, headers) -> new MemorySink(request.where(), status));
        LOG.log(System.Logger.Level.DEBUG, "{0}: status {1}", request.where(), reply.status());
        return reply;
    }

    /** The same for an operation whose answer is a stream. */
    <T> EventStream<T> stream(
            Operation<T> operation, Arguments arguments, RequestOptions options) {
        check(operation, options);
        Request request = request(operation, arguments, options);
        double silence = seconds(operation, options, request.body());
        double most =
                options.totalTimeout == null
                        ? Double.POSITIVE_INFINITY
                        : Seconds.of(options.totalTimeout);
        Deadline total = new Deadline(settings.clock(), most);
        Deadline first = new Deadline(settings.clock(), Math.min(silence, most));
        Attempt<EventStream<T>> attempt =
                () -> EventStream.open(operation, request, settings, first, silence, total);
        return new Call<>(this, operation, request, first, attempt).run(settings.retries(options));
    }

    /** Makes no more calls. */
    void close() {
        closed = true;
    }

    private void check(Operation<?> operation, RequestOptions options) {
        if (closed) {
            throw new ConfigurationException("the client is closed");
        }
        if (options == null) {
            throw new InvalidArgumentException(
                    operation.where() + ": options must not be null; RequestOptions.none() has none");
        }
    }

    private double seconds(Operation<?> operation, RequestOptions options, Body body) {
        if (options.timeout != null) {
            return Seconds.of(options.timeout);
        }
        if (settings.timeoutSeconds() != null) {
            return settings.timeoutSeconds();
        }
        if (operation.timeoutSeconds() > 0) {
            return operation.timeoutSeconds();
        }
        boolean upload = body != null && body.contentType().startsWith("multipart/");
        return upload ? UPLOAD_SECONDS : TIMEOUT_SECONDS;
    }

    private Request request(Operation<?> operation, Arguments arguments, RequestOptions options) {
        Map<String, String> headers = new LinkedHashMap<>(arguments.headers());
        headers.put("User-Agent", userAgent());
        headers.put("Accept", operation.accept());
        headers.put("Accept-Encoding", "identity");
        String key = idempotencyKey(operation, arguments, options);
        if (key != null && operation.keyField() != null) {
            arguments.member(operation.keyField(), Json.NODES.textNode(key));
        } else if (key != null) {
            headers.put("Idempotency-Key", key);
        }
        List<String> signed = settings.keys().sign(operation, headers);
        String target = arguments.target(operation.path(), signed);
        // An address that the caller gave stands for all servers, as a test wants it.
        boolean elsewhere = operation.server() != null && !settings.everywhere();
        URI base = URI.create(settings.baseUrl());
        URI address = elsewhere ? base.resolve(operation.server()) : base;
        Body body = arguments.body();
        return new Request(
                operation.method(),
                URI.create(address + target),
                operation.where(),
                headers,
                body == null || options.onProgress == null ? body : body.reporting(options.onProgress),
                operation.authenticated() ? settings.keys() : null,
                key);
    }

    /** The name of a call: the caller's, else a fresh one for a call that may act twice. */
    private static String idempotencyKey(
            Operation<?> operation, Arguments arguments, RequestOptions options) {
        if (options.idempotencyKey != null) {
            return options.idempotencyKey;
        }
        JsonNode field = arguments.field(operation.keyField());
        if (field.isTextual()) {
            return field.textValue();
        }
        boolean creates = operation.method().equals("POST") && arguments.hasBody();
        boolean named = creates || operation.idempotency() == Idempotency.REQUIRED;
        return named ? UUID.randomUUID().toString() : null;
    }

    /** Runs an attempt, and again for as long as its errors, the deadline and the budget allow. */
    <T> T repeat(Attempt<T> attempt, Deadline deadline, Retries retries, Safety safety)
            throws InterruptedException {
        for (int count = 1; ; count++) {
            try {
                return attempt.run();
            } catch (BeatApiException error) {
                if (error instanceof ApiStatusException answer) {
                    answer.attempts(count);
                }
                OptionalDouble pause = retries.pause(error, count, safety);
                if (pause.isEmpty() || !deadline.allows(pause.getAsDouble())) {
                    throw error;
                }
                settings.clock().sleep(pause.getAsDouble());
            }
        }
    }
}
