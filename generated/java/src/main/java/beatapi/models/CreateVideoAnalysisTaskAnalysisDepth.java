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

    /** The values that the contract names, for {@code switch}. */
    public enum Known {
        /** {@link CreateVideoAnalysisTaskAnalysisDepth#STANDARD}. */
        STANDARD,
        /** {@link CreateVideoAnalysisTaskAnalysisDepth#DEEP}. */
        DEEP,
        /** A value that the contract does not name, from a newer server. */
        _UNKNOWN
    }

    private CreateVideoAnalysisTaskAnalysisDepth(String value) {
        super(value);
    }

    /**
     * A value, which need not be one that the contract names.
     *
     * @param value the value as it is in JSON
     * @return the constant of a value that the contract names, else a new object
     */
    public static CreateVideoAnalysisTaskAnalysisDepth of(String value) {
        return KNOWN.stream()
                .filter(each -> each.value().equals(value))
                .findFirst()
                .orElseGet(() -> new CreateVideoAnalysisTaskAnalysisDepth(value));
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
