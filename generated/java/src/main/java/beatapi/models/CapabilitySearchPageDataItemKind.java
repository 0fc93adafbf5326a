package beatapi.models;

import beatapi.Json;
import beatapi.OpenEnum;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * As {@code CapabilityCard}: The kind. As {@code CapabilityContract}: The kind: a model, data, or a
 * workflow.
 */
public final class CapabilitySearchPageDataItemKind extends OpenEnum {
    /** {@code "model"}. */
    public static final CapabilitySearchPageDataItemKind MODEL = new CapabilitySearchPageDataItemKind("model");

    /** {@code "data"}. */
    public static final CapabilitySearchPageDataItemKind DATA = new CapabilitySearchPageDataItemKind("data");

    /** {@code "workflow"}. */
    public static final CapabilitySearchPageDataItemKind WORKFLOW = new CapabilitySearchPageDataItemKind("workflow");

    /** Every value that the contract names. */
    public static final List<CapabilitySearchPageDataItemKind> KNOWN =
            List.of(
                    MODEL,
                    DATA,
                    WORKFLOW);

    /** The values that the contract names, for {@code switch}. */
    public enum Known {
        /** {@link CapabilitySearchPageDataItemKind#MODEL}. */
        MODEL,
        /** {@link CapabilitySearchPageDataItemKind#DATA}. */
        DATA,
        /** {@link CapabilitySearchPageDataItemKind#WORKFLOW}. */
        WORKFLOW,
        /** A value that the contract does not name, from a newer server. */
        _UNKNOWN
    }

    private CapabilitySearchPageDataItemKind(String value) {
        super(value);
    }

    /**
     * A value, which need not be one that the contract names.
     *
     * @param value the value as it is in JSON
     * @return the constant of a value that the contract names, else a new object
     */
    public static CapabilitySearchPageDataItemKind of(String value) {
        return KNOWN.stream()
                .filter(each -> each.value().equals(value))
                .findFirst()
                .orElseGet(() -> new CapabilitySearchPageDataItemKind(value));
    }

    /**
     * Reads a value from JSON.
     *
     * @param json a JSON text
     * @return the value, known or not
     * @throws IllegalArgumentException it is not a text
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static CapabilitySearchPageDataItemKind of(JsonNode json) {
        return of(Json.text(json));
    }

    /**
     * The value as a constant, for {@code switch}.
     *
     * @return {@code _UNKNOWN} for values of newer servers
     */
    public Known known() {
        int place = KNOWN.indexOf(this);
        return place < 0 ? Known._UNKNOWN : Known.values()[place];
    }

    @Override
    public boolean isKnown() {
        return KNOWN.contains(this);
    }
}
