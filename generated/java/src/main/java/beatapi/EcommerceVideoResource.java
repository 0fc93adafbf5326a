package beatapi;

import beatapi.models.*;

/** Advertising videos made from product pictures. */
public final class EcommerceVideoResource extends Resource {
    private static final Operation<Task> CREATE =
            new Operation<>(
                    "createEcommerceVideoTask",
                    "POST",
                    "/v1/ecommerce-video/tasks",
                    "data",
                    true,
                    Idempotency.OPTIONAL,
                    Task::of);

    EcommerceVideoResource(Engine engine) {
        super(engine);
    }

    /**
     * Create an ecommerce video.
     *
     * <p>Starts an advertising video of a product in 1080p. Its {@code duration} decides what it
     * costs.
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
     * @throws ConflictException 409. The idempotency key was used for a call with another body, or
     *     the first call with it is still running.
     * @throws RateLimitException 429. As many tasks are processing as the account may have at the
     *     same time ({@code user_concurrency_exceeded}), or too many requests were sent
     *     ({@code rate_limit_exceeded}). The first ends only when a task does.
     * @throws ServerException 500. Something failed at BeatAPI.
     * @throws ServerException 503. The work was impossible for the moment
     *     ({@code processing_unavailable}), took too long ({@code processing_timeout}), failed
     *     ({@code processing_failed}) or its result was lost ({@code result_transfer_failed}).
     *     Nothing is charged.
     */
    public Task create(CreateEcommerceVideoTaskParams params) {
        return create(params, RequestOptions.none());
    }

    /**
     * The same, with options of its own for this call.
     *
     * @param params as there
     * @param options the settings that differ from the client's
     * @return as there
     */
    public Task create(CreateEcommerceVideoTaskParams params, RequestOptions options) {
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
     * @throws ConflictException 409. The idempotency key was used for a call with another body, or
     *     the first call with it is still running.
     * @throws RateLimitException 429. As many tasks are processing as the account may have at the
     *     same time ({@code user_concurrency_exceeded}), or too many requests were sent
     *     ({@code rate_limit_exceeded}). The first ends only when a task does.
     * @throws ServerException 500. Something failed at BeatAPI.
     * @throws ServerException 503. The work was impossible for the moment
     *     ({@code processing_unavailable}), took too long ({@code processing_timeout}), failed
     *     ({@code processing_failed}) or its result was lost ({@code result_transfer_failed}).
     *     Nothing is charged.
     */
    public Task createAndWait(CreateEcommerceVideoTaskParams params) {
        return createAndWait(params, WaitOptions.standard());
    }

    /**
     * The same, with options of its own for this wait.
     *
     * @param params as there
     * @param wait the options of the wait
     * @return as there
     */
    public Task createAndWait(CreateEcommerceVideoTaskParams params, WaitOptions wait) {
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
    public Task createAndWait(CreateEcommerceVideoTaskParams params, WaitOptions wait, RequestOptions options) {
        return new TasksResource(engine).await(create(params, options), wait);
    }

}
