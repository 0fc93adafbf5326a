import Foundation

/// Pictures and videos by model.
public struct ImagesResource: Sendable {
    let engine: Engine

    /// Create a picture.
    ///
    /// Starts a task that makes pictures. `model` decides which other fields there are and what it
    /// costs.
    ///
    /// With `model` `"nano-banana"`: `prompt` (required), `images`, `aspect_ratio`, `resolution`,
    /// `output_format`. A picture of Nano Banana.
    ///
    /// With `model` `"nano-banana-2"`: `prompt` (required), `images`, `aspect_ratio`, `resolution`,
    /// `output_format`. A picture of Nano Banana 2.
    ///
    /// With `model` `"nano-banana-2-lite"`: `prompt` (required), `images`, `aspect_ratio`,
    /// `resolution`, `output_format`. A picture of Nano Banana 2 Lite.
    ///
    /// With `model` `"nano-banana-pro"`: `prompt` (required), `images`, `aspect_ratio`,
    /// `resolution`, `output_format`. A picture of Nano Banana Pro.
    ///
    /// With `model` `"gpt-image-2"`: `prompt` (required), `images`, `aspect_ratio`, `resolution`,
    /// `size`, `background`. A picture of GPT Image 2. An exact `size` excludes `resolution` and
    /// `aspect_ratio`.
    ///
    /// With `model` `"gpt-image-2.5-flare"`: `prompt` (required), `images`, `aspect_ratio`,
    /// `resolution`, `size`, `background`. A picture of GPT Image 2.5 Flare. An exact `size`
    /// excludes `resolution` and `aspect_ratio`.
    ///
    /// With `model` `"gpt-image-2.5-sunburst"`: `prompt` (required), `images`, `aspect_ratio`,
    /// `resolution`, `size`, `background`. A picture of GPT Image 2.5 Sunburst. An exact `size`
    /// excludes `resolution` and `aspect_ratio`.
    ///
    /// With `model` `"seedream-5-pro"`: `prompt` (required), `images`, `aspect_ratio`,
    /// `resolution`, `output_format`. A picture of Seedream 5 Pro.
    ///
    /// With `model` `"grok-imagine-image-2.0"`: `prompt` (required), `images`, `aspect_ratio`. A
    /// picture of Grok Imagine Image 2.0; with pictures it edits them.
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
        _ params: CreateImageGenerationTaskParams,
        options: RequestOptions = RequestOptions()
    ) async throws -> VideoTask {
        let operation = Operation(
            id: "createImageGenerationTask",
            method: "POST",
            path: "/v1/images/tasks",
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
        _ params: CreateImageGenerationTaskParams,
        waiting: WaitOptions = WaitOptions(),
        options: RequestOptions = RequestOptions()
    ) async throws -> VideoTask {
        try await TasksResource(engine: engine).wait(waiting) {
            try await create(params, options: options)
        }
    }

}
