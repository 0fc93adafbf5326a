import Foundation

/// The ends of a wait for a task without a result.
public enum TaskError: Error, Sendable {
    /// The task failed; its `errorCode` says why.
    case failed(VideoTask)
    /// The task was not ready in time. It goes on running, and may be waited for again.
    case timeout(String, taskID: String, task: VideoTask?)
}

extension TaskError: LocalizedError {
    public var errorDescription: String? {
        switch self {
        case .timeout(let text, _, _):
            return text
        case .failed(let task):
            let words = [task.errorCode, task.errorMessage].compactMap { $0 }
            let reason = words.map { Text.tidy($0, nil) }.joined(separator: ": ")
            let id = (try? task.id) ?? "without an id"
            return "task \(id) failed: \(reason.isEmpty ? "the server gives no reason" : reason)"
        }
    }
}

/// A media file could not be fetched whole and safely; nothing was left at the target.
public struct DownloadError: Error, LocalizedError, Hashable {
    let text: String

    init(_ text: String) {
        self.text = text
    }

    public var errorDescription: String? { text }
}

extension FilesResource {
    /// Uploads a file on disk.
    ///
    /// - Parameters:
    ///   - url: The URL of the file.
    ///   - options: Options of the call; `onProgress` among them.
    /// - Returns: The file; its `url` can be passed to tasks.
    public func upload(_ url: URL, options: RequestOptions = RequestOptions()) async throws -> File {
        try await upload(UploadFileParams(file: FileInput(url)), options: options)
    }
}
