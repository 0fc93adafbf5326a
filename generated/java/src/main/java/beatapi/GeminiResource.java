package beatapi;

import beatapi.models.*;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/** Text models, in the forms of OpenAI, Anthropic and Gemini. */
public final class GeminiResource extends Resource {
    private static final Operation<Map<String, JsonNode>> GENERATE_CONTENT =
            new Operation<Map<String, JsonNode>>(
                    "generateContent",
                    "POST",
                    "/v1beta/models/{model}:generateContent",
                    null,
                    true,
                    Idempotency.UNDECLARED,
                    Json.map(Json::any))
                    .reading(Operation.Form.JSON, false, "application/json")
                    .within(600.0);
    private static final Operation<GeminiStreamChunk> STREAM_GENERATE_CONTENT =
            new Operation<GeminiStreamChunk>(
                    "streamGenerateContent",
                    "POST",
                    "/v1beta/models/{model}:streamGenerateContent",
                    null,
                    true,
                    Idempotency.UNDECLARED,
                    GeminiStreamChunk::of)
                    .streaming(Operation.Form.EVENTS, "text/event-stream", new StreamEnd("[DONE]", Map.of("candidates.finishReason", List.of(), "promptFeedback.blockReason", List.of())));

    GeminiResource(Engine engine) {
        super(engine);
    }

    /**
     * Generate content (Gemini).
     *
     * <p>Asks a text model as Gemini's API does, at once or as a stream. The fields of the body are
     * those of that API. The key is taken off before the call goes on.
     *
     * @param model Id of the text model.
     * @param params What to send. {@code with} sets fields that have no name here.
     * @return The answer of a text model, in the form of the SDK it is made for.
     * @throws BadRequestException 400. The request is not valid ({@code bad_request}) or its
     *     content is refused ({@code content_policy_violation}).
     * @throws AuthenticationException 401. The API key is missing ({@code missing_api_key}) or not
     *     valid ({@code invalid_api_key}).
     * @throws InsufficientCreditsException 402. The account has too few dollars.
     * @throws PermissionDeniedException 403. The key may not use this model.
     * @throws NotFoundException 404. There is no such model.
     * @throws RateLimitException 429. Too many requests, also those of a free model.
     * @throws ServerException 500. Something failed at BeatAPI.
     * @throws ServerException 503. The work was impossible for the moment, took too long or failed.
     *     Nothing is charged.
     */
    public Map<String, JsonNode> generateContent(String model, GenerateContentParams params) {
        return generateContent(model, params, RequestOptions.none());
    }

    /**
     * The same, with options of its own for this call.
     *
     * @param model as there
     * @param params as there
     * @param options the settings that differ from the client's
     * @return as there
     */
    public Map<String, JsonNode> generateContent(String model, GenerateContentParams params, RequestOptions options) {
        return call(
                GENERATE_CONTENT,
                new Arguments().path("model", model).json(params),
                options);
    }

    /**
     * Generate content (Gemini).
     *
     * <p>Asks a text model as Gemini's API does, at once or as a stream. The fields of the body are
     * those of that API. The key is taken off before the call goes on.
     *
     * @param model Id of the text model.
     * @param params What to send. {@code with} sets fields that have no name here.
     * @return A piece of a Gemini-compatible answer.
     * @throws BadRequestException 400. The request is not valid ({@code bad_request}) or its
     *     content is refused ({@code content_policy_violation}).
     * @throws AuthenticationException 401. The API key is missing ({@code missing_api_key}) or not
     *     valid ({@code invalid_api_key}).
     * @throws InsufficientCreditsException 402. The account has too few dollars.
     * @throws PermissionDeniedException 403. The key may not use this model.
     * @throws NotFoundException 404. There is no such model.
     * @throws RateLimitException 429. Too many requests, also those of a free model.
     * @throws ServerException 500. Something failed at BeatAPI.
     * @throws ServerException 503. The work was impossible for the moment, took too long or failed.
     *     Nothing is charged.
     */
    public EventStream<GeminiStreamChunk> streamGenerateContent(String model, StreamGenerateContentParams params) {
        return streamGenerateContent(model, params, RequestOptions.none());
    }

    /**
     * The same, with options of its own for this call.
     *
     * @param model as there
     * @param params as there
     * @param options the settings that differ from the client's
     * @return as there
     */
    public EventStream<GeminiStreamChunk> streamGenerateContent(String model, StreamGenerateContentParams params, RequestOptions options) {
        return stream(
                STREAM_GENERATE_CONTENT,
                new Arguments().path("model", model).json(params),
                options);
    }

}
