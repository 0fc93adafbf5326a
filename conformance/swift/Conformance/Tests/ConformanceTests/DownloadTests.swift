import Foundation
import Testing

@testable import BeatAPI

/// One answer of a server of media.
private struct Answer {
    var status = 200
    var headers: [String: String] = [:]
    var body = Data()
    /// The error after the body, if the connection is lost.
    var fault: BeatAPIError?
    /// True if the client is told to stop after the body.
    var isCancelled = false
}

/// A server that answers by a script, and keeps the requests.
private final class Server: Transport {
    private let answers: Locked<[Answer]>
    let seen = Locked<[Request]>([])

    init(_ answers: [Answer]) {
        self.answers = Locked(answers)
    }

    convenience init(_ answers: Answer...) {
        self.init(answers)
    }

    func exchange(_ request: Request, seconds: Double?, receive: @escaping Receive) async throws -> Head {
        seen.with { $0.append(request) }
        let answer = answers.with { $0.removeFirst() }
        let head = Head(status: answer.status, headers: answer.headers)
        let half = answer.body.count / 2
        for piece in [answer.body.prefix(half), answer.body.dropFirst(half)] where !piece.isEmpty {
            try receive(head, Data(piece))
        }
        if let fault = answer.fault { throw fault }
        if answer.isCancelled { throw CancellationError() }
        return head
    }

    func header(_ index: Int, _ name: String) -> String? {
        seen.with { $0[index].head.value(forHTTPHeaderField: name) }
    }
}

/// A temporary folder, and the names in it.
private final class Folder: Sendable {
    let url = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)

    init() throws {
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit {
        try? FileManager.default.removeItem(at: url)
    }

    var target: URL { url.appendingPathComponent("v.mp4") }

    var names: [String] {
        get throws { try FileManager.default.contentsOfDirectory(atPath: url.path).sorted() }
    }
}

private let lost = BeatAPIError.connection("lost", sent: true)
private let video = Data([0, 0, 0, 24]) + Data("ftypisom".utf8) + Data((0..<188).map { UInt8($0) })
private let finished = VideoTask(
    json: ["id": "task_1", "status": "succeeded", "output": ["media": [["url": "https://8.8.8.8/v.mp4?signed"]]]])

private func whole(_ tag: String? = "\"a\"", _ body: Data = video) -> Answer {
    let headers = ["content-length": "\(body.count)"].merging(tag.map { ["etag": $0] } ?? [:]) { $1 }
    return Answer(headers: headers, body: body)
}

private func cut(_ tag: String? = "\"a\"", _ fault: BeatAPIError? = lost) -> Answer {
    var answer = whole(tag)
    answer.body = video.prefix(100)
    answer.fault = fault
    return answer
}

private func rest(from first: Int = 100, _ tag: String = "\"a\"") -> Answer {
    let range = "bytes \(first)-\(video.count - 1)/\(video.count)"
    return Answer(status: 206, headers: ["content-range": range, "etag": tag], body: video.dropFirst(first))
}

private func fetch(
    _ server: Server, _ folder: Folder, _ options: DownloadOptions = DownloadOptions(), retries: Int = 2
) async throws {
    let resource = TasksResource(engine: try engine(server, retries: retries))
    try await resource.download(finished, to: folder.target, options: options)
}

@Test func aCutDownloadContinuesWhereItEnded() async throws {
    let (server, folder) = (Server(cut(), rest()), try Folder())
    try await fetch(server, folder)
    #expect(try Data(contentsOf: folder.target) == video)
    #expect(server.header(1, "Range") == "bytes=100-")
    #expect(server.header(1, "If-Range") == "\"a\"")
    #expect(server.header(0, "Authorization") == nil)
    #expect(try folder.names == ["v.mp4"])
}

@Test func anotherDownloadContinuesWhereOneEnded() async throws {
    let folder = try Folder()
    var stopped = cut("\"a\"", nil)
    stopped.isCancelled = true
    await #expect(throws: CancellationError.self) { try await fetch(Server(stopped), folder) }
    #expect(try folder.names == ["v.mp4.part", "v.mp4.part.json"])
    let notes = try JSONValue(parsing: Data(contentsOf: folder.url.appendingPathComponent("v.mp4.part.json")))
    #expect(notes.objectValue?["safe"] == 100)
    #expect(!notes.description.contains("8.8.8.8"))
    let server = Server(rest())
    try await fetch(server, folder)
    #expect(server.header(0, "Range") == "bytes=100-")
    #expect(try Data(contentsOf: folder.target) == video)
    #expect(try folder.names == ["v.mp4"])
}

@Test func withoutAVersionItBeginsAnewAndLeavesNothing() async throws {
    let (server, folder) = (Server(cut(nil), cut(nil)), try Folder())
    await #expect(throws: BeatAPIError.self) { try await fetch(server, folder, retries: 1) }
    #expect(server.header(1, "Range") == nil)
    #expect(try folder.names == [])
}

