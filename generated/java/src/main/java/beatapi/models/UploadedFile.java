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

/** An uploaded file. */
public final class UploadedFile extends JsonObject {
    private static final Shape SHAPE =
            Shape.of(
                    "id",
                    "object",
                    "url",
                    "key",
                    "mime_type",
                    "size_bytes",
                    "purpose",
                    "audio_duration_seconds",
                    "audio_duration_source",
                    "video_duration_seconds",
                    "video_duration_source",
                    "width",
                    "height",
                    "created_at")
                    .secret();

    private UploadedFile(JsonNode json) {
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
    public static UploadedFile of(JsonNode json) {
        return new UploadedFile(json);
    }

    /** Id of the file. */
    public String id() {
        return required("id", Json::text);
    }

    /** Always {@code "file"}. */
    public String object() {
        return required("object", Json::text);
    }

    /** Public HTTPS URL of the file, to be passed to tasks. */
    public String url() {
        return required("url", Json::text);
    }

    /** Name of the file in BeatAPI's store. */
    public String key() {
        return required("key", Json::text);
    }

    /** MIME type of the file. */
    public String mimeType() {
        return required("mime_type", Json::text);
    }

    /** Size of the file in bytes. */
    public long sizeBytes() {
        return required("size_bytes", Json::integer);
    }

    /** Always {@code "input"}. */
    public String purpose() {
        return required("purpose", Json::text);
    }

    /** Length in seconds, if the file is audio. */
    public Optional<BigDecimal> audioDurationSeconds() {
        return optional("audio_duration_seconds", Json::number);
    }

    /** The method that found the length, {@code mp3_frame_scan} for example. */
    public Optional<String> audioDurationSource() {
        return optional("audio_duration_source", Json::text);
    }

    /** Length in seconds, if the file is a video. */
    public Optional<BigDecimal> videoDurationSeconds() {
        return optional("video_duration_seconds", Json::number);
    }

    /** The method that found length and size, {@code mp4_boxes} for example. */
    public Optional<String> videoDurationSource() {
        return optional("video_duration_source", Json::text);
    }

    /** Width in pixels, if the file is a picture or a video. */
    public Optional<Long> width() {
        return optional("width", Json::integer);
    }

    /** Height in pixels, if the file is a picture or a video. */
    public Optional<Long> height() {
        return optional("height", Json::integer);
    }

    /** The time of the upload, in Unix seconds. */
    public long createdAt() {
        return required("created_at", Json::integer);
    }

}
