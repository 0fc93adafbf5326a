package beatapi;

import beatapi.models.*;

/** {@code media.models} of the client. */
public final class MediaModelsResource extends Resource {
    private static final Operation<GenerationModelList> LIST =
            new Operation<>(
                    "listGenerationModels",
                    "GET",
                    "/v1/media/models",
                    "data",
                    false,
                    Idempotency.UNDECLARED,
                    GenerationModelList::of);

    MediaModelsResource(Engine engine) {
        super(engine);
    }

    /**
     * List the models of pictures and videos.
     *
     * <p>Lists the models that make pictures and videos, by their public names, and what each
     * starts from. Needs no API key.
     *
     * @param query What to ask for.
     * @return All models that were asked for.
     * @throws BadRequestException 400. The request is not valid ({@code bad_request}, the message
     *     names the field) or its content is refused ({@code content_policy_violation}).
     * @throws RateLimitException 429. Too many requests, also those of a free model, or as many
     *     tasks as the account may have ({@code user_concurrency_exceeded}).
     */
    public GenerationModelList list(ListGenerationModelsQuery query) {
        return list(query, RequestOptions.none());
    }

    /**
     * The same, with options of its own for this call.
     *
     * @param query as there
     * @param options the settings that differ from the client's
     * @return as there
     */
    public GenerationModelList list(ListGenerationModelsQuery query, RequestOptions options) {
        return call(
                LIST,
                new Arguments().query(query),
                options);
    }

    /**
     * The same, without a query.
     *
     * @return as there
     */
    public GenerationModelList list() {
        return list(RequestOptions.none());
    }

    /**
     * The same, with options of its own for this call.
     *
     * @param options the settings that differ from the client's
     * @return as there
     */
    public GenerationModelList list(RequestOptions options) {
        return list(ListGenerationModelsQuery.builder().build(), options);
    }

}
