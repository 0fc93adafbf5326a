import Foundation

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

extension TasksResource {
    private static let downloadSeconds = 3600.0
    private static let maxRedirects = 5

    /// Fetches a finished task's file. It appears under its name only when it is complete. The API
    /// key is not sent to the server that holds the file.
    ///
    /// - Parameters:
    ///   - task: The task; if it names no file, as before its end, it is retrieved once.
    ///   - target: The path of the file.
    ///   - overwrite: True to replace an existing file.
    ///   - allowUnknownLength: True to accept a file that may be cut: the server stated no length, and
    ///     it is not an MP4 whose boxes show that it is complete.
    /// - Throws: `DownloadError`: the task has no file, there is something at the target, or the file
    ///   could not be fetched whole.
    public func download(
        _ task: VideoTask, to target: URL, overwrite: Bool = false, allowUnknownLength: Bool = false
    ) async throws {
        if FileManager.default.fileExists(atPath: target.path), !overwrite {
            throw DownloadError("\(target.lastPathComponent) exists; pass overwrite: true")
        }
        var task = task
        if TasksResource.media(of: task) == nil { task = try await retrieve(task.id) }
        guard let (text, type) = TasksResource.media(of: task) else {
            throw DownloadError("the task has no file; \(TasksResource.instead(of: task))")
        }
        let part = target.appendingPathExtension("\(UUID().uuidString.prefix(8)).part")
        defer { try? FileManager.default.removeItem(at: part) }
        let deadline = Deadline(engine.clock, seconds: TasksResource.downloadSeconds)
        do {
            try await engine.repeating(.repeatable, deadline, RequestOptions()) {
                try await fetch(text, type, to: part, deadline, allowUnknownLength)
            }
            try publish(part, to: target, overwrite: overwrite)
        } catch let error as CocoaError {
            let code = error.code.rawValue
            throw DownloadError("\(target.lastPathComponent) cannot be written (\(code))")
        }
    }

    /// The URL and the media type of a task's first file; `nil` if the task names none.
    private static func media(of task: VideoTask) -> (url: String, type: String?)? {
        let found = task.json["output"]?.objectValue?["media"]?.arrayValue?.first?.objectValue
        return found?["url"]?.stringValue.map { ($0, found?["mime_type"]?.stringValue) }
    }

    /// Names the result of a task that makes no file (video analysis 2026-09, data 2026-10).
    private static func instead(of task: VideoTask) -> String {
        guard let output = task.json["output"]?.objectValue else { return "wait for it to succeed" }
        return output["text"]?.stringValue == nil
            ? "its result is its output" : "its result is text: read the text of its output"
    }

    /// Follows the URL to a file, checking each place on the way.
    private func fetch(
        _ text: String, _ type: String?, to part: URL, _ deadline: Deadline, _ allowUnknown: Bool
    ) async throws {
        var next = URL(string: text)
        for _ in 0...TasksResource.maxRedirects {
            let place = try await checked(next)
            var head = URLRequest(url: place)
            head.setValue(Spec.userAgent, forHTTPHeaderField: "User-Agent")
            head.setValue("identity", forHTTPHeaderField: "Accept-Encoding")
            let request = Request(head: head, body: nil, name: "GET (media file)")
            let (answer, said) = try await write(request, to: part, deadline)
            guard (300...399).contains(answer.status) else {
                return try check(answer, said, type, part, allowUnknown)
            }
            next = URL(string: answer.headers["location"] ?? "", relativeTo: place)?.absoluteURL
        }
        throw DownloadError("the media URL was redirected more than 5 times")
    }

    /// Writes what comes to a file as it comes; of an error gives what the server says.
    private func write(
        _ request: Request, to part: URL, _ deadline: Deadline
    ) async throws -> (Head, Data) {
        guard FileManager.default.createFile(atPath: part.path, contents: nil) else {
            throw DownloadError("\(part.lastPathComponent) cannot be written")
        }
        let handle = try FileHandle(forWritingTo: part)
        defer { try? handle.close() }
        let file = Locked(handle)
        let said = Gathering(limit: Engine.maxErrorBytes)
        let head = try await engine.transport.exchange(request, seconds: deadline.remaining) { head, piece in
            guard head.isSuccess else { return said.cut(piece) }
            try file.with { try $0.write(contentsOf: piece) }
        }
        return (head, said.data)
    }

