import Foundation
import Testing

@testable import BeatAPI

/// Answers every request by a function of its path and of the time.
private final class Answering: Transport {
    let paths = Locked<[String]>([])
    private let answer: @Sendable (String) -> (headers: [String: String], body: Data)

    init(_ answer: @escaping @Sendable (String) -> (headers: [String: String], body: Data)) {
        self.answer = answer
    }

    func exchange(_ request: Request, seconds: Double?, receive: @escaping Receive) async throws -> Head {
        let path = request.head.url?.path ?? ""
        paths.with { $0.append(path) }
        let (headers, body) = answer(path)
        let head = Head(status: 200, headers: headers)
        try receive(head, body)
        return head
    }
}

private func tasks(_ transport: Answering, _ clock: StillClock = StillClock()) throws -> TasksResource {
    TasksResource(engine: try engine(transport, clock: clock, retries: 0))
}

private func answer(_ members: [String: JSONValue]) -> (headers: [String: String], body: Data) {
    let task: JSONValue = .object(["id": "task_1"].merging(members) { _, new in new })
    return (["content-type": "application/json"], Data("{\"data\":\(task)}".utf8))
}

private func task(_ members: [String: JSONValue]) -> VideoTask {
    VideoTask(json: ["id": "task_1"].merging(members) { _, new in new })
}

private let finished: [String: JSONValue] = [
    "status": "succeeded", "output": ["media": [["url": "https://media.example/v.mp4"]]],
]

private func message(_ run: () async throws -> Void) async -> String {
    do {
        try await run()
        return ""
    } catch {
        return error.localizedDescription
    }
}

@Test func theLastPollIsMadeAtTheDeadline() async throws {
    let clock = StillClock()
    let transport = Answering { _ in answer(["status": clock.now() < 30 ? "processing" : "succeeded"]) }
    let done = try await tasks(transport, clock).wait(forID: "task_1", timeout: 30)
    #expect(try done.status == "succeeded")
    #expect(abs(clock.now() - 30) < 1e-6)
}

@Test func anErrorThatComesEarlySaysWhenAndWhy() async throws {
    let transport = Answering { _ in answer(["status": "queued", "poll_after_seconds": 60]) }
    let found = try tasks(transport)
    let early = await message { _ = try await found.wait(forID: "task_1", timeout: 30) }
    #expect(early.contains("was queued after 0.0 s of 30.0 s: the server allows no poll"))
}

@Test func theStatusOfATaskInHandIsToldAtOnce() async throws {
    let transport = Answering { _ in answer(["status": "succeeded"]) }
    let statuses = Locked<[String]>([])
    _ = try await tasks(transport).wait(for: task(["status": "queued"])) { seen in
        statuses.with { $0.append(seen.json["status"]?.stringValue ?? "") }
    }
    #expect(statuses.with { $0 } == ["queued", "succeeded"])
}

private func box(_ kind: String, _ size: Int) -> Data {
    Data([0, 0, 0, UInt8(size)]) + Data(kind.utf8) + Data(count: max(0, size - 8))
}

private let whole = box("ftyp", 24) + box("moov", 40) + box("mdat", 100)
private let wide = Data([0, 0, 0, 1]) + Data("mdat".utf8) + Data([0, 0, 0, 0, 0, 0, 0, 26]) + Data(count: 10)

private func download(_ body: Data, _ found: VideoTask, allow: Bool = false) async throws -> (Data, [String]) {
    let transport = Answering { $0.hasSuffix(".mp4") ? ([:], body) : answer(finished) }
    let target = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString).mp4")
    defer { try? FileManager.default.removeItem(at: target) }
    try await tasks(transport).download(found, to: target, options: DownloadOptions(allowUnknownLength: allow))
    return (try Data(contentsOf: target), transport.paths.with { $0 })
}

@Test func anObjectFromBeforeTheWaitDoesNotDecide() async throws {
    let (found, paths) = try await download(whole, task(["status": "queued"]))
    #expect(found == whole)
    #expect(paths == ["/v1/tasks/task_1", "/v.mp4"])
}

@Test(arguments: [whole, box("ftyp", 24) + wide + box("moov", 40), whole + box("moof", 20) + box("mfra", 8)])
func aWholeFileNeedsNoLength(body: Data) async throws {
    #expect(try await download(body, task(finished)).0 == body)
}

@Test(arguments: [150, 67, 64])
func aCutFileWithoutALengthIsNoFile(size: Int) async throws {
    let error = await message { _ = try await download(whole.prefix(size), task(finished), allow: true) }
    #expect(error.contains("the answer ended after \(size) bytes"))
}

@Test(arguments: [whole + box("free", 0), whole + box("moof", 20)])
func whatMayBeCutIsTheCallersChoice(body: Data) async throws {
    let error = await message { _ = try await download(body, task(finished)) }
    #expect(error.contains("allowUnknownLength accepts them"))
    #expect(try await download(body, task(finished), allow: true).0 == body)
}
