import Foundation

/// Text models, in the forms of OpenAI, Anthropic and Gemini.
public struct MessagesResource: Sendable {
    let engine: Engine

    /// Create a message (Anthropic).
    ///
    /// Asks a text model as Anthropic's Messages API does. Fields other than `model` are those of
    /// that API, and so are errors; unknown fields are ignored.
    ///
    /// - Parameter params: What to send. `with` sets fields that have no name here.
    /// - Returns: The answer of a text model, in the form of the SDK it is made for.
    /// - Throws: `BeatAPIError.badRequest`, 400. The request is not valid (`bad_request`) or its
    ///   content is refused (`content_policy_violation`).
    /// - Throws: `BeatAPIError.authentication`, 401. The API key is missing (`missing_api_key`) or
    ///   not valid (`invalid_api_key`).
    /// - Throws: `BeatAPIError.paymentRequired`, 402. The account has too few dollars.
    /// - Throws: `BeatAPIError.permissionDenied`, 403. The key may not use this model.
    /// - Throws: `BeatAPIError.notFound`, 404. There is no such model.
    /// - Throws: `BeatAPIError.rateLimit`, 429. Too many requests, also those of a free model.
    /// - Throws: `BeatAPIError.server`, 500. Something failed at BeatAPI.
    /// - Throws: `BeatAPIError.server`, 503. The work was impossible for the moment, took too long
    ///   or failed. Nothing is charged.
    public func create(
        _ params: CreateMessageParams,
        options: RequestOptions = RequestOptions()
    ) async throws -> [String: JSONValue] {
        let operation = Operation(
            id: "createMessage",
            method: "POST",
            path: "/v1/messages",
            security: [["bearerAuth"]],
            idempotency: Idempotency(contract: "UNDECLARED"),
            form: .json,
            timeout: 600.0
        )
        var arguments = Arguments()
        arguments.body = .json(params.json)
        arguments.set("stream", false)
        return try await engine.call(operation, arguments, options)
    }

    /// Create a message (Anthropic).
    ///
    /// Asks a text model as Anthropic's Messages API does. Fields other than `model` are those of
    /// that API, and so are errors; unknown fields are ignored.
    ///
    /// - Parameter params: What to send. `with` sets fields that have no name here.
    /// - Returns: An event of the Messages API; `type` says what it is.
    /// - Throws: `BeatAPIError.badRequest`, 400. The request is not valid (`bad_request`) or its
    ///   content is refused (`content_policy_violation`).
    /// - Throws: `BeatAPIError.authentication`, 401. The API key is missing (`missing_api_key`) or
    ///   not valid (`invalid_api_key`).
    /// - Throws: `BeatAPIError.paymentRequired`, 402. The account has too few dollars.
    /// - Throws: `BeatAPIError.permissionDenied`, 403. The key may not use this model.
    /// - Throws: `BeatAPIError.notFound`, 404. There is no such model.
    /// - Throws: `BeatAPIError.rateLimit`, 429. Too many requests, also those of a free model.
    /// - Throws: `BeatAPIError.server`, 500. Something failed at BeatAPI.
    /// - Throws: `BeatAPIError.server`, 503. The work was impossible for the moment, took too long
    ///   or failed. Nothing is charged.
    public func createStream(
        _ params: CreateMessageParams,
        options: RequestOptions = RequestOptions()
    ) async throws -> EventStream<MessageStreamEvent> {
        let operation = Operation(
            id: "createMessage",
            method: "POST",
            path: "/v1/messages",
            security: [["bearerAuth"]],
            idempotency: Idempotency(contract: "UNDECLARED"),
            form: .events,
            accept: "text/event-stream",
            end: "[DONE]",
            last: ["type": ["message_stop"]]
        )
        var arguments = Arguments()
        arguments.body = .json(params.json)
        arguments.set("stream", true)
        return try await engine.stream(operation, arguments, options)
    }

}
