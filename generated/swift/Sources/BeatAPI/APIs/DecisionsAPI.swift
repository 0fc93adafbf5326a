import Foundation

/// Typed answers to questions about a state.
public struct DecisionsResource: Sendable {
    let engine: Engine

    /// Decide questions about a state.
    ///
    /// Asks a model to decide questions about a state; the answers are typed and come at once. The
    /// state is billed once for all questions, by the tokens that go in. The same as running the
    /// capability `model:jev-1.13` or `model:jev-1.13-free`.
    ///
    /// - Parameter params: What to send.
    /// - Returns: The answers; without an envelope.
    /// - Throws: `BeatAPIError.badRequest`, 400. The request is not valid (`bad_request`, the
    ///   message names the field) or its content is refused (`content_policy_violation`).
    /// - Throws: `BeatAPIError.authentication`, 401. The API key is missing (`missing_api_key`) or
    ///   is wrong, expired, disabled or used up (`invalid_api_key`).
    /// - Throws: `BeatAPIError.paymentRequired`, 402. The account has too few credits.
    /// - Throws: `BeatAPIError.permissionDenied`, 403. The key may not do this: the model needs a
    ///   paid balance, the address is not on the allowlist, or the model is outside of the key's
    ///   group.
    /// - Throws: `BeatAPIError.notFound`, 404. There is no such object in this account.
    /// - Throws: `BeatAPIError.rateLimit`, 429. Too many requests, also those of a free model, or
    ///   as many tasks as the account may have (`user_concurrency_exceeded`).
    /// - Throws: `BeatAPIError.server`, 500. Something failed at BeatAPI.
    /// - Throws: `BeatAPIError.server`, 503. The work was impossible for the moment
    ///   (`processing_unavailable`), took too long (`processing_timeout`), failed
    ///   (`processing_failed`) or its result was lost (`result_transfer_failed`). Nothing is
    ///   charged.
    public func create(
        _ params: CreateDecisionParams,
        options: RequestOptions = RequestOptions()
    ) async throws -> DecisionResponse {
        let operation = Operation(
            id: "createDecision",
            method: "POST",
            path: "/v1/systemone",
            security: [["bearerAuth"]],
            idempotency: Idempotency(contract: "UNDECLARED")
        )
        var arguments = Arguments()
        arguments.body = .json(params.json)
        return try await engine.call(operation, arguments, options)
    }

}
