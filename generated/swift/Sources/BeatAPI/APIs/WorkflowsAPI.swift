import Foundation

/// Workflows that make or analyse whole videos.
public struct WorkflowsResource: Sendable {
    let engine: Engine

    /// List the workflows.
    ///
    /// Lists the workflows that can be run. Needs no API key.
    ///
    /// - Returns: All workflows.
    /// - Throws: `BeatAPIError.rateLimit`, 429. Too many requests, also those of a free model, or
    ///   as many tasks as the account may have (`user_concurrency_exceeded`).
    public func list(
        options: RequestOptions = RequestOptions()
    ) async throws -> WorkflowList {
        let operation = Operation(
            id: "listWorkflows",
            method: "GET",
            path: "/v1/workflows",
            envelope: "data",
            idempotency: Idempotency(contract: "UNDECLARED")
        )
        let arguments = Arguments()
        return try await engine.call(operation, arguments, options)
    }

}
