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

/** One file that was made. */
public final class MediaItem extends JsonObject {
    private static final Shape SHAPE =
            Shape.of(
                    "type",
                    "url",
                    "mime_type")
                    .secret();

    private MediaItem(JsonNode json) {
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
    public static MediaItem of(JsonNode json) {
        return new MediaItem(json);
    }

    /** Kind of the file. */
    public MediaItemType type() {
        return required("type", MediaItemType::of);
    }

    /** The URL of the file. */
    public String url() {
        return required("url", Json::text);
    }

    /** MIME type of the file, such as {@code video/mp4} or {@code image/png}. */
    public String mimeType() {
        return required("mime_type", Json::text);
    }

}
