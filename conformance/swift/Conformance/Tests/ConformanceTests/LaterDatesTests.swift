import Foundation
import Testing

@testable import BeatAPI

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// Answers requests by a script, and keeps them.
private final class Stub: Transport {
    private let answers: Locked<[(Int, String, String)]>
    let seen = Locked<[(request: Request, seconds: Double?)]>([])

    /// - Parameter answers: Status, media type and body; a status of 0 loses the answer.
    init(_ answers: (Int, String, String)...) {
        self.answers = Locked(answers)
    }

    func exchange(_ request: Request, seconds: Double?, receive: @escaping Receive) async throws -> Head {
        seen.with { $0.append((request, seconds)) }
        let (status, media, body) = answers.with { $0.removeFirst() }
        guard status > 0 else { throw BeatAPIError.connection("lost", sent: true) }
        let head = Head(status: status, headers: ["content-type": media])
        try receive(head, Data(body.utf8))
        return head
    }

    func body(_ index: Int) -> JSONValue? {
        seen.with { $0[index].request.body }.flatMap { try? JSONValue(parsing: $0) }
    }
}

private let json = "application/json"

private func caught(_ run: () async throws -> Void) async -> (any Error)? {
    do {
        try await run()
        return nil
    } catch {
        return error
    }
}

private func body(_ members: [String: JSONValue]) -> Arguments {
    var arguments = Arguments()
    arguments.body = .json(members)
    return arguments
}

private func post(_ id: String = "x", keyField: String? = nil, timeout: Double? = nil) -> BeatAPI.Operation {
    Operation(
        id: id, method: "POST", path: "/a", idempotency: .optional, keyField: keyField, timeout: timeout)
}

@Test func aFieldOfTheBodyNamesTheCall() async throws {
    let stub = Stub((0, "", ""), (200, json, "{}"), (200, json, "{}"))
    let engine = try engine(stub)
    let operation = post(keyField: "key")
    try await engine.send(operation, body([:]), RequestOptions())
    #expect(stub.body(0) == stub.body(1))
    #expect(stub.body(0)?.objectValue?["key"]?.stringValue?.count == 36)
    #expect(stub.seen.with { $0[0].request.head.value(forHTTPHeaderField: "Idempotency-Key") } == nil)
    try await engine.send(operation, body(["key": "mine"]), RequestOptions())
    #expect(stub.body(2) == ["key": "mine"])
}

@Test func eachAnswerIsShownAsItArrived() async throws {
    let stub = Stub((429, json, "{}"), (200, json, "{\"a\": 1}"))
    let seen = Locked<[String]>([])
    let options = RequestOptions(onResponse: { answer in
        let type = answer.headers["content-type"] ?? ""
        seen.with { $0.append("\(answer.status) \(type) \(String(decoding: answer.body, as: UTF8.self))") }
    })
    try await engine(stub).send(post(), body([:]), options)
    #expect(seen.with { $0 } == ["429 application/json {}", "200 application/json {\"a\": 1}"])
}

@Test func anOperationHasATimeoutOfItsOwn() async throws {
    let stub = Stub((200, json, "{}"), (200, json, "{}"), (200, json, "{}"), (200, json, "{}"))
    let usual = try engine(stub)
    try await usual.send(post(), body([:]), RequestOptions())
    try await usual.send(post(timeout: 120), body([:]), RequestOptions())
    try await usual.send(post(timeout: 120), body([:]), RequestOptions(timeout: 5))
    try await engine(stub, timeout: 7).send(post(timeout: 120), body([:]), RequestOptions())
    #expect(stub.seen.with { $0.map(\.seconds) } == [60, 120, 5, 7])
}

