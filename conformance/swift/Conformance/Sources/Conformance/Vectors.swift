import Foundation

@testable import BeatAPI

/// This client's decisions on the shared vectors; their README says what they mean.
enum Vectors {
    private typealias Check = @Sendable ([String: JSONValue], [String: JSONValue]) async throws -> JSONValue

    private static let checks: [String: [(member: String, check: Check)]] = [
        "webhooks.json": [("cases", webhook)],
        "errors.json": [("cases", error)],
        "decoding.json": [("cases", decoded)],
        "events.json": [("cases", events)],
        "streams.json": [("cases", stream)],
        "retry.json": [("safety", safety), ("decisions", decision), ("calls", call)],
        "polling.json": [("waits", wait), ("shared", shared), ("tokens", token)],
        "media.json": [("uploads", upload), ("downloads", download)],
    ]

    static func decide(_ file: URL) async throws -> JSONValue {
        let document = try JSONValue(parsing: Data(contentsOf: file)).objectValue ?? [:]
        var passed = 0
        var failed: [JSONValue] = []
        for (member, check) in checks[file.lastPathComponent] ?? [] {
            for test in (document[member]?.arrayValue ?? []).compactMap(\.objectValue) {
                let name = test["name"]?.stringValue ?? "\(test["method"] ?? .null) \(test["idempotency"] ?? .null)"
                if let complaint = await complaint(document, test, check) {
                    FileHandle.standardError.write(Data("\(member): \(name): \(complaint)\n".utf8))
                    failed.append(.string("\(member): \(name)"))
                } else {
                    passed += 1
                }
            }
        }
        return ["passed": .number(Decimal(passed)), "failed": .array(failed)]
    }

    private static func complaint(
        _ document: [String: JSONValue], _ test: [String: JSONValue], _ check: Check
    ) async -> String? {
        do {
            let found = try await check(document, test)
            let wanted = test["expect"] ?? value(test)
            return same(found, wanted) ? nil : "\(found) is not \(wanted)"
        } catch {
            return "threw \(error)"
        }
    }

    /// Equal as JSON; pauses may differ by rounding.
    private static func same(_ left: JSONValue, _ right: JSONValue) -> Bool {
        switch (left, right) {
        case (.number(let a), .number(let b)): return a == b || abs(double(a) - double(b)) < 1e-9
        case (.array(let a), .array(let b)): return a.count == b.count && zip(a, b).allSatisfy(same)
        case (.object(let a), .object(let b)):
            return a.count == b.count && a.allSatisfy { name, value in b[name].map { same(value, $0) } ?? false }
        default: return left == right
        }
    }

    private static func double(_ value: Decimal) -> Double { NSDecimalNumber(decimal: value).doubleValue }

    static func number(_ value: JSONValue?) -> Double? { value?.doubleValue }

    static func json(_ value: Double?) -> JSONValue {
        value.flatMap { Decimal(string: "\($0)") }.map(JSONValue.number) ?? .null
    }

    private static func text(_ test: [String: JSONValue], _ name: String) -> String {
        test[name]?.stringValue ?? ""
    }

    private static func bytes(_ test: [String: JSONValue], _ name: String) -> Data {
        test[name]?.stringValue.map { Data($0.utf8) } ?? Data(base64Encoded: text(test, "\(name)_base64")) ?? Data()
    }

    private static func value(_ test: [String: JSONValue]) -> JSONValue {
        let body = test["body"] ?? .null
        return test["envelope"]?.stringValue.map { body.objectValue?[$0] ?? .null } ?? body
    }

    private static func webhook(_ document: [String: JSONValue], _ test: [String: JSONValue]) throws -> JSONValue {
        let secrets = (test["secrets"]?.arrayValue ?? []).compactMap(\.stringValue)
        let now = Date(timeIntervalSince1970: number(test["now"]) ?? 0)
        let tolerance = number(document["tolerance_seconds"]) ?? 0
        let verifier = try WebhookVerifier(secrets: secrets, tolerance: tolerance, now: { now })
        do {
            let verified = try verifier.verify(body: bytes(test, "body"), headers: pairs(test["headers"]))
            return [
                "event": .string(try verified.event.event.rawValue),
                "task_id": .string(try verified.event.data.id),
                "secret_index": .number(Decimal(verified.secretIndex)),
            ]
        } catch let error as WebhookVerificationError {
            let task = error.taskID.map { ["task_id": JSONValue.string($0)] } ?? [:]
            return .object(task.merging(["reason": .string(error.reason.rawValue)]) { $1 })
        }
    }

