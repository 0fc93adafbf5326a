package beatapi;

import beatapi.models.*;

/** {@code text.models} of the client. */
public final class TextModelsResource extends Resource {
    private static final Operation<PublicTextModelListData> LIST =
            new Operation<>(
                    "listPublicTextModels",
                    "GET",
                    "/v1/text/models",
                    "data",
                    false,
                    Idempotency.UNDECLARED,
                    PublicTextModelListData::of);

    TextModelsResource(Engine engine) {
        super(engine);
    }

    /**
     * List the text models and their prices.
     *
     * <p>Lists the text models that there are, with prices and limits of the base tier. A key need
     * not be allowed to use all of them. Needs no API key.
     *
     * @return All text models.
     * @throws ServerException 500. Something failed at BeatAPI.
     * @throws ServerException 503. The work was impossible for the moment
     *     ({@code processing_unavailable}), took too long ({@code processing_timeout}), failed
     *     ({@code processing_failed}) or its result was lost ({@code result_transfer_failed}).
     *     Nothing is charged.
     */
    public PublicTextModelListData list() {
        return list(RequestOptions.none());
    }

    /**
     * The same, with options of its own for this call.
     *
     * @param options the settings that differ from the client's
     * @return as there
     */
    public PublicTextModelListData list(RequestOptions options) {
        return call(
                LIST,
                new Arguments(),
                options);
    }

}
