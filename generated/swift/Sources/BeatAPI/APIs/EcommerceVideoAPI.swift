import Foundation

/// Advertising videos made from product pictures.
public struct EcommerceVideoResource: Sendable {
    let engine: Engine

    /// Create an ecommerce video.
    ///
    /// Starts an advertising video of a product in 1080p. Costs 15 credits for each second of the
    /// asked `duration`.
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
        _ params: CreateEcommerceVideoTaskParams,
        options: RequestOptions = RequestOptions()
    ) async throws -> VideoTask {
        let operation = Operation(
            id: "createEcommerceVideoTask",
            method: "POST",
            path: "/v1/ecommerce-video/tasks",
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
        _ params: CreateEcommerceVideoTaskParams,
        waiting: WaitOptions = WaitOptions(),
        options: RequestOptions = RequestOptions()
    ) async throws -> VideoTask {
        try await TasksResource(engine: engine).wait(waiting) {
            try await create(params, options: options)
        }
    }

}
