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
                    Idempotency.UNDECLARED,
                    Task::of)
                    .shownBy("tasks().retrieve()");
    private static final Operation<Task> CREATE =
            new Operation<>(
                    "createMusicVideoTask",
                    "POST",
                    "/v1/music-video/tasks",
                    "data",
                    true,
                    Idempotency.UNDECLARED,
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
     * <p>Joins shots of a storyboard to the finished video, in the order given. Costs 1 credit.
     *
     * @param taskId Id of the task.
     * @param params What to send.
     * @return One video in the making, or made.
     * @throws BadRequestException 400. The request is not valid.
     * @throws AuthenticationException 401. The API key is missing or not valid.
     * @throws NotFoundException 404. There is no such task or shot in this account.
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
     * <p>Starts a video of one to seven pictures over a song. The song's length decides the length
     * of the video and what it costs.
     *
     * <p>Credits for a second of video, standard quality: 4 at 540p, 5 at 720p, 6 at 1080p, and 2
     * more with {@code lip_sync}. High quality: 16 at 720p, 18 at 1080p.
     *
     * <p>With {@code compose_mode: manual} the task stops at {@code storyboard_ready} or
     * {@code requires_action}, so that shots can be looked at and edited before the video is
     * composed.
     *
     * @param params What to send.
     * @return One video in the making, or made.
     * @throws BadRequestException 400. The request is not valid.
     * @throws AuthenticationException 401. The API key is missing or not valid.
     * @throws InsufficientCreditsException 402. The account has too few credits.
     * @throws RateLimitException 429. As many tasks are processing as the account may have at the
     *     same time ({@code user_concurrency_exceeded}), or too many requests were sent
     *     ({@code rate_limit_exceeded}). The first ends only when a task does.
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
     * @return One video in the making, or made.
     * @throws BadRequestException 400. The request is not valid.
     * @throws AuthenticationException 401. The API key is missing or not valid.
     * @throws InsufficientCreditsException 402. The account has too few credits.
     * @throws RateLimitException 429. As many tasks are processing as the account may have at the
     *     same time ({@code user_concurrency_exceeded}), or too many requests were sent
     *     ({@code rate_limit_exceeded}). The first ends only when a task does.
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