    private static func error(_ document: [String: JSONValue], _ test: [String: JSONValue]) throws -> JSONValue {
        let headers = (test["headers"]?.objectValue ?? [:]).compactMapValues(\.stringValue)
        let reply = Reply(status: Int(number(test["status"]) ?? 0), headers: headers, body: bytes(test, "body"))
        let error = BeatAPIError(ErrorAnswer(operation: "GET /v1/usage", reply: reply, credentials: nil))
        let shown = "\(error) \(error.localizedDescription) \(String(reflecting: error))"
        guard let answer = error.answer, !shown.contains("secret") else { throw Leak() }
        let found: [String: JSONValue] = [
            "class": .string(error.sharedName), "code": answer.code?.jsonValue ?? .null,
            "request_id": answer.requestID?.jsonValue ?? .null, "retry_after": json(answer.retryAfter),
            "retryable": answer.retryable?.jsonValue ?? .null, "message": .string(answer.message),
        ]
        let wanted = test["expect"]?.objectValue ?? [:]
        return .object(found.filter { wanted[$0.key] != nil })
    }

    private struct Leak: Error {}

    private static func decoded(_ document: [String: JSONValue], _ test: [String: JSONValue]) throws -> JSONValue {
        guard let schema = test["schema"]?.stringValue else {
            return .object([String: JSONValue](jsonValue: value(test)) ?? [:])
        }
        return models[schema]?.init(jsonValue: value(test))?.jsonValue ?? .null
    }

    private static let models: [String: any JSONModel.Type] = [
        "CallSocialDataAnswer": CallSocialDataAnswer.self, "CapabilityRunResult": CapabilityRunResult.self,
        "CapabilitySearchPage": CapabilitySearchPage.self, "DecisionResponse": DecisionResponse.self,
        "DeletedWebhookEndpoint": DeletedWebhookEndpoint.self, "Effect": Effect.self,
        "EffectListResponseData": EffectListResponseData.self, "File": File.self,
        "GenerationModelList": GenerationModelList.self,
        "InspectCapabilityAnswerData": InspectCapabilityAnswerData.self,
        "PublicTextModelListData": PublicTextModelListData.self, "RealtimeSession": RealtimeSession.self,
        "RealtimeSessionCreated": RealtimeSessionCreated.self, "ShotMedia": ShotMedia.self, "Task": VideoTask.self,
        "TextModelList": TextModelList.self, "Usage": Usage.self, "WebMapResponse": WebMapResponse.self,
        "WebReadResponse": WebReadResponse.self, "WebResearchResponse": WebResearchResponse.self,
        "WebSearchResponse": WebSearchResponse.self, "WebhookEndpoint": WebhookEndpoint.self,
        "WebhookEndpointList": WebhookEndpointList.self, "WebhookEvent": WebhookEvent.self,
        "WorkflowList": WorkflowList.self,
    ]

    private static func upload(_ document: [String: JSONValue], _ test: [String: JSONValue]) -> JSONValue {
        ["type": .string(FileInput(bytes(test, "start"), name: text(test, "file")).contentType)]
    }

    private static func download(_ document: [String: JSONValue], _ test: [String: JSONValue]) -> JSONValue {
        ["fits": .bool(MediaStart.fits(bytes(test, "start"), test["stated"]?.stringValue))]
    }

    private static func events(_ document: [String: JSONValue], _ test: [String: JSONValue]) throws -> JSONValue {
        let data = bytes(test, "input")
        let whole = try framed(test, [data])
        var ways = [data.map { Data([$0]) }]
        ways += data.indices.map { [data[..<$0], Data(), data[$0...]] }
        for pieces in ways where try framed(test, pieces) != whole { return "split otherwise" }
        return whole
    }

    private static func framed(_ test: [String: JSONValue], _ pieces: [Data]) throws -> JSONValue {
        let media = text(test, "media")
        var framing: any Framing = media == "text/event-stream" ? EventFraming() : LineFraming(media: media)
        var found = try pieces.flatMap { try framing.feed($0) }
        found += framing.end()
        return .array(
            found.map {
                [
                    "data": .string($0.data), "event": .string($0.event), "id": .string($0.id),
                    "retry_seconds": json($0.retrySeconds),
                ]
            })
    }

