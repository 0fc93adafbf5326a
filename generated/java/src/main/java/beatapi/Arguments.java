package beatapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.util.LinkedHashMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.function.Function;

/** What a resource method passes on, and how it is written into a request. */
final class Arguments {
    private final Map<String, JsonNode> path = new LinkedHashMap<>();
    private final Map<String, String> styles = new HashMap<>();
    private final Set<String> headerNames = new HashSet<>();
    private final Set<String> cookieNames = new HashSet<>();
    private JsonObject query;
    private Object content;
    private Function<JsonNode, Body> writer;
    private boolean optional;

    Arguments path(String name, Object value) {
        if (value == null) {
            throw new InvalidArgumentException(name + " must be the id of an object");
        }
        path.put(name, Json.write(value));
        return this;
    }

    /** A parameter that is not written in the usual style of its place. */
    Arguments style(String name, String style) {
        styles.put(name, style);
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

    /** A field of the query object that travels as a cookie. */
    Arguments cookie(String name) {
        cookieNames.add(name);
        return this;
    }

    Arguments json(Object value) {
        return json(value, "application/json");
    }

    Arguments json(Object value, String media) {
        return content(value, node -> Body.text(media, Json.print(node)));
    }

    Arguments multipart(Object value) {
        return multipart(value, Map.of());
    }

    /** A form with files; the media types are those of parts that say their own. */
    Arguments multipart(Object value, Map<String, String> media) {
        return content(value, node -> Multipart.of(object(node), media));
    }

    Arguments form(Object value) {
        return form(value, Map.of());
    }

    /** A form as text; the styles are those of fields that are not written in the usual one. */
    Arguments form(Object value, Map<String, String> fields) {
        return content(
                value,
                node ->
                        Body.text(
                                "application/x-www-form-urlencoded",
                                pairs(object(node), Set.of(), fields)));
    }

    Arguments text(Object value, String media) {
        return content(value, node -> Body.text(media, node.asText()));
    }

    Arguments bytes(Object value, String media) {
        return content(value, node -> Multipart.whole(Json.file(node), media));
    }

    /** The body may be left out: null stands for none. */
    Arguments optional() {
        optional = true;
        return this;
    }

    private Arguments content(Object value, Function<JsonNode, Body> written) {
        content = value;
        writer = written;
        return this;
    }

    private static ObjectNode object(JsonNode node) {
        if (node instanceof ObjectNode object) {
            return object;
        }
        throw new InvalidArgumentException("params must be an object with fields");
    }

    /** The path and the query behind it. */
    String target(String template) {
        StringBuilder filled = new StringBuilder();
        int from = 0;
        for (int open = template.indexOf('{'); open >= 0; open = template.indexOf('{', from)) {
            int close = template.indexOf('}', open);
            JsonNode value = close < 0 ? null : path.get(template.substring(open + 1, close));
            if (value == null) {
                break;
            }
            filled.append(template, from, open).append(segment(template, open, close, value));
            from = close + 1;
        }
        return filled + template.substring(from) + queryText();
    }

    /** A value as exactly one segment of a path (RFC 3986, section 3.3), or a part of one. */
    private String segment(String template, int open, int close, JsonNode value) {
        String name = template.substring(open + 1, close);
        String text = Styles.of(styles.getOrDefault(name, "simple")).path(name, value);
        if (Set.of("", ".", "..").contains(text)) {
            throw new InvalidArgumentException(name + " must be the id of an object");
        }
        return text;
    }

    private String queryText() {
        Set<String> elsewhere = new HashSet<>(headerNames);
        elsewhere.addAll(cookieNames);
        String text = query == null ? "" : pairs(query.toJson(), elsewhere, styles);
        return text.isEmpty() ? "" : "?" + text;
    }

    private static String pairs(ObjectNode from, Set<String> without, Map<String, String> styles) {
        StringJoiner text = new StringJoiner("&");
        for (Map.Entry<String, JsonNode> entry : from.properties()) {
            String name = entry.getKey();
            if (!without.contains(name)) {
                Styles style = Styles.of(styles.getOrDefault(name, "form*"));
                style.query(name, entry.getValue()).forEach(text::add);
            }
        }
        return text.toString();
    }

    /** The declared header fields, cookies included. */
    Map<String, String> headers() {
        Map<String, String> found = new LinkedHashMap<>();
        StringJoiner cookies = new StringJoiner("; ");
        Iterable<Map.Entry<String, JsonNode>> fields =
                query == null ? Set.of() : query.toJson().properties();
        for (Map.Entry<String, JsonNode> entry : fields) {
            String name = entry.getKey();
            Styles style = Styles.of(styles.getOrDefault(name, "simple"));
            if (headerNames.contains(name)) {
                found.put(name, style.header(entry.getValue()));
            } else if (cookieNames.contains(name)) {
                cookies.add(name + "=" + style.header(entry.getValue()));
            }
        }
        if (cookies.length() > 0) {
            found.put("Cookie", cookies.toString());
        }
        return found;
    }

    /** The body; null if there is none. */
    Body body() {
        if (writer == null || optional && content == null) {
            return null;
        }
        if (content == null) {
            throw new InvalidArgumentException("params must not be null");
        }
        return writer.apply(Json.write(content));
    }
}
