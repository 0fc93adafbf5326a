import Foundation

/// `media.models` of the client.
public struct MediaModelsResource: Sendable {
    let engine: Engine

    /// List the models of pictures and videos.
    ///
    /// Lists the models that make pictures and videos, by their public names, and what each starts
    /// from. Needs no API key.
    ///
    /// - Parameter query: What to ask for.
    /// - Returns: All models that were asked for.
    /// - Throws: `BeatAPIError.badRequest`, 400. The request is not valid (`bad_request`, the
    ///   message names the field) or its content is refused (`content_policy_violation`).
    /// - Throws: `BeatAPIError.rateLimit`, 429. Too many requests, also those of a free model, or
    ///   as many tasks as the account may have (`user_concurrency_exceeded`).
    public func list(
        _ query: ListGenerationModelsQuery = ListGenerationModelsQuery(),
        options: RequestOptions = RequestOptions()
    ) async throws -> GenerationModelList {
        let operation = Operation(
            id: "listGenerationModels",
            method: "GET",
            path: "/v1/media/models",
            envelope: "data",
            idempotency: Idempotency(contract: "UNDECLARED")
        )
        var arguments = Arguments()
        arguments.query = query.json
        return try await engine.call(operation, arguments, options)
    }

}
