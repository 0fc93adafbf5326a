package beatapi;

import beatapi.models.*;

/** Videos made from pictures and a song, in one go or shot by shot. */
public final class MusicVideoResource extends Resource {
    private static final Operation<Task> COMPOSE =
            new Operation<Task>(
                    "composeMusicVideoTask",
                    "POST",
                    "/v1/music-video/tasks/{task_id}/compose",
                    "data",
                    true,
                    Idempotency.OPTIONAL,
                    Task::of)
                    .shownBy("tasks().retrieve()");
    private static final Operation<Task> CREATE =
            new Operation<>(
                    "createMusicVideoTask",
                    "POST",
                    "/v1/music-video/tasks",
                    "data",
                    true,
                    Idempotency.OPTIONAL,
                    Task::of);

    MusicVideoResource(Engine engine) {
        super(engine);
    }

    /**
     * {@code shots} of this resource.
     *
     * @return its methods
     */
    public MusicVideoShotsResource shots() {
        return new MusicVideoShotsResource(engine);
    }

    /**
     * Compose the video.
     *
     * <p>Joins shots of a storyboard to the finished video, in the order given. Costs 1 dollar; a
     * call repeated with its key is charged once.
     *
     * @param taskId Id of the task.
     * @param params What to send.
     * @return One piece of work, under way or done.
     * @throws BadRequestException 400. The request is not valid ({@code bad_request}, the message
     *     names the field) or its content is refused ({@code content_policy_violation}).
     * @throws AuthenticationException 401. The API key is missing ({@code missing_api_key}) or is
     *     wrong, expired, disabled or used up ({@code invalid_api_key}).
     * @throws InsufficientCreditsException 402. The account has too few credits.
     * @throws NotFoundException 404. There is no such task or shot in this account.
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
    public Task compose(String taskId, ComposeMusicVideoTaskParams params) {
        return compose(taskId, params, RequestOptions.none());
    }

    /**
     * The same, with options of its own for this call.
     *
     * @param taskId as there
     * @param params as there
     * @param options the settings that differ from the client's
     * @return as there
     */
    public Task compose(String taskId, ComposeMusicVideoTaskParams params, RequestOptions options) {
        return call(
                COMPOSE,
                new Arguments().path("task_id", taskId).json(params),
                options);
    }

    /**
     * Create a music video.
     *
     * <p>Starts a video of pictures over a song. The song's length decides the length of the video
     * and what it costs.
     *
     * <p>Without {@code mv_tier} or with {@code standard} it is the video of earlier versions: one
     * to seven pictures and 10 to 180 seconds. With {@code premium} it is 10 to 300 seconds of a
     * song with vocals, in one of four modes, at 720p.
     *
     * <p>With {@code compose_mode: manual} a standard task stops at {@code storyboard_ready} or
     * {@code requires_action}, so that shots can be looked at and edited before the video is
     * composed. The video of a single shot is kept only once it was asked for or the shot was
     * edited.
     *
     * <p>Shapes of URLs, lengths of texts, combinations of fields and the length of the song are
     * checked at once; a URL whose file is missing fails the task later.
     *
     * <p>With {@code mv_tier} {@code "standard"}: {@code images} (required), {@code audio_url}
     * (required), {@code prompt}, {@code language}, {@code resolution}, {@code quality},
     * {@code style}, {@code aspect_ratio}, {@code lip_sync}, {@code lip_ref_url},
     * {@code add_subtitle}, {@code subtitle_color}, {@code srt_url}, {@code duration},
     * {@code compose_mode}. A standard music video: one to seven pictures over 10 to 180 seconds of
     * a song.
     *
     * <p>With {@code mv_tier} {@code "premium"}: {@code mv_mode} (required), {@code audio_url}
     * (required), {@code prompt}, {@code resolution}, {@code style}, {@code aspect_ratio},
     * {@code add_subtitle}, {@code subtitle_color}, {@code duration}, {@code images},
     * {@code lip_ref_urls}. With {@code mv_mode} {@code "sing"}: {@code mv_tier} (required),
     * {@code audio_url} (required), {@code prompt}, {@code resolution}, {@code style},
     * {@code aspect_ratio}, {@code add_subtitle}, {@code subtitle_color}, {@code duration},
     * {@code images}, {@code lip_ref_urls} (required). The fields of all modes of premium music
     * videos.
     *
     * <p>A premium music video of a face that sings.
     *
     * <p>With {@code mv_mode} {@code "sing_perform"}: {@code mv_tier} (required), {@code audio_url}
     * (required), {@code prompt}, {@code resolution}, {@code style}, {@code aspect_ratio},
     * {@code add_subtitle}, {@code subtitle_color}, {@code duration}, {@code images},
     * {@code lip_ref_urls} (required). The fields of all modes of premium music videos.
     *
     * <p>A premium music video of a face that sings and performs.
     *
     * <p>With {@code mv_mode} {@code "dance"}: {@code mv_tier} (required), {@code audio_url}
     * (required), {@code prompt}, {@code resolution}, {@code style}, {@code aspect_ratio},
     * {@code add_subtitle}, {@code subtitle_color}, {@code duration}, {@code images} (required).
     * The fields of all modes of premium music videos.
     *
     * <p>A premium music video of dancing in six scenes.
     *
     * <p>With {@code mv_mode} {@code "perform"}: {@code mv_tier} (required), {@code audio_url}
     * (required), {@code prompt}, {@code resolution}, {@code style}, {@code aspect_ratio},
     * {@code add_subtitle}, {@code subtitle_color}, {@code duration}, {@code images} (required).
     * The fields of all modes of premium music videos.
     *
     * <p>A premium music video of a performance in six scenes.
     *
     * <p>A premium music video, by mode.
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
    public Task create(CreateMusicVideoTaskParams params) {
        return create(params, RequestOptions.none());
    }

    /**
     * The same, with options of its own for this call.
     *
     * @param params as there
     * @param options the settings that differ from the client's
     * @return as there
     */
    public Task create(CreateMusicVideoTaskParams params, RequestOptions options) {
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
    public Task createAndWait(CreateMusicVideoTaskParams params) {
        return createAndWait(params, WaitOptions.standard());
    }

    /**
     * The same, with options of its own for this wait.
     *
     * @param params as there
     * @param wait the options of the wait
     * @return as there
     */
    public Task createAndWait(CreateMusicVideoTaskParams params, WaitOptions wait) {
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
    public Task createAndWait(CreateMusicVideoTaskParams params, WaitOptions wait, RequestOptions options) {
        return new TasksResource(engine).await(create(params, options), wait);
    }

}
