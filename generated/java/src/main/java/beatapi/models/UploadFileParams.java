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

/** UploadFileParams as the contract gives it. */
public final class UploadFileParams extends JsonObject {
    private static final Shape SHAPE =
            Shape.of(
                    "file",
                    "purpose")
                    .secret();

    private UploadFileParams(JsonNode json) {
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
    public static UploadFileParams of(JsonNode json) {
        return new UploadFileParams(json);
    }

    /** The bytes, with a file name. */
    public FileInput file() {
        return required("file", Json::file);
    }

    /** The use of the file. */
    public Optional<UploadFilePurpose> purpose() {
        return optional("purpose", UploadFilePurpose::of);
    }

    /**
     * Starts an object with no fields.
     *
     * @return the builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /** Sets the fields of a {@link UploadFileParams}; what is not set is not sent. */
    public static final class Builder extends JsonObjectBuilder<Builder> {
        private Builder() {}

        @Override
        protected Builder self() {
            return this;
        }

        /** The bytes, with a file name. */
        public Builder file(FileInput value) {
            return put("file", value);
        }

        /** The use of the file. */
        public Builder purpose(UploadFilePurpose value) {
            return put("purpose", value);
        }

        /**
         * The object with the fields that were set.
         *
         * @return the object
         * @throws IllegalArgumentException a required field was not set
         */
        public UploadFileParams build() {
            return new UploadFileParams(finish("file"));
        }
    }
}
