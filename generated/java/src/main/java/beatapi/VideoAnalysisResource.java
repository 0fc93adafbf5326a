package beatapi;

import beatapi.models.*;

/** Answers to questions about an uploaded video. */
public final class VideoAnalysisResource extends Resource {
    private static final Operation<Task> CREATE =
            new Operation<>(
                    "createVideoAnalysisTask",
                    "POST",
                    "/v1/video-analysis/tasks",
                    "data",
                    true,
                    Idempotency.OPTIONAL,
                    Task::of);

    VideoAnalysisResource(Engine engine) {
        super(engine);
    }

    /**
     * Analyse a video.
     *
     * <p>Starts a task that answers a question about a video: an MP4 or MOV that the account
     * uploaded. The text is in {@code output.text}.
     *
     * <p>Dollars for a million tokens in and out: 0.36 and 1.60 with {@code standard}, 0.72 and
     * 5.00 with {@code deep}. What the length of the video and the longest answer may cost is
     * reserved, what was used is settled, rounded up to the cent.
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
    public Task create(CreateVideoAnalysisTaskParams params) {
        return create(params, RequestOptions.none());
    }

    /**
     * The same, with options of its own for this call.
     *
     * @param params as there
     * @param options the settings that differ from the client's
     * @return as there
     */
    public Task create(CreateVideoAnalysisTaskParams params, RequestOptions options) {
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
    public Task createAndWait(CreateVideoAnalysisTaskParams params) {
        return createAndWait(params, WaitOptions.standard());
    }

    /**
     * The same, with options of its own for this wait.
     *
     * @param params as there
     * @param wait the options of the wait
     * @return as there
     */
    public Task createAndWait(CreateVideoAnalysisTaskParams params, WaitOptions wait) {
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
    public Task createAndWait(CreateVideoAnalysisTaskParams params, WaitOptions wait, RequestOptions options) {
        return new TasksResource(engine).await(create(params, options), wait);
    }

}