    private func checked(_ url: URL?) async throws -> URL {
        guard let url, let host = url.host, url.user == nil else {
            throw DownloadError("the media URL is not usable; retrieve the task again")
        }
        let local = engine.isLocal && BeatAPIClient.isLoopback(host) && url.scheme == "http"
        guard url.scheme == "https" || local else {
            throw DownloadError("the media URL must be https")
        }
        try await MediaAddresses.check(host, allowsLoopback: engine.isLocal)
        return url
    }

    /// Makes sure that it is a whole file of its type, as far as its first bytes and its boxes tell.
    private func check(
        _ head: Head, _ said: Data, _ type: String?, _ part: URL, _ allowUnknown: Bool
    ) throws {
        guard head.status == 200 else {
            let reply = Reply(head: head, body: said)
            throw BeatAPIError(ErrorAnswer(operation: "GET (media file)", reply: reply, credentials: nil))
        }
        let handle = try FileHandle(forReadingFrom: part)
        defer { try? handle.close() }
        let size = try handle.seekToEnd()
        if let length = head.headers["content-length"], length != String(size) {
            throw DownloadError("the media file has \(size) bytes, not as announced")
        }
        try handle.seek(toOffset: 0)
        let start = try handle.read(upToCount: 64) ?? Data()
        guard size > 0, MediaStart.fits(start, type) else {
            let wanted = MediaStart.isVideo(type) ? "MP4 video" : type ?? ""
            throw DownloadError("the media file is no \(wanted); retrieve the task and try again")
        }
        if head.headers["content-length"] == nil, head.headers["transfer-encoding"] == nil {
            let verdict = MediaStart.isVideo(type) ? try Boxes.judge(handle, size: size) : .unknown
            try checkEnd(verdict, size, allowUnknown)
        }
    }

    /// Makes sure that a file whose end only the connection's end marks is not cut off.
    private func checkEnd(_ verdict: Boxes.Verdict, _ size: UInt64, _ allowUnknown: Bool) throws {
        if verdict == .cut {
            let message = "GET (media file): the answer ended after \(size) bytes, within the file"
            throw BeatAPIError.connection(message, sent: true)
        }
        guard verdict == .whole || allowUnknown else {
            throw DownloadError(
                "the server did not say how long the file is, so the \(size) bytes that arrived may be a part"
                    + " of it; allowUnknownLength accepts them")
        }
    }

    private func publish(_ part: URL, to target: URL, overwrite: Bool) throws {
        if overwrite, FileManager.default.fileExists(atPath: target.path) {
            _ = try FileManager.default.replaceItemAt(target, withItemAt: part)
            return
        }
        do {
            // Never replaces what is there.
            try FileManager.default.moveItem(at: part, to: target)
        } catch {
            throw DownloadError("\(target.lastPathComponent) cannot be written, or exists")
        }
    }
}

/// The first bytes of files, by which their types are known.
private enum MediaStart {
    /// Media type → how such files begin, one byte a character.
    private static let known = [
        "image/png": "\\x89PNG\\r\\n\\x1a\\n", "image/jpeg": "\\xff\\xd8\\xff", "image/webp": "RIFF[\\s\\S]{4}WEBP",
        "image/gif": "GIF8[79]a", "video/mp4": "[\\s\\S]{4}ftyp",
        "text/html": "\\s*<(!(?i:doctype) (?i:html)|(?i:html|head|body)\\b)",
    ]

    /// Return true for a video, and for a file whose type is not stated.
    static func isVideo(_ type: String?) -> Bool { type?.hasPrefix("video/") ?? true }

    static func fits(_ start: Data, _ type: String?) -> Bool {
        let text = String(decoding: start.map { UInt16($0) }, as: UTF16.self)
        let found = known.first { text.matches("\($0.value)[\\s\\S]*") }?.key
        guard let type, !isVideo(type) else { return found == "video/mp4" }
        return found == type || found == nil || (known[type] == nil && found != "text/html")
    }
}
