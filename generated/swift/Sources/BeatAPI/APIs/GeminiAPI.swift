import Foundation

/// Text models, in the forms of OpenAI, Anthropic and Gemini.
public struct GeminiResource: Sendable {
    let engine: Engine

    /// Generate content (Gemini).
    ///
    /// Asks a text model as Gemini's API does, at once or as a stream. The fields of the body are
    /// those of that API. The key is taken off before the call goes on.
    ///
    /// - Parameter model: Id of the text model.
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
    public func generateContent(
        _ model: String,
        _ params: GenerateContentParams,
        options: RequestOptions = RequestOptions()
    ) async throws -> [String: JSONValue] {
        let operation = Operation(
            id: "generateContent",
            method: "POST",
            path: "/v1beta/models/{model}:generateContent",
            security: [["bearerAuth"]],
            idempotency: Idempotency(contract: "UNDECLARED"),
            form: .json,
            timeout: 600.0
        )
        var arguments = Arguments()
        arguments.path["model"] = model
        arguments.body = .json(params.json)
        return try await engine.call(operation, arguments, options)
    }

    /// Generate content (Gemini).
    ///
    /// Asks a text model as Gemini's API does, at once or as a stream. The fields of the body are
    /// those of that API. The key is taken off before the call goes on.
    ///
    /// - Parameter model: Id of the text model.
    /// - Parameter params: What to send. `with` sets fields that have no name here.
    /// - Returns: A piece of a Gemini-compatible answer.
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
    public func streamGenerateContent(
        _ model: String,
        _ params: StreamGenerateContentParams,
        options: RequestOptions = RequestOptions()
    ) async throws -> EventStream<GeminiStreamChunk> {
        let operation = Operation(
            id: "streamGenerateContent",
            method: "POST",
            path: "/v1beta/models/{model}:streamGenerateContent",
            security: [["bearerAuth"]],
            idempotency: Idempotency(contract: "UNDECLARED"),
            form: .events,
            accept: "text/event-stream",
            end: "[DONE]",
            last: ["candidates.finishReason": [], "promptFeedback.blockReason": []]
        )
        var arguments = Arguments()
        arguments.path["model"] = model
        arguments.body = .json(params.json)
        return try await engine.stream(operation, arguments, options)
    }

}
