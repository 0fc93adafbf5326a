package beatapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.function.Function;

/** The arguments of a resource method, and the code that writes them into a request. */
final class Arguments {
    private final Map<String, JsonNode> path = new LinkedHashMap<>();
    private final Map<String, String> pathStyles = new HashMap<>();
    private final Map<String, String> styles = new HashMap<>();
    private final Map<String, String> headerNames = new HashMap<>();
    private final Map<String, String> cookieNames = new HashMap<>();
    private JsonObject query;
    private final Map<String, JsonNode> members = new LinkedHashMap<>();
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

    /** A part of the path that is not written in the usual style. */
    Arguments path(String name, Object value, String style) {
        pathStyles.put(name, style);
        return path(name, value);
    }

    /** A field of the query object that is not written in the usual style of its place. */
    Arguments style(String name, String style) {
        styles.put(name, style);
        return this;
    }

    Arguments query(JsonObject value) {
        query = value;
        return this;
    }

    /** A field of the query object that travels as a header field of its name. */
    Arguments header(String name) {
        return header(name, name);
    }

    /** The same under another name. */
    Arguments header(String name, String wire) {
        headerNames.put(name, wire);
        return this;
    }

    /** A field of the query object that travels as a cookie of its name. */
    Arguments cookie(String name) {
        return cookie(name, name);
    }

    /** The same under another name. */
    Arguments cookie(String name, String wire) {
        cookieNames.put(name, wire);
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

    /** A member of the body that the method itself decides. */
    Arguments member(String name, boolean value) {
        return member(name, Json.NODES.booleanNode(value));
    }

    /** A member of the body that the client itself decides. */
    Arguments member(String name, JsonNode value) {
        members.put(name, value);
        return this;
    }

    /** A field of the body as the caller gave it; missing if there is none, or no such body. */
    JsonNode field(String name) {
        return content instanceof JsonObject object && name != null
                ? object.raw(name).orElse(Json.NODES.missingNode())
                : Json.NODES.missingNode();
    }

    /** Return true if the call has a body. */
    boolean hasBody() {
        return writer != null && !(optional && content == null);
    }

    private static ObjectNode object(JsonNode node) {
        if (node instanceof ObjectNode object) {
            return object;
        }
        throw new InvalidArgumentException("params must be an object with fields");
    }

    /**
     * The path and the query behind it.
     *
     * @param template the path, with names between braces
     * @param more further members of the query
     */
    String target(String template, List<String> more) {
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
        return filled + template.substring(from) + queryText(more);
    }

    /** A value as exactly one segment of a path (RFC 3986, section 3.3), or a part of one. */
    private String segment(String template, int open, int close, JsonNode value) {
        String name = template.substring(open + 1, close);
        String text = Styles.of(pathStyles.getOrDefault(name, "simple")).path(name, value);
        if (Set.of("", ".", "..").contains(text)) {
            throw new InvalidArgumentException(name + " must be the id of an object");
        }
        return text;
    }

    private String queryText(List<String> more) {
        Set<String> elsewhere = new HashSet<>(headerNames.keySet());
        elsewhere.addAll(cookieNames.keySet());
        StringJoiner text = new StringJoiner("&", "?", "").setEmptyValue("");
        String pairs = query == null ? "" : pairs(query.toJson(), elsewhere, styles);
        if (!pairs.isEmpty()) {
            text.add(pairs);
        }
        more.forEach(text::add);
        return text.toString();
    }

    private static String pairs(ObjectNode from, Set<String> without, Map<String, String> styles) {
        StringJoiner text = new StringJoiner("&");
        for (Map.Entry<String, JsonNode> entry : from.properties()) {
            String name = entry.getKey();
            if (!without.contains(name) && !entry.getValue().isNull()) {
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
            JsonNode value = entry.getValue();
            if (headerNames.containsKey(name) && !value.isNull()) {
                Styles style = Styles.of(styles.getOrDefault(name, "simple"));
                found.put(headerNames.get(name), style.header(value));
            } else if (cookieNames.containsKey(name) && !value.isNull()) {
                Styles style = Styles.of(styles.getOrDefault(name, "form*"));
                style.cookies(cookieNames.get(name), value).forEach(cookies::add);
            }
        }
        if (cookies.length() > 0) {
            found.put("Cookie", cookies.toString());
        }
        return found;
    }

    /** The body; null if there is none. */
    Body body() {
        if (!hasBody()) {
            return null;
        }
        if (content == null) {
            throw new InvalidArgumentException("params must not be null");
        }
        JsonNode written = Json.write(content);
        if (!members.isEmpty()) {
            object(written).setAll(members);
        }
        return writer.apply(written);
    }
}
