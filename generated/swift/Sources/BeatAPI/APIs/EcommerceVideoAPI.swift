import Foundation

/// Advertising videos made from product pictures.
public struct EcommerceVideoResource: Sendable {
    let engine: Engine

    /// Create an ecommerce video.
    ///
    /// Starts an advertising video of a product in 1080p. Its `duration` decides what it costs.
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
        _ params: CreateEcommerceVideoTaskParams,
        options: RequestOptions = RequestOptions()
    ) async throws -> VideoTask {
        let operation = Operation(
            id: "createEcommerceVideoTask",
            method: "POST",
            path: "/v1/ecommerce-video/tasks",
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
        _ params: CreateEcommerceVideoTaskParams,
        waiting: WaitOptions = WaitOptions(),
        options: RequestOptions = RequestOptions()
    ) async throws -> VideoTask {
        try await TasksResource(engine: engine).wait(waiting) {
            try await create(params, options: options)
        }
    }

}
