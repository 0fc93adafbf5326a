import Foundation

/// The kinds of video that can be made.
public struct WorkflowsResource: Sendable {
    let engine: Engine

    /// List the workflows.
    ///
    /// Lists the kinds of video that can be made. Needs no API key.
    ///
    /// - Returns: All workflows.
    /// - Throws: `BeatAPIError.rateLimit`, 429. Too many requests. The rate is not documented.
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
