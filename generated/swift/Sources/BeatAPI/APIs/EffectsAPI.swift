import Foundation

/// Ready-made effects that turn pictures into a picture or a video.
public struct EffectsResource: Sendable {
    let engine: Engine

    /// Create a picture or a video with an effect.
    ///
    /// Starts a task that turns pictures into a picture or a video. The version of the effect fixes
    /// how many pictures it takes, of which types, and the size and length of what it makes: read
    /// the effect first.
    ///
    /// Send an idempotency key: the same call with the same key answers the accepted task, without
    /// checking the URLs again. After a failure that is certain, everything is refunded.
    ///
    /// - Parameter params: What to send.
    /// - Returns: One piece of work, under way or done.
    /// - Throws: `BeatAPIError.badRequest`, 400. The request is not valid (`bad_request`, the
    ///   message names the field) or its content is refused (`content_policy_violation`).
    /// - Throws: `BeatAPIError.authentication`, 401. The API key is missing (`missing_api_key`) or
    ///   is wrong, expired, disabled or used up (`invalid_api_key`).
    /// - Throws: `BeatAPIError.paymentRequired`, 402. The account has too few credits.
    /// - Throws: `BeatAPIError.permissionDenied`, 403. The key may not do this: the model needs a
    ///   paid balance, the address is not on the allowlist, or the model is outside of the key's
    ///   group.
    /// - Throws: `BeatAPIError.notFound`, 404. There is no such effect or version, or it is not
    ///   published.
    /// - Throws: `BeatAPIError.conflict`, 409. The idempotency key was used for a call with another
    ///   body, or the first call with it is still running.
    /// - Throws: `BeatAPIError.rateLimit`, 429. Too many requests, also those of a free model, or
    ///   as many tasks as the account may have (`user_concurrency_exceeded`).
    /// - Throws: `BeatAPIError.server`, 500. Something failed at BeatAPI.
    /// - Throws: `BeatAPIError.server`, 503. The work was impossible for the moment
    ///   (`processing_unavailable`), took too long (`processing_timeout`), failed
    ///   (`processing_failed`) or its result was lost (`result_transfer_failed`). Nothing is
    ///   charged.
    public func create(
        _ params: CreateEffectTaskParams,
        options: RequestOptions = RequestOptions()
    ) async throws -> VideoTask {
        let operation = Operation(
            id: "createEffectTask",
            method: "POST",
            path: "/v1/effects/tasks",
            envelope: "data",
            security: [["bearerAuth"]],
            idempotency: Idempotency(contract: "OPTIONAL")
        )
        var arguments = Arguments()
        arguments.body = .json(params.json)
        return try await engine.call(operation, arguments, options)
    }

    /// The same as `create`, and waits for the result.
    ///
    /// - Parameter params: What to send.
    /// - Returns: One piece of work, under way or done.
    /// - Throws: `BeatAPIError.badRequest`, 400. The request is not valid (`bad_request`, the
    ///   message names the field) or its content is refused (`content_policy_violation`).
    /// - Throws: `BeatAPIError.authentication`, 401. The API key is missing (`missing_api_key`) or
    ///   is wrong, expired, disabled or used up (`invalid_api_key`).
    /// - Throws: `BeatAPIError.paymentRequired`, 402. The account has too few credits.
    /// - Throws: `BeatAPIError.permissionDenied`, 403. The key may not do this: the model needs a
    ///   paid balance, the address is not on the allowlist, or the model is outside of the key's
    ///   group.
    /// - Throws: `BeatAPIError.notFound`, 404. There is no such effect or version, or it is not
    ///   published.
    /// - Throws: `BeatAPIError.conflict`, 409. The idempotency key was used for a call with another
    ///   body, or the first call with it is still running.
    /// - Throws: `BeatAPIError.rateLimit`, 429. Too many requests, also those of a free model, or
    ///   as many tasks as the account may have (`user_concurrency_exceeded`).
    /// - Throws: `BeatAPIError.server`, 500. Something failed at BeatAPI.
    /// - Throws: `BeatAPIError.server`, 503. The work was impossible for the moment
    ///   (`processing_unavailable`), took too long (`processing_timeout`), failed
    ///   (`processing_failed`) or its result was lost (`result_transfer_failed`). Nothing is
    ///   charged.
    public func createAndWait(
        _ params: CreateEffectTaskParams,
        waiting: WaitOptions = WaitOptions(),
        options: RequestOptions = RequestOptions()
    ) async throws -> VideoTask {
        try await TasksResource(engine: engine).wait(waiting) {
            try await create(params, options: options)
        }
    }

    /// Get an effect.
    ///
    /// Answers one effect in its present version. Needs no API key.
    ///
    /// - Parameter effectId: Id of the effect.
    /// - Returns: A ready-made effect in one of its versions.
    /// - Throws: `BeatAPIError.notFound`, 404. There is no such effect or version, or it is not
    ///   published.
    public func retrieve(
        _ effectId: String,
        options: RequestOptions = RequestOptions()
    ) async throws -> Effect {
        let operation = Operation(
            id: "getEffect",
            method: "GET",
            path: "/v1/effects/{effect_id}",
            envelope: "data",
            idempotency: Idempotency(contract: "UNDECLARED")
        )
        var arguments = Arguments()
        arguments.path["effect_id"] = effectId
        return try await engine.call(operation, arguments, options)
    }

    /// List the effects.
    ///
    /// Lists the effects that are published, each in its present version. Needs no API key.
    ///
    /// - Parameter query: What to ask for.
    /// - Returns: All effects that were asked for.
    /// - Throws: `BeatAPIError.badRequest`, 400. The request is not valid (`bad_request`, the
    ///   message names the field) or its content is refused (`content_policy_violation`).
    /// - Throws: `BeatAPIError.rateLimit`, 429. Too many requests, also those of a free model, or
    ///   as many tasks as the account may have (`user_concurrency_exceeded`).
    public func list(
        _ query: ListEffectsQuery = ListEffectsQuery(),
        options: RequestOptions = RequestOptions()
    ) async throws -> EffectListResponseData {
        let operation = Operation(
            id: "listEffects",
            method: "GET",
            path: "/v1/effects",
            envelope: "data",
            idempotency: Idempotency(contract: "UNDECLARED")
        )
        var arguments = Arguments()
        arguments.query = query.json
        return try await engine.call(operation, arguments, options)
    }

}
