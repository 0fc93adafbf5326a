import Foundation

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// The options of a download.
public struct DownloadOptions: Sendable {
    /// True to replace an existing file.
    public var overwrite: Bool
    /// True to accept a file that may be cut: the server stated no length, and it is not an MP4 whose
    /// boxes show that it is complete.
    public var allowUnknownLength: Bool
    /// Seconds for the whole download.
    public var timeout: Double
    /// Called with the bytes fetched, and with their total if it is known, from any thread.
    public var onProgress: RequestOptions.Progress?

    public init(
        overwrite: Bool = false, allowUnknownLength: Bool = false, timeout: Double = 3600,
        onProgress: RequestOptions.Progress? = nil
    ) {
        self.overwrite = overwrite
        self.allowUnknownLength = allowUnknownLength
        self.timeout = timeout
        self.onProgress = onProgress
    }
}

extension TasksResource {
    /// Fetches a finished task's file. It appears under its name only when it is complete. The API
    /// key is not sent to the server that holds the file.
    ///
    /// A download that is cut or cancelled continues where it ended, in this process or in another one,
    /// if the server named the version of the file: until then its bytes are in `TARGET.part`.
    ///
    /// - Parameters:
    ///   - task: The task; if it names no file, as before its end, it is retrieved once.
    ///   - target: The path of the file.
    /// - Throws: `DownloadError`: the task has no file, there is something at the target, or the file
    ///   could not be fetched whole. `BeatAPIError`, `CancellationError`.
    public func download(
        _ task: VideoTask, to target: URL, options: DownloadOptions = DownloadOptions()
    ) async throws {
        // A link that leads nowhere is something, too.
        let isTaken = (try? FileManager.default.attributesOfItem(atPath: target.path)) != nil
        guard !isTaken || options.overwrite else {
            throw DownloadError("\(target.lastPathComponent) exists; pass DownloadOptions(overwrite: true)")
        }
        guard options.timeout > 0 else {
            throw BeatAPIError.invalidArgument("timeout must be a positive number of seconds")
        }
        let found = Media(task) == nil ? try await retrieve(task.id) : task
        var download = try Download(engine, found, target, options)
        defer { download.part.with { $0.end() } }
        try await download.run { Media(try await retrieve(task.id)) }
        try download.part.with { try $0.publish(overwrite: options.overwrite) }
    }

    /// The same for a task of which only the id is known.
    public func download(
        _ taskID: String, to target: URL, options: DownloadOptions = DownloadOptions()
    ) async throws {
        try await download(VideoTask(json: ["id": .string(taskID)]), to: target, options: options)
    }
}

/// The URL and the media type of a task's first file.
private struct Media {
    let url: String
    let type: String?

    /// `nil` if the task names none.
    init?(_ task: VideoTask) {
        let found = task.json["output"]?.objectValue?["media"]?.arrayValue?.first?.objectValue
        guard let url = found?["url"]?.stringValue else { return nil }
        self.url = url
        type = found?["mime_type"]?.stringValue
    }
}

/// One download: its attempts ask for the missing bytes.
private struct Download {
    private static let maxRedirects = 5
    private static let redirects: Set<Int> = [301, 302, 303, 307, 308]
    private static let name = "GET (media file)"

    /// The statuses of a link that has expired.
    private static let expired: Set<Int> = [401, 403, 410]

    let part: Locked<PartFile>
    private let engine: Engine
    private let options: DownloadOptions
    private let deadline: Deadline
    private var media: Media
    private var isRenewed = false

    init(_ engine: Engine, _ task: VideoTask, _ target: URL, _ options: DownloadOptions) throws {
        guard let media = Media(task) else {
            throw DownloadError("the task has no file; \(Download.instead(of: task))")
        }
        let address = String(media.url.prefix { !"?#".contains($0) })
        part = Locked(try PartFile(target, source: [try task.id, address], type: media.type))
        self.engine = engine
        self.media = media
        self.options = options
        deadline = Deadline(engine.clock, seconds: options.timeout)
    }