private func task(_ status: String, _ output: String) -> (Int, String, String) {
    (200, json, #"{"data":{"id":"task_1","status":"\#(status)","output":\#(output)}}"#)
}

@Test func aResearchIsFollowedToItsEnd() async throws {
    let running = #"{"request_id":"task_1","status":"running"}"#
    let stub = Stub((202, json, running), task("processing", "null"), task("succeeded", #"{"query":"q"}"#))
    let found: JSONValue = try await Following(engine: try engine(stub))
        .call(post("researchWeb"), body([:]), RequestOptions())
    #expect(found == ["query": "q"])
    let none = Stub((202, json, running), task("succeeded", "null"))
    let error = await caught {
        let _: JSONValue = try await Following(engine: try engine(none))
            .call(post("researchWeb"), body([:]), RequestOptions())
    }
    #expect(error is BeatAPIError)
}

@Test func aRunIsFollowedUnlessItNamesItsOperation() async throws {
    let started = #"{"data":{"id":"task_1","object":"task","status":"queued"},"next":{}}"#
    let stub = Stub((201, json, started), task("succeeded", "{}"), (201, json, started))
    let following = Following(engine: try engine(stub))
    let done: JSONValue = try await following.call(post("runCapability"), body([:]), RequestOptions())
    #expect(done == ["data": ["id": "task_1", "status": "succeeded", "output": [:]]])
    let begun: JSONValue = try await following.call(
        post("runCapability"), body(["operation": "start"]), RequestOptions())
    let wanted = try JSONValue(parsing: Data(started.utf8))
    #expect(begun == wanted)
}

@Test func aTaskWithAnotherResultSaysSo() async throws {
    let target = URL(fileURLWithPath: "/nowhere/x.mp4")
    let told: [(JSONValue, String)] = [
        (["text": "A cat."], "read the text of its output"), ([:], "its result is its output"),
        (.null, "wait for it to succeed"),
    ]
    for (output, advice) in told {
        let task = VideoTask(json: ["id": "task_1", "output": output])
        let stub = Stub((200, json, "{\"data\":\(task.jsonValue)}"))
        let client = try BeatAPIClient(credentials: try Credentials(key: "k", given: [:]), transport: stub)
        let error = await caught { try await client.tasks.download(task, to: target) }
        #expect(error?.localizedDescription.hasSuffix(advice) == true)
    }
}

private func chunks(_ stub: Stub, end: String? = "[DONE]") async throws -> EventStream<JSONValue> {
    var operation = post()
    operation.form = .events
    operation.accept = "text/event-stream"
    operation.end = end
    return try await engine(stub).stream(operation, body([:]), RequestOptions())
}

@Test(arguments: [
    "event: error\ndata: {\"type\":\"error\",\"error\":{\"type\":\"overloaded_error\",\"message\":\"Later.\"}}\n\n",
    "data: {\"error\":{\"code\":\"overloaded_error\",\"type\":\"server\",\"message\":\"Later.\"}}\n\n",
])
func anErrorInAStreamIsAnError(event: String) async throws {
    let stub = Stub((200, "text/event-stream", "data: 1\n\n\(event)"))
    var items: [JSONValue] = []
    do {
        for try await item in try await chunks(stub) { items.append(item) }
    } catch BeatAPIError.streamFailed(let text, let code, let received) {
        #expect((items, code, received) == ([1], "overloaded_error", 1))
        #expect(text.hasSuffix("after 1 items: Later."))
        return
    }
    Issue.record("the stream ended without an error")
}

@Test func aStreamWithoutItsEndIsInterrupted() async throws {
    let stub = Stub((200, "text/event-stream", "data: 1\n\n"))
    let error = await caught { for try await _ in try await chunks(stub) {} }
    guard case BeatAPIError.streamInterrupted(_, received: 1)? = error else {
        Issue.record("not interrupted but \(String(describing: error))")
        return
    }
}

@Test func anAnswerThatIsNoStreamIsRefused() async throws {
    let stub = Stub((200, json, "{}"))
    let error = await caught { _ = try await chunks(stub) }
    #expect(error is BeatAPIError)
}

@Test(arguments: [
    (#"{"error":{"code":"invalid_api_key","message":"No."}}"#, "invalid_api_key"),
    (#"{"error":{"code":null,"type":"authentication_error","message":"No."}}"#, "authentication_error"),
    (#"{"type":"error","error":{"type":"authentication_error","message":"No."}}"#, "authentication_error"),
])
func errorsOfThreeShapesHaveACode(body: String, code: String) {
    let reply = Reply(status: 401, headers: [:], body: Data(body.utf8))
    let answer = ErrorAnswer(operation: "POST /", reply: reply, credentials: nil)
    #expect((answer.code, answer.message) == (code, "No."))
}
