package beatapi.models;

import beatapi.Json;
import beatapi.OpenEnum;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * The completeness of its description: all of input, output and price; enough to run it; or too
 * little to run it.
 */
public final class InspectCapabilityAnswerDataReadiness extends OpenEnum {
    /** {@code "ready"}. */
    public static final InspectCapabilityAnswerDataReadiness READY = new InspectCapabilityAnswerDataReadiness("ready");

    /** {@code "runnable"}. */
    public static final InspectCapabilityAnswerDataReadiness RUNNABLE = new InspectCapabilityAnswerDataReadiness("runnable");

    /** {@code "listed"}. */
    public static final InspectCapabilityAnswerDataReadiness LISTED = new InspectCapabilityAnswerDataReadiness("listed");

    /** Every value that the contract names. */
    public static final List<InspectCapabilityAnswerDataReadiness> KNOWN =
            List.of(
                    READY,
                    RUNNABLE,
                    LISTED);

    private InspectCapabilityAnswerDataReadiness(String value) {
        super(value);
    }

    /**
     * A value, which need not be one that the contract names.
     *
     * @param value the value as it is in JSON
     * @return the value
     */
    public static InspectCapabilityAnswerDataReadiness of(String value) {
        return new InspectCapabilityAnswerDataReadiness(value);
    }

    /**
     * Reads a value from JSON.
     *
     * @param json a JSON text
     * @return the value, known or not
     * @throws IllegalArgumentException it is not a text
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static InspectCapabilityAnswerDataReadiness of(JsonNode json) {
        return new InspectCapabilityAnswerDataReadiness(Json.text(json));
    }

    @Override
    public boolean isKnown() {
        return KNOWN.contains(this);
    }
}
