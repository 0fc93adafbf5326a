package beatapi;

import beatapi.models.*;

/** {@code musicVideo.shots} of the client. */
public final class MusicVideoShotsResource extends Resource {
    private static final Operation<Task> EDIT =
            new Operation<Task>(
                    "editMusicVideoShot",
                    "POST",
                    "/v1/music-video/tasks/{task_id}/shots/{shot_id}/edit",
                    "data",
                    true,
                    Idempotency.OPTIONAL,
                    Task::of)
                    .shownBy("tasks().retrieve()");
    private static final Operation<ShotMedia> MEDIA =
            new Operation<ShotMedia>(
                    "getMusicVideoShotMedia",
                    "POST",
                    "/v1/music-video/tasks/{task_id}/shots/{shot_id}/media",
                    "data",
                    true,
                    Idempotency.UNDECLARED,
                    ShotMedia::of)
                    .shownBy("tasks().retrieve()");

    MusicVideoShotsResource(Engine engine) {
        super(engine);
    }

    /**
     * Edit a shot.
     *
     * <p>Makes one shot of a storyboard anew. Costs what the tier of the task and the length of the
     * shot ask for; quality, size and length stay as they were. The task goes to {@code editing}
     * and comes back to {@code storyboard_ready} or {@code requires_action}; the finished video
     * changes only with the next {@code compose}. A call repeated with its key is charged once.
     *
     * @param taskId Id of the task.
     * @param shotId Id of the shot, from the task's storyboard.
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
    public Task edit(String taskId, String shotId, EditMusicVideoShotParams params) {
        return edit(taskId, shotId, params, RequestOptions.none());
    }

    /**
     * The same, with options of its own for this call.
     *
     * @param taskId as there
     * @param shotId as there
     * @param params as there
     * @param options the settings that differ from the client's
     * @return as there
     */
    public Task edit(String taskId, String shotId, EditMusicVideoShotParams params, RequestOptions options) {
        return call(
                EDIT,
                new Arguments().path("task_id", taskId).path("shot_id", shotId).json(params),
                options);
    }

    /**
     * Get the media of a shot.
     *
     * <p>Renders one shot of a storyboard to a file of its own and answers where it is. The first
     * call keeps the file, later ones answer the same URL. Takes no body.
     *
     * @param taskId Id of the task.
     * @param shotId Id of the shot, from the task's storyboard.
     * @return One shot rendered to a file of its own.
     * @throws BadRequestException 400. The request is not valid ({@code bad_request}, the message
     *     names the field) or its content is refused ({@code content_policy_violation}).
     * @throws AuthenticationException 401. The API key is missing ({@code missing_api_key}) or is
     *     wrong, expired, disabled or used up ({@code invalid_api_key}).
     * @throws NotFoundException 404. There is no such task or shot in this account.
     * @throws RateLimitException 429. Too many requests, also those of a free model, or as many
     *     tasks as the account may have ({@code user_concurrency_exceeded}).
     * @throws ServerException 500. Something failed at BeatAPI.
     * @throws ServerException 503. The work was impossible for the moment
     *     ({@code processing_unavailable}), took too long ({@code processing_timeout}), failed
     *     ({@code processing_failed}) or its result was lost ({@code result_transfer_failed}).
     *     Nothing is charged.
     */
    public ShotMedia media(String taskId, String shotId) {
        return media(taskId, shotId, RequestOptions.none());
    }

    /**
     * The same, with options of its own for this call.
     *
     * @param taskId as there
     * @param shotId as there
     * @param options the settings that differ from the client's
     * @return as there
     */
    public ShotMedia media(String taskId, String shotId, RequestOptions options) {
        return call(
                MEDIA,
                new Arguments().path("task_id", taskId).path("shot_id", shotId),
                options);
    }

}
