package beatapi.models;

import beatapi.Json;
import beatapi.OpenEnum;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * The form of the answer's {@code next}: as a curl command, or as a call of a tool of BeatAPI's MCP
 * server.
 */
public final class RunCapabilityXBeatClient extends OpenEnum {
    /** {@code "http"}. */
    public static final RunCapabilityXBeatClient HTTP = new RunCapabilityXBeatClient("http");

    /** {@code "mcp"}. */
    public static final RunCapabilityXBeatClient MCP = new RunCapabilityXBeatClient("mcp");

    /** Every value that the contract names. */
    public static final List<RunCapabilityXBeatClient> KNOWN =
            List.of(
                    HTTP,
                    MCP);

    /** The values that the contract names, for {@code switch}. */
    public enum Known {
        /** {@link RunCapabilityXBeatClient#HTTP}. */
        HTTP,
        /** {@link RunCapabilityXBeatClient#MCP}. */
        MCP,
        /** A value that the contract does not name, from a newer server. */
        _UNKNOWN
    }

    private RunCapabilityXBeatClient(String value) {
        super(value);
    }

    /**
     * A value, which need not be one that the contract names.
     *
     * @param value the value as it is in JSON
     * @return the constant of a value that the contract names, else a new object
     */
    public static RunCapabilityXBeatClient of(String value) {
        return KNOWN.stream()
                .filter(each -> each.value().equals(value))
                .findFirst()
                .orElseGet(() -> new RunCapabilityXBeatClient(value));
    }

    /**
     * Reads a value from JSON.
     *
     * @param json a JSON text
     * @return the value, known or not
     * @throws IllegalArgumentException it is not a text
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static RunCapabilityXBeatClient of(JsonNode json) {
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
