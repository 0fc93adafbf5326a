import Foundation

/// Answers to questions about an uploaded video.
public struct VideoAnalysisResource: Sendable {
    let engine: Engine

    /// Analyse a video.
    ///
    /// Starts a task that answers a question about a video: an MP4 or MOV that the account
    /// uploaded. The text is in `output.text`.
    ///
    /// Dollars for a million tokens in and out: 0.36 and 1.60 with `standard`, 0.72 and 5.00 with
    /// `deep`. What the length of the video and the longest answer may cost is reserved, what was
    /// used is settled, rounded up to the cent.
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
    /// - Throws: `BeatAPIError.rateLimit`, 429. Too many requests, also those of a free model, or
    ///   as many tasks as the account may have (`user_concurrency_exceeded`).
    /// - Throws: `BeatAPIError.server`, 500. Something failed at BeatAPI.
    /// - Throws: `BeatAPIError.server`, 503. The work was impossible for the moment
    ///   (`processing_unavailable`), took too long (`processing_timeout`), failed
    ///   (`processing_failed`) or its result was lost (`result_transfer_failed`). Nothing is
    ///   charged.
    public func create(
        _ params: CreateVideoAnalysisTaskParams,
        options: RequestOptions = RequestOptions()
    ) async throws -> VideoTask {
        let operation = Operation(
            id: "createVideoAnalysisTask",
            method: "POST",
            path: "/v1/video-analysis/tasks",
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
    /// - Throws: `BeatAPIError.rateLimit`, 429. Too many requests, also those of a free model, or
    ///   as many tasks as the account may have (`user_concurrency_exceeded`).
    /// - Throws: `BeatAPIError.server`, 500. Something failed at BeatAPI.
    /// - Throws: `BeatAPIError.server`, 503. The work was impossible for the moment
    ///   (`processing_unavailable`), took too long (`processing_timeout`), failed
    ///   (`processing_failed`) or its result was lost (`result_transfer_failed`). Nothing is
    ///   charged.
    public func createAndWait(
        _ params: CreateVideoAnalysisTaskParams,
        waiting: WaitOptions = WaitOptions(),
        options: RequestOptions = RequestOptions()
    ) async throws -> VideoTask {
        try await TasksResource(engine: engine).wait(waiting) {
            try await create(params, options: options)
        }
    }

}
