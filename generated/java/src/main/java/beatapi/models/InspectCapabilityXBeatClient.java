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
public final class InspectCapabilityXBeatClient extends OpenEnum {
    /** {@code "http"}. */
    public static final InspectCapabilityXBeatClient HTTP = new InspectCapabilityXBeatClient("http");

    /** {@code "mcp"}. */
    public static final InspectCapabilityXBeatClient MCP = new InspectCapabilityXBeatClient("mcp");

    /** Every value that the contract names. */
    public static final List<InspectCapabilityXBeatClient> KNOWN =
            List.of(
                    HTTP,
                    MCP);

    private InspectCapabilityXBeatClient(String value) {
        super(value);
    }

    /**
     * A value, which need not be one that the contract names.
     *
     * @param value the value as it is in JSON
     * @return the value
     */
    public static InspectCapabilityXBeatClient of(String value) {
        return new InspectCapabilityXBeatClient(value);
    }

    /**
     * Reads a value from JSON.
     *
     * @param json a JSON text
     * @return the value, known or not
     * @throws IllegalArgumentException it is not a text
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static InspectCapabilityXBeatClient of(JsonNode json) {
        return new InspectCapabilityXBeatClient(Json.text(json));
    }

    @Override
    public boolean isKnown() {
        return KNOWN.contains(this);
    }
}
