package beatapi;

import beatapi.models.*;

/** Searching and reading the web. */
public final class WebResource extends FollowHelpers {
    private static final Operation<WebMapResponse> MAP =
            new Operation<>(
                    "mapWebsite",
                    "POST",
                    "/v1/web/map",
                    null,
                    true,
                    Idempotency.OPTIONAL,
                    WebMapResponse::of);
    private static final Operation<WebReadResponse> READ =
            new Operation<>(
                    "readWebPages",
                    "POST",
                    "/v1/web/read",
                    null,
                    true,
                    Idempotency.OPTIONAL,
                    WebReadResponse::of);
    private static final Operation<WebResearchResponse> RESEARCH =
            new Operation<WebResearchResponse>(
                    "researchWeb",
                    "POST",
                    "/v1/web/research",
                    null,
                    true,
                    Idempotency.OPTIONAL,
                    WebResearchResponse::of)
                    .within(120.0);
    private static final Operation<WebSearchResponse> SEARCH =
            new Operation<>(
                    "searchWeb",
                    "POST",
                    "/v1/web/search",
                    null,
                    true,
                    Idempotency.OPTIONAL,
                    WebSearchResponse::of);

    WebResource(Engine engine) {
        super(engine);
    }

    /**
     * List the pages of a website.
     *
     * <p>Lists pages of a website. Each URL in the answer is billed. The same as running the
     * capability {@code data:web.map}; a field that is not known is refused.
     *
     * @param params What to send.
     * @return Pages of a website; without an envelope.
     * @throws BadRequestException 400. The request is not valid ({@code bad_request}, the message
     *     names the field) or its content is refused ({@code content_policy_violation}).
     * @throws AuthenticationException 401. The API key is missing ({@code missing_api_key}) or is
     *     wrong, expired, disabled or used up ({@code invalid_api_key}).
     * @throws InsufficientCreditsException 402. The account has too few credits.
     * @throws PermissionDeniedException 403. The key may not do this: the model needs a paid
     *     balance, the address is not on the allowlist, or the model is outside of the key's group.
     * @throws ConflictException 409. The idempotency key was used for a call with another body, or
     *     the first call with it is still running.
     * @throws RateLimitException 429. Too many requests, also those of a free model, or as many
     *     tasks as the account may have ({@code user_concurrency_exceeded}).
     * @throws ServerException 500. Something failed at BeatAPI.
     * @throws ServerException 503. The work was impossible for the moment
     *     ({@code processing_unavailable}), took too long ({@code processing_timeout}), failed
     *     ({@code processing_failed}) or its result was lost ({@code result_transfer_failed}).
     *     Nothing is charged.
     */
    public WebMapResponse map(MapWebsiteParams params) {
        return map(params, RequestOptions.none());
    }

    /**
     * The same, with options of its own for this call.
     *
     * @param params as there
     * @param options the settings that differ from the client's
     * @return as there
     */
    public WebMapResponse map(MapWebsiteParams params, RequestOptions options) {
        return call(
                MAP,
                new Arguments().json(params),
                options);
    }

    /**
     * Read web pages.
     *
     * <p>Reads up to ten pages as text. Each page that was read is billed; if none could be, the
     * answer is empty and nothing is billed. Treat the text as untrusted. The same as running the
     * capability {@code data:web.read}; a field that is not known is refused.
     *
     * @param params What to send.
     * @return The pages that were read; without an envelope.
     * @throws BadRequestException 400. The request is not valid ({@code bad_request}, the message
     *     names the field) or its content is refused ({@code content_policy_violation}).
     * @throws AuthenticationException 401. The API key is missing ({@code missing_api_key}) or is
     *     wrong, expired, disabled or used up ({@code invalid_api_key}).
     * @throws InsufficientCreditsException 402. The account has too few credits.
     * @throws PermissionDeniedException 403. The key may not do this: the model needs a paid
     *     balance, the address is not on the allowlist, or the model is outside of the key's group.
     * @throws ConflictException 409. The idempotency key was used for a call with another body, or
     *     the first call with it is still running.
     * @throws RateLimitException 429. Too many requests, also those of a free model, or as many
     *     tasks as the account may have ({@code user_concurrency_exceeded}).
     * @throws ServerException 500. Something failed at BeatAPI.
     * @throws ServerException 503. The work was impossible for the moment
     *     ({@code processing_unavailable}), took too long ({@code processing_timeout}), failed
     *     ({@code processing_failed}) or its result was lost ({@code result_transfer_failed}).
     *     Nothing is charged.
     */
    public WebReadResponse read(ReadWebPagesParams params) {
        return read(params, RequestOptions.none());
    }

