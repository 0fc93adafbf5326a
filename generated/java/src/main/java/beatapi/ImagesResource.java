package beatapi;

import beatapi.models.*;

/** Pictures and videos by model. */
public final class ImagesResource extends Resource {
    private static final Operation<Task> CREATE =
            new Operation<>(
                    "createImageGenerationTask",
                    "POST",
                    "/v1/images/tasks",
                    "data",
                    true,
                    Idempotency.OPTIONAL,
                    Task::of);

    ImagesResource(Engine engine) {
        super(engine);
    }

    /**
     * Create a picture.
     *
     * <p>Starts a task that makes pictures. {@code model} decides which other fields there are and
     * what it costs.
     *
     * <p>With {@code model} {@code "nano-banana"}: {@code prompt} (required), {@code images},
     * {@code aspect_ratio}, {@code resolution}, {@code output_format}. A picture of Nano Banana.
     *
     * <p>With {@code model} {@code "nano-banana-2"}: {@code prompt} (required), {@code images},
     * {@code aspect_ratio}, {@code resolution}, {@code output_format}. A picture of Nano Banana 2.
     *
     * <p>With {@code model} {@code "nano-banana-2-lite"}: {@code prompt} (required),
     * {@code images}, {@code aspect_ratio}, {@code resolution}, {@code output_format}. A picture of
     * Nano Banana 2 Lite.
     *
     * <p>With {@code model} {@code "nano-banana-pro"}: {@code prompt} (required), {@code images},
     * {@code aspect_ratio}, {@code resolution}, {@code output_format}. A picture of Nano Banana
     * Pro.
     *
     * <p>With {@code model} {@code "gpt-image-2"}: {@code prompt} (required), {@code images},
     * {@code aspect_ratio}, {@code resolution}, {@code size}, {@code background}. A picture of GPT
     * Image 2. An exact {@code size} excludes {@code resolution} and {@code aspect_ratio}.
     *
     * <p>With {@code model} {@code "gpt-image-2.5-flare"}: {@code prompt} (required),
     * {@code images}, {@code aspect_ratio}, {@code resolution}, {@code size}, {@code background}. A
     * picture of GPT Image 2.5 Flare. An exact {@code size} excludes {@code resolution} and
     * {@code aspect_ratio}.
     *
     * <p>With {@code model} {@code "gpt-image-2.5-sunburst"}: {@code prompt} (required),
     * {@code images}, {@code aspect_ratio}, {@code resolution}, {@code size}, {@code background}. A
     * picture of GPT Image 2.5 Sunburst. An exact {@code size} excludes {@code resolution} and
     * {@code aspect_ratio}.
     *
     * <p>With {@code model} {@code "seedream-5-pro"}: {@code prompt} (required), {@code images},
     * {@code aspect_ratio}, {@code resolution}, {@code output_format}. A picture of Seedream 5 Pro.
     *
     * <p>With {@code model} {@code "grok-imagine-image-2.0"}: {@code prompt} (required),
     * {@code images}, {@code aspect_ratio}. A picture of Grok Imagine Image 2.0; with pictures it
     * edits them.
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
     * @throws RateLimitException 429. Too many requests, also those of a free model, or as many
     *     tasks as the account may have ({@code user_concurrency_exceeded}).
     * @throws ServerException 500. Something failed at BeatAPI.
     * @throws ServerException 503. The work was impossible for the moment
     *     ({@code processing_unavailable}), took too long ({@code processing_timeout}), failed
     *     ({@code processing_failed}) or its result was lost ({@code result_transfer_failed}).
     *     Nothing is charged.
     */
    public Task create(CreateImageGenerationTaskParams params) {
        return create(params, RequestOptions.none());
    }

    /**
     * The same, with options of its own for this call.
     *
     * @param params as there
     * @param options the settings that differ from the client's
     * @return as there
     */
    public Task create(CreateImageGenerationTaskParams params, RequestOptions options) {
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
     * @throws RateLimitException 429. Too many requests, also those of a free model, or as many
     *     tasks as the account may have ({@code user_concurrency_exceeded}).
     * @throws ServerException 500. Something failed at BeatAPI.
     * @throws ServerException 503. The work was impossible for the moment
     *     ({@code processing_unavailable}), took too long ({@code processing_timeout}), failed
     *     ({@code processing_failed}) or its result was lost ({@code result_transfer_failed}).
     *     Nothing is charged.
     */
    public Task createAndWait(CreateImageGenerationTaskParams params) {
        return createAndWait(params, WaitOptions.standard());
    }

    /**
     * The same, with options of its own for this wait.
     *
     * @param params as there
     * @param wait the options of the wait
     * @return as there
     */
    public Task createAndWait(CreateImageGenerationTaskParams params, WaitOptions wait) {
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
    public Task createAndWait(CreateImageGenerationTaskParams params, WaitOptions wait, RequestOptions options) {
        return new TasksResource(engine).await(create(params, options), wait);
    }

}