@Test(arguments: [rest(from: 50), rest(from: 100, "\"b\""), Answer(status: 416)])
private func bytesThatDoNotFitAreFetchedAnew(wrong: Answer) async throws {
    let (server, folder) = (Server(cut(), wrong, whole("\"b\"")), try Folder())
    try await fetch(server, folder)
    #expect(server.header(2, "Range") == nil)
    #expect(try Data(contentsOf: folder.target) == video)
}

@Test func anotherVersionReplacesTheBytes() async throws {
    let (server, folder) = (Server(cut(), whole("\"b\"")), try Folder())
    try await fetch(server, folder)
    #expect(try Data(contentsOf: folder.target) == video)
}

@Test func aWholePartNeedsNoMoreBytes() async throws {
    var all = cut()
    all.body = video
    let complete = Answer(status: 416, headers: ["content-range": "bytes */\(video.count)"])
    let (server, folder) = (Server(all, complete), try Folder())
    try await fetch(server, folder)
    #expect(try Data(contentsOf: folder.target) == video)
}

@Test func attemptsWithProgressAreNotCounted() async throws {
    var pieces = [cut()]
    for first in 100..<106 {
        var piece = rest(from: first)
        piece.body = video[first..<first + 1]
        piece.fault = lost
        pieces.append(piece)
    }
    let (server, folder) = (Server(pieces + [rest(from: 106)]), try Folder())
    try await fetch(server, folder, retries: 1)
    #expect(try Data(contentsOf: folder.target) == video)
}

@Test func anExpiredLinkIsRenewedOnce() async throws {
    let renewed = Data(#"{"data":{"id":"task_1","output":{"media":[{"url":"https://8.8.4.4/v.mp4?new"}]}}}"#.utf8)
    let task = Answer(headers: ["content-type": "application/json"], body: renewed)
    let (server, folder) = (Server(Answer(status: 403), task, whole()), try Folder())
    try await fetch(server, folder)
    #expect(server.seen.with { $0.map { $0.head.url?.host } } == ["8.8.8.8", "api.example", "8.8.4.4"])
    let never = Server(Answer(status: 410), task, Answer(status: 410))
    await #expect(throws: BeatAPIError.self) {
        try await fetch(never, folder, DownloadOptions(overwrite: true))
    }
}

@Test func aDownloadReportsItsProgress() async throws {
    let steps = Locked<[String]>([])
    let options = DownloadOptions { done, total in steps.with { $0.append("\(done) of \(total ?? 0)") } }
    try await fetch(Server(whole()), try Folder(), options)
    #expect(steps.with { $0 } == ["100 of 200", "200 of 200"])
}

@Test func twoDownloadsToOneTargetDoNotMix() async throws {
    let folder = try Folder()
    var first = try PartFile(folder.target, source: ["task_1"], type: nil)
    var second = try PartFile(folder.target, source: ["task_1"], type: nil)
    #expect(try folder.names.count == 2)
    second.end()
    #expect(try folder.names == ["v.mp4.part"])
    first.end()
    #expect(try folder.names == [])
}

@Test func aLinkInPlaceOfAPartIsNotFollowed() async throws {
    let folder = try Folder()
    let victim = folder.url.appendingPathComponent("victim")
    try Data("mine".utf8).write(to: victim)
    for suffix in [".part", ".part.json", ".part.json.new"] {
        try FileManager.default.createSymbolicLink(
            at: folder.url.appendingPathComponent("v.mp4" + suffix), withDestinationURL: victim)
    }
    try await fetch(Server(whole()), folder)
    #expect(try Data(contentsOf: victim) == Data("mine".utf8))
    #expect(try Data(contentsOf: folder.target) == video)
}

@Test func anExistingFileIsNotReplacedUnasked() async throws {
    let folder = try Folder()
    try Data("mine".utf8).write(to: folder.target)
    await #expect(throws: DownloadError.self) { try await fetch(Server(whole()), folder) }
    #expect(try Data(contentsOf: folder.target) == Data("mine".utf8))
    try await fetch(Server(whole()), folder, DownloadOptions(overwrite: true))
    #expect(try Data(contentsOf: folder.target) == video)
}

@Test func aLinkThatLeadsNowhereIsThere() async throws {
    let folder = try Folder()
    let nowhere = folder.url.appendingPathComponent("nowhere")
    try FileManager.default.createSymbolicLink(at: folder.target, withDestinationURL: nowhere)
    let server = Server(whole())
    await #expect(throws: DownloadError.self) { try await fetch(server, folder) }
    #expect(server.seen.with { $0.isEmpty })
}

@Test func anHTMLPageEndsADownloadAtItsFirstBytes() async throws {
    let page = Data("<!doctype html><title>\(String(repeating: "x", count: 200))</title>".utf8)
    let (server, folder) = (Server(whole("\"a\"", page)), try Folder())
    await #expect(throws: DownloadError.self) { try await fetch(server, folder) }
    #expect(try folder.names == [])
}