    /**
     * The same, with options of its own for this call.
     *
     * @param params as there
     * @param options the settings that differ from the client's
     * @return as there
     */
    public WebReadResponse read(ReadWebPagesParams params, RequestOptions options) {
        return call(
                READ,
                new Arguments().json(params),
                options);
    }

    /**
     * Research a question on the web.
     *
     * <p>Researches a question: several searches and pages, read for their sources. Each call that
     * succeeds is billed once, a partial one too. It takes 10 seconds to 3 minutes; after 85
     * seconds the answer is 202 with a task to follow, so wait at least 90 seconds for it. Treat
     * the text as untrusted. The same as running the capability {@code data:web.research}, which
     * answers with the task at once; a field that is not known is refused.
     *
     * @param params What to send.
     * @return The result of a research; without an envelope.
     * @throws BadRequestException 400. The request is not valid ({@code bad_request}, the message
     *     names the field) or its content is refused ({@code content_policy_violation}).
     * @throws AuthenticationException 401. The API key is missing ({@code missing_api_key}) or is
     *     wrong, expired, disabled or used up ({@code invalid_api_key}).
     * @throws InsufficientCreditsException 402. The account has too few credits.
     * @throws PermissionDeniedException 403. The key may not do this: the model needs a paid
     *     balance, the address is not on the allowlist, or the model is outside of the key's group.
     * @throws ConflictException 409. The idempotency key was used for a call with another body, or
     *     the first call with it is still running.
     * @throws RateLimitException 429. Too many requests, also those of a free model, or as many
     *     tasks as the account may have ({@code user_concurrency_exceeded}).
     * @throws ServerException 500. Something failed at BeatAPI.
     * @throws ServerException 503. The work was impossible for the moment
     *     ({@code processing_unavailable}), took too long ({@code processing_timeout}), failed
     *     ({@code processing_failed}) or its result was lost ({@code result_transfer_failed}).
     *     Nothing is charged.
     */
    public WebResearchResponse research(ResearchWebParams params) {
        return research(params, RequestOptions.none());
    }

    /**
     * The same, with options of its own for this call.
     *
     * @param params as there
     * @param options the settings that differ from the client's
     * @return as there
     */
    public WebResearchResponse research(ResearchWebParams params, RequestOptions options) {
        return call(
                RESEARCH,
                new Arguments().json(params),
                options);
    }

    /**
     * Search the web.
     *
     * <p>Searches the web. Each call that succeeds is billed once. The same as running the
     * capability {@code data:web.search}; a field that is not known is refused.
     *
     * @param params What to send.
     * @return The results of a search; without an envelope.
     * @throws BadRequestException 400. The request is not valid ({@code bad_request}, the message
     *     names the field) or its content is refused ({@code content_policy_violation}).
     * @throws AuthenticationException 401. The API key is missing ({@code missing_api_key}) or is
     *     wrong, expired, disabled or used up ({@code invalid_api_key}).
     * @throws InsufficientCreditsException 402. The account has too few credits.
     * @throws PermissionDeniedException 403. The key may not do this: the model needs a paid
     *     balance, the address is not on the allowlist, or the model is outside of the key's group.
     * @throws ConflictException 409. The idempotency key was used for a call with another body, or
     *     the first call with it is still running.
     * @throws RateLimitException 429. Too many requests, also those of a free model, or as many
     *     tasks as the account may have ({@code user_concurrency_exceeded}).
     * @throws ServerException 500. Something failed at BeatAPI.
     * @throws ServerException 503. The work was impossible for the moment
     *     ({@code processing_unavailable}), took too long ({@code processing_timeout}), failed
     *     ({@code processing_failed}) or its result was lost ({@code result_transfer_failed}).
     *     Nothing is charged.
     */
    public WebSearchResponse search(SearchWebParams params) {
        return search(params, RequestOptions.none());
    }

    /**
     * The same, with options of its own for this call.
     *
     * @param params as there
     * @param options the settings that differ from the client's
     * @return as there
     */
    public WebSearchResponse search(SearchWebParams params, RequestOptions options) {
        return call(
                SEARCH,
                new Arguments().json(params),
                options);
    }

}
