import Foundation

/// `text.models` of the client.
public struct TextModelsResource: Sendable {
    let engine: Engine

    /// List the text models and their prices.
    ///
    /// Lists the text models that there are, with prices and limits of the base tier. A key need
    /// not be allowed to use all of them. Needs no API key.
    ///
    /// - Returns: All text models.
    /// - Throws: `BeatAPIError.server`, 500. Something failed at BeatAPI.
    /// - Throws: `BeatAPIError.server`, 503. The work was impossible for the moment
    ///   (`processing_unavailable`), took too long (`processing_timeout`), failed
    ///   (`processing_failed`) or its result was lost (`result_transfer_failed`). Nothing is
    ///   charged.
    public func list(
        options: RequestOptions = RequestOptions()
    ) async throws -> PublicTextModelListData {
        let operation = Operation(
            id: "listPublicTextModels",
            method: "GET",
            path: "/v1/text/models",
            envelope: "data",
            idempotency: Idempotency(contract: "UNDECLARED")
        )
        let arguments = Arguments()
        return try await engine.call(operation, arguments, options)
    }

}
