package beatapi.models;

import beatapi.Json;
import beatapi.OpenEnum;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** The completeness of its description, as in the whole contract. */
public final class CapabilitySearchPageRecommendedReadiness extends OpenEnum {
    /** {@code "ready"}. */
    public static final CapabilitySearchPageRecommendedReadiness READY = new CapabilitySearchPageRecommendedReadiness("ready");

    /** {@code "runnable"}. */
    public static final CapabilitySearchPageRecommendedReadiness RUNNABLE = new CapabilitySearchPageRecommendedReadiness("runnable");

    /** {@code "listed"}. */
    public static final CapabilitySearchPageRecommendedReadiness LISTED = new CapabilitySearchPageRecommendedReadiness("listed");

    /** Every value that the contract names. */
    public static final List<CapabilitySearchPageRecommendedReadiness> KNOWN =
            List.of(
                    READY,
                    RUNNABLE,
                    LISTED);

    private CapabilitySearchPageRecommendedReadiness(String value) {
        super(value);
    }

    /**
     * A value, which need not be one that the contract names.
     *
     * @param value the value as it is in JSON
     * @return the value
     */
    public static CapabilitySearchPageRecommendedReadiness of(String value) {
        return new CapabilitySearchPageRecommendedReadiness(value);
    }

    /**
     * Reads a value from JSON.
     *
     * @param json a JSON text
     * @return the value, known or not
     * @throws IllegalArgumentException it is not a text
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static CapabilitySearchPageRecommendedReadiness of(JsonNode json) {
        return new CapabilitySearchPageRecommendedReadiness(Json.text(json));
    }

    @Override
    public boolean isKnown() {
        return KNOWN.contains(this);
    }
}
