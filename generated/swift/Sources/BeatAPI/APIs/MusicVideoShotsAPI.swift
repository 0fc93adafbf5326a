import Foundation

/// `musicVideo.shots` of the client.
public struct MusicVideoShotsResource: Sendable {
    let engine: Engine

    /// Edit a shot.
    ///
    /// Makes one shot of a storyboard anew. Costs what the tier of the task and the length of the
    /// shot ask for; quality, size and length stay as they were. The task goes to `editing` and
    /// comes back to `storyboard_ready` or `requires_action`; the finished video changes only with
    /// the next `compose`. A call repeated with its key is charged once.
    ///
    /// - Parameter taskId: Id of the task.
    /// - Parameter shotId: Id of the shot, from the task's storyboard.
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
    public func edit(
        _ taskId: String,
        _ shotId: String,
        _ params: EditMusicVideoShotParams,
        options: RequestOptions = RequestOptions()
    ) async throws -> VideoTask {
        let operation = Operation(
            id: "editMusicVideoShot",
            method: "POST",
            path: "/v1/music-video/tasks/{task_id}/shots/{shot_id}/edit",
            envelope: "data",
            security: [["bearerAuth"]],
            idempotency: Idempotency(contract: "OPTIONAL"),
            lookup: "tasks.retrieve()"
        )
        var arguments = Arguments()
        arguments.path["task_id"] = taskId
        arguments.path["shot_id"] = shotId
        arguments.body = .json(params.json)
        return try await engine.call(operation, arguments, options)
    }

    /// Get the media of a shot.
    ///
    /// Renders one shot of a storyboard to a file of its own and answers where it is. The first
    /// call keeps the file, later ones answer the same URL. Takes no body.
    ///
    /// - Parameter taskId: Id of the task.
    /// - Parameter shotId: Id of the shot, from the task's storyboard.
    /// - Returns: One shot rendered to a file of its own.
    /// - Throws: `BeatAPIError.badRequest`, 400. The request is not valid (`bad_request`, the
    ///   message names the field) or its content is refused (`content_policy_violation`).
    /// - Throws: `BeatAPIError.authentication`, 401. The API key is missing (`missing_api_key`) or
    ///   is wrong, expired, disabled or used up (`invalid_api_key`).
    /// - Throws: `BeatAPIError.notFound`, 404. There is no such task or shot in this account.
    /// - Throws: `BeatAPIError.rateLimit`, 429. Too many requests, also those of a free model, or
    ///   as many tasks as the account may have (`user_concurrency_exceeded`).
    /// - Throws: `BeatAPIError.server`, 500. Something failed at BeatAPI.
    /// - Throws: `BeatAPIError.server`, 503. The work was impossible for the moment
    ///   (`processing_unavailable`), took too long (`processing_timeout`), failed
    ///   (`processing_failed`) or its result was lost (`result_transfer_failed`). Nothing is
    ///   charged.
    public func media(
        _ taskId: String,
        _ shotId: String,
        options: RequestOptions = RequestOptions()
    ) async throws -> ShotMedia {
        let operation = Operation(
            id: "getMusicVideoShotMedia",
            method: "POST",
            path: "/v1/music-video/tasks/{task_id}/shots/{shot_id}/media",
            envelope: "data",
            security: [["bearerAuth"]],
            idempotency: Idempotency(contract: "UNDECLARED"),
            lookup: "tasks.retrieve()"
        )
        var arguments = Arguments()
        arguments.path["task_id"] = taskId
        arguments.path["shot_id"] = shotId
        return try await engine.call(operation, arguments, options)
    }

}
