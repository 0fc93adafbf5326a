package beatapi;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A server on this machine that answers by a script, and keeps the requests. */
final class Server implements AutoCloseable {
    /** Answers one request. */
    interface Answer {
        /** Sends the answer; closing the exchange without one loses it. */
        void send(HttpExchange exchange) throws IOException;
    }

    /** A request as it arrived. */
    record Seen(String method, String target, Map<String, String> headers, byte[] body) {
        String text() {
            return new String(body, StandardCharsets.ISO_8859_1);
        }
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Deque<Answer> answers = new ArrayDeque<>();

    /** True to count bodies only: {@code seen} then has their length in place of the bytes. */
    boolean discards;

    final List<Seen> seen = Collections.synchronizedList(new ArrayList<>());

    Server() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::handle);
        server.setExecutor(threads);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** A client of this server that never really waits. */
    BeatApi.Builder client(Clock clock) {
        return BeatApi.builder()
                .apiKey("sk_live_secret")
                .baseUrl(url())
                .clock(clock)
                .random(() -> 0.5);
    }

    synchronized Server then(Answer answer) {
        answers.add(answer);
        return this;
    }

    Server then(int status, String body) {
        return then(exchange -> send(exchange, status, body.getBytes(StandardCharsets.UTF_8)));
    }

    Server thenLose() {
        return then(HttpExchange::close);
    }

    static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private void handle(HttpExchange exchange) throws IOException {
        Map<String, String> headers = new TreeMap<>();
        exchange.getRequestHeaders()
                .forEach(
                        (name, values) ->
                                headers.put(name.toLowerCase(Locale.ROOT), values.get(0)));
        byte[] body = discards ? counted(exchange) : exchange.getRequestBody().readAllBytes();
        String target = exchange.getRequestURI().toString();
        seen.add(new Seen(exchange.getRequestMethod(), target, headers, body));
        next().send(exchange);
    }

    private static byte[] counted(HttpExchange exchange) throws IOException {
        long count = exchange.getRequestBody().transferTo(OutputStream.nullOutputStream());
        return String.valueOf(count).getBytes(StandardCharsets.US_ASCII);
    }

    private synchronized Answer next() {
        Answer answer = answers.poll();
        return answer == null ? exchange -> send(exchange, 500, new byte[0]) : answer;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
