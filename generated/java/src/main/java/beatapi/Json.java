package beatapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.POJONode;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Reads and writes the values of JSON; numbers keep every digit. */
public final class Json {
    static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private static final ObjectMapper MAPPER =
            JsonMapper.builder()
                    .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build();

    private static final ObjectMapper STRICT =
            JsonMapper.builder()
                    .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build();

    private Json() {}

    /**
     * Reads a document.
     *
     * @param text JSON
     * @return its value
     * @throws IllegalArgumentException it is not JSON
     */
    public static JsonNode parse(String text) {
        return parse(MAPPER, text);
    }

    /** The same, and no object may have two fields of one name. */
    static JsonNode parseStrictly(String text) {
        return parse(STRICT, text);
    }

    private static JsonNode parse(ObjectMapper mapper, String text) {
        try {
            JsonNode node = mapper.readTree(text);
            if (node != null && !node.isMissingNode()) {
                return node;
            }
        } catch (JsonProcessingException error) {
            // The parser's own message quotes the text, which may hold secrets.
            throw new IllegalArgumentException("not JSON");
        }
        throw new IllegalArgumentException("not JSON");
    }

    /** A value as JSON, on one line. */
    static String print(JsonNode node) {
        try {
            return MAPPER.writeValueAsString(node);
        } catch (JsonProcessingException error) {
            throw new InvalidArgumentException("an argument cannot be written as JSON", error);
        }
    }

    /**
     * Reads a text.
     *
     * @param node any value
     * @return the text
     * @throws IllegalArgumentException it is something else
     */
    public static String text(JsonNode node) {
        check(node.isTextual());
        return node.textValue();
    }

    /**
     * Reads a whole number.
     *
     * @param node any value
     * @return the number, also if it is written as {@code 1.0}
     * @throws IllegalArgumentException it is something else, or too large
     */
    public static Long integer(JsonNode node) {
        check(node.isNumber());
        try {
            return node.decimalValue().longValueExact();
        } catch (ArithmeticException error) {
            throw new IllegalArgumentException("not a whole number", error);
        }
    }

    /**
     * Reads a number.
     *
     * @param node any value
     * @return the number with every digit
     * @throws IllegalArgumentException it is something else
     */
    public static BigDecimal number(JsonNode node) {
        check(node.isNumber());
        return node.decimalValue();
    }

    /**
     * Reads a truth value.
     *
     * @param node any value
     * @return true or false
     * @throws IllegalArgumentException it is something else
     */
    public static Boolean bool(JsonNode node) {
        check(node.isBoolean());
        return node.booleanValue();
    }

    /**
     * Reads a moment in ISO 8601.
     *
     * @param node any value
     * @return the moment
     * @throws IllegalArgumentException it is something else
     */
    public static OffsetDateTime moment(JsonNode node) {
        try {
            return OffsetDateTime.parse(text(node));
        } catch (DateTimeException error) {
            throw new IllegalArgumentException("not a moment", error);
        }
    }

    /**
     * Reads a file that was put in place of a value.
     *
     * @param node any value
     * @return the file
     * @throws IllegalArgumentException it is something else
     */
    public static FileInput file(JsonNode node) {
        if (node instanceof POJONode holder && holder.getPojo() instanceof FileInput file) {
            return file;
        }
        throw new IllegalArgumentException("not a file");
    }

    /**
     * Reads any value.
     *
     * @param node the value
     * @return a copy of it
     */
    public static JsonNode any(JsonNode node) {
        return node.deepCopy();
    }

    /**
     * Reads bytes.
     *
     * @param node any value
     * @return the bytes
     * @throws IllegalArgumentException it is something else
     */
    public static byte[] bytes(JsonNode node) {
        check(node.isBinary());
        try {
            return node.binaryValue();
        } catch (IOException error) {
            throw new IllegalArgumentException("not bytes", error);
        }
    }

    /** Reads an event that was put in place of a value. */
    static ServerSentEvent event(JsonNode node) {
        if (node instanceof POJONode holder && holder.getPojo() instanceof ServerSentEvent event) {
            return event;
        }
        throw new IllegalArgumentException("not an event");
    }

    /** Reads nothing. */
    static Void nothing(JsonNode node) {
        return null;
    }

    /** Makes a reader of values that may be null or missing. */
    static <T> Function<JsonNode, Optional<T>> optional(Function<JsonNode, ? extends T> reader) {
        return node ->
                node.isNull() || node.isMissingNode()
                        ? Optional.empty()
                        : Optional.of(reader.apply(node));
    }

    /**
     * Makes a reader of lists.
     *
     * @param <T> the type of an item
     * @param reader reads an item
     * @return reads a list, and throws IllegalArgumentException if it is none
     */
    public static <T> Function<JsonNode, List<T>> list(Function<JsonNode, ? extends T> reader) {
        return node -> {
            check(node.isArray());
            List<T> items = new ArrayList<>(node.size());
            node.forEach(item -> items.add(reader.apply(item)));
            return List.copyOf(items);
        };
    }

    /**
     * Makes a reader of objects whose names are data.
     *
     * @param <T> the type of a value
     * @param reader reads a value
     * @return reads a map, and throws IllegalArgumentException if it is none
     */
    public static <T> Function<JsonNode, Map<String, T>> map(
            Function<JsonNode, ? extends T> reader) {
        return node -> {
            check(node.isObject());
            Map<String, T> values = new LinkedHashMap<>();
            node.properties()
                    .forEach(entry -> values.put(entry.getKey(), reader.apply(entry.getValue())));
            return values;
        };
    }

    /** Writes a value of the types that the readers give. */
    static JsonNode write(Object value) {
        if (value instanceof JsonNode node) {
            return node;
        }
        if (value instanceof JsonObject object) {
            return object.toJson();
        }
        if (value instanceof OpenEnum
                || value instanceof String
                || value instanceof OffsetDateTime) {
            return NODES.textNode(value.toString());
        }
        if (value instanceof Boolean truth) {
            return NODES.booleanNode(truth);
        }
        if (value instanceof Number number) {
            return NODES.numberNode(new BigDecimal(number.toString()));
        }
        return writeMany(value);
    }

    private static JsonNode writeMany(Object value) {
        if (value instanceof Iterable<?> items) {
            ArrayNode array = NODES.arrayNode();
            items.forEach(item -> array.add(write(item)));
            return array;
        }
        if (value instanceof Map<?, ?> values) {
            ObjectNode object = NODES.objectNode();
            values.forEach((name, item) -> object.set(String.valueOf(name), write(item)));
            return object;
        }
        if (value instanceof FileInput) {
            return NODES.pojoNode(value);
        }
        throw new InvalidArgumentException("a value is null, or cannot be written as JSON");
    }

    private static void check(boolean expected) {
        if (!expected) {
            throw new IllegalArgumentException("a value of another type");
        }
    }
}
