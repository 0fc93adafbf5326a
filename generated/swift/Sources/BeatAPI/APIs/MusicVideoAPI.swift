import Foundation

/// Videos made from pictures and a song, in one go or shot by shot.
public struct MusicVideoResource: Sendable {
    let engine: Engine

    /// `shots` of this resource.
    public var shots: MusicVideoShotsResource {
        MusicVideoShotsResource(engine: engine)
    }

    /// Compose the video.
    ///
    /// Joins shots of a storyboard to the finished video, in the order given. Costs 1 dollar; a
    /// call repeated with its key is charged once.
    ///
    /// - Parameter taskId: Id of the task.
    /// - Parameter params: What to send.
    /// - Returns: One piece of work, under way or done.
    /// - Throws: `BeatAPIError.badRequest`, 400. The request is not valid (`bad_request`, the
    ///   message names the field) or its content is refused (`content_policy_violation`).
    /// - Throws: `BeatAPIError.authentication`, 401. The API key is missing (`missing_api_key`) or
    ///   is wrong, expired, disabled or used up (`invalid_api_key`).
    /// - Throws: `BeatAPIError.paymentRequired`, 402. The account has too few credits.
    /// - Throws: `BeatAPIError.notFound`, 404. There is no such task or shot in this account.
    /// - Throws: `BeatAPIError.conflict`, 409. The idempotency key was used for a call with another
    ///   body, or the first call with it is still running.
    /// - Throws: `BeatAPIError.rateLimit`, 429. Too many requests, also those of a free model, or
    ///   as many tasks as the account may have (`user_concurrency_exceeded`).
    /// - Throws: `BeatAPIError.server`, 500. Something failed at BeatAPI.
    /// - Throws: `BeatAPIError.server`, 503. The work was impossible for the moment
    ///   (`processing_unavailable`), took too long (`processing_timeout`), failed
    ///   (`processing_failed`) or its result was lost (`result_transfer_failed`). Nothing is
    ///   charged.
    public func compose(
        _ taskId: String,
        _ params: ComposeMusicVideoTaskParams,
        options: RequestOptions = RequestOptions()
    ) async throws -> VideoTask {
        let operation = Operation(
            id: "composeMusicVideoTask",
            method: "POST",
            path: "/v1/music-video/tasks/{task_id}/compose",
            envelope: "data",
            security: [["bearerAuth"]],
            idempotency: Idempotency(contract: "OPTIONAL"),
            lookup: "tasks.retrieve()"
        )
        var arguments = Arguments()
        arguments.path["task_id"] = taskId
        arguments.body = .json(params.json)
        return try await engine.call(operation, arguments, options)
    }

