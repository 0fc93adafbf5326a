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
    /// Joins shots of a storyboard to the finished video, in the order given. Costs 1 credit.
    ///
    /// - Parameter taskId: Id of the task.
    /// - Parameter params: What to send.
    /// - Returns: One video in the making, or made.
    /// - Throws: `BeatAPIError.badRequest`, 400. The request is not valid.
    /// - Throws: `BeatAPIError.authentication`, 401. The API key is missing or not valid.
    /// - Throws: `BeatAPIError.notFound`, 404. There is no such task or shot in this account.
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
            idempotency: Idempotency(contract: "UNDECLARED"),
            lookup: "tasks.retrieve()"
        )
        var arguments = Arguments()
        arguments.path["task_id"] = taskId
        arguments.body = .json(params.json)
        return try await engine.call(operation, arguments, options)
    }

    /// Create a music video.
    ///
    /// Starts a video of one to seven pictures over a song. The song's length decides the length of
    /// the video and what it costs.
    ///
    /// Credits for a second of video, standard quality: 4 at 540p, 5 at 720p, 6 at 1080p, and 2
    /// more with `lip_sync`. High quality: 16 at 720p, 18 at 1080p.
    ///
    /// With `compose_mode: manual` the task stops at `storyboard_ready` or `requires_action`, so
    /// that shots can be looked at and edited before the video is composed.
    ///
    /// - Parameter params: What to send.
    /// - Returns: One video in the making, or made.
    /// - Throws: `BeatAPIError.badRequest`, 400. The request is not valid.
    /// - Throws: `BeatAPIError.authentication`, 401. The API key is missing or not valid.
    /// - Throws: `BeatAPIError.paymentRequired`, 402. The account has too few credits.
    /// - Throws: `BeatAPIError.rateLimit`, 429. As many tasks are processing as the account may
    ///   have at the same time (`user_concurrency_exceeded`), or too many requests were sent
    ///   (`rate_limit_exceeded`). The first ends only when a task does.
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
            idempotency: Idempotency(contract: "UNDECLARED")
        )
        var arguments = Arguments()
        arguments.body = .json(params.json)
        return try await engine.call(operation, arguments, options)
    }

    /// The same as `create`, and waits for the result.
    ///
    /// - Parameter params: What to send.
    /// - Returns: One video in the making, or made.
    /// - Throws: `BeatAPIError.badRequest`, 400. The request is not valid.
    /// - Throws: `BeatAPIError.authentication`, 401. The API key is missing or not valid.
    /// - Throws: `BeatAPIError.paymentRequired`, 402. The account has too few credits.
    /// - Throws: `BeatAPIError.rateLimit`, 429. As many tasks are processing as the account may
    ///   have at the same time (`user_concurrency_exceeded`), or too many requests were sent
    ///   (`rate_limit_exceeded`). The first ends only when a task does.
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
