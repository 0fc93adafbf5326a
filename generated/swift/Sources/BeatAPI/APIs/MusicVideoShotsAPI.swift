import Foundation

/// `musicVideo.shots` of the client.
public struct MusicVideoShotsResource: Sendable {
    let engine: Engine

    /// Edit a shot.
    ///
    /// Makes one shot of a storyboard anew. Costs the credits of a second of video at the asked
    /// resolution and quality, times the length of the shot. The task goes to `editing` and comes
    /// back to `storyboard_ready` or `requires_action`.
    ///
    /// - Parameter taskId: Id of the task.
    /// - Parameter shotId: Id of the shot, from the task's storyboard.
    /// - Parameter params: What to send.
    /// - Returns: One video in the making, or made.
    /// - Throws: `BeatAPIError.badRequest`, 400. The request is not valid.
    /// - Throws: `BeatAPIError.authentication`, 401. The API key is missing or not valid.
    /// - Throws: `BeatAPIError.notFound`, 404. There is no such task or shot in this account.
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
            idempotency: Idempotency(contract: "UNDECLARED"),
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
    /// Renders one shot of a storyboard to a file of its own and answers where it is. Takes no
    /// body.
    ///
    /// - Parameter taskId: Id of the task.
    /// - Parameter shotId: Id of the shot, from the task's storyboard.
    /// - Returns: One shot rendered to a file of its own.
    /// - Throws: `BeatAPIError.badRequest`, 400. The request is not valid.
    /// - Throws: `BeatAPIError.authentication`, 401. The API key is missing or not valid.
    /// - Throws: `BeatAPIError.notFound`, 404. There is no such task or shot in this account.
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
