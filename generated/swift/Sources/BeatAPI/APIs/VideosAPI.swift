import Foundation

/// Pictures and videos by model.
public struct VideosResource: Sendable {
    let engine: Engine

    /// Create a video.
    ///
    /// Starts a task that makes a video. `model` decides which other fields there are and what it
    /// costs.
    ///
    /// With `model` `"minimax-h3"`: `prompt` (required), `images`, `reference_images`,
    /// `reference_videos`, `reference_audios`, `duration`, `aspect_ratio`, `resolution`. A video of
    /// MiniMax H3. Frames in `images` exclude everything in `reference_images`, `reference_videos`
    /// and `reference_audios`.
    ///
    /// With `model` `"minimax-h3-fast"`: `prompt` (required), `images`, `reference_images`,
    /// `reference_videos`, `reference_audios`, `duration`, `aspect_ratio`, `resolution`. A video of
    /// MiniMax H3 under the name of its quick offer. Frames in `images` exclude everything in
    /// `reference_images`, `reference_videos` and `reference_audios`.
    ///
    /// With `model` `"minimax-h3-normal"`: `prompt` (required), `images`, `reference_images`,
    /// `reference_videos`, `duration`, `aspect_ratio`, `resolution`, `seed`. A video of MiniMax H3
    /// at half the price and slower, always with sound. Frames in `images` exclude references.
    ///
    /// With `model` `"grok-imagine-video-1.5"`: `prompt` (required), `images`, `reference_images`,
    /// `duration`, `aspect_ratio`, `resolution`. A video of Grok Imagine Video 1.5. A first frame
    /// in `images` excludes `reference_images` and `aspect_ratio`.
    ///
    /// With `model` `"seedance-2"`: `prompt` (required), `images`, `reference_images`,
    /// `reference_videos`, `reference_audios`, `duration`, `aspect_ratio`, `resolution`,
    /// `generate_audio`. A video of Seedance 2. Frames in `images` exclude everything in
    /// `reference_images`, `reference_videos` and `reference_audios`.
    ///
    /// With `model` `"seedance-2-fast"`: `prompt` (required), `images`, `reference_images`,
    /// `reference_videos`, `reference_audios`, `duration`, `aspect_ratio`, `resolution`,
    /// `generate_audio`. A video of Seedance 2 Fast. Frames in `images` exclude everything in
    /// `reference_images`, `reference_videos` and `reference_audios`.
    ///
    /// With `model` `"seedance-2-mini"`: `prompt` (required), `images`, `reference_images`,
    /// `reference_videos`, `reference_audios`, `duration`, `aspect_ratio`, `resolution`. A video of
    /// Seedance 2 Mini: cheap, and without sound of its own. Frames in `images` exclude everything
    /// in `reference_images`, `reference_videos` and `reference_audios`.
    ///
    /// With `model` `"veo-3.1"`: `prompt` (required), `images`, `aspect_ratio`, `resolution`,
    /// `quality`, `watermark`, `enable_translation`, `reference_images`. As
    /// `Veo31TextOrFrameVideoRequest`: `model` (required), `prompt` (required), `images`,
    /// `aspect_ratio`, `resolution`, `quality`, `watermark`, `enable_translation`. A video of Veo
    /// 3.1 from text, or from text and frames.
    ///
    /// As `Veo31ReferenceVideoRequest`: `model` (required), `prompt` (required), `reference_images`
    /// (required), `aspect_ratio`, `resolution`, `quality`, `watermark`, `enable_translation`. A
    /// video of Veo 3.1 from reference pictures.
    ///
    /// A video of Veo 3.1, always 8 seconds long: from text and frames, or from reference pictures.
    ///
    /// With `model` `"seedance-2.5"`: `prompt` (required), `images`, `reference_images`,
    /// `reference_videos`, `reference_audios`, `duration`, `aspect_ratio`, `resolution`,
    /// `generate_audio`, `seed`. A video of Seedance 2.5. Frames in `images` exclude everything in
    /// `reference_images`, `reference_videos` and `reference_audios`.
    ///
    /// With `model` `"kling-3"`: `prompt` (required), `images`, `duration`, `aspect_ratio`,
    /// `resolution`, `sound`, `multi_shots`, `multi_prompt`, `elements`. A video of Kling 3. With
    /// `multi_shots` it takes a single first frame, needs `multi_prompt` and has sound if nothing
    /// else is said.
    ///
    /// With `model` `"kling-2.6-motion-control"`: `prompt`, `images` (required), `reference_videos`
    /// (required), `resolution`, `character_orientation`. A video of Kling 2.6 in which the
    /// character of a picture moves as in a video. Both files must be uploads of the account: a
    /// picture of at most 10 MB, and a video of at most 100 MB, 3 to 30 seconds. The length of that
    /// video is billed, by the second.
    ///
    /// With `model` `"kling-3-motion-control"`: `prompt`, `images` (required), `reference_videos`
    /// (required), `resolution`, `character_orientation`, `background_source`. A video of Kling 3
    /// in which the character of a picture moves as in a video. Both files must be uploads of the
    /// account, more than 340 pixels wide and high, with a shape from 2:5 to 5:2: a picture of at
    /// most 10 MB, and a video of at most 100 MB, 3 to 30 seconds. The length of that video is
    /// billed, by the second.
    ///
    /// With `model` `"wan-3.0"`: `prompt` (required), `images`, `reference_videos`,
    /// `reference_audios`, `duration`, `aspect_ratio`, `resolution`. A video of Wan 3.0.
    ///
    /// With `model` `"wan-3.0-prime"`: `prompt` (required), `images`, `reference_videos`,
    /// `reference_audios`, `duration`, `aspect_ratio`, `resolution`. A video of Wan 3.0 Prime.
    ///
    /// With `model` `"happyhorse-1.0"`: `prompt` (required), `images` (required), `duration`,
    /// `aspect_ratio`, `resolution`. A video of HappyHorse 1.0, from pictures only.
    ///
    /// With `model` `"happyhorse-1.1"`: `prompt` (required), `images` (required), `duration`,
    /// `aspect_ratio`, `resolution`. A video of HappyHorse 1.1, from pictures only.
    ///
    /// With `model` `"minimax-h3-max"`: `prompt` (required), `images`, `duration`, `resolution`,
    /// `seed`. A video of MiniMax H3 Max, from text, from a first frame, or from the first and the
    /// last.
    ///
    /// With `model` `"minimax-h3-max-turbo"`: `prompt` (required), `images`, `duration`,
    /// `resolution`, `seed`. A video of MiniMax H3 Max Turbo: as H3 Max, quicker and at half the
    /// price.
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
        _ params: CreateVideoGenerationTaskParams,
        options: RequestOptions = RequestOptions()
    ) async throws -> VideoTask {
        let operation = Operation(
            id: "createVideoGenerationTask",
            method: "POST",
            path: "/v1/videos/tasks",
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
        _ params: CreateVideoGenerationTaskParams,
        waiting: WaitOptions = WaitOptions(),
        options: RequestOptions = RequestOptions()
    ) async throws -> VideoTask {
        try await TasksResource(engine: engine).wait(waiting) {
            try await create(params, options: options)
        }
    }

}
