package beatapi;

import beatapi.models.*;

/** One way to find, inspect and run everything there is. */
public final class CapabilitiesResource extends FollowHelpers {
    private static final Operation<InspectCapabilityAnswerData> INSPECT =
            new Operation<>(
                    "inspectCapability",
                    "POST",
                    "/v1/capabilities/inspect",
                    "data",
                    false,
                    Idempotency.HARMLESS,
                    InspectCapabilityAnswerData::of);
    private static final Operation<CapabilityRunResult> RUN =
            new Operation<CapabilityRunResult>(
                    "runCapability",
                    "POST",
                    "/v1/capabilities/run",
                    null,
                    true,
                    Idempotency.OPTIONAL,
                    CapabilityRunResult::of)
                    .keyed("idempotency_key")
                    .within(600.0);
    private static final Operation<CapabilitySearchPage> SEARCH =
            new Operation<>(
                    "searchCapabilities",
                    "POST",
                    "/v1/capabilities/search",
                    "data",
                    false,
                    Idempotency.HARMLESS,
                    CapabilitySearchPage::of);

    CapabilitiesResource(Engine engine) {
        super(engine);
    }

    /**
     * Inspect a capability.
     *
     * <p>Answers everything about one capability, and the call that runs it with blanks to fill in.
     * Costs nothing and needs no API key.
     *
     * @param query What to ask for.
     * @param params What to send.
     * @return Everything about one capability. The capability, and the call that runs it.
     * @throws BadRequestException 400. The request is not valid ({@code bad_request}, the message
     *     names the field) or its content is refused ({@code content_policy_violation}).
     * @throws NotFoundException 404. There is no capability of this name. {@code suggestions} are
     *     the closest ones there are, {@code next} inspects the best of them.
     */
    public InspectCapabilityAnswerData inspect(InspectCapabilityQuery query, InspectCapabilityParams params) {
        return inspect(query, params, RequestOptions.none());
    }

    /**
     * The same, with options of its own for this call.
     *
     * @param query as there
     * @param params as there
     * @param options the settings that differ from the client's
     * @return as there
     */
    public InspectCapabilityAnswerData inspect(InspectCapabilityQuery query, InspectCapabilityParams params, RequestOptions options) {
        return call(
                INSPECT,
                new Arguments().query(query).header("X-Beat-Client").json(params),
                options);
    }

    /**
     * The same, without a query.
     *
     * @param params as there
     * @return as there
     */
    public InspectCapabilityAnswerData inspect(InspectCapabilityParams params) {
        return inspect(params, RequestOptions.none());
    }

    /**
     * The same, with options of its own for this call.
     *
     * @param params as there
     * @param options the settings that differ from the client's
     * @return as there
     */
    public InspectCapabilityAnswerData inspect(InspectCapabilityParams params, RequestOptions options) {
        return inspect(InspectCapabilityQuery.builder().build(), params, options);
    }

    /**
     * Run a capability.
     *
     * <p>Runs a capability at the price that was inspected, asks how a run is going, or fetches a
     * result again. Data, text and decisions answer at once (200); pictures, videos, workflows and
     * web research answer a task (201): ask with {@code operation: status} until it has ended. A
     * research that fails costs nothing, and neither does a result that is fetched within an hour.
     *
     * <p>Unknown fields of {@code input} are refused. To be safe to repeat, send
     * {@code idempotency_key}, or the header {@code Idempotency-Key}.
     *
     * @param query What to ask for.
     * @param params What to send.
     * @return The answer of a run, with further fields that depend on what was run. Data answers
     *     the object of that capability, text {@code text.result}, a decision its answers;
     *     everything that takes time answers a task in {@code data} and the next call in
     *     {@code next}.
     * @throws BadRequestException 400. The request is not valid ({@code bad_request}, the message
     *     names the field) or its content is refused ({@code content_policy_violation}).
     * @throws AuthenticationException 401. The API key is missing ({@code missing_api_key}) or is
     *     wrong, expired, disabled or used up ({@code invalid_api_key}).
     * @throws InsufficientCreditsException 402. The account has too few credits.
     * @throws PermissionDeniedException 403. The key may not do this: the model needs a paid
     *     balance, the address is not on the allowlist, or the model is outside of the key's group.
     * @throws NotFoundException 404. There is no capability of this name. {@code suggestions} are
     *     the closest ones there are, {@code next} inspects the best of them.
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
    public CapabilityRunResult run(RunCapabilityQuery query, RunCapabilityParams params) {
        return run(query, params, RequestOptions.none());
    }

    /**
     * The same, with options of its own for this call.
     *
     * @param query as there
     * @param params as there
     * @param options the settings that differ from the client's
     * @return as there
     */
    public CapabilityRunResult run(RunCapabilityQuery query, RunCapabilityParams params, RequestOptions options) {
        return call(
                RUN,
                new Arguments().query(query).header("X-Beat-Client").json(params),
                options);
    }

    /**
     * The same, without a query.
     *
     * @param params as there
     * @return as there
     */
    public CapabilityRunResult run(RunCapabilityParams params) {
        return run(params, RequestOptions.none());
    }

    /**
     * The same, with options of its own for this call.
     *
     * @param params as there
     * @param options the settings that differ from the client's
     * @return as there
     */
    public CapabilityRunResult run(RunCapabilityParams params, RequestOptions options) {
        return run(RunCapabilityQuery.builder().build(), params, options);
    }

    /**
     * Search the capabilities.
     *
     * <p>Searches everything that can be run: models, data and workflows. Write a platform and an
     * action, in Chinese or English. A platform alone, or {@code group_by}, answers an overview; no
     * words at all, a map of everything; words that find nothing, hints. Copy references from the
     * answer, never make them up. Costs nothing, runs nothing, needs no API key.
     *
     * @param query What to ask for.
     * @param params What to send.
     * @return One page of what was found.
     * @throws BadRequestException 400. The request is not valid ({@code bad_request}, the message
     *     names the field) or its content is refused ({@code content_policy_violation}).
     */
    public CapabilitySearchPage search(SearchCapabilitiesQuery query, SearchCapabilitiesParams params) {
        return search(query, params, RequestOptions.none());
    }

    /**
     * The same, with options of its own for this call.
     *
     * @param query as there
     * @param params as there
     * @param options the settings that differ from the client's
     * @return as there
     */
    public CapabilitySearchPage search(SearchCapabilitiesQuery query, SearchCapabilitiesParams params, RequestOptions options) {
        return call(
                SEARCH,
                new Arguments().query(query).header("X-Beat-Client").json(params).optional(),
                options);
    }

    /**
     * The same, without a query and a body.
     *
     * @return as there
     */
    public CapabilitySearchPage search() {
        return search(RequestOptions.none());
    }

    /**
     * The same, with options of its own for this call.
     *
     * @param options the settings that differ from the client's
     * @return as there
     */
    public CapabilitySearchPage search(RequestOptions options) {
        return search(SearchCapabilitiesQuery.builder().build(), null, options);
    }

}
