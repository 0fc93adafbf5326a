package beatapi;

import beatapi.models.*;

/** Pictures and videos by model. */
public final class VideosResource extends Resource {
    private static final Operation<Task> CREATE =
            new Operation<>(
                    "createVideoGenerationTask",
                    "POST",
                    "/v1/videos/tasks",
                    "data",
                    true,
                    Idempotency.OPTIONAL,
                    Task::of);

    VideosResource(Engine engine) {
        super(engine);
    }

    /**
     * Create a video.
     *
     * <p>Starts a task that makes a video. {@code model} decides which other fields there are and
     * what it costs.
     *
     * <p>With {@code model} {@code "minimax-h3"}: {@code prompt} (required), {@code images},
     * {@code reference_images}, {@code reference_videos}, {@code reference_audios},
     * {@code duration}, {@code aspect_ratio}, {@code resolution}. A video of MiniMax H3. Frames in
     * {@code images} exclude everything in {@code reference_images}, {@code reference_videos} and
     * {@code reference_audios}.
     *
     * <p>With {@code model} {@code "minimax-h3-fast"}: {@code prompt} (required), {@code images},
     * {@code reference_images}, {@code reference_videos}, {@code reference_audios},
     * {@code duration}, {@code aspect_ratio}, {@code resolution}. A video of MiniMax H3 under the
     * name of its quick offer. Frames in {@code images} exclude everything in
     * {@code reference_images}, {@code reference_videos} and {@code reference_audios}.
     *
     * <p>With {@code model} {@code "minimax-h3-normal"}: {@code prompt} (required), {@code images},
     * {@code reference_images}, {@code reference_videos}, {@code duration}, {@code aspect_ratio},
     * {@code resolution}, {@code seed}. A video of MiniMax H3 at half the price and slower, always
     * with sound. Frames in {@code images} exclude references.
     *
     * <p>With {@code model} {@code "grok-imagine-video-1.5"}: {@code prompt} (required),
     * {@code images}, {@code reference_images}, {@code duration}, {@code aspect_ratio},
     * {@code resolution}. A video of Grok Imagine Video 1.5. A first frame in {@code images}
     * excludes {@code reference_images} and {@code aspect_ratio}.
     *
     * <p>With {@code model} {@code "seedance-2"}: {@code prompt} (required), {@code images},
     * {@code reference_images}, {@code reference_videos}, {@code reference_audios},
     * {@code duration}, {@code aspect_ratio}, {@code resolution}, {@code generate_audio}. A video
     * of Seedance 2. Frames in {@code images} exclude everything in {@code reference_images},
     * {@code reference_videos} and {@code reference_audios}.
     *
     * <p>With {@code model} {@code "seedance-2-fast"}: {@code prompt} (required), {@code images},
     * {@code reference_images}, {@code reference_videos}, {@code reference_audios},
     * {@code duration}, {@code aspect_ratio}, {@code resolution}, {@code generate_audio}. A video
     * of Seedance 2 Fast. Frames in {@code images} exclude everything in {@code reference_images},
     * {@code reference_videos} and {@code reference_audios}.
     *
     * <p>With {@code model} {@code "seedance-2-mini"}: {@code prompt} (required), {@code images},
     * {@code reference_images}, {@code reference_videos}, {@code reference_audios},
     * {@code duration}, {@code aspect_ratio}, {@code resolution}. A video of Seedance 2 Mini:
     * cheap, and without sound of its own. Frames in {@code images} exclude everything in
     * {@code reference_images}, {@code reference_videos} and {@code reference_audios}.
     *
     * <p>With {@code model} {@code "veo-3.1"}: {@code prompt} (required), {@code images},
     * {@code aspect_ratio}, {@code resolution}, {@code quality}, {@code watermark},
     * {@code enable_translation}, {@code reference_images}. As
     * {@code Veo31TextOrFrameVideoRequest}: {@code model} (required), {@code prompt} (required),
     * {@code images}, {@code aspect_ratio}, {@code resolution}, {@code quality}, {@code watermark},
     * {@code enable_translation}. A video of Veo 3.1 from text, or from text and frames.
     *
     * <p>As {@code Veo31ReferenceVideoRequest}: {@code model} (required), {@code prompt}
     * (required), {@code reference_images} (required), {@code aspect_ratio}, {@code resolution},
     * {@code quality}, {@code watermark}, {@code enable_translation}. A video of Veo 3.1 from
     * reference pictures.
     *
     * <p>A video of Veo 3.1, always 8 seconds long: from text and frames, or from reference
     * pictures.
     *
     * <p>With {@code model} {@code "seedance-2.5"}: {@code prompt} (required), {@code images},
     * {@code reference_images}, {@code reference_videos}, {@code reference_audios},
     * {@code duration}, {@code aspect_ratio}, {@code resolution}, {@code generate_audio},
     * {@code seed}. A video of Seedance 2.5. Frames in {@code images} exclude everything in
     * {@code reference_images}, {@code reference_videos} and {@code reference_audios}.
     *
     * <p>With {@code model} {@code "kling-3"}: {@code prompt} (required), {@code images},
     * {@code duration}, {@code aspect_ratio}, {@code resolution}, {@code sound},
     * {@code multi_shots}, {@code multi_prompt}, {@code elements}. A video of Kling 3. With
     * {@code multi_shots} it takes a single first frame, needs {@code multi_prompt} and has sound
     * if nothing else is said.
     *
     * <p>With {@code model} {@code "kling-2.6-motion-control"}: {@code prompt}, {@code images}
     * (required), {@code reference_videos} (required), {@code resolution},
     * {@code character_orientation}. A video of Kling 2.6 in which the character of a picture moves
     * as in a video. Both files must be uploads of the account: a picture of at most 10 MB, and a
     * video of at most 100 MB, 3 to 30 seconds. The length of that video is billed, by the second.
     *
     * <p>With {@code model} {@code "kling-3-motion-control"}: {@code prompt}, {@code images}
     * (required), {@code reference_videos} (required), {@code resolution},
     * {@code character_orientation}, {@code background_source}. A video of Kling 3 in which the
     * character of a picture moves as in a video. Both files must be uploads of the account, more
     * than 340 pixels wide and high, with a shape from 2:5 to 5:2: a picture of at most 10 MB, and
     * a video of at most 100 MB, 3 to 30 seconds. The length of that video is billed, by the
     * second.
     *
     * <p>With {@code model} {@code "wan-3.0"}: {@code prompt} (required), {@code images},
     * {@code reference_videos}, {@code reference_audios}, {@code duration}, {@code aspect_ratio},
     * {@code resolution}. A video of Wan 3.0.
     *
     * <p>With {@code model} {@code "wan-3.0-prime"}: {@code prompt} (required), {@code images},
     * {@code reference_videos}, {@code reference_audios}, {@code duration}, {@code aspect_ratio},
     * {@code resolution}. A video of Wan 3.0 Prime.
     *
     * <p>With {@code model} {@code "happyhorse-1.0"}: {@code prompt} (required), {@code images}
     * (required), {@code duration}, {@code aspect_ratio}, {@code resolution}. A video of HappyHorse
     * 1.0, from pictures only.
     *
     * <p>With {@code model} {@code "happyhorse-1.1"}: {@code prompt} (required), {@code images}
     * (required), {@code duration}, {@code aspect_ratio}, {@code resolution}. A video of HappyHorse
     * 1.1, from pictures only.
     *
     * <p>With {@code model} {@code "minimax-h3-max"}: {@code prompt} (required), {@code images},
     * {@code duration}, {@code resolution}, {@code seed}. A video of MiniMax H3 Max, from text,
     * from a first frame, or from the first and the last.
     *
     * <p>With {@code model} {@code "minimax-h3-max-turbo"}: {@code prompt} (required),
     * {@code images}, {@code duration}, {@code resolution}, {@code seed}. A video of MiniMax H3 Max
     * Turbo: as H3 Max, quicker and at half the price.
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
    public Task create(CreateVideoGenerationTaskParams params) {
        return create(params, RequestOptions.none());
    }

    /**
     * The same, with options of its own for this call.
     *
     * @param params as there
     * @param options the settings that differ from the client's
     * @return as there
     */
    public Task create(CreateVideoGenerationTaskParams params, RequestOptions options) {
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
    public Task createAndWait(CreateVideoGenerationTaskParams params) {
        return createAndWait(params, WaitOptions.standard());
    }

    /**
     * The same, with options of its own for this wait.
     *
     * @param params as there
     * @param wait the options of the wait
     * @return as there
     */
    public Task createAndWait(CreateVideoGenerationTaskParams params, WaitOptions wait) {
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
    public Task createAndWait(CreateVideoGenerationTaskParams params, WaitOptions wait, RequestOptions options) {
        return new TasksResource(engine).await(create(params, options), wait);
    }

}
