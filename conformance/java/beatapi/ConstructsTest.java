package beatapi;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import beatapi.models.CreateEcommerceVideoTaskParams;
import beatapi.models.UpdateWebhookEndpointParams;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** Constructs that other contracts than this one need, over a real socket. */
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
    void aFieldOfTheBodyNamesTheCall() {
        server.thenLose().then(204, "").then(204, "");
        Operation<Void> operation = empty("/a").keyed("key");
        call(operation, new Arguments().json(UpdateWebhookEndpointParams.builder().build()));
        assertEquals(server.seen.get(0).text(), server.seen.get(1).text());
        assertEquals(36, Json.parse(server.seen.get(0).text()).get("key").asText().length());
        assertFalse(server.seen.get(0).headers().containsKey("idempotency-key"));
        JsonObject own = UpdateWebhookEndpointParams.builder().with("key", "mine").build();
        call(operation, new Arguments().json(own));
        assertEquals("{\"key\":\"mine\"}", server.seen.get(2).text());
    }

    @Test
    void anOperationHasATimeoutOfItsOwn() {
        List<Double> timeouts = new ArrayList<>();
        Transport transport =
                (request, seconds, silence, sinks) -> {
                    timeouts.add(seconds);
                    return new Reply(204, Map.of(), new byte[0]);
                };
        BeatApi.Builder builder = server.client(new ManualClock()).transport(transport);
        Engine usual = builder.build().engine;
        Operation<Void> slow = empty("/a").within(120);
        RequestOptions own = RequestOptions.none().timeout(Duration.ofSeconds(5));
        usual.call(empty("/a"), new Arguments(), RequestOptions.none());
        usual.call(slow, new Arguments(), RequestOptions.none());
        usual.call(slow, new Arguments(), own);
        Engine given = builder.timeout(Duration.ofSeconds(7)).build().engine;
        given.call(slow, new Arguments(), RequestOptions.none());
        assertEquals(List.of(60.0, 120.0, 5.0, 7.0), timeouts);
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
        Arguments arguments = new Arguments().path("id", Json.parse(value), style);
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

    @Test
    void anOperationMayHaveAServerOfItsOwn() {
        Operation<Void> operation = empty("/a").at("/v2");
        assertEquals("/a", sent(operation, new Arguments()).target());
        Engine.Settings given = engine.settings;
        engine =
                new Engine(
                        new Engine.Settings(
                                given.baseUrl() + "/v1",
                                false,
                                given.local(),
                                given.keys(),
                                null,
                                0,
                                given.transport(),
                                given.clock(),
                                given.random(),
                                given.budget()));
        server.seen.clear();
        assertEquals("/v2/a", sent(operation, new Arguments()).target());
        server.seen.clear();
        assertEquals("/v1/a", sent(empty("/a"), new Arguments()).target());
        server.seen.clear();
        assertEquals("/b/a", sent(empty("/a").at(given.baseUrl() + "/b"), new Arguments()).target());
    }

    private static final List<Scheme> SCHEMES =
            List.of(
                    new Scheme("Header", Scheme.Kind.KEY, "header", "X-Key", "HEADER"),
                    new Scheme("Cookie", Scheme.Kind.KEY, "cookie", "sid", "COOKIE"),
                    new Scheme("Query", Scheme.Kind.KEY, "query", "key", "QUERY"),
                    new Scheme("Basic", Scheme.Kind.BASIC, "header", "Authorization", "BASIC"),
                    new Scheme("Bearer", Scheme.Kind.BEARER, "header", "Authorization", "BEARER"));

    private static final Map<String, String> KEYS =
            Map.of("Header", "h", "Cookie", "c;", "Query", "q&", "Basic", "u:p");

    private static Keyring keyring(Map<String, String> given) {
        return new Keyring(SCHEMES, null, given, name -> null);
    }

    private static String signed(Keyring keys, String... alternatives) {
        List<List<String>> security =
                Stream.of(alternatives).map(each -> List.of(each.split(" "))).toList();
        Map<String, String> headers = new TreeMap<>(Map.of("Cookie", "a=b"));
        return keys.sign(empty("/a").secured(security), headers) + " " + headers;
    }

    @ParameterizedTest
    @CsvSource({
        "Header, '[] {Cookie=a=b, X-Key=h}'",
        "Cookie, '[] {Cookie=a=b; sid=c%3B}'",
        "Query, '[key=q%26] {Cookie=a=b}'",
        "Basic, '[] {Authorization=Basic dTpw, Cookie=a=b}'",
        "Header Basic, '[] {Authorization=Basic dTpw, Cookie=a=b, X-Key=h}'",
    })
    void aKeyGoesToItsPlace(String names, String written) {
        assertEquals(written, signed(keyring(KEYS), names));
        assertEquals(written, signed(keyring(KEYS), "Bearer", names, "Query"));
    }

    @Test
    void aMissingKeyIsNamedWithItsVariable() {
        Keyring keys = keyring(Map.of("Header", "h"));
        String message =
                assertThrows(
                                ConfigurationException.class,
                                () -> signed(keys, "Bearer", "Header Basic"))
                        .getMessage();
        assertEquals(
                "POST /a needs a credential: pass credential(\"Bearer\", \"...\") or BEATAPI_BEARER;"
                        + " or credential(\"Basic\", \"user:password\") or BEATAPI_BASIC",
                message);
        assertThrows(ConfigurationException.class, () -> signed(keys, "Undefined"));
    }

    @Test
    void keysThatCannotBeSentAreRefused() {
        for (Map<String, String> given :
                List.of(
                        Map.of("Basic", "no colon"),
                        Map.of("Basic", "u:\n"),
                        Map.of("Header", "a b"),
                        Map.of("Other", "x"))) {
            assertThrows(ConfigurationException.class, () -> keyring(given));
        }
        Keyring keys = new Keyring(SCHEMES, null, Map.of(), Map.of("BEATAPI_API_KEY", "k")::get);
        assertEquals("[] {Cookie=a=b, X-Key=k}", signed(keys, "Header"));
        assertEquals("(key) (key) x", keyring(KEYS).redact("q& q%26 x"));
    }
}
