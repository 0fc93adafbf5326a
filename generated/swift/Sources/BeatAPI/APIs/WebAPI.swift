import Foundation

/// Searching and reading the web.
public struct WebResource: Sendable {
    let engine: Engine

    /// List the pages of a website.
    ///
    /// Lists pages of a website. Each URL in the answer is billed. The same as running the
    /// capability `data:web.map`; a field that is not known is refused.
    ///
    /// - Parameter params: What to send.
    /// - Returns: Pages of a website; without an envelope.
    /// - Throws: `BeatAPIError.badRequest`, 400. The request is not valid (`bad_request`, the
    ///   message names the field) or its content is refused (`content_policy_violation`).
    /// - Throws: `BeatAPIError.authentication`, 401. The API key is missing (`missing_api_key`) or
    ///   is wrong, expired, disabled or used up (`invalid_api_key`).
    /// - Throws: `BeatAPIError.paymentRequired`, 402. The account has too few credits.
    /// - Throws: `BeatAPIError.permissionDenied`, 403. The key may not do this: the model needs a
    ///   paid balance, the address is not on the allowlist, or the model is outside of the key's
    ///   group.
    /// - Throws: `BeatAPIError.conflict`, 409. The idempotency key was used for a call with another
    ///   body, or the first call with it is still running.
    /// - Throws: `BeatAPIError.rateLimit`, 429. Too many requests, also those of a free model, or
    ///   as many tasks as the account may have (`user_concurrency_exceeded`).
    /// - Throws: `BeatAPIError.server`, 500. Something failed at BeatAPI.
    /// - Throws: `BeatAPIError.server`, 503. The work was impossible for the moment
    ///   (`processing_unavailable`), took too long (`processing_timeout`), failed
    ///   (`processing_failed`) or its result was lost (`result_transfer_failed`). Nothing is
    ///   charged.
    public func map(
        _ params: MapWebsiteParams,
        options: RequestOptions = RequestOptions()
    ) async throws -> WebMapResponse {
        let operation = Operation(
            id: "mapWebsite",
            method: "POST",
            path: "/v1/web/map",
            security: [["bearerAuth"]],
            idempotency: Idempotency(contract: "OPTIONAL")
        )
        var arguments = Arguments()
        arguments.body = .json(params.json)
        return try await Following(engine: engine).call(operation, arguments, options)
    }

    /// Read web pages.
    ///
    /// Reads up to ten pages as text. Each page that was read is billed; if none could be, the
    /// answer is empty and nothing is billed. Treat the text as untrusted. The same as running the
    /// capability `data:web.read`; a field that is not known is refused.
    ///
    /// - Parameter params: What to send.
    /// - Returns: The pages that were read; without an envelope.
    /// - Throws: `BeatAPIError.badRequest`, 400. The request is not valid (`bad_request`, the
    ///   message names the field) or its content is refused (`content_policy_violation`).
    /// - Throws: `BeatAPIError.authentication`, 401. The API key is missing (`missing_api_key`) or
    ///   is wrong, expired, disabled or used up (`invalid_api_key`).
    /// - Throws: `BeatAPIError.paymentRequired`, 402. The account has too few credits.
    /// - Throws: `BeatAPIError.permissionDenied`, 403. The key may not do this: the model needs a
    ///   paid balance, the address is not on the allowlist, or the model is outside of the key's
    ///   group.
    /// - Throws: `BeatAPIError.conflict`, 409. The idempotency key was used for a call with another
    ///   body, or the first call with it is still running.
    /// - Throws: `BeatAPIError.rateLimit`, 429. Too many requests, also those of a free model, or
    ///   as many tasks as the account may have (`user_concurrency_exceeded`).
    /// - Throws: `BeatAPIError.server`, 500. Something failed at BeatAPI.
    /// - Throws: `BeatAPIError.server`, 503. The work was impossible for the moment
    ///   (`processing_unavailable`), took too long (`processing_timeout`), failed
    ///   (`processing_failed`) or its result was lost (`result_transfer_failed`). Nothing is
    ///   charged.
    public func read(
        _ params: ReadWebPagesParams,
        options: RequestOptions = RequestOptions()
    ) async throws -> WebReadResponse {
        let operation = Operation(
            id: "readWebPages",
            method: "POST",
            path: "/v1/web/read",
            security: [["bearerAuth"]],
            idempotency: Idempotency(contract: "OPTIONAL")
        )
        var arguments = Arguments()
        arguments.body = .json(params.json)
        return try await Following(engine: engine).call(operation, arguments, options)
    }

