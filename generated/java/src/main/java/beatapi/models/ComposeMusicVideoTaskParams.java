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

/** ComposeMusicVideoTaskParams as the contract gives it. */
public final class ComposeMusicVideoTaskParams extends JsonObject {
    private static final Shape SHAPE =
            Shape.of(
                    "shot_ids")
                    .secret();

    private ComposeMusicVideoTaskParams(JsonNode json) {
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
    public static ComposeMusicVideoTaskParams of(JsonNode json) {
        return new ComposeMusicVideoTaskParams(json);
    }

    /** Ids of the shots, in the order in which they are shown. At least 1 item. */
    public List<String> shotIds() {
        return required("shot_ids", Json.list(Json::text));
    }

    /**
     * Starts an object with no fields.
     *
     * @return the builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Sets the fields of a {@link ComposeMusicVideoTaskParams}; what is not set is not sent. */
    public static final class Builder extends JsonObjectBuilder<Builder> {
        private Builder() {}

        @Override
        protected Builder self() {
            return this;
        }

        /** Ids of the shots, in the order in which they are shown. At least 1 item. */
        public Builder shotIds(List<String> value) {
            return put("shot_ids", value);
        }

        /**
         * The object with the fields that were set.
         *
         * @return the object
         * @throws IllegalArgumentException a required field was not set
         */
        public ComposeMusicVideoTaskParams build() {
            return new ComposeMusicVideoTaskParams(finish("shot_ids"));
        }
    }
}
