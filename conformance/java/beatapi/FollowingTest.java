package beatapi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import beatapi.models.Task;
import beatapi.models.UpdateWebhookEndpointParams;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;

/** Calls whose work goes on as a task, over a real socket. */
class FollowingTest {
    private static final String RUNNING =
            "{\"object\":\"web.research\",\"request_id\":\"task_1\",\"status\":\"running\"}";
    private static final String STARTED =
            "{\"data\":{\"id\":\"task_1\",\"object\":\"task\",\"status\":\"queued\"},\"next\":{}}";

    private final ManualClock clock = new ManualClock();
    private Server server;
    private FollowHelpers resource;

    @BeforeEach
    void start() throws IOException {
        server = new Server();
        Engine engine = server.client(clock).build().engine;
        resource = new FollowHelpers(engine) {};
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private static String task(String status, String output) {
        return "{\"data\":{\"id\":\"task_1\",\"status\":\""
                + status
                + "\",\"output\":"
                + output
                + "}}";
    }

    private JsonNode call(String id, Arguments arguments) {
        Operation<Task> operation =
                new Operation<>(id, "POST", "/a", null, true, Idempotency.OPTIONAL, Task::of);
        return resource.call(operation, arguments, RequestOptions.none()).toJson();
    }

    private static Arguments body(String operation) {
        var params = UpdateWebhookEndpointParams.builder();
        return new Arguments()
                .json((operation == null ? params : params.with("operation", operation)).build());
    }

    @Test
    void aResearchIsFollowedToItsEnd() {
        server.then(202, RUNNING)
                .then(200, task("processing", "null"))
                .then(200, task("succeeded", "{\"query\":\"q\"}"));
        assertEquals(Json.parse("{\"query\":\"q\"}"), call("researchWeb", body(null)));
        assertEquals("/v1/tasks/task_1", server.seen.get(2).target());
    }

    @Test
    void aResearchWithoutAResultIsAnError() {
        server.then(202, RUNNING).then(200, task("succeeded", "null"));
        assertThrows(InvalidResponseException.class, () -> call("researchWeb", body(null)));
    }

    @Test
    void aRunIsFollowedUnlessItNamesItsOperation() {
        server.then(201, STARTED).then(200, task("succeeded", "{\"a\":1}"));
        JsonNode done = call("runCapability", body(null));
        assertEquals("succeeded", done.at("/data/status").asText());
        assertEquals(false, done.has("next"));
        server.then(201, STARTED);
        assertEquals(Json.parse(STARTED), call("runCapability", body("start")));
    }

    @Test
    void anAnswerThatIsCompleteIsGivenAsItIs() {
        server.then(200, "{\"status\":\"complete\"}").then(200, "{\"data\":{\"id\":1}}");
        assertEquals("complete", call("researchWeb", body(null)).get("status").asText());
        assertEquals(1, call("runCapability", body(null)).at("/data/id").asInt());
        assertEquals(2, server.seen.size());
    }
}