    /// Names the result of a task that makes no file (video analysis 2026-09, data 2026-10).
    private static func instead(of task: VideoTask) -> String {
        guard let output = task.json["output"]?.objectValue else { return "wait for it to succeed" }
        return output["text"]?.stringValue == nil
            ? "its result is its output" : "its result is text: read the text of its output"
    }

    private var size: UInt64 { part.with { $0.size } }

    /// Fetches the file. Only attempts without progress count towards the limit, and no budget does: it
    /// protects the API, and the file is on another server.
    ///
    /// - Parameter renew: Returns another link, as links expire.
    mutating func run(_ renew: () async throws -> Media?) async throws {
        var (fruitless, before) = (0, size)
        while true {
            do {
                return try await attempt(renew)
            } catch let error as BeatAPIError {
                fruitless = size > before ? 1 : fruitless + 1
                before = size
                guard
                    let pause = RetryPolicy.nextPause(
                        after: passing(error), attempt: fruitless, safety: .repeatable, random: engine.random),
                    fruitless <= engine.maxRetries, deadline.allows(pause)
                else { throw error }
                try await engine.clock.sleep(pause)
            }
        }
    }

    /// Treats a silence of the server as a lost connection, as the download has a deadline of its own.
    private func passing(_ error: BeatAPIError) -> BeatAPIError {
        guard case .timeout(let text) = error else { return error }
        return .connection(text, sent: true)
    }

    /// Fetches the missing bytes, with a new link if this one has expired.
    private mutating func attempt(_ renew: () async throws -> Media?) async throws {
        while true {
            do {
                return try await follow()
            } catch is PartFile.RestartError {
                // The next request is for the whole file, so this cannot occur again.
                part.with { $0.restart() }
            } catch let error as BeatAPIError {
                guard !isRenewed, Download.expired.contains(error.answer?.status ?? 0) else { throw error }
                isRenewed = true
                guard let link = try await renew() else { throw error }
                media = link
            }
        }
    }

    /// Follows the URL to a file, checking each place on the way.
    private func follow() async throws {
        var next = URL(string: media.url)
        for _ in 0...Download.maxRedirects {
            let place = try await checked(next)
            let (head, said, isTaken) = try await ask(place)
            guard Download.redirects.contains(head.status) else {
                guard isTaken else {
                    let reply = Reply(head: head, body: said)
                    throw BeatAPIError(ErrorAnswer(operation: Download.name, reply: reply, credentials: nil))
                }
                return try part.with { try $0.checkLength(allowUnknown: options.allowUnknownLength) }
            }
            next = URL(string: head.headers["location"] ?? "", relativeTo: place)?.absoluteURL
        }
        throw DownloadError("the media URL was redirected more than 5 times")
    }

    /// Writes the body to the part as it arrives; returns the head, and the text of an error.
    private func ask(_ place: URL) async throws -> (Head, Data, isTaken: Bool) {
        var head = URLRequest(url: place)
        head.setValue(Spec.userAgent, forHTTPHeaderField: "User-Agent")
        head.setValue("identity", forHTTPHeaderField: "Accept-Encoding")
        let conditions = part.with { part in
            part.ask()
            return part.conditions
        }
        for (name, value) in conditions { head.setValue(value, forHTTPHeaderField: name) }
        let request = Request(head: head, body: nil, name: Download.name)
        let said = Gathering(limit: Engine.maxErrorBytes)
        let (part, onProgress) = (part, options.onProgress)
        let found = try await engine.transport.exchange(request, seconds: deadline.remaining) { head, piece in
            guard try part.with({ try $0.accepts(head) }) else { return said.cut(piece) }
            let (size, total) = try part.with { part in
                try part.append(piece, head)
                return (part.size, part.total)
            }
            onProgress?(Int64(size), total.map(Int64.init))
        }
        return (found, said.data, try part.with { try $0.accepts(found) })
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
}
