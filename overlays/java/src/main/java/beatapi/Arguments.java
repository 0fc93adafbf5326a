package beatapi;

import com.fasterxml.jackson.databind.JsonNode;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;

/** What a resource method passes on, and how it is written into a request. */
final class Arguments {
    private final Map<String, String> path = new LinkedHashMap<>();
    private final Set<String> headerNames = new HashSet<>();
    private JsonObject query;
    private JsonObject json;
    private JsonObject form;

    Arguments path(String name, String value) {
        path.put(name, value);
        return this;
    }

    Arguments query(JsonObject value) {
        query = value;
        return this;
    }

    /** A field of the query object that travels as a header field. */
    Arguments header(String name) {
        headerNames.add(name);
        return this;
    }

    Arguments json(JsonObject value) {
        json = given(value);
        return this;
    }

    Arguments multipart(JsonObject value) {
        form = given(value);
        return this;
    }

    private static JsonObject given(JsonObject value) {
        if (value == null) {
            throw new InvalidArgumentException("params must not be null");
        }
        return value;
    }

    /** The path and the query behind it. */
    String target(String template) {
        String filled = template;
        for (Map.Entry<String, String> entry : path.entrySet()) {
            filled = filled.replace("{" + entry.getKey() + "}", segment(entry));
        }
        return filled + queryText();
    }

    /** A value as exactly one segment of a path (RFC 3986, section 3.3). */
    private static String segment(Map.Entry<String, String> entry) {
        String value = entry.getValue();
        if (value == null || Set.of("", ".", "..").contains(value)) {
            throw new InvalidArgumentException(entry.getKey() + " must be the id of an object");
        }
        return encode(value);
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private String queryText() {
        StringJoiner text = new StringJoiner("&", "?", "").setEmptyValue("");
        for (Map.Entry<String, JsonNode> entry : fields()) {
            if (!headerNames.contains(entry.getKey())) {
                for (JsonNode item : many(entry.getValue())) {
                    text.add(encode(entry.getKey()) + "=" + encode(item.asText()));
                }
            }
        }
        return text.toString();
    }

    private static Iterable<JsonNode> many(JsonNode value) {
        return value.isArray() ? value : Set.of(value);
    }

    private Iterable<Map.Entry<String, JsonNode>> fields() {
        return query == null ? Set.of() : query.toJson().properties();
    }

    /** The declared header fields. */
    Map<String, String> headers() {
        Map<String, String> found = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> entry : fields()) {
            if (headerNames.contains(entry.getKey())) {
                found.put(entry.getKey(), entry.getValue().asText());
            }
        }
        return found;
    }

    /** The body; null if there is none. */
    Body body() {
        if (form != null) {
            return Multipart.of(form.toJson());
        }
        return json == null ? null : Body.json(Json.print(json.toJson()));
    }
}
