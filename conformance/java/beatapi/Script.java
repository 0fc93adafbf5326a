package beatapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Answers requests as a case of the shared vectors tells it. */
final class Script implements Transport {
    private final JsonNode steps;
    int taken;

    Script(JsonNode steps) {
        this.steps = steps;
    }

    /** The next answer, unless it is a loss. */
    JsonNode next() {
        JsonNode step = steps.get(taken++);
        if (step.has("lost")) {
            boolean sent = step.get("lost").asText().equals("after");
            throw new ApiConnectionException("lost", sent);
        }
        return step;
    }

    @Override
    public Reply exchange(Request request, double seconds, double silence, SinkFactory sinks) {
        return reply(next());
    }

    /** An answer as a case tells it: a status, and for errors a code and a pause. */
    static Reply reply(JsonNode told) {
        if (told.get("status").asInt() == 200) {
            return new Reply(200, Map.of(), "{\"data\":{}}".getBytes(StandardCharsets.UTF_8));
        }
        Map<String, String> wire = new LinkedHashMap<>();
        wire.put("code", "code");
        wire.put("retry_after", "retry_after_seconds");
        wire.put("retryable", "retryable");
        ObjectNode error = Json.NODES.objectNode();
        wire.forEach(
                (key, name) -> {
                    if (told.hasNonNull(key)) {
                        error.set(name, told.get(key));
                    }
                });
        // Only the API's own errors have a code; a proxy's have no such body.
        ObjectNode body = Json.NODES.objectNode();
        body.set("error", error);
        String text = error.isEmpty() ? "" : Json.print(body);
        return new Reply(
                told.get("status").asInt(), Map.of(), text.getBytes(StandardCharsets.UTF_8));
    }
}