    private static func stream(_ document: [String: JSONValue], _ test: [String: JSONValue]) async throws -> JSONValue {
        let last = test["last"]?.objectValue ?? [:]
        let operation = Operation(
            id: "anyStream", method: "GET", path: "/", form: .events, accept: "text/event-stream",
            end: test["end"]?.stringValue,
            last: last.mapValues { ($0.arrayValue ?? []).compactMap(\.stringValue) })
        let transport = OneStream(input: bytes(test, "input"), isLost: test["lost"]?.boolValue ?? false)
        let engine = Engine(
            baseURL: "https://api.example", isLocal: false, credentials: try Credentials(key: nil, given: [:]),
            timeout: 60, maxRetries: 0, transport: transport, clock: ManualClock(), random: { 0.5 })
        let count = Locked(0)
        let result = await outcome("whole") {
            let items: EventStream<JSONValue> = try await engine.stream(operation, Arguments(), RequestOptions())
            for try await _ in items { count.with { $0 += 1 } }
        }
        return ["items": .number(Decimal(count.with { $0 })), "result": .string(result)]
    }

    // Retries

    private static func idempotency(_ test: [String: JSONValue]) -> Idempotency {
        Idempotency(contract: text(test, "idempotency").uppercased())
    }

    private static func safety(_ document: [String: JSONValue], _ test: [String: JSONValue]) throws -> JSONValue {
        .string("\(Safety(method: text(test, "method"), idempotency: idempotency(test)))")
    }

    private static func decision(_ document: [String: JSONValue], _ test: [String: JSONValue]) throws -> JSONValue {
        let safeties = ["repeatable": Safety.repeatable, "recognised": .recognised, "once": .once]
        guard let safety = safeties[text(test, "safety")], let told = test["error"]?.objectValue else { return .null }
        let random = number(test["random"]) ?? 0
        let pause = RetryPolicy.nextPause(
            after: fault(told), attempt: Int(number(test["attempt"]) ?? 0), safety: safety, random: { random })
        return ["pause": json(pause)]
    }

    private static func fault(_ told: [String: JSONValue]) -> BeatAPIError {
        switch text(told, "kind") {
        case "connection": return .connection("lost", sent: told["sent"]?.boolValue ?? true)
        case "timeout": return .timeout("timeout")
        case "tls": return .tls("tls")
        default:
            return BeatAPIError(ErrorAnswer(operation: "GET /", reply: Script.reply(told), credentials: nil))
        }
    }

    private static func call(_ document: [String: JSONValue], _ test: [String: JSONValue]) async throws -> JSONValue {
        let clock = ManualClock()
        let script = Script(test["attempts"], clock)
        let random = number(test["random"]) ?? 0
        let engine = Engine(
            baseURL: "https://api.example", isLocal: false, credentials: try Credentials(key: nil, given: [:]),
            timeout: number(test["timeout"]) ?? 0,
            maxRetries: Int(number(test["max_retries"]) ?? 0), transport: script, clock: clock,
            random: { random })
        let operation = Operation(
            id: "anyCall", method: text(test, "method"), path: "/", envelope: "data", idempotency: idempotency(test))
        let result = await outcome("ok") {
            let _: JSONValue = try await engine.call(operation, Arguments(), RequestOptions())
        }
        return ["result": .string(result), "requests": script.count, "pauses": clock.told]
    }

    private static func outcome(_ success: String, _ run: () async throws -> Void) async -> String {
        do {
            try await run()
            return success
        } catch let error as BeatAPIError {
            return error.sharedName
        } catch TaskError.failed {
            return "TaskFailedError"
        } catch TaskError.timeout {
            return "TaskTimeoutError"
        } catch {
            return "\(error)"
        }
    }

    // Polling

    /// A wait through the whole client, which chooses its own pauses but honours those of the server.
    private static func wait(_ document: [String: JSONValue], _ test: [String: JSONValue]) async throws -> JSONValue {
        let clock = ManualClock()
        let script = Script(test["polls"], clock, interval: number(test["interval"]))
        let tasks = TasksResource(
            engine: Engine(
                baseURL: "https://api.example", isLocal: false, credentials: try Credentials(key: "k", given: [:]),
                timeout: nil, maxRetries: 0, transport: script, clock: clock, random: { 0.5 }))
        let start = test["start"]?.stringValue.map { VideoTask(json: ["id": "task_1", "status": .string($0)]) }
        let timeout = number(test["timeout"])
        let options = WaitOptions(timeout: timeout, pollInterval: number(test["interval"]))
        let result = await outcome("returned") { _ = try await tasks.wait("task_1", start, options) }
        let wanted = test["expect"]?.objectValue ?? [:]
        let asks = wanted["polls"] != .number(0)
        guard script.isKept, clock.now() <= (timeout ?? 0) + 0.01, (script.count != .number(0)) == asks else {
            return .string("\(result) after polls at \(script.moments) until \(clock.now())")
        }
        return .object(wanted.merging(["result": .string(result)]) { $1 })
    }

