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
        "polling.json": [("schedule", schedule), ("progress", schedule), ("waits", wait)],
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

    static func double(_ value: Decimal) -> Double { NSDecimalNumber(decimal: value).doubleValue }

    static func number(_ value: JSONValue?) -> Double? { value?.numberValue.map(double) }

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
        let transport = Settled(input: bytes(test, "input"), isLost: test["lost"]?.boolValue ?? false)
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
        let script = Script(test["attempts"])
        let clock = ManualClock()
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

    private static func schedule(_ document: [String: JSONValue], _ test: [String: JSONValue]) throws -> JSONValue {
        let schedule = PollSchedule(interval: number(test["interval"]))
        var progress: PollSchedule.Progress?
        if let median = number(test["p50"]), let late = number(test["p90"]), let age = number(test["age"]) {
            progress = PollSchedule.Progress(median: median, late: late, age: age)
        }
        return json(
            schedule.nextPause(
                hint: number(test["hint"]), remaining: number(test["remaining"]),
                random: number(test["random"]) ?? 0, progress: progress))
    }

    private static func wait(_ document: [String: JSONValue], _ test: [String: JSONValue]) async throws -> JSONValue {
        let script = Script(test["polls"])
        let clock = ManualClock()
        let random = number(test["random"]) ?? 0
        let start = test["start"]?.stringValue.map {
            VideoTask(json: ["id": "task_1", "status": .string($0)])
        }
        let result = await outcome("returned") {
            var wait = Wait(
                state: WaitState(taskID: "task_1", task: start, now: 0), timeout: number(test["timeout"]),
                interval: number(test["interval"]), clock: clock, random: { random })
            _ = try await wait.run(nil) { id, _ in try script.poll(id) }
        }
        return ["result": .string(result), "polls": script.count, "pauses": clock.told]
    }
}

/// A clock that only pauses move.
final class ManualClock: Clock {
    private let pauses = Locked<[Double]>([])

    var told: JSONValue { .array(pauses.with { $0 }.map(Vectors.json)) }

    func now() -> Double { pauses.with { $0.reduce(0, +) } }

    func sleep(_ seconds: Double) async throws { pauses.with { $0.append(seconds) } }
}

/// Answers with a stream in one piece, and then ends or loses the connection.
struct Settled: Transport {
    let input: Data
    let isLost: Bool

    func exchange(_ request: Request, seconds: Double?, receive: @escaping Receive) async throws -> Head {
        let head = Head(status: 200, headers: ["content-type": "text/event-stream"])
        try receive(head, input)
        if isLost { throw BeatAPIError.connection("lost", sent: true) }
        return head
    }
}

/// Answers requests as a case of the shared vectors tells it.
final class Script: Transport {
    private let steps: [[String: JSONValue]]
    private let taken = Locked(0)

    init(_ steps: JSONValue?) {
        self.steps = (steps?.arrayValue ?? []).compactMap(\.objectValue)
    }

    var count: JSONValue { .number(Decimal(taken.with { $0 })) }

    /// The next answer, unless it is a loss.
    private func next() throws -> [String: JSONValue] {
        let index = taken.with { taken in
            taken += 1
            return taken - 1
        }
        let step = steps[index]
        if let lost = step["lost"]?.stringValue { throw BeatAPIError.connection("lost", sent: lost == "after") }
        return step
    }

    func exchange(_ request: Request, seconds: Double?, receive: @escaping Receive) async throws -> Head {
        let reply = Script.reply(try next())
        let head = Head(status: reply.status, headers: reply.headers)
        try receive(head, reply.body)
        return head
    }

    func poll(_ id: String) throws -> VideoTask {
        let step = try next()
        if let told = step["error"]?.objectValue {
            throw BeatAPIError(ErrorAnswer(operation: "GET /", reply: Script.reply(told), credentials: nil))
        }
        if step["body"] != nil { throw BeatAPIError.invalidResponse("unreadable", status: 200) }
        return VideoTask(json: step.merging(["id": .string(id)]) { $1 })
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
