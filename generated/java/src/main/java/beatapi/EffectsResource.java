package beatapi;

import beatapi.models.*;

/** Ready-made effects that turn pictures into a picture or a video. */
public final class EffectsResource extends Resource {
    private static final Operation<Task> CREATE =
            new Operation<>(
                    "createEffectTask",
                    "POST",
                    "/v1/effects/tasks",
                    "data",
                    true,
                    Idempotency.OPTIONAL,
                    Task::of);
    private static final Operation<Effect> RETRIEVE =
            new Operation<>(
                    "getEffect",
                    "GET",
                    "/v1/effects/{effect_id}",
                    "data",
                    false,
                    Idempotency.UNDECLARED,
                    Effect::of);
    private static final Operation<EffectListResponseData> LIST =
            new Operation<>(
                    "listEffects",
                    "GET",
                    "/v1/effects",
                    "data",
                    false,
                    Idempotency.UNDECLARED,
                    EffectListResponseData::of);

    EffectsResource(Engine engine) {
        super(engine);
    }

    /**
     * Create a picture or a video with an effect.
     *
     * <p>Starts a task that turns pictures into a picture or a video. The version of the effect
     * fixes how many pictures it takes, of which types, and the size and length of what it makes:
     * read the effect first.
     *
     * <p>Send an idempotency key: the same call with the same key answers the accepted task,
     * without checking the URLs again. After a failure that is certain, everything is refunded.
     *
     * @param params What to send.
     * @return One piece of work, under way or done.
     * @throws BadRequestException 400. The request is not valid ({@code bad_request}, the message
     *     names the field) or its content is refused ({@code content_policy_violation}).
     * @throws AuthenticationException 401. The API key is missing ({@code missing_api_key}) or is
     *     wrong, expired, disabled or used up ({@code invalid_api_key}).
     * @throws InsufficientCreditsException 402. The account has too few credits.
     * @throws PermissionDeniedException 403. The key may not do this: the model needs a paid
     *     balance, the address is not on the allowlist, or the model is outside of the key's group.
     * @throws NotFoundException 404. There is no such effect or version, or it is not published.
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
    public Task create(CreateEffectTaskParams params) {
        return create(params, RequestOptions.none());
    }

    /**
     * The same, with options of its own for this call.
     *
     * @param params as there
     * @param options the settings that differ from the client's
     * @return as there
     */
    public Task create(CreateEffectTaskParams params, RequestOptions options) {
        return call(
                CREATE,
                new Arguments().json(params),
                options);
    }

    /**
     * The same as {@code create}, and waits for the result.
     *
     * @param params What to send.
     * @return One piece of work, under way or done.
     * @throws BadRequestException 400. The request is not valid ({@code bad_request}, the message
     *     names the field) or its content is refused ({@code content_policy_violation}).
     * @throws AuthenticationException 401. The API key is missing ({@code missing_api_key}) or is
     *     wrong, expired, disabled or used up ({@code invalid_api_key}).
     * @throws InsufficientCreditsException 402. The account has too few credits.
     * @throws PermissionDeniedException 403. The key may not do this: the model needs a paid
     *     balance, the address is not on the allowlist, or the model is outside of the key's group.
     * @throws NotFoundException 404. There is no such effect or version, or it is not published.
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
    public Task createAndWait(CreateEffectTaskParams params) {
        return createAndWait(params, WaitOptions.standard());
    }

    /**
     * The same, with options of its own for this wait.
     *
     * @param params as there
     * @param wait the options of the wait
     * @return as there
     */
    public Task createAndWait(CreateEffectTaskParams params, WaitOptions wait) {
        return createAndWait(params, wait, RequestOptions.none());
    }

    /**
     * The same, with options for the call that begins it, too.
     *
     * @param params as there
     * @param wait the options of the wait
     * @param options the settings of the first call that differ from the client's
     * @return as there
     */
    public Task createAndWait(CreateEffectTaskParams params, WaitOptions wait, RequestOptions options) {
        return new TasksResource(engine).await(create(params, options), wait);
    }

    /**
     * Get an effect.
     *
     * <p>Answers one effect in its present version. Needs no API key.
     *
     * @param effectId Id of the effect.
     * @return A ready-made effect in one of its versions.
     * @throws NotFoundException 404. There is no such effect or version, or it is not published.
     */
    public Effect retrieve(String effectId) {
        return retrieve(effectId, RequestOptions.none());
    }

    /**
     * The same, with options of its own for this call.
     *
     * @param effectId as there
     * @param options the settings that differ from the client's
     * @return as there
     */
    public Effect retrieve(String effectId, RequestOptions options) {
        return call(
                RETRIEVE,
                new Arguments().path("effect_id", effectId),
                options);
    }

    /**
     * List the effects.
     *
     * <p>Lists the effects that are published, each in its present version. Needs no API key.
     *
     * @param query What to ask for.
     * @return All effects that were asked for.
     * @throws BadRequestException 400. The request is not valid ({@code bad_request}, the message
     *     names the field) or its content is refused ({@code content_policy_violation}).
     * @throws RateLimitException 429. Too many requests, also those of a free model, or as many
     *     tasks as the account may have ({@code user_concurrency_exceeded}).
     */
    public EffectListResponseData list(ListEffectsQuery query) {
        return list(query, RequestOptions.none());
    }

    /**
     * The same, with options of its own for this call.
     *
     * @param query as there
     * @param options the settings that differ from the client's
     * @return as there
     */
    public EffectListResponseData list(ListEffectsQuery query, RequestOptions options) {
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
    public EffectListResponseData list() {
        return list(RequestOptions.none());
    }

    /**
     * The same, with options of its own for this call.
     *
     * @param options the settings that differ from the client's
     * @return as there
     */
    public EffectListResponseData list(RequestOptions options) {
        return list(ListEffectsQuery.builder().build(), options);
    }

}
