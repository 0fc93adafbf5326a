package beatapi;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.POJONode;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * A JSON object with typed fields. It keeps unknown fields, unknown values and nulls, so that
 * {@link #toJson()} returns the same content again.
 */
public abstract class JsonObject {
    private final ObjectNode json;
    private final Shape shape;

    /**
     * The fields that the contract names.
     *
     * @param names all of them
     * @param secrets those whose values {@code toString} hides
     */
    protected record Shape(Set<String> names, Set<String> secrets) {
        /**
         * A shape without secrets.
         *
         * @param names the fields
         * @return the shape
         */
        public static Shape of(String... names) {
            return new Shape(Set.of(names), Set.of());
        }

        /**
         * The same shape with these secrets.
         *
         * @param names the fields
         * @return the shape
         */
        public Shape secret(String... names) {
            return new Shape(this.names, Set.of(names));
        }
    }

    /**
     * Wraps a JSON object.
     *
     * @param json the object
     * @param shape its fields
     * @throws IllegalArgumentException it is not an object
     */
    protected JsonObject(JsonNode json, Shape shape) {
        if (!(json instanceof ObjectNode object)) {
            throw new IllegalArgumentException("not a JSON object");
        }
        this.json = object;
        this.shape = shape;
    }

    /**
     * The value of a field that the contract promises.
     *
     * @param <T> its type
     * @param name its name in JSON
     * @param reader reads it
     * @return the value
     * @throws UnexpectedDataException the field is missing, null or of another type
     */
    protected final <T> T required(String name, Function<JsonNode, T> reader) {
        return optional(name, reader).orElseThrow(() -> unexpected(name, "is missing", null));
    }

    /**
     * The value of a field that may be missing or null.
     *
     * @param <T> its type
     * @param name its name in JSON
     * @param reader reads it
     * @return the value, if there is one
     * @throws UnexpectedDataException the field is of another type
     */
    protected final <T> Optional<T> optional(String name, Function<JsonNode, T> reader) {
        JsonNode node = json.get(name);
        if (node == null || node.isNull()) {
            return Optional.empty();
        }
        try {
            return Optional.of(reader.apply(node));
        } catch (IllegalArgumentException error) {
            throw unexpected(name, "is of another type than the contract says", error);
        }
    }

    private UnexpectedDataException unexpected(String name, String reason, Throwable cause) {
        String owner = getClass().getSimpleName();
        return new UnexpectedDataException(
                owner + "." + name + " " + reason + "; raw(\"" + name + "\") shows what there is",
                cause);
    }

    /**
     * A field as it came, known to this version or not.
     *
     * @param name its name in JSON
     * @return its value, null included, if the field is there
     */
    public final Optional<JsonNode> raw(String name) {
        return Optional.ofNullable(json.get(name)).map(JsonNode::deepCopy);
    }

    /**
     * Return the fields that the contract does not name.
     *
     * @return name → value
     */
    public final Map<String, JsonNode> additionalProperties() {
        Map<String, JsonNode> found = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> entry : json.properties()) {
            if (!shape.names().contains(entry.getKey())) {
                found.put(entry.getKey(), entry.getValue().deepCopy());
            }
        }
        return found;
    }

    /**
     * The object as JSON.
     *
     * @return a copy
     */
    @JsonValue
    public final ObjectNode toJson() {
        return json.deepCopy();
    }

    @Override
    public final boolean equals(Object other) {
        return other != null
                && other.getClass() == getClass()
                && ((JsonObject) other).json.equals(json);
    }

    @Override
    public final int hashCode() {
        return json.hashCode();
    }

    /**
     * The known fields, without secrets and without the queries of signed URLs.
     *
     * @return a text for logs
     */
    @Override
    public final String toString() {
        ObjectNode shown = toJson();
        for (Map.Entry<String, JsonNode> entry : json.properties()) {
            if (entry.getValue() instanceof POJONode file) {
                shown.put(entry.getKey(), String.valueOf(file.getPojo()));
            }
        }
        shape.secrets().stream().filter(shown::has).forEach(name -> shown.put(name, "(secret)"));
        return getClass().getSimpleName() + Text.withoutQueries(shown.toString());
    }
}
