package beatapi.models;

import beatapi.Json;
import beatapi.OpenEnum;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** The kind: a model, data, or a workflow. */
public final class InspectCapabilityAnswerDataKind extends OpenEnum {
    /** {@code "model"}. */
    public static final InspectCapabilityAnswerDataKind MODEL = new InspectCapabilityAnswerDataKind("model");

    /** {@code "data"}. */
    public static final InspectCapabilityAnswerDataKind DATA = new InspectCapabilityAnswerDataKind("data");

    /** {@code "workflow"}. */
    public static final InspectCapabilityAnswerDataKind WORKFLOW = new InspectCapabilityAnswerDataKind("workflow");

    /** Every value that the contract names. */
    public static final List<InspectCapabilityAnswerDataKind> KNOWN =
            List.of(
                    MODEL,
                    DATA,
                    WORKFLOW);

    private InspectCapabilityAnswerDataKind(String value) {
        super(value);
    }

    /**
     * A value, which need not be one that the contract names.
     *
     * @param value the value as it is in JSON
     * @return the value
     */
    public static InspectCapabilityAnswerDataKind of(String value) {
        return new InspectCapabilityAnswerDataKind(value);
    }

    /**
     * Reads a value from JSON.
     *
     * @param json a JSON text
     * @return the value, known or not
     * @throws IllegalArgumentException it is not a text
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static InspectCapabilityAnswerDataKind of(JsonNode json) {
        return new InspectCapabilityAnswerDataKind(Json.text(json));
    }

    @Override
    public boolean isKnown() {
        return KNOWN.contains(this);
    }
}