    /// Create a music video.
    ///
    /// Starts a video of pictures over a song. The song's length decides the length of the video
    /// and what it costs.
    ///
    /// Without `mv_tier` or with `standard` it is the video of earlier versions: one to seven
    /// pictures and 10 to 180 seconds. With `premium` it is 10 to 300 seconds of a song with
    /// vocals, in one of four modes, at 720p.
    ///
    /// With `compose_mode: manual` a standard task stops at `storyboard_ready` or
    /// `requires_action`, so that shots can be looked at and edited before the video is composed.
    /// The video of a single shot is kept only once it was asked for or the shot was edited.
    ///
    /// Shapes of URLs, lengths of texts, combinations of fields and the length of the song are
    /// checked at once; a URL whose file is missing fails the task later.
    ///
    /// With `mv_tier` `"standard"`: `images` (required), `audio_url` (required), `prompt`,
    /// `language`, `resolution`, `quality`, `style`, `aspect_ratio`, `lip_sync`, `lip_ref_url`,
    /// `add_subtitle`, `subtitle_color`, `srt_url`, `duration`, `compose_mode`. A standard music
    /// video: one to seven pictures over 10 to 180 seconds of a song.
    ///
    /// With `mv_tier` `"premium"`: `mv_mode` (required), `audio_url` (required), `prompt`,
    /// `resolution`, `style`, `aspect_ratio`, `add_subtitle`, `subtitle_color`, `duration`,
    /// `images`, `lip_ref_urls`. With `mv_mode` `"sing"`: `mv_tier` (required), `audio_url`
    /// (required), `prompt`, `resolution`, `style`, `aspect_ratio`, `add_subtitle`,
    /// `subtitle_color`, `duration`, `images`, `lip_ref_urls` (required). The fields of all modes
    /// of premium music videos.
    ///
    /// A premium music video of a face that sings.
    ///
    /// With `mv_mode` `"sing_perform"`: `mv_tier` (required), `audio_url` (required), `prompt`,
    /// `resolution`, `style`, `aspect_ratio`, `add_subtitle`, `subtitle_color`, `duration`,
    /// `images`, `lip_ref_urls` (required). The fields of all modes of premium music videos.
    ///
    /// A premium music video of a face that sings and performs.
    ///
    /// With `mv_mode` `"dance"`: `mv_tier` (required), `audio_url` (required), `prompt`,
    /// `resolution`, `style`, `aspect_ratio`, `add_subtitle`, `subtitle_color`, `duration`,
    /// `images` (required). The fields of all modes of premium music videos.
    ///
    /// A premium music video of dancing in six scenes.
    ///
    /// With `mv_mode` `"perform"`: `mv_tier` (required), `audio_url` (required), `prompt`,
    /// `resolution`, `style`, `aspect_ratio`, `add_subtitle`, `subtitle_color`, `duration`,
    /// `images` (required). The fields of all modes of premium music videos.
    ///
    /// A premium music video of a performance in six scenes.
    ///
    /// A premium music video, by mode.
    ///
    /// - Parameter params: What to send.
    /// - Returns: One piece of work, under way or done.
    /// - Throws: `BeatAPIError.badRequest`, 400. The request is not valid (`bad_request`, the
    ///   message names the field) or its content is refused (`content_policy_violation`).
    /// - Throws: `BeatAPIError.authentication`, 401. The API key is missing (`missing_api_key`) or
    ///   is wrong, expired, disabled or used up (`invalid_api_key`).
    /// - Throws: `BeatAPIError.paymentRequired`, 402. The account has too few credits.
    /// - Throws: `BeatAPIError.permissionDenied`, 403. The key may not do this: the model needs a
    ///   paid balance, the address is not on the allowlist, or the model is outside of the key's
    ///   group.
    /// - Throws: `BeatAPIError.conflict`, 409. The idempotency key was used for a call with another
    ///   body, or the first call with it is still running.
    /// - Throws: `BeatAPIError.rateLimit`, 429. As many tasks are processing as the account may
    ///   have at the same time (`user_concurrency_exceeded`), or too many requests were sent
    ///   (`rate_limit_exceeded`). The first ends only when a task does.
    /// - Throws: `BeatAPIError.server`, 500. Something failed at BeatAPI.
    /// - Throws: `BeatAPIError.server`, 503. The work was impossible for the moment
    ///   (`processing_unavailable`), took too long (`processing_timeout`), failed
    ///   (`processing_failed`) or its result was lost (`result_transfer_failed`). Nothing is
    ///   charged.
    public func create(
        _ params: CreateMusicVideoTaskParams,
        options: RequestOptions = RequestOptions()
    ) async throws -> VideoTask {
        let operation = Operation(
            id: "createMusicVideoTask",
            method: "POST",
            path: "/v1/music-video/tasks",
            envelope: "data",
            security: [["bearerAuth"]],
            idempotency: Idempotency(contract: "OPTIONAL")
        )
        var arguments = Arguments()
        arguments.body = .json(params.json)
        return try await engine.call(operation, arguments, options)
    }

    /// The same as `create`, and waits for the result.
    ///
    /// - Parameter params: What to send.
    /// - Returns: One piece of work, under way or done.
    /// - Throws: `BeatAPIError.badRequest`, 400. The request is not valid (`bad_request`, the
    ///   message names the field) or its content is refused (`content_policy_violation`).
    /// - Throws: `BeatAPIError.authentication`, 401. The API key is missing (`missing_api_key`) or
    ///   is wrong, expired, disabled or used up (`invalid_api_key`).
    /// - Throws: `BeatAPIError.paymentRequired`, 402. The account has too few credits.
    /// - Throws: `BeatAPIError.permissionDenied`, 403. The key may not do this: the model needs a
    ///   paid balance, the address is not on the allowlist, or the model is outside of the key's
    ///   group.
    /// - Throws: `BeatAPIError.conflict`, 409. The idempotency key was used for a call with another
    ///   body, or the first call with it is still running.
    /// - Throws: `BeatAPIError.rateLimit`, 429. As many tasks are processing as the account may
    ///   have at the same time (`user_concurrency_exceeded`), or too many requests were sent
    ///   (`rate_limit_exceeded`). The first ends only when a task does.
    /// - Throws: `BeatAPIError.server`, 500. Something failed at BeatAPI.
    /// - Throws: `BeatAPIError.server`, 503. The work was impossible for the moment
    ///   (`processing_unavailable`), took too long (`processing_timeout`), failed
    ///   (`processing_failed`) or its result was lost (`result_transfer_failed`). Nothing is
    ///   charged.
    public func createAndWait(
        _ params: CreateMusicVideoTaskParams,
        waiting: WaitOptions = WaitOptions(),
        options: RequestOptions = RequestOptions()
    ) async throws -> VideoTask {
        try await TasksResource(engine: engine).wait(waiting) {
            try await create(params, options: options)
        }
    }

}