    /// The difference between two moments of a schedule that is rounding.
    private static let closeSeconds = 0.05

    private static func shared(_ document: [String: JSONValue], _ test: [String: JSONValue]) throws -> JSONValue {
        var server = Crowded(test)
        let found = server.run(random: number(test["random"]) ?? 0)
        let wanted = test["expect"]?.objectValue?["ends"]?.arrayValue ?? []
        let ends = zip(found.ends, wanted).map { end, moment in
            guard let end, let near = number(moment), abs(end - near) <= closeSeconds else { return json(end) }
            return moment
        }
        return ["polls": json(Double(found.polls)), "rejected": json(Double(found.rejected)), "ends": .array(ends)]
    }

    private static func token(_ document: [String: JSONValue], _ test: [String: JSONValue]) throws -> JSONValue {
        do {
            let token = try WaitToken(text(test, "token"), baseURL: text(test, "base_url"))
            let again = try WaitToken(token.dump(), baseURL: token.baseURL)
            return ["task_id": .string(again.taskID), "remaining": json(again.remaining(number(test["now"]) ?? 0))]
        } catch let error as BeatAPIError {
            return ["error": .string(error.sharedName)]
        }
    }
}

/// A clock that only pauses move.
final class ManualClock: Clock {
    private let pauses = Locked<[Double]>([])

    var told: JSONValue { .array(pauses.with { $0 }.map(Vectors.json)) }

    func now() -> Double { pauses.with { $0.reduce(0, +) } }

    func sleep(_ seconds: Double) async throws { pauses.with { $0.append(seconds) } }
}

/// A server that sends a stream in one piece, and then ends or loses the connection.
struct OneStream: Transport {
    let input: Data
    let isLost: Bool

    func exchange(_ request: Request, seconds: Double?, receive: @escaping Receive) async throws -> Head {
        let head = Head(status: 200, headers: ["content-type": "text/event-stream"])
        try receive(head, input)
        if isLost { throw BeatAPIError.connection("lost", sent: true) }
        return head
    }
}

/// Answers requests as a case of the shared vectors tells it, and repeats the last answer to polls.
final class Script: Transport {
    private let steps: [[String: JSONValue]]
    private let clock: ManualClock
    private let interval: Double?
    private let asked = Locked<[Double]>([])
    private let early = Locked(false)

    init(_ steps: JSONValue?, _ clock: ManualClock, interval: Double? = nil) {
        self.steps = (steps?.arrayValue ?? []).compactMap(\.objectValue)
        self.clock = clock
        self.interval = interval
    }

    var moments: [Double] { asked.with { $0 } }

    var count: JSONValue { .number(Decimal(moments.count)) }

    /// True if no request came before the pause was over that the answer before it asked for.
    var isKept: Bool { early.with { !$0 } }

    /// The least pause after an answer; beside an interval of the caller's own, recommendations do not count.
    private func least(_ step: [String: JSONValue]) -> Double {
        let error = Vectors.number(step["error"]?.objectValue?["retry_after"])
        let hint = interval == nil ? Vectors.number(step["poll_after_seconds"]) : nil
        let asked = hint ?? error ?? 0
        return asked <= PollSchedule.longestHintSeconds ? asked : 0
    }

    /// The next answer, unless it is a loss.
    private func next() throws -> [String: JSONValue] {
        let (count, last) = asked.with { asked in
            defer { asked.append(clock.now()) }
            return (asked.count, asked.last)
        }
        if let last, clock.now() - last < least(steps[min(count, steps.count) - 1]) - 1e-9 { early.with { $0 = true } }
        let step = steps[min(count, steps.count - 1)]
        if let lost = step["lost"]?.stringValue { throw BeatAPIError.connection("lost", sent: lost == "after") }
        return step
    }

    func exchange(_ request: Request, seconds: Double?, receive: @escaping Receive) async throws -> Head {
        let reply = try reply(try next())
        let head = Head(status: reply.status, headers: reply.headers)
        try receive(head, reply.body)
        return head
    }

    private func reply(_ step: [String: JSONValue]) throws -> Reply {
        if let error = step["error"]?.objectValue { return Script.reply(error) }
        if let body = step["body"]?.stringValue { return Reply(status: 200, headers: [:], body: Data(body.utf8)) }
        guard step["status"]?.stringValue != nil else { return Script.reply(step) }
        let task = step.merging(["id": "task_1"]) { $1 }
        return Reply(status: 200, headers: [:], body: try JSONValue.object(["data": .object(task)]).encoded())
    }

