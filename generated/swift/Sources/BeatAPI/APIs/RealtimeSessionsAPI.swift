import Foundation

/// `realtime.sessions` of the client.
public struct RealtimeSessionsResource: Sendable {
    let engine: Engine

    /// Close a realtime session.
    ///
    /// Ends a session, which frees its place. Closing a session that is closed already answers it
    /// again and changes nothing.
    ///
    /// - Parameter sessionId: Id of the realtime session.
    /// - Returns: One live session. Its times are ISO 8601 text, unlike all others.
    /// - Throws: `BeatAPIError.authentication`, 401. The API key is missing (`missing_api_key`) or
    ///   is wrong, expired, disabled or used up (`invalid_api_key`).
    /// - Throws: `BeatAPIError.notFound`, 404. There is no such object in this account.
    public func close(
        _ sessionId: String,
        options: RequestOptions = RequestOptions()
    ) async throws -> RealtimeSession {
        let operation = Operation(
            id: "closeRealtimeSession",
            method: "DELETE",
            path: "/v1/realtime/sessions/{session_id}",
            envelope: "data",
            security: [["bearerAuth"]],
            idempotency: Idempotency(contract: "UNDECLARED")
        )
        var arguments = Arguments()
        arguments.path["session_id"] = sessionId
        return try await engine.call(operation, arguments, options)
    }

    /// Create a realtime session.
    ///
    /// Opens a session that a browser joins with the `client_secret` of the answer, the one secret
    /// that may go to a browser. Sent again with the same key and body, the call answers the same
    /// session with the same secret, and reserves nothing again. The session is billed in full at
    /// its first accepted heartbeat, which follows the first picture; one that ends before it is
    /// refunded in full.
    ///
    /// - Parameter params: What to send.
    /// - Returns: One live session. Its times are ISO 8601 text, unlike all others. A realtime
    ///   session that was just created, with its secret.
    /// - Throws: `BeatAPIError.badRequest`, 400. The request is not valid (`bad_request`, the
    ///   message names the field) or its content is refused (`content_policy_violation`).
    /// - Throws: `BeatAPIError.authentication`, 401. The API key is missing (`missing_api_key`) or
    ///   is wrong, expired, disabled or used up (`invalid_api_key`).
    /// - Throws: `BeatAPIError.paymentRequired`, 402. The account has too few credits.
    /// - Throws: `BeatAPIError.conflict`, 409. The idempotency key was used for a call with another
    ///   body, or the first call with it is still running.
    /// - Throws: `BeatAPIError.rateLimit`, 429. Too many requests, also those of a free model, or
    ///   as many tasks as the account may have (`user_concurrency_exceeded`).
    /// - Throws: `BeatAPIError.server`, 503. Realtime is switched off (`realtime_disabled`, which
    ///   lasts) or full (`realtime_capacity_unavailable`, which passes).
    public func create(
        _ params: CreateRealtimeSessionParams,
        options: RequestOptions = RequestOptions()
    ) async throws -> RealtimeSessionCreated {
        let operation = Operation(
            id: "createRealtimeSession",
            method: "POST",
            path: "/v1/realtime/sessions",
            envelope: "data",
            security: [["bearerAuth"]],
            idempotency: Idempotency(contract: "REQUIRED")
        )
        var arguments = Arguments()
        arguments.body = .json(params.json)
        return try await engine.call(operation, arguments, options)
    }

    /// Get a realtime session.
    ///
    /// Answers the present state of a session, without its client secret.
    ///
    /// - Parameter sessionId: Id of the realtime session.
    /// - Returns: One live session. Its times are ISO 8601 text, unlike all others.
    /// - Throws: `BeatAPIError.authentication`, 401. The API key is missing (`missing_api_key`) or
    ///   is wrong, expired, disabled or used up (`invalid_api_key`).
    /// - Throws: `BeatAPIError.notFound`, 404. There is no such object in this account.
    public func retrieve(
        _ sessionId: String,
        options: RequestOptions = RequestOptions()
    ) async throws -> RealtimeSession {
        let operation = Operation(
            id: "getRealtimeSession",
            method: "GET",
            path: "/v1/realtime/sessions/{session_id}",
            envelope: "data",
            security: [["bearerAuth"]],
            idempotency: Idempotency(contract: "UNDECLARED")
        )
        var arguments = Arguments()
        arguments.path["session_id"] = sessionId
        return try await engine.call(operation, arguments, options)
    }

}
