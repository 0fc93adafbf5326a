import Foundation

@testable import BeatAPI

/// The client's reaction to a server that misbehaves; the server is in conformance/checks/test_swift.py.
enum Fault {
    static func live(_ name: String) async throws -> JSONValue {
        let client = try BeatAPIClient.fromEnvironment()
        var found: [String: JSONValue] = [:]
        do {
            found = try await run(name, client)
        } catch let error as BeatAPIError {
            found["error"] = .string(error.sharedName)
            found["message"] = .string(error.localizedDescription)
        } catch is CancellationError {
            found["error"] = "CancellationError"
        }
        found["left"] = .array(try left.map(JSONValue.string))
        found["peak_kib"] = .number(Decimal(try peak))
        return .object(found)
    }

    private static func run(_ name: String, _ client: BeatAPIClient) async throws -> [String: JSONValue] {
        switch name {
        case "upload":
            return ["url": .string(try await upload(client))]
        case "upload_progress":
            let steps = Locked<[(done: Int64, total: Int64?)]>([])
            _ = try await upload(client, RequestOptions { done, total in steps.with { $0.append((done, total)) } })
            let progress = steps.with { $0 }
            return [
                "progress": .array(progress.map { .number(Decimal($0.done)) }),
                "total": .number(Decimal(progress.last?.total ?? 0)),
            ]
        case "cancelled_upload":
            let task = Task { try await upload(client) }
            let begun = URL(fileURLWithPath: try variable("CONFORMANCE_DIR")).appendingPathComponent("begun")
            while !FileManager.default.fileExists(atPath: begun.path) {
                try await Task.sleep(for: .milliseconds(20))
            }
            task.cancel()
            return ["url": .string(try await task.value)]
        case "large":
            return ["total_tasks": .number(Decimal(try await client.usage.retrieve().totalTasks))]
        case "stream":
            return try await stream(client)
        case "dropped_stream":
            return try await droppedStream(client)
        case "printed":
            let task = VideoTask(json: ["id": "task_1", "status": "queued", "secret": ["a": 1.5]])
            let endpoint = WebhookEndpoint(json: ["id": "wh_1", "secret": "whsec_x"])
            return ["task": .string("\(task)"), "endpoint": .string("\(endpoint)"), "status": .string("\(try task.status)")]
        default:
            fatalError("there is no fault \(name)")
        }
    }

    private static func upload(
        _ client: BeatAPIClient, _ options: RequestOptions = RequestOptions()
    ) async throws -> String {
        let file = URL(fileURLWithPath: try variable("CONFORMANCE_DIR")).appendingPathComponent("large.png")
        return try await client.files.upload(file, options: options).url
    }

    private static let events = Operation(
        id: "stream", method: "GET", path: "/stream", security: [["bearerAuth"]], form: .events,
        accept: "text/event-stream", end: "[DONE]")

    private static func stream(_ client: BeatAPIClient) async throws -> [String: JSONValue] {
        var found: [JSONValue] = []
        let items: EventStream<JSONValue> = try await client.engine.stream(events, Arguments(), RequestOptions())
        do {
            for try await item in items { found.append(item) }
            return ["items": .array(found)]
        } catch let error as BeatAPIError {
            return ["items": .array(found), "broken": .string(error.sharedName)]
        }
    }

    /// Leaves the loop after the first item; then another request shows that the first has ended.
    private static func droppedStream(_ client: BeatAPIClient) async throws -> [String: JSONValue] {
        let items: EventStream<JSONValue> = try await client.engine.stream(events, Arguments(), RequestOptions())
        var first = JSONValue.null
        for try await item in items {
            first = item
            break
        }
        // Only a connection that has ended lets the server answer this one.
        return ["first": first, "total_tasks": .number(Decimal(try await client.usage.retrieve().totalTasks))]
    }

    /// The largest memory of this process so far, KiB.
    private static var peak: Int {
        get throws {
            let status = try String(contentsOfFile: "/proc/self/status", encoding: .utf8)
            let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
            return line.flatMap { Int($0.filter(\.isNumber)) } ?? 0
        }
    }

    /// The temporary files that are left.
    private static var left: [String] {
        get throws {
            let folder = FileManager.default.temporaryDirectory.path
            return try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".form") }
        }
    }
}
