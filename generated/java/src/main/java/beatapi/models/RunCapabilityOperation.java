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

    /** The values that the contract names, for {@code switch}. */
    public enum Known {
        /** {@link RunCapabilityOperation#START}. */
        START,
        /** {@link RunCapabilityOperation#STATUS}. */
        STATUS,
        /** {@link RunCapabilityOperation#RESULT}. */
        RESULT,
        /** A value that the contract does not name, from a newer server. */
        _UNKNOWN
    }

    private RunCapabilityOperation(String value) {
        super(value);
    }

    /**
     * A value, which need not be one that the contract names.
     *
     * @param value the value as it is in JSON
     * @return the constant of a value that the contract names, else a new object
     */
    public static RunCapabilityOperation of(String value) {
        return KNOWN.stream()
                .filter(each -> each.value().equals(value))
                .findFirst()
                .orElseGet(() -> new RunCapabilityOperation(value));
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
