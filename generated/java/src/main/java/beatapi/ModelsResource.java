package beatapi;

import beatapi.models.*;

/** Text models, in the forms of OpenAI, Anthropic and Gemini. */
public final class ModelsResource extends Resource {
    private static final Operation<TextModelList> LIST =
            new Operation<>(
                    "listTextModels",
                    "GET",
                    "/v1/models",
                    null,
                    true,
                    Idempotency.UNDECLARED,
                    TextModelList::of);

    ModelsResource(Engine engine) {
        super(engine);
    }

    /**
     * List the text models of the key.
     *
     * <p>Lists the text models that the key may use, as OpenAI lists models. Takes the key in any
     * of three ways.
     *
     * @return The text models of the key, as OpenAI lists models.
     * @throws AuthenticationException 401. The API key is missing ({@code missing_api_key}) or not
     *     valid ({@code invalid_api_key}).
     * @throws NotFoundException 404. There are no text models in this environment.
     * @throws RateLimitException 429. Too many requests, also those of a free model.
     * @throws ServerException 503. The work was impossible for the moment, took too long or failed.
     *     Nothing is charged.
     */
    public TextModelList list() {
        return list(RequestOptions.none());
    }

    /**
     * The same, with options of its own for this call.
     *
     * @param options the settings that differ from the client's
     * @return as there
     */
    public TextModelList list(RequestOptions options) {
        return call(
                LIST,
                new Arguments(),
                options);
    }

}
