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
                    Idempotency.UNDECLARED,
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
     * <p>Makes one shot of a storyboard anew. Costs the credits of a second of video at the asked
     * resolution and quality, times the length of the shot. The task goes to {@code editing} and
     * comes back to {@code storyboard_ready} or {@code requires_action}.
     *
     * @param taskId Id of the task.
     * @param shotId Id of the shot, from the task's storyboard.
     * @param params What to send.
     * @return One video in the making, or made.
     * @throws BadRequestException 400. The request is not valid.
     * @throws AuthenticationException 401. The API key is missing or not valid.
     * @throws NotFoundException 404. There is no such task or shot in this account.
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
     * <p>Renders one shot of a storyboard to a file of its own and answers where it is. Takes no
     * body.
     *
     * @param taskId Id of the task.
     * @param shotId Id of the shot, from the task's storyboard.
     * @return One shot rendered to a file of its own.
     * @throws BadRequestException 400. The request is not valid.
     * @throws AuthenticationException 401. The API key is missing or not valid.
     * @throws NotFoundException 404. There is no such task or shot in this account.
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
