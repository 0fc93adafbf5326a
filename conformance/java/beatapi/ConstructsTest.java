package beatapi;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import beatapi.models.CreateEcommerceVideoTaskParams;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** What this contract does not need, and others do, over a real socket. */
class ConstructsTest {
    private Server server;
    private Engine engine;

    @BeforeEach
    void start() throws IOException {
        server = new Server();
        engine = server.client(new ManualClock()).build().engine;
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private static <T> Operation<T> operation(String path, Function<JsonNode, T> reader) {
        return new Operation<>("x", "POST", path, null, true, Idempotency.OPTIONAL, reader);
    }

    private static Operation<Void> empty(String path) {
        Operation<Void> plain = operation(path, Json::nothing);
        return plain.reading(Operation.Form.EMPTY, false, "*/*");
    }

    private static <T> Operation<T> json(Operation<T> operation, boolean optional) {
        return operation.reading(Operation.Form.JSON, optional, "application/json");
    }

    private <T> T call(Operation<T> operation, Arguments arguments) {
        return engine.call(operation, arguments, RequestOptions.none());
    }

    private Server.Seen sent(Operation<?> operation, Arguments arguments) {
        server.then(204, "");
        call(operation, arguments);
        return server.seen.get(0);
    }

    @Test
    void aListIsRead() {
        server.then(200, "[1,2]");
        Operation<List<Long>> read = operation("/a", Json.list(Json::integer));
        assertEquals(List.of(1L, 2L), call(json(read, false), new Arguments()));
    }

    @Test
    void aValueOfAnotherTypeIsRefused() {
        server.then(200, "[1,\"2\"]");
        Operation<List<Long>> read = operation("/a", Json.list(Json::integer));
        assertThrows(
                InvalidResponseException.class,
                () -> call(json(read, false), new Arguments()));
    }

    @ParameterizedTest
    @CsvSource({"200, null", "204, ''"})
    void noValueIsAnEmptyOptional(int status, String body) {
        server.then(status, body);
        Operation<Optional<String>> read = operation("/a", Json.optional(Json::text));
        assertEquals(Optional.empty(), call(json(read, true), new Arguments()));
    }

    @Test
    void textAndBytesAreReadAsTheyCome() {
        server.then(200, "no \"JSON\"");
        Operation<String> text = operation("/a", Json::text);
        Operation.Form form = Operation.Form.TEXT;
        assertEquals(
                "no \"JSON\"", call(text.reading(form, false, "text/plain"), new Arguments()));
        assertEquals("text/plain", server.seen.get(0).headers().get("accept"));
        server.then(200, "{}");
        Operation<byte[]> bytes = operation("/a", Json::bytes);
        assertArrayEquals(
                "{}".getBytes(StandardCharsets.UTF_8),
                call(bytes.reading(Operation.Form.BYTES, false, "*/*"), new Arguments()));
    }

    @ParameterizedTest
    @CsvSource({
        "simple, '[1,2]', '/1,2'",
        "simple, '{\"x\":1,\"y\":2}', '/x,1,y,2'",
        "simple*, '{\"x\":1,\"y\":2}', '/x=1,y=2'",
        "label, '[1,2]', '/.1,2'",
        "label*, '[1,2]', '/.1.2'",
        "matrix, '[1,2]', '/;id=1,2'",
        "matrix*, '[1,2]', '/;id=1;id=2'",
        "simple, '\"a/{b}\"', '/a%2F%7Bb%7D'",
    })
    void parametersOfThePathHaveStyles(String style, String value, String target) {
        Arguments arguments = new Arguments().style("id", style).path("id", Json.parse(value));
        assertEquals(target, sent(empty("/{id}"), arguments).target());
    }

    @ParameterizedTest
    @CsvSource({
        "form*, '[\"a b\",\"c\"]', 'prompt=a%20b&prompt=c'",
        "form, '[1,2]', 'prompt=1,2'",
        "spaceDelimited, '[1,2]', 'prompt=1%202'",
        "pipeDelimited, '[1,2]', 'prompt=1%7C2'",
        "deepObject*, '{\"a\":{\"b\":1}}', 'prompt%5Ba%5D%5Bb%5D=1'",
        "form*, '{\"a\":1,\"b\":2}', 'a=1&b=2'",
        "json, '{\"a\":1}', 'prompt=%7B%22a%22%3A1%7D'",
        "form*+, '\"a/b&c\"', 'prompt=a/b%26c'",
    })
    void parametersOfTheQueryHaveStyles(String style, String value, String query) {
        JsonObject given = with("prompt", value);
        Arguments arguments = new Arguments().style("prompt", style).query(given);
        assertEquals("/a?" + query, sent(empty("/a"), arguments).target());
    }

    private static JsonObject with(String name, String value) {
        JsonNode fields = Json.NODES.objectNode().set(name, Json.parse(value));
        return CreateEcommerceVideoTaskParams.of(fields);
    }

    @Test
    void headersAndCookiesCarryValues() {
        JsonNode fields = Json.parse("{\"X-A\":[1,2],\"c\":\"3\"}");
        Arguments arguments =
                new Arguments()
                        .query(CreateEcommerceVideoTaskParams.of(fields))
                        .header("X-A")
                        .cookie("c");
        Server.Seen seen = sent(empty("/a"), arguments);
        assertEquals("/a", seen.target());
        assertEquals("1,2", seen.headers().get("x-a"));
        assertEquals("c=3", seen.headers().get("cookie"));
    }

    @Test
    void bodiesAreWrittenUnderTheirMediaTypes() {
        Arguments form = new Arguments().form(with("a", "[1,2]"), Map.of("a", "form"));
        Server.Seen seen = sent(empty("/a"), form);
        assertEquals("a=1,2", seen.text());
        assertEquals("application/x-www-form-urlencoded", seen.headers().get("content-type"));
    }

    @Test
    void aWholeValueIsABody() {
        Server.Seen seen = sent(empty("/a"), new Arguments().json(List.of(1L), "application/x+json"));
        assertEquals("[1]", seen.text());
        assertEquals("application/x+json", seen.headers().get("content-type"));
    }

    @Test
    void textAndBytesAreBodies() {
        assertEquals("a", sent(empty("/a"), new Arguments().text("a", "text/x")).text());
        server.seen.clear();
        FileInput file = FileInput.of(new byte[] {65});
        Server.Seen seen = sent(empty("/a"), new Arguments().bytes(file, "image/x"));
        assertEquals("A", seen.text());
        assertEquals("image/x", seen.headers().get("content-type"));
    }

    @Test
    void anOptionalBodyMayBeLeftOut() {
        Server.Seen seen = sent(empty("/a"), new Arguments().json(null).optional());
        assertEquals("", seen.text());
        assertThrows(
                InvalidArgumentException.class,
                () -> call(empty("/a"), new Arguments().json(null)));
    }

    @ParameterizedTest
    @CsvSource({
        "BASIC, header, Authorization, /a, authorization, Basic c2tfbGl2ZV9zZWNyZXQ=",
        "KEY, header, X-Key, /a, x-key, sk_live_secret",
        "KEY, cookie, sid, /a, cookie, sid=sk_live_secret",
        "KEY, query, key, /a?key=sk_live_secret, x-none,",
    })
    void aKeyGoesToItsPlace(
            Operation.Key kind, String place, String name, String target, String header, String value) {
        Server.Seen seen = sent(empty("/a").sending(kind, place, name), new Arguments());
        assertEquals(target, seen.target());
        assertEquals(value, seen.headers().get(header));
        assertEquals(kind == Operation.Key.BASIC, seen.headers().containsKey("authorization"));
    }
}
