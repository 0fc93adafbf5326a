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

/** A piece of a chat completion. */
public final class ChatCompletionChunk extends JsonObject {
    private static final Shape SHAPE =
            Shape.of(
                    "id",
                    "object",
                    "created",
                    "model",
                    "choices",
                    "usage")
                    .secret();

    private ChatCompletionChunk(JsonNode json) {
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
    public static ChatCompletionChunk of(JsonNode json) {
        return new ChatCompletionChunk(json);
    }

    /** {@code id}. */
    public Optional<String> id() {
        return optional("id", Json::text);
    }

    /** {@code object}. */
    public Optional<String> object() {
        return optional("object", Json::text);
    }

    /** {@code created}. */
    public Optional<Long> created() {
        return optional("created", Json::integer);
    }

    /** {@code model}. */
    public Optional<String> model() {
        return optional("model", Json::text);
    }

    /** {@code choices}. */
    public Optional<List<ChatCompletionChunkChoice>> choices() {
        return optional("choices", Json.list(ChatCompletionChunkChoice::of));
    }

    /** {@code usage}. */
    public Optional<Map<String, JsonNode>> usage() {
        return optional("usage", Json.map(Json::any));
    }

}
