import Foundation

/// Uploads for inputs that have no public URL.
public struct FilesResource: Sendable {
    let engine: Engine

    /// Upload a file.
    ///
    /// Keeps a picture, a song or subtitles and answers a URL that tasks take. At most 50 MB; audio
    /// of 10 to 180 seconds. Send a form, or the bytes alone under their own Content-Type.
    /// Subtitles (`.srt`) are sent as `application/x-subrip`; in a form `text/plain` will do if the
    /// file name ends in `.srt`. PDF, other text, `application/octet-stream`, ZIP and video are
    /// refused.
    ///
    /// - Parameter params: What to send.
    /// - Returns: An uploaded file.
    /// - Throws: `BeatAPIError.badRequest`, 400. The request is not valid.
    /// - Throws: `BeatAPIError.authentication`, 401. The API key is missing or not valid.
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
