import Foundation

/// Balance, concurrency and totals of the account.
public struct UsageResource: Sendable {
    let engine: Engine

    /// Get the usage of the account.
    ///
    /// Answers the balance, the concurrency limit and totals of the tasks of a period that ends
    /// now. Any other query parameter is refused.
    ///
    /// - Parameter query: What to ask for.
    /// - Returns: Balance, concurrency and totals of the account.
    /// - Throws: `BeatAPIError.badRequest`, 400. The request is not valid (`bad_request`, the
    ///   message names the field) or its content is refused (`content_policy_violation`).
    /// - Throws: `BeatAPIError.authentication`, 401. The API key is missing (`missing_api_key`) or
    ///   is wrong, expired, disabled or used up (`invalid_api_key`).
    public func retrieve(
        _ query: GetUsageQuery = GetUsageQuery(),
        options: RequestOptions = RequestOptions()
    ) async throws -> Usage {
        let operation = Operation(
            id: "getUsage",
            method: "GET",
            path: "/v1/usage",
            envelope: "data",
            security: [["bearerAuth"]],
            idempotency: Idempotency(contract: "UNDECLARED")
        )
        var arguments = Arguments()
        arguments.query = query.json
        return try await engine.call(operation, arguments, options)
    }

}
