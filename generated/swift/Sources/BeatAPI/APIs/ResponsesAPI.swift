import Foundation

/// Text models, in the forms of OpenAI, Anthropic and Gemini.
public struct ResponsesResource: Sendable {
    let engine: Engine

    /// Create a response (OpenAI Responses).
    ///
    /// Asks a text model as OpenAI's Responses API does: the way to take for reasoning, tools,
    /// structured output and streams. Fields other than `model` are those of that API; unknown ones
    /// are ignored.
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
        _ params: CreateTextResponseParams,
        options: RequestOptions = RequestOptions()
    ) async throws -> [String: JSONValue] {
        let operation = Operation(
            id: "createTextResponse",
            method: "POST",
            path: "/v1/responses",
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

    /// Create a response (OpenAI Responses).
    ///
    /// Asks a text model as OpenAI's Responses API does: the way to take for reasoning, tools,
    /// structured output and streams. Fields other than `model` are those of that API; unknown ones
    /// are ignored.
    ///
    /// - Parameter params: What to send. `with` sets fields that have no name here.
    /// - Returns: An event of the Responses API; `type` says what it is.
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
        _ params: CreateTextResponseParams,
        options: RequestOptions = RequestOptions()
    ) async throws -> EventStream<ResponseStreamEvent> {
        let operation = Operation(
            id: "createTextResponse",
            method: "POST",
            path: "/v1/responses",
            security: [["bearerAuth"]],
            idempotency: Idempotency(contract: "UNDECLARED"),
            form: .events,
            accept: "text/event-stream",
            end: "[DONE]",
            last: ["type": ["response.completed", "response.failed", "response.incomplete"]]
        )
        var arguments = Arguments()
        arguments.body = .json(params.json)
        arguments.set("stream", true)
        return try await engine.stream(operation, arguments, options)
    }

}
