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

/** The new version of a shot. */
public final class EditMusicVideoShotParams extends JsonObject {
    private static final Shape SHAPE =
            Shape.of(
                    "prompt",
                    "images")
                    .secret();

    private EditMusicVideoShotParams(JsonNode json) {
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
    public static EditMusicVideoShotParams of(JsonNode json) {
        return new EditMusicVideoShotParams(json);
    }

    /** A description of the shot. At most 3000 characters. */
    public String prompt() {
        return required("prompt", Json::text);
    }

    /**
     * Public HTTPS URLs of other pictures, for premium tasks only; a standard task refuses the
     * field. 0 to 6 items.
     */
    public Optional<List<String>> images() {
        return optional("images", Json.list(Json::text));
    }

    /**
     * Starts an object with no fields.
     *
     * @return the builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Sets the fields of a {@link EditMusicVideoShotParams}; what is not set is not sent. */
    public static final class Builder extends JsonObjectBuilder<Builder> {
        private Builder() {}

        @Override
        protected Builder self() {
            return this;
        }

        /** A description of the shot. At most 3000 characters. */
        public Builder prompt(String value) {
            return put("prompt", value);
        }

        /**
         * Public HTTPS URLs of other pictures, for premium tasks only; a standard task refuses the
         * field. 0 to 6 items.
         */
        public Builder images(List<String> value) {
            return put("images", value);
        }

        /**
         * The object with the fields that were set.
         *
         * @return the object
         * @throws IllegalArgumentException a required field was not set
         */
        public EditMusicVideoShotParams build() {
            return new EditMusicVideoShotParams(finish("prompt"));
        }
    }
}
