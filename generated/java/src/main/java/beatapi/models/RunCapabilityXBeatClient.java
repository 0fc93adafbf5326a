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

    private RunCapabilityXBeatClient(String value) {
        super(value);
    }

    /**
     * A value, which need not be one that the contract names.
     *
     * @param value the value as it is in JSON
     * @return the value
     */
    public static RunCapabilityXBeatClient of(String value) {
        return new RunCapabilityXBeatClient(value);
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
        return new RunCapabilityXBeatClient(Json.text(json));
    }

    @Override
    public boolean isKnown() {
        return KNOWN.contains(this);
    }
}
