import Foundation

/// One way to find, inspect and run everything there is.
public struct CapabilitiesResource: Sendable {
    let engine: Engine

    /// Inspect a capability.
    ///
    /// Answers everything about one capability, and the call that runs it with blanks to fill in.
    /// Costs nothing and needs no API key.
    ///
    /// - Parameter query: What to ask for.
    /// - Parameter params: What to send.
    /// - Returns: Everything about one capability. The capability, and the call that runs it.
    /// - Throws: `BeatAPIError.badRequest`, 400. The request is not valid (`bad_request`, the
    ///   message names the field) or its content is refused (`content_policy_violation`).
    /// - Throws: `BeatAPIError.notFound`, 404. There is no capability of this name. `suggestions`
    ///   are the closest ones there are, `next` inspects the best of them.
    public func inspect(
        _ params: InspectCapabilityParams,
        query: InspectCapabilityQuery = InspectCapabilityQuery(),
        options: RequestOptions = RequestOptions()
    ) async throws -> InspectCapabilityAnswerData {
        let operation = Operation(
            id: "inspectCapability",
            method: "POST",
            path: "/v1/capabilities/inspect",
            envelope: "data",
            idempotency: Idempotency(contract: "HARMLESS")
        )
        var arguments = Arguments()
        arguments.query = query.json
        arguments.headerNames["X-Beat-Client"] = "X-Beat-Client"
        arguments.body = .json(params.json)
        return try await Following(engine: engine).call(operation, arguments, options)
    }

    /// Run a capability.
    ///
    /// Runs a capability at the price that was inspected, asks how a run is going, or fetches a
    /// result again. Data, text and decisions answer at once (200); pictures, videos, workflows and
    /// web research answer a task (201): ask with `operation: status` until it has ended. A
    /// research that fails costs nothing, and neither does a result that is fetched within an hour.
    ///
    /// Unknown fields of `input` are refused. To be safe to repeat, send `idempotency_key`, or the
    /// header `Idempotency-Key`.
    ///
    /// - Parameter query: What to ask for.
    /// - Parameter params: What to send.
    /// - Returns: The answer of a run, with further fields that depend on what was run. Data
    ///   answers the object of that capability, text `text.result`, a decision its answers;
    ///   everything that takes time answers a task in `data` and the next call in `next`.
    /// - Throws: `BeatAPIError.badRequest`, 400. The request is not valid (`bad_request`, the
    ///   message names the field) or its content is refused (`content_policy_violation`).
    /// - Throws: `BeatAPIError.authentication`, 401. The API key is missing (`missing_api_key`) or
    ///   is wrong, expired, disabled or used up (`invalid_api_key`).
    /// - Throws: `BeatAPIError.paymentRequired`, 402. The account has too few credits.
    /// - Throws: `BeatAPIError.permissionDenied`, 403. The key may not do this: the model needs a
    ///   paid balance, the address is not on the allowlist, or the model is outside of the key's
    ///   group.
    /// - Throws: `BeatAPIError.notFound`, 404. There is no capability of this name. `suggestions`
    ///   are the closest ones there are, `next` inspects the best of them.
    /// - Throws: `BeatAPIError.conflict`, 409. The idempotency key was used for a call with another
    ///   body, or the first call with it is still running.
    /// - Throws: `BeatAPIError.rateLimit`, 429. Too many requests, also those of a free model, or
    ///   as many tasks as the account may have (`user_concurrency_exceeded`).
    /// - Throws: `BeatAPIError.server`, 500. Something failed at BeatAPI.
    /// - Throws: `BeatAPIError.server`, 503. The work was impossible for the moment
    ///   (`processing_unavailable`), took too long (`processing_timeout`), failed
    ///   (`processing_failed`) or its result was lost (`result_transfer_failed`). Nothing is
    ///   charged.
    public func run(
        _ params: RunCapabilityParams,
        query: RunCapabilityQuery = RunCapabilityQuery(),
        options: RequestOptions = RequestOptions()
    ) async throws -> CapabilityRunResult {
        let operation = Operation(
            id: "runCapability",
            method: "POST",
            path: "/v1/capabilities/run",
            security: [["bearerAuth"]],
            idempotency: Idempotency(contract: "OPTIONAL"),
            keyField: "idempotency_key",
            timeout: 600.0
        )
        var arguments = Arguments()
        arguments.query = query.json
        arguments.headerNames["X-Beat-Client"] = "X-Beat-Client"
        arguments.body = .json(params.json)
        return try await Following(engine: engine).call(operation, arguments, options)
    }

    /// Search the capabilities.
    ///
    /// Searches everything that can be run: models, data and workflows. Write a platform and an
    /// action, in Chinese or English. A platform alone, or `group_by`, answers an overview; no
    /// words at all, a map of everything; words that find nothing, hints. Copy references from the
    /// answer, never make them up. Costs nothing, runs nothing, needs no API key.
    ///
    /// - Parameter query: What to ask for.
    /// - Parameter params: What to send.
    /// - Returns: One page of what was found.
    /// - Throws: `BeatAPIError.badRequest`, 400. The request is not valid (`bad_request`, the
    ///   message names the field) or its content is refused (`content_policy_violation`).
    public func search(
        _ params: SearchCapabilitiesParams? = nil,
        query: SearchCapabilitiesQuery = SearchCapabilitiesQuery(),
        options: RequestOptions = RequestOptions()
    ) async throws -> CapabilitySearchPage {
        let operation = Operation(
            id: "searchCapabilities",
            method: "POST",
            path: "/v1/capabilities/search",
            envelope: "data",
            idempotency: Idempotency(contract: "HARMLESS")
        )
        var arguments = Arguments()
        arguments.query = query.json
        arguments.headerNames["X-Beat-Client"] = "X-Beat-Client"
        if let params {
            arguments.body = .json(params.json)
        }
        return try await Following(engine: engine).call(operation, arguments, options)
    }

}
