import Foundation

/// Text models, in the forms of OpenAI, Anthropic and Gemini.
public struct ModelsResource: Sendable {
    let engine: Engine

    /// List the text models of the key.
    ///
    /// Lists the text models that the key may use, as OpenAI lists models. Takes the key in any of
    /// three ways.
    ///
    /// - Returns: The text models of the key, as OpenAI lists models.
    /// - Throws: `BeatAPIError.authentication`, 401. The API key is missing (`missing_api_key`) or
    ///   not valid (`invalid_api_key`).
    /// - Throws: `BeatAPIError.notFound`, 404. There are no text models in this environment.
    /// - Throws: `BeatAPIError.rateLimit`, 429. Too many requests, also those of a free model.
    /// - Throws: `BeatAPIError.server`, 503. The work was impossible for the moment, took too long
    ///   or failed. Nothing is charged.
    public func list(
        options: RequestOptions = RequestOptions()
    ) async throws -> TextModelList {
        let operation = Operation(
            id: "listTextModels",
            method: "GET",
            path: "/v1/models",
            security: [["bearerAuth"]],
            idempotency: Idempotency(contract: "UNDECLARED")
        )
        let arguments = Arguments()
        return try await engine.call(operation, arguments, options)
    }

}
