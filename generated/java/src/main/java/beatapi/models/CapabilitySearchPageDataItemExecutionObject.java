package beatapi.models;

import beatapi.FileInput;
import beatapi.Json;
import beatapi.JsonObject;
import beatapi.JsonObjectBuilder;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** CapabilitySearchPageDataItemExecutionObject as the contract gives it. */
public final class CapabilitySearchPageDataItemExecutionObject extends JsonObject {
    private static final Shape SHAPE =
            Shape.of(
                    "mode",
                    "status_supported",
                    "result_location")
                    .secret();

    private CapabilitySearchPageDataItemExecutionObject(JsonNode json) {
        super(json, SHAPE);
    }

    /**
     * Reads an object from JSON, whatever is missing in it, odd or new.
     *
     * @param json a JSON object
     * @return the object
     * @throws IllegalArgumentException it is not a JSON object
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static CapabilitySearchPageDataItemExecutionObject of(JsonNode json) {
        return new CapabilitySearchPageDataItemExecutionObject(json);
    }

    /** The kind of answer of a run, the result or a task. */
    public CapabilitySearchPageDataItemExecutionObjectMode mode() {
        return required("mode", CapabilitySearchPageDataItemExecutionObjectMode::of);
    }

    /** True if the progress of a run can be polled. */
    public boolean statusSupported() {
        return required("status_supported", Json::bool);
    }

    /** The place of the result in the answer. */
    public Optional<String> resultLocation() {
        return optional("result_location", Json::text);
    }

}
