package beatapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * The token of a wait, with which another process, in any language, can continue it.
 *
 * @param taskId the task
 * @param remaining the seconds left, at least enough for one poll; infinite for no limit
 */
record WaitToken(String taskId, double remaining) {
    private static final int VERSION = 1;

    /** The time for a wait that is resumed after its deadline: enough for one poll. */
    private static final double LEAST_SECONDS = 10;

    /** A token for a wait that begins now, as JSON: no secret, a version. */
    static String write(String taskId, String baseUrl, double timeout, double now) {
        ObjectNode token = Json.NODES.objectNode().put("v", VERSION);
        token.put("task_id", taskId).put("base_url", baseUrl);
        boolean limited = timeout != Double.POSITIVE_INFINITY;
        token.put("timeout", limited ? timeout : null);
        // Unix time: two processes share no other clock.
        token.put("expires_at", limited ? Math.rint((now + timeout) * 1000) / 1000 : null);
        return Json.print(token);
    }

    /**
     * Reads a token.
     *
     * @throws InvalidArgumentException it is not a token, of a later version or for another server
     */
    static WaitToken read(String text, String baseUrl, double now) {
        JsonNode token = parsed(text);
        if (!token.isObject()) {
            throw new InvalidArgumentException(
                    "this is not a wait token: pass what token() returned");
        }
        JsonNode version = token.path("v");
        if (!version.isNumber() || version.doubleValue() != VERSION) {
            throw new InvalidArgumentException(
                    "the wait token is of another version: upgrade this client");
        }
        String taskId = token.path("task_id").textValue();
        String server = token.path("base_url").textValue();
        if (taskId == null || taskId.isEmpty() || server == null) {
            throw damaged();
        }
        double timeout = seconds(token.path("timeout"));
        double end = seconds(token.path("expires_at"));
        if (!server.equals(baseUrl)) {
            throw new InvalidArgumentException(
                    "the wait token is for "
                            + server
                            + ", this client for "
                            + baseUrl
                            + ": build the client with that baseUrl");
        }
        boolean limited = Math.max(timeout, end) != Double.POSITIVE_INFINITY;
        double left = Math.max(LEAST_SECONDS, Math.min(timeout, end - now));
        return new WaitToken(taskId, limited ? left : Double.POSITIVE_INFINITY);
    }

    private static JsonNode parsed(String text) {
        try {
            return text == null ? Json.NODES.missingNode() : Json.parse(text);
        } catch (IllegalArgumentException error) {
            return Json.NODES.missingNode();
        }
    }

    private static double seconds(JsonNode value) {
        if (value.isMissingNode() || value.isNull()) {
            return Double.POSITIVE_INFINITY;
        }
        double found = value.isNumber() ? value.doubleValue() : Double.NaN;
        if (found > 0 && found < 1e12) {
            return found;
        }
        throw damaged();
    }

    private static InvalidArgumentException damaged() {
        return new InvalidArgumentException(
                "the wait token is damaged: store it as it was returned");
    }
}
