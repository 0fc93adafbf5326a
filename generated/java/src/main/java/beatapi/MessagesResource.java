package beatapi;

import beatapi.models.*;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/** Text models, in the forms of OpenAI, Anthropic and Gemini. */
public final class MessagesResource extends Resource {
    private static final Operation<Map<String, JsonNode>> CREATE =
            new Operation<Map<String, JsonNode>>(
                    "createMessage",
                    "POST",
                    "/v1/messages",
                    null,
                    true,
                    Idempotency.UNDECLARED,
                    Json.map(Json::any))
                    .reading(Operation.Form.JSON, false, "application/json")
                    .within(600.0);
    private static final Operation<MessageStreamEvent> CREATE_STREAM =
            new Operation<MessageStreamEvent>(
                    "createMessage",
                    "POST",
                    "/v1/messages",
                    null,
                    true,
                    Idempotency.UNDECLARED,
                    MessageStreamEvent::of)
                    .streaming(Operation.Form.EVENTS, "text/event-stream", new StreamEnd("[DONE]", Map.of("type", List.of("message_stop"))));

    MessagesResource(Engine engine) {
        super(engine);
    }

    /**
     * Create a message (Anthropic).
     *
     * <p>Asks a text model as Anthropic's Messages API does. Fields other than {@code model} are
     * those of that API, and so are errors; unknown fields are ignored.
     *
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
    public Map<String, JsonNode> create(CreateMessageParams params) {
        return create(params, RequestOptions.none());
    }

    /**
     * The same, with options of its own for this call.
     *
     * @param params as there
     * @param options the settings that differ from the client's
     * @return as there
     */
    public Map<String, JsonNode> create(CreateMessageParams params, RequestOptions options) {
        return call(
                CREATE,
                new Arguments().json(params).member("stream", false),
                options);
    }

    /**
     * Create a message (Anthropic).
     *
     * <p>Asks a text model as Anthropic's Messages API does. Fields other than {@code model} are
     * those of that API, and so are errors; unknown fields are ignored.
     *
     * @param params What to send. {@code with} sets fields that have no name here.
     * @return An event of the Messages API; {@code type} says what it is.
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
    public EventStream<MessageStreamEvent> createStream(CreateMessageParams params) {
        return createStream(params, RequestOptions.none());
    }

    /**
     * The same, with options of its own for this call.
     *
     * @param params as there
     * @param options the settings that differ from the client's
     * @return as there
     */
    public EventStream<MessageStreamEvent> createStream(CreateMessageParams params, RequestOptions options) {
        return stream(
                CREATE_STREAM,
                new Arguments().json(params).member("stream", true),
                options);
    }

}