    /// An answer as a case tells it: a status, and for errors a code and a pause.
    static func reply(_ told: [String: JSONValue]) -> Reply {
        let status = Int(Vectors.number(told["status"]) ?? 0)
        guard status != 200 else { return Reply(status: 200, headers: [:], body: Data(#"{"data":{}}"#.utf8)) }
        let wire = ["code": "code", "retry_after": "retry_after_seconds", "retryable": "retryable"]
        var error: [String: JSONValue] = [:]
        for (name, value) in told where value != .null {
            if let member = wire[name] { error[member] = value }
        }
        // Only the API's own errors have a code; a proxy's have no such body.
        let body = error.isEmpty ? Data() : (try? JSONValue.object(["error": .object(error)]).encoded()) ?? Data()
        return Reply(status: status, headers: [:], body: body)
    }
}

/// A server with the tasks of a case, whose answers come at once, and the schedule that polls them.
struct Crowded {
    /// The server's clock at the beginning.
    private static let started = 1_000_000.0

    private let groups: [[String: JSONValue]]
    private let allowed: Int
    private var faults: [Int]
    private var accepted: [Double] = []
    private var now = 0.0
    private var polls = 0
    private var rejected = 0
    private var ends: [Double?]
    private var states: [Int: (place: Int, state: WaitState)] = [:]

    init(_ test: [String: JSONValue]) {
        groups = (test["tasks"]?.arrayValue ?? []).compactMap(\.objectValue).flatMap { group in
            Array(repeating: group, count: Int(Crowded.number(group, "count")))
        }
        allowed = Int(Crowded.number(test, "allowed"))
        faults = groups.map { Int(Crowded.number($0, "faults")) }
        ends = groups.map { _ in nil }
    }

    private static func number(_ group: [String: JSONValue], _ name: String) -> Double {
        Vectors.number(group[name]) ?? 0
    }

    mutating func run(random: Double) -> (polls: Int, rejected: Int, ends: [Double?]) {
        var plan = PollSchedule(now: 0, random: { random })
        for (place, group) in groups.enumerated() {
            let at = Crowded.number(group, "at")
            while !states.isEmpty, now < at { step(&plan, until: at) }
            now = max(now, at)
            let task = group["known"] == .bool(true) ? self.task(place) : nil
            let state = WaitState(taskID: "\(place)", task: task, now: now)
            let (timeout, interval) = (Vectors.number(group["timeout"]), Vectors.number(group["interval"]))
            states[plan.add(now, timeout: timeout, interval: interval, state.sighting)] = (place, state)
        }
        while !states.isEmpty { step(&plan, until: .infinity) }
        return (polls, rejected, ends)
    }

    private mutating func step(_ plan: inout PollSchedule, until: Double) {
        for id in states.keys { plan.release(id) }
        if let late = plan.expired(now).first {
            plan.remove(late)
            states[late] = nil
        } else if let id = plan.next(now), let (place, begun) = states[id] {
            var state = begun
            poll(place, &state, id, &plan)
            let isOver = (try? state.settled()) != nil
            if isOver { ends[place] = now }
            if isOver { plan.remove(id) }
            states[id] = isOver ? nil : (place, state)
        } else {
            now = min(until, now + max(0.001, plan.pause(now)))
        }
    }

    private mutating func poll(_ place: Int, _ state: inout WaitState, _ id: Int, _ plan: inout PollSchedule) {
        polls += 1
        accepted = accepted.filter { $0 > now - 60 }
        guard accepted.count < allowed else {
            rejected += 1
            return plan.limited(id, now, hint: (accepted[0] + 60 - now).rounded(.up))
        }
        accepted.append(now)
        guard faults[place] == 0 else {
            faults[place] -= 1
            return plan.failed(id, now, hint: nil)
        }
        _ = state.seen(task(place))
        if let sighting = state.sighting { plan.answered(id, now, sighting) }
    }

    /// A task as the server has it now, its times in whole seconds.
    private func task(_ place: Int) -> VideoTask {
        let group = groups[place]
        let began = Crowded.started + Crowded.number(group, "at") - Crowded.number(group, "age")
        let end = began + Crowded.number(group, "seconds")
        let isDone = Crowded.started + now >= end
        var members: [String: JSONValue] = [
            "id": .string("\(place)"), "workflow": "music-video", "status": isDone ? "succeeded" : "processing",
            "created_at": .number(Decimal(began.rounded(.down))),
            "updated_at": .number(Decimal((isDone ? end : began).rounded(.down))),
            "poll_after_seconds": group["hint"] ?? .null,
        ]
        if let typical = group["typical"]?.arrayValue {
            members["typical_seconds"] = ["p50": typical[0], "p90": typical[1]]
        }
        return VideoTask(json: members)
    }
}
