import Foundation

/// Credits, concurrency and totals of the account.
public struct UsageResource: Sendable {
    let engine: Engine

    /// Get the usage of the account.
    ///
    /// Answers the credit balance, the concurrency limit and totals of all tasks.
    ///
    /// - Returns: Balance, concurrency and totals of the account.
    /// - Throws: `BeatAPIError.authentication`, 401. The API key is missing or not valid.
    public func retrieve(
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
        let arguments = Arguments()
        return try await engine.call(operation, arguments, options)
    }

}
