package beatapi.models;

import beatapi.Json;
import beatapi.OpenEnum;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** The amount of thought: {@code standard} is cheap, {@code deep} reasons more. */
public final class CreateVideoAnalysisTaskAnalysisDepth extends OpenEnum {
    /** {@code "standard"}. */
    public static final CreateVideoAnalysisTaskAnalysisDepth STANDARD = new CreateVideoAnalysisTaskAnalysisDepth("standard");

    /** {@code "deep"}. */
    public static final CreateVideoAnalysisTaskAnalysisDepth DEEP = new CreateVideoAnalysisTaskAnalysisDepth("deep");

    /** Every value that the contract names. */
    public static final List<CreateVideoAnalysisTaskAnalysisDepth> KNOWN =
            List.of(
                    STANDARD,
                    DEEP);

    private CreateVideoAnalysisTaskAnalysisDepth(String value) {
        super(value);
    }

    /**
     * A value, which need not be one that the contract names.
     *
     * @param value the value as it is in JSON
     * @return the value
     */
    public static CreateVideoAnalysisTaskAnalysisDepth of(String value) {
        return new CreateVideoAnalysisTaskAnalysisDepth(value);
    }

    /**
     * Reads a value from JSON.
     *
     * @param json a JSON text
     * @return the value, known or not
     * @throws IllegalArgumentException it is not a text
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static CreateVideoAnalysisTaskAnalysisDepth of(JsonNode json) {
        return new CreateVideoAnalysisTaskAnalysisDepth(Json.text(json));
    }

    @Override
    public boolean isKnown() {
        return KNOWN.contains(this);
    }
}
