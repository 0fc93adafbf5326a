package beatapi.models;

import beatapi.Json;
import beatapi.OpenEnum;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * Run it, ask how a run is going ({@code task_id}), or fetch a result again ({@code request_id}).
 */
public final class RunCapabilityOperation extends OpenEnum {
    /** {@code "start"}. */
    public static final RunCapabilityOperation START = new RunCapabilityOperation("start");

    /** {@code "status"}. */
    public static final RunCapabilityOperation STATUS = new RunCapabilityOperation("status");

    /** {@code "result"}. */
    public static final RunCapabilityOperation RESULT = new RunCapabilityOperation("result");

    /** Every value that the contract names. */
    public static final List<RunCapabilityOperation> KNOWN =
            List.of(
                    START,
                    STATUS,
                    RESULT);

    private RunCapabilityOperation(String value) {
        super(value);
    }

    /**
     * A value, which need not be one that the contract names.
     *
     * @param value the value as it is in JSON
     * @return the value
     */
    public static RunCapabilityOperation of(String value) {
        return new RunCapabilityOperation(value);
    }

    /**
     * Reads a value from JSON.
     *
     * @param json a JSON text
     * @return the value, known or not
     * @throws IllegalArgumentException it is not a text
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static RunCapabilityOperation of(JsonNode json) {
        return new RunCapabilityOperation(Json.text(json));
    }

    @Override
    public boolean isKnown() {
        return KNOWN.contains(this);
    }
}
