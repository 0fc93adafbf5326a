package beatapi;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Collects the fields of an object; what is not set is not sent.
 *
 * @param <B> the builder itself
 */
public abstract class JsonObjectBuilder<B extends JsonObjectBuilder<B>> {
    private final ObjectNode fields = Json.NODES.objectNode();

    /** For generated builders. */
    protected JsonObjectBuilder() {}

    /**
     * Sets a field.
     *
     * @param name its name in JSON
     * @param value its value
     * @return this builder
     * @throws InvalidArgumentException the value is null: leave the field out instead
     */
    protected final B put(String name, Object value) {
        fields.set(name, Json.write(value));
        return self();
    }

    /**
     * Sets a field that this version does not know, or an explicit null.
     *
     * @param name its name in JSON
     * @param value its value, which may be null
     * @return this builder
     */
    public final B with(String name, Object value) {
        return put(name, value == null ? Json.NODES.nullNode() : value);
    }

    /**
     * The builder itself.
     *
     * @return this
     */
    protected abstract B self();

    /**
     * The fields that were set.
     *
     * @param required those that have to be
     * @return the object
     * @throws InvalidArgumentException a required field was not set
     */
    protected final ObjectNode finish(String... required) {
        for (String name : required) {
            if (!fields.has(name)) {
                throw new InvalidArgumentException(name + " is required");
            }
        }
        return fields.deepCopy();
    }
}
