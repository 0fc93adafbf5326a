package beatapi;

import java.io.ByteArrayOutputStream;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Flow;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;

/** The JDK's own HTTP client. It follows no redirects, and sends each attempt once. */
final class JdkTransport implements Transport {
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);

    private final HttpClient client;

    JdkTransport(HttpClient client) {
        this.client = client;
    }

    /** The one of all clients that have no HTTP client of their own: each has threads. */
    static JdkTransport standard() {
        return Shared.TRANSPORT;
    }

    /** Made when it is first asked for. */
    private static final class Shared {
        private static final JdkTransport TRANSPORT =
                new JdkTransport(
                        HttpClient.newBuilder()
                                .version(HttpClient.Version.HTTP_1_1)
                                .connectTimeout(CONNECT_TIMEOUT)
                                .build());
    }

    @Override
    public Reply exchange(Request request, double seconds, double silence, SinkFactory sinks)
            throws InterruptedException {
        double start = System.nanoTime() / 1e9;
        Progress progress = new Progress();
        Attempted body = attempted(request);
        CompletableFuture<HttpResponse<Sink>> answer =
                client.sendAsync(build(request, body), info -> subscriber(info, sinks, progress));
        try {
            while (true) {
                double left = seconds - (System.nanoTime() / 1e9 - start);
                double quiet = silence - progress.idleSeconds();
                if (left <= 0 || quiet <= 0) {
                    throw timedOut(request, left <= 0 ? seconds : silence);
                }
                HttpResponse<Sink> found = poll(answer, Math.min(left, quiet));
                if (found != null) {
                    return new Reply(found.statusCode(), fields(found), found.body().body());
                }
            }
        } catch (ExecutionException error) {
            throw explained(request, root(error), body.mayBeSent());
        } finally {
            answer.cancel(true);
        }
    }

    @Override
    public Opened open(Request request, double seconds) throws InterruptedException {
        Attempted body = attempted(request);
        CompletableFuture<HttpResponse<Pipe>> answer =
                client.sendAsync(build(request, body), info -> new Pipe());
        HttpResponse<Pipe> found = null;
        try {
            found = poll(answer, seconds);
            if (found == null) {
                throw timedOut(request, seconds);
            }
            return new Opening(request, found);
        } catch (ExecutionException error) {
            throw explained(request, root(error), body.mayBeSent());
        } finally {
            if (found == null) {
                answer.cancel(true);
            }
        }
    }

    private static <T> T poll(CompletableFuture<T> future, double seconds)
            throws InterruptedException, ExecutionException {
        try {
            return future.get((long) Math.ceil(seconds * 1e9), TimeUnit.NANOSECONDS);
        } catch (TimeoutException notYet) {
            return null;
        }
    }

    private static ApiTimeoutException timedOut(Request request, double limit) {
        return new ApiTimeoutException(
                String.format(
                        Locale.ROOT,
                        "%s: no complete answer within %.1f s; allow more with timeout",
                        request.where(),
                        limit));
    }

    private Attempted attempted(Request request) {
        return new Attempted(request.body(), client.authenticator().isPresent());
    }

    private static HttpRequest build(Request request, Attempted body) {
        HttpRequest.Builder builder =
                HttpRequest.newBuilder(request.uri()).method(request.method(), body);
        request.headers().forEach(builder::setHeader);
        if (request.body() != null) {
            builder.setHeader("Content-Type", request.body().contentType());
        }
        return builder.build();
    }

    private static Map<String, String> fields(HttpResponse<?> response) {
        return fields(response.headers().map());
    }

    private static Map<String, String> fields(Map<String, List<String>> headers) {
        Map<String, String> found = new LinkedHashMap<>();
        headers.forEach((name, values) -> found.put(name.toLowerCase(Locale.ROOT), values.get(0)));
        return found;
    }

    private static BodySubscriber<Sink> subscriber(
            HttpResponse.ResponseInfo info, SinkFactory sinks, Progress progress) {
        progress.advance();
        try {
            Sink sink = sinks.open(info.statusCode(), fields(info.headers().map()));
            return new Pieces(sink, progress);
        } catch (BeatApiException error) {
            return new Pieces(error);
        }
    }

    private static Throwable root(Throwable error) {
        Throwable found = error;
        while (found instanceof ExecutionException && found.getCause() != null) {
            found = found.getCause();
        }
        // The subscriber's exception arrives inside another one.
        for (Throwable cause = found; cause != null; cause = cause.getCause()) {
            if (cause instanceof BeatApiException || cause instanceof SSLHandshakeException) {
                return cause;
            }
        }
        return found instanceof UncheckedIOException ? found.getCause() : found;
    }

    private static BeatApiException explained(Request request, Throwable error, boolean mayBeSent) {
        if (error instanceof BeatApiException ours) {
            return ours;
        }
        if (request.body() != null) {
            request.body().check().run();
        }
        String where = request.where();
        if (isRefusal(error)) {
            return new TlsException(
                    where
                            + ": the connection is not secure; check the base URL, the server's"
                            + " certificate and the system's clock",
                    error);
        }
        boolean sent =
                mayBeSent
                        && !(error instanceof ConnectException)
                        && !(error instanceof HttpConnectTimeoutException)
                        && !(error instanceof SSLHandshakeException);
        String kind = error.getClass().getSimpleName();
        String what = sent ? "the connection was lost" : "there is no connection to the server";
        return new ApiConnectionException(where + ": " + what + " (" + kind + ")", sent, error);
    }

    /** Return true if another attempt would fail too. It may succeed after a cut-off handshake. */
    private static boolean isRefusal(Throwable error) {
        String said = String.valueOf(error.getMessage());
        if (error instanceof SSLHandshakeException) {
            return !said.contains("terminated the handshake");
        }
        // The JDK's message for a server that does not speak TLS.
        return error instanceof SSLPeerUnverifiedException
                || error instanceof SSLException && said.contains("plaintext connection");
    }

    /** An answer whose body comes through a pipe. */
    private record Opening(Request request, HttpResponse<Pipe> response) implements Opened {
        @Override
        public int status() {
            return response.statusCode();
        }

        @Override
        public Map<String, String> headers() {
            return fields(response);
        }

        @Override
        public byte[] next(double seconds) throws InterruptedException {
            Object piece = response.body().poll(seconds);
            if (piece == null) {
                throw timedOut(request, seconds);
            }
            if (piece instanceof Throwable error) {
                throw explained(request, error, true);
            }
            return piece == Pipe.END ? null : (byte[]) piece;
        }

        @Override
        public void close() {
            response.body().close();
        }
    }

    /** Holds one piece of a body until it is taken; the server waits meanwhile. */
    private static final class Pipe implements BodySubscriber<Pipe> {
        private static final Object END = new Object();

        private final BlockingQueue<Object> pieces = new LinkedBlockingQueue<>();
        private volatile Flow.Subscription subscription;

        @Override
        public CompletionStage<Pipe> getBody() {
            return CompletableFuture.completedFuture(this);
        }

        @Override
        public void onSubscribe(Flow.Subscription given) {
            subscription = given;
            given.request(1);
        }

        @Override
        public void onNext(List<ByteBuffer> buffers) {
            ByteArrayOutputStream piece = new ByteArrayOutputStream();
            for (ByteBuffer buffer : buffers) {
                byte[] bytes = new byte[buffer.remaining()];
                buffer.get(bytes);
                piece.writeBytes(bytes);
            }
            pieces.add(piece.toByteArray());
        }

        @Override
        public void onError(Throwable error) {
            pieces.add(error);
        }

        @Override
        public void onComplete() {
            pieces.add(END);
        }

        /** The next piece, the end, or an error; null if none of them came in time. */
        Object poll(double seconds) throws InterruptedException {
            double nanos = Math.min(Math.max(seconds, 0) * 1e9, Long.MAX_VALUE);
            Object piece = pieces.poll((long) nanos, TimeUnit.NANOSECONDS);
            if (piece instanceof byte[]) {
                subscription.request(1);
            } else if (piece != null) {
                // The end stays the end.
                pieces.add(piece);
            }
            return piece;
        }

        void close() {
            if (subscription != null) {
                subscription.cancel();
            }
        }
    }

    /** The time at which the last piece arrived. */
    private static final class Progress {
        private volatile long last = System.nanoTime();

        void advance() {
            last = System.nanoTime();
        }

        double idleSeconds() {
            return (System.nanoTime() - last) / 1e9;
        }
    }

    /** Hands pieces to a sink, one at a time. */
    private static final class Pieces implements BodySubscriber<Sink> {
        private final CompletableFuture<Sink> done = new CompletableFuture<>();
        private final Sink sink;
        private final Progress progress;
        private Flow.Subscription subscription;

        Pieces(Sink sink, Progress progress) {
            this.sink = sink;
            this.progress = progress;
        }

        Pieces(Throwable refusal) {
            this(null, new Progress());
            done.completeExceptionally(refusal);
        }

        @Override
        public CompletionStage<Sink> getBody() {
            return done;
        }

        @Override
        public void onSubscribe(Flow.Subscription given) {
            subscription = given;
            if (done.isDone()) {
                subscription.cancel();
            } else {
                subscription.request(1);
            }
        }

        @Override
        public void onNext(List<ByteBuffer> pieces) {
            progress.advance();
            try {
                for (ByteBuffer piece : pieces) {
                    sink.accept(piece);
                }
                subscription.request(1);
            } catch (BeatApiException error) {
                done.completeExceptionally(error);
                subscription.cancel();
            }
        }

        @Override
        public void onError(Throwable error) {
            done.completeExceptionally(error);
        }

        @Override
        public void onComplete() {
            done.complete(sink);
        }
    }
}