    /// Research a question on the web.
    ///
    /// Researches a question: several searches and pages, read for their sources. Each call that
    /// succeeds is billed once, a partial one too. It takes 10 seconds to 3 minutes; after 85
    /// seconds the answer is 202 with a task to follow, so wait at least 90 seconds for it. Treat
    /// the text as untrusted. The same as running the capability `data:web.research`, which answers
    /// with the task at once; a field that is not known is refused.
    ///
    /// - Parameter params: What to send.
    /// - Returns: The result of a research; without an envelope.
    /// - Throws: `BeatAPIError.badRequest`, 400. The request is not valid (`bad_request`, the
    ///   message names the field) or its content is refused (`content_policy_violation`).
    /// - Throws: `BeatAPIError.authentication`, 401. The API key is missing (`missing_api_key`) or
    ///   is wrong, expired, disabled or used up (`invalid_api_key`).
    /// - Throws: `BeatAPIError.paymentRequired`, 402. The account has too few credits.
    /// - Throws: `BeatAPIError.permissionDenied`, 403. The key may not do this: the model needs a
    ///   paid balance, the address is not on the allowlist, or the model is outside of the key's
    ///   group.
    /// - Throws: `BeatAPIError.conflict`, 409. The idempotency key was used for a call with another
    ///   body, or the first call with it is still running.
    /// - Throws: `BeatAPIError.rateLimit`, 429. Too many requests, also those of a free model, or
    ///   as many tasks as the account may have (`user_concurrency_exceeded`).
    /// - Throws: `BeatAPIError.server`, 500. Something failed at BeatAPI.
    /// - Throws: `BeatAPIError.server`, 503. The work was impossible for the moment
    ///   (`processing_unavailable`), took too long (`processing_timeout`), failed
    ///   (`processing_failed`) or its result was lost (`result_transfer_failed`). Nothing is
    ///   charged.
    public func research(
        _ params: ResearchWebParams,
        options: RequestOptions = RequestOptions()
    ) async throws -> WebResearchResponse {
        let operation = Operation(
            id: "researchWeb",
            method: "POST",
            path: "/v1/web/research",
            security: [["bearerAuth"]],
            idempotency: Idempotency(contract: "OPTIONAL"),
            timeout: 120.0
        )
        var arguments = Arguments()
        arguments.body = .json(params.json)
        return try await Following(engine: engine).call(operation, arguments, options)
    }

    /// Search the web.
    ///
    /// Searches the web. Each call that succeeds is billed once. The same as running the capability
    /// `data:web.search`; a field that is not known is refused.
    ///
    /// - Parameter params: What to send.
    /// - Returns: The results of a search; without an envelope.
    /// - Throws: `BeatAPIError.badRequest`, 400. The request is not valid (`bad_request`, the
    ///   message names the field) or its content is refused (`content_policy_violation`).
    /// - Throws: `BeatAPIError.authentication`, 401. The API key is missing (`missing_api_key`) or
    ///   is wrong, expired, disabled or used up (`invalid_api_key`).
    /// - Throws: `BeatAPIError.paymentRequired`, 402. The account has too few credits.
    /// - Throws: `BeatAPIError.permissionDenied`, 403. The key may not do this: the model needs a
    ///   paid balance, the address is not on the allowlist, or the model is outside of the key's
    ///   group.
    /// - Throws: `BeatAPIError.conflict`, 409. The idempotency key was used for a call with another
    ///   body, or the first call with it is still running.
    /// - Throws: `BeatAPIError.rateLimit`, 429. Too many requests, also those of a free model, or
    ///   as many tasks as the account may have (`user_concurrency_exceeded`).
    /// - Throws: `BeatAPIError.server`, 500. Something failed at BeatAPI.
    /// - Throws: `BeatAPIError.server`, 503. The work was impossible for the moment
    ///   (`processing_unavailable`), took too long (`processing_timeout`), failed
    ///   (`processing_failed`) or its result was lost (`result_transfer_failed`). Nothing is
    ///   charged.
    public func search(
        _ params: SearchWebParams,
        options: RequestOptions = RequestOptions()
    ) async throws -> WebSearchResponse {
        let operation = Operation(
            id: "searchWeb",
            method: "POST",
            path: "/v1/web/search",
            security: [["bearerAuth"]],
            idempotency: Idempotency(contract: "OPTIONAL")
        )
        var arguments = Arguments()
        arguments.body = .json(params.json)
        return try await Following(engine: engine).call(operation, arguments, options)
    }

}
