import Foundation

/// The state and the result of the work.
public struct TasksResource: Sendable {
    let engine: Engine

    /// Get a task.
    ///
    /// Answers the present state of a task; it is what counts if a webhook delivery says otherwise.
    /// Poll every 5 to 10 seconds with jitter, at most 120 times a minute for each API key. Tasks
    /// are given up after about 10 minutes; that is a limit of the launch, not a promise that they
    /// are done by then.
    ///
    /// - Parameter taskId: Id of the task.
    /// - Returns: One piece of work, under way or done.
    /// - Throws: `BeatAPIError.authentication`, 401. The API key is missing (`missing_api_key`) or
    ///   is wrong, expired, disabled or used up (`invalid_api_key`).
    /// - Throws: `BeatAPIError.notFound`, 404. There is no such object in this account.
    /// - Throws: `BeatAPIError.rateLimit`, 429. Tasks were polled more than 120 times in a minute
    ///   with this API key.
    public func retrieve(
        _ taskId: String,
        options: RequestOptions = RequestOptions()
    ) async throws -> VideoTask {
        let operation = Operation(
            id: "getTask",
            method: "GET",
            path: "/v1/tasks/{task_id}",
            envelope: "data",
            security: [["bearerAuth"]],
            idempotency: Idempotency(contract: "UNDECLARED")
        )
        var arguments = Arguments()
        arguments.path["task_id"] = taskId
        return try await engine.call(operation, arguments, options)
    }

}
