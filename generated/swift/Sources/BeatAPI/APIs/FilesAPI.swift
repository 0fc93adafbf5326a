import Foundation

/// Uploads for inputs that have no public URL.
public struct FilesResource: Sendable {
    let engine: Engine

    /// Upload a file.
    ///
    /// Keeps a picture, a song, a video or subtitles and answers a URL that tasks take. At most 50
    /// MB, a video at most 100 MB; audio of 10 to 300 seconds, video (MP4 or MOV) of 3 to 30
    /// seconds. Send a form, or the bytes alone under their own Content-Type. Subtitles (`.srt`)
    /// are sent as `application/x-subrip`; in a form `text/plain` will do if the file name ends in
    /// `.srt`. PDF, other text, `application/octet-stream`, Matroska and ZIP are refused, and so is
    /// a body without its length.
    ///
    /// - Parameter params: What to send.
    /// - Returns: An uploaded file.
    /// - Throws: `BeatAPIError.badRequest`, 400. The request is not valid (`bad_request`, the
    ///   message names the field) or its content is refused (`content_policy_violation`).
    /// - Throws: `BeatAPIError.authentication`, 401. The API key is missing (`missing_api_key`) or
    ///   is wrong, expired, disabled or used up (`invalid_api_key`).
    /// - Throws: `BeatAPIError.rateLimit`, 429. Too many requests, also those of a free model, or
    ///   as many tasks as the account may have (`user_concurrency_exceeded`).
    /// - Throws: `BeatAPIError.server`, 500. Something failed at BeatAPI.
    public func upload(
        _ params: UploadFileParams,
        options: RequestOptions = RequestOptions()
    ) async throws -> File {
        let operation = Operation(
            id: "uploadFile",
            method: "POST",
            path: "/v1/files",
            envelope: "data",
            security: [["bearerAuth"]],
            idempotency: Idempotency(contract: "HARMLESS")
        )
        var arguments = Arguments()
        arguments.body = .form(params.ordered, [:])
        return try await engine.call(operation, arguments, options)
    }

}
