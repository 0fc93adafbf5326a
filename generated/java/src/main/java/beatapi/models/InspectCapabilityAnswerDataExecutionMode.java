package beatapi.models;

import beatapi.Json;
import beatapi.OpenEnum;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** The kind of answer of a run, the result or a task. */
public final class InspectCapabilityAnswerDataExecutionMode extends OpenEnum {
    /** {@code "sync"}. */
    public static final InspectCapabilityAnswerDataExecutionMode SYNC = new InspectCapabilityAnswerDataExecutionMode("sync");

    /** {@code "async"}. */
    public static final InspectCapabilityAnswerDataExecutionMode ASYNC = new InspectCapabilityAnswerDataExecutionMode("async");

    /** Every value that the contract names. */
    public static final List<InspectCapabilityAnswerDataExecutionMode> KNOWN =
            List.of(
                    SYNC,
                    ASYNC);

    /** The values that the contract names, for {@code switch}. */
    public enum Known {
        /** {@link InspectCapabilityAnswerDataExecutionMode#SYNC}. */
        SYNC,
        /** {@link InspectCapabilityAnswerDataExecutionMode#ASYNC}. */
        ASYNC,
        /** A value that the contract does not name, from a newer server. */
        _UNKNOWN
    }

    private InspectCapabilityAnswerDataExecutionMode(String value) {
        super(value);
    }

    /**
     * A value, which need not be one that the contract names.
     *
     * @param value the value as it is in JSON
     * @return the constant of a value that the contract names, else a new object
     */
    public static InspectCapabilityAnswerDataExecutionMode of(String value) {
        return KNOWN.stream()
                .filter(each -> each.value().equals(value))
                .findFirst()
                .orElseGet(() -> new InspectCapabilityAnswerDataExecutionMode(value));
    }

    /**
     * Reads a value from JSON.
     *
     * @param json a JSON text
     * @return the value, known or not
     * @throws IllegalArgumentException it is not a text
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static InspectCapabilityAnswerDataExecutionMode of(JsonNode json) {
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
