import Foundation
import Testing

@testable import BeatAPI

/// A server with tasks that end after so many polls; those of other names fail, or are unknown.
private final class Tasks: Transport {
    let asked = Locked<[String]>([])
    let running = Locked((now: 0, most: 0))
    private let polls: Int
    private let limit: Int

    init(polls: Int = 2, limit: Int = 3) {
        self.polls = polls
        self.limit = limit
    }

    func exchange(_ request: Request, seconds: Double?, receive: @escaping Receive) async throws -> Head {
        let path = request.head.url?.path ?? ""
        let name = String(path.split(separator: "/").last ?? "")
        if name == "usage" { return try answer(200, #"{"data":{"concurrency":{"limit":\#(limit)}}}"#, receive) }
        let count = asked.with { asked in
            asked.append(name)
            return asked.filter { $0 == name }.count
        }
        if name.hasPrefix("unknown") { return try answer(404, #"{"error":{"code":"not_found"}}"#, receive) }
        if name.hasPrefix("refused") { return try answer(401, #"{"error":{"code":"invalid_api_key"}}"#, receive) }
        let isOver = count >= polls
        if isOver { running.with { $0.now -= 1 } }
        let status = isOver ? name.hasPrefix("failed") ? "failed" : "succeeded" : "processing"
        return try answer(200, #"{"data":{"id":"\#(name)","status":"\#(status)"}}"#, receive)
    }

    private func answer(_ status: Int, _ body: String, _ receive: Receive) throws -> Head {
        let head = Head(status: status, headers: ["content-type": "application/json"])
        try receive(head, Data(body.utf8))
        return head
    }

    /// Creates a task, as `create` of `map` does.
    func create(_ name: String) throws -> VideoTask {
        running.with { running in
            running.now += 1
            running.most = max(running.most, running.now)
        }
        return VideoTask(json: ["id": .string(name), "status": "queued"])
    }
}

private func resource(_ server: Tasks, _ clock: StillClock = StillClock(), key: String = "k") throws -> TasksResource {
    TasksResource(engine: try engine(server, clock: clock, key: key, retries: 0))
}

private func collect(_ outcomes: TaskOutcomes) async throws -> [Int: TaskOutcome] {
    var found: [Int: TaskOutcome] = [:]
    for try await outcome in outcomes { found[outcome.index] = outcome }
    return found
}

@Test func everyTaskHasItsOutcome() async throws {
    let found = try await collect(try resource(Tasks()).asCompleted(forIDs: ["a", "failed_b", "unknown_c", "a"]))
    #expect(found.keys.sorted() == [0, 1, 2])
    #expect(try found[0]?.result().id == "a")
    #expect(throws: TaskError.self) { try found[1]?.result() }
    #expect(try found[1]?.task?.id == "failed_b")
    #expect(throws: BeatAPIError.self) { try found[2]?.result() }
    #expect(found[2]?.task == nil)
}

@Test func aKeyThatIsRefusedEndsEveryWait() async throws {
    let found = try await collect(try resource(Tasks(polls: 1000)).asCompleted(forIDs: ["a", "b", "refused"]))
    #expect(found.values.filter { ($0.error as? BeatAPIError)?.answer?.status == 401 }.count == 3)
}

@Test func aMapRunsAsManyAsTheAccountMay() async throws {
    let server = Tasks(limit: 3)
    let names = (0..<20).map { "task_\($0)" }
    let found = try await collect(try resource(server).map(names) { try server.create($0) })
    #expect(found.count == 20)
    #expect(try (0..<20).allSatisfy { try found[$0]?.result().id == names[$0] })
    #expect(server.running.with { $0.most } <= 3)
}

@Test func anErrorOfAnInputIsItsOutcome() async throws {
    let server = Tasks()
    let found = try await collect(
        try resource(server).map([1, 2, 3], concurrency: 1) { number in
            guard number != 2 else { throw BeatAPIError.invalidArgument("two") }
            return try server.create("task_\(number)")
        })
    #expect(found.mapValues { $0.error == nil } == [0: true, 1: false, 2: true])
}

@Test func aCreateWaitsForAPlace() async throws {
    let (server, clock, tries) = (Tasks(), StillClock(), Locked(0))
    let found = try await collect(
        try resource(server, clock).map(["a"], concurrency: 1) { name in
            let count = tries.with { tries in
                tries += 1
                return tries
            }
            let body = Data(#"{"error":{"code":"user_concurrency_exceeded"}}"#.utf8)
            let reply = Reply(status: 429, headers: ["retry-after": "20"], body: body)
            guard count == 3 else {
                throw BeatAPIError(ErrorAnswer(operation: "POST /", reply: reply, credentials: nil))
            }
            return try server.create(name)
        })
    #expect(found[0]?.error == nil)
    #expect(clock.now() >= 41)
}

@Test func leavingTheLoopCreatesNoMore() async throws {
    let server = Tasks(polls: 1)
    for try await _ in try resource(server).map(Array(0..<100), concurrency: 2, create: { try server.create("task_\($0)") }) {
        break
    }
    #expect(server.asked.with { $0.count } <= 3)
}

@Test func anEmptyListHasNoOutcomes() async throws {
    #expect(try await collect(try resource(Tasks()).asCompleted([])).isEmpty)
}

@Test func clientsOfOneKeyShareASchedule() async throws {
    let clock = StillClock()
    let (one, two) = (try resource(Tasks(), clock).engine, try resource(Tasks(), clock).engine)
    let other = try resource(Tasks(), clock, key: "other").engine
    let elsewhen = try resource(Tasks()).engine
    #expect(PollSchedulers.scheduler(of: one) === PollSchedulers.scheduler(of: two))
    #expect(PollSchedulers.scheduler(of: one) !== PollSchedulers.scheduler(of: other))
    #expect(PollSchedulers.scheduler(of: one) !== PollSchedulers.scheduler(of: elsewhen))
}

@Test func aTokenIsReadAgain() async throws {
    let found = try resource(Tasks())
    let token = try found.token("task_1", timeout: 60)
    #expect(!token.contains("\n"))
    #expect(try await found.resume(token).status == "succeeded")
    let elsewhere = try WaitToken(token, baseURL: "https://api.example")
    #expect(elsewhere.timeout == 60)
}

@Test func aCallWaitsForASlotIfAsked() async throws {
    let refused = #"{"error":{"code":"user_concurrency_exceeded","retry_after_seconds":30}}"#
    let (server, clock) = (Busy(refused), StillClock())
    let engine = try engine(server, clock: clock, retries: 0)
    let operation = BeatAPI.Operation(id: "x", method: "POST", path: "/", idempotency: .optional)
    await #expect(throws: BeatAPIError.self) { try await engine.send(operation, Arguments(), RequestOptions()) }
    try await engine.send(operation, Arguments(), RequestOptions(timeout: 600, waitForSlot: true))
    #expect(server.count.with { $0 } == 6)
    #expect(clock.now() == 4 * 30.5)
}

/// Refuses five requests for want of a place.
private final class Busy: Transport {
    let count = Locked(0)
    private let body: Data

    init(_ body: String) {
        self.body = Data(body.utf8)
    }

    func exchange(_ request: Request, seconds: Double?, receive: @escaping Receive) async throws -> Head {
        let isFree = count.with { count in
            count += 1
            return count > 5
        }
        let head = Head(status: isFree ? 200 : 429, headers: ["content-type": "application/json"])
        try receive(head, isFree ? Data("{}".utf8) : body)
        return head
    }
}
