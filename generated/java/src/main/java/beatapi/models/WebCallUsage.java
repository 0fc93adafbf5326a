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

/** The cost of a call. */
public final class WebCallUsage extends JsonObject {
    private static final Shape SHAPE =
            Shape.of(
                    "billing_unit",
                    "quantity",
                    "price_usd",
                    "price_version")
                    .secret();

    private WebCallUsage(JsonNode json) {
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
    public static WebCallUsage of(JsonNode json) {
        return new WebCallUsage(json);
    }

    /** The counted unit: calls, or pages and URLs. */
    public WebCallUsageBillingUnit billingUnit() {
        return required("billing_unit", WebCallUsageBillingUnit::of);
    }

    /** The number of units. */
    public long quantity() {
        return required("quantity", Json::integer);
    }

    /** US dollars that were settled, as text. */
    public String priceUsd() {
        return required("price_usd", Json::text);
    }

    /** The prices that were used. */
    public String priceVersion() {
        return required("price_version", Json::text);
    }

}
