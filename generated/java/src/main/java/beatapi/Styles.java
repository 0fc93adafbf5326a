package beatapi;

import com.fasterxml.jackson.databind.JsonNode;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * The style in which a parameter is written (OpenAPI 3.1, section 4.8.12.2).
 *
 * @param name the style, such as {@code form}; {@code json} writes the value as JSON
 * @param explode true if each item or member is written by itself
 * @param reserved true if characters with a meaning in URLs stay as they are
 */
record Styles(String name, boolean explode, boolean reserved) {
    private static final Map<String, String> KEPT =
            Map.ofEntries(
                    Map.entry("%3A", ":"),
                    Map.entry("%2F", "/"),
                    Map.entry("%3F", "?"),
                    Map.entry("%40", "@"),
                    Map.entry("%21", "!"),
                    Map.entry("%24", "$"),
                    Map.entry("%27", "'"),
                    Map.entry("%28", "("),
                    Map.entry("%29", ")"),
                    Map.entry("%2C", ","),
                    Map.entry("%2A", "*"),
                    Map.entry("%3D", "="),
                    Map.entry("%3B", ";"));

    /** The characters allowed in a cookie's value (RFC 6265, section 4.1.1), except the percent. */
    private static final String COOKIE_OCTETS = "!#$&'()*+-./:<=>?@[]^_`{|}~";

    /** A style with a star if it is exploded, and a plus if reserved characters stay. */
    static Styles of(String text) {
        String plain = text.replace("+", "").replace("*", "");
        return new Styles(plain, text.contains("*"), text.contains("+"));
    }

    /** A value as one segment of a path, or a part of one. */
    String path(String key, JsonNode value) {
        return switch (name) {
            case "label" -> "." + joined(value, explode ? "." : ",");
            case "matrix" -> matrix(key, value);
            case "json" -> encode(Json.print(value));
            default -> joined(value, ",");
        };
    }

    private String matrix(String key, JsonNode value) {
        String start = ";" + encode(key) + "=";
        if (explode && value.isArray()) {
            return items(value).map(item -> start + item).collect(Collectors.joining());
        }
        return explode && value.isObject() ? ";" + joined(value, ";") : start + joined(value, ",");
    }

    /** A value as cookies, an exploded list as one for each item. */
    List<String> cookies(String key, JsonNode value) {
        if (name.equals("json")) {
            return List.of(key + "=" + cookieText(Json.print(value)));
        }
        if (explode && value.isObject()) {
            return value.properties().stream()
                    .map(each -> each.getKey() + "=" + cookieText(plain(each.getValue())))
                    .toList();
        }
        Stream<String> items =
                value.isObject()
                        ? value.properties().stream()
                                .flatMap(each -> Stream.of(each.getKey(), plain(each.getValue())))
                        : StreamSupport.stream(many(value).spliterator(), false).map(Styles::plain);
        Stream<String> texts = items.map(Styles::cookieText);
        return explode
                ? texts.map(text -> key + "=" + text).toList()
                : List.of(key + "=" + texts.collect(Collectors.joining(",")));
    }

    /** A text as the value of a cookie; what may not stand there is percent-encoded. */
    static String cookieText(String text) {
        StringBuilder safe = new StringBuilder();
        for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
            char character = (char) (octet & 0xff);
            boolean kept =
                    character < 128
                            && (Character.isLetterOrDigit(character)
                                    || COOKIE_OCTETS.indexOf(character) >= 0);
            safe.append(kept ? String.valueOf(character) : String.format("%%%02X", octet & 0xff));
        }
        return safe.toString();
    }

    /** A value as the value of a header field. */
    String header(JsonNode value) {
        if (name.equals("json")) {
            return Json.print(value);
        }
        StringJoiner text = new StringJoiner(",");
        if (value.isObject()) {
            String apart = explode ? "=" : ",";
            value.properties()
                    .forEach(each -> text.add(each.getKey() + apart + plain(each.getValue())));
        } else {
            many(value).forEach(item -> text.add(plain(item)));
        }
        return text.toString();
    }

    /** One member of a query. */
    String pair(String key, String value) {
        return encode(key) + "=" + encode(value);
    }

    /** A value as members of a query or a form. */
    List<String> query(String key, JsonNode value) {
        String start = encode(key) + "=";
        if (name.equals("json")) {
            return List.of(start + encode(Json.print(value)));
        }
        if (name.equals("deepObject") && value.isObject()) {
            return deep(key, value);
        }
        if (explode && value.isObject()) {
            List<String> members = new ArrayList<>();
            value.properties()
                    .forEach(
                            each ->
                                    members.add(
                                            encode(each.getKey())
                                                    + "="
                                                    + encode(plain(each.getValue()))));
            return members;
        }
        if (explode || !value.isArray() && !value.isObject()) {
            return items(value).map(item -> start + item).toList();
        }
        return List.of(start + joined(value, between()));
    }

    private List<String> deep(String key, JsonNode value) {
        List<String> members = new ArrayList<>();
        for (Map.Entry<String, JsonNode> each : value.properties()) {
            String inner = key + "[" + each.getKey() + "]";
            if (each.getValue().isObject()) {
                members.addAll(deep(inner, each.getValue()));
            } else {
                items(each.getValue()).forEach(item -> members.add(encode(inner) + "=" + item));
            }
        }
        return members;
    }

    private String between() {
        return switch (name) {
            case "spaceDelimited" -> "%20";
            case "pipeDelimited" -> "%7C";
            default -> ",";
        };
    }

    private String joined(JsonNode value, String between) {
        if (!value.isObject()) {
            return items(value).collect(Collectors.joining(between));
        }
        String apart = explode ? "=" : ",";
        return value.properties().stream()
                .map(each -> encode(each.getKey()) + apart + encode(plain(each.getValue())))
                .collect(Collectors.joining(between));
    }

    private Stream<String> items(JsonNode value) {
        return StreamSupport.stream(many(value).spliterator(), false)
                .map(item -> encode(plain(item)));
    }

    private static Iterable<JsonNode> many(JsonNode value) {
        return value.isArray() ? value : List.of(value);
    }

    private static String plain(JsonNode value) {
        return value.isContainerNode() ? Json.print(value) : value.asText();
    }

    String encode(String value) {
        // The encoder writes forms; RFC 3986 (section 2.3) has another set of plain characters.
        String text =
                URLEncoder.encode(value, StandardCharsets.UTF_8)
                        .replace("+", "%20")
                        .replace("*", "%2A")
                        .replace("%7E", "~");
        if (reserved) {
            for (Map.Entry<String, String> each : KEPT.entrySet()) {
                text = text.replace(each.getKey(), each.getValue());
            }
        }
        return text;
    }
}
