import Foundation

@testable import BeatAPI

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// Thirty waits at once, on the clock of the sandbox, which each pause moves.
enum Crowd {
    private static let size = 30

    static func live() async throws -> JSONValue {
        let client = try BeatAPIClient.fromEnvironment()
        let image = URL(fileURLWithPath: try variable("CONFORMANCE_DIR")).appendingPathComponent("cover.png")
        let params = CreateEcommerceVideoTaskParams(images: [try await client.files.upload(image).url], duration: 10)
        var engine = client.engine
        let clock = SandboxClock(engine)
        engine.clock = clock
        let resource = TasksResource(engine: engine)
        var tasks: [VideoTask] = []
        for _ in 0..<size { tasks.append(try await client.ecommerceVideo.create(params)) }
        let done = try await withThrowingTaskGroup(of: VideoTask.self) { group in
            for task in tasks { group.addTask { try await resource.wait(for: task) } }
            return try await group.reduce(into: 0) { count, task in count += try task.status == "succeeded" ? 1 : 0 }
        }
        return ["succeeded": .number(Decimal(done)), "seconds": .number(Decimal(clock.now()))]
    }
}

/// The clock of a sandbox.
private final class SandboxClock: Clock {
    private let engine: Engine
    private let passed = Locked(0.0)

    init(_ engine: Engine) {
        self.engine = engine
    }

    func now() -> Double { passed.with { $0 } }

    func sleep(_ seconds: Double) async throws {
        let pause = Task {
            var head = URLRequest(url: URL(string: engine.baseURL + "/_sandbox/clock")!)
            head.httpMethod = "POST"
            head.setValue("Bearer \(try variable("BEATAPI_API_KEY"))", forHTTPHeaderField: "Authorization")
            head.setValue("application/json", forHTTPHeaderField: "Content-Type")
            let request = Request(head: head, body: Data(#"{"advance":\#(seconds)}"#.utf8), name: "POST /_sandbox/clock")
            let answer = try await engine.transport.exchange(request, seconds: 10) { _, _ in }
            guard answer.isSuccess else { fatalError("the clock did not move: \(answer.status)") }
            passed.with { $0 += seconds }
        }
        // The server's clock moves even if nobody waits any more, so this one has to move too.
        try await pause.value
        try Task.checkCancellation()
    }
}
