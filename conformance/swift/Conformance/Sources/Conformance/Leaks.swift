import Foundation

@testable import BeatAPI

/// Counts descriptors, threads and files of this process before and after 200 clients and 1,000 broken transfers.
enum Leaks {
    private static let clients = 200
    private static let transfers = 1000

    static func live() async throws -> JSONValue {
        // The first call creates the things that all clients share.
        for _ in 0..<4 { _ = try await BeatAPIClient.fromEnvironment().usage.retrieve() }
        let before = try await counts()
        for _ in 0..<clients { _ = try await BeatAPIClient.fromEnvironment().usage.retrieve() }
        let afterClients = try await counts()
        let broken = try await breakTransfers()
        return [
            "before": before, "after_clients": afterClients, "after_transfers": try await counts(),
            "broken": .number(Decimal(broken)),
        ]
    }

    private static func breakTransfers() async throws -> Int {
        let client = try BeatAPIClient(
            apiKey: try variable("BEATAPI_API_KEY"), baseURL: try variable("BEATAPI_BASE_URL"), maxRetries: 0)
        let target = FileManager.default.temporaryDirectory.appendingPathComponent("v.mp4")
        let url = JSONValue.string(try variable("BEATAPI_BASE_URL") + "/v.mp4")
        let task = VideoTask(json: ["id": "task_1", "output": ["media": [["url": url]]]])
        let input = FileInput(Data(count: 100_000), name: "a.png")
        var broken = 0
        for number in 0..<transfers {
            do {
                switch number % 3 {
                case 0: _ = try await client.tasks.retrieve("task_1")
                case 1: _ = try await client.files.upload(UploadFileParams(file: input))
                default: try await client.tasks.download(task, to: target)
                }
            } catch is BeatAPIError {
                broken += 1
            }
        }
        return broken
    }

    /// The open descriptors, threads and temporary files, once their number no longer falls.
    private static func counts() async throws -> JSONValue {
        var least = try count()
        for _ in 0..<20 {
            try await Task.sleep(for: .milliseconds(50))
            least = zip(least, try count()).map { min($0.0, $0.1) }
        }
        return .array(least.map { .number(Decimal($0)) })
    }

    private static func count() throws -> [Int] {
        let places = ["/proc/self/fd", "/proc/self/task", FileManager.default.temporaryDirectory.path]
        return try places.map { try FileManager.default.contentsOfDirectory(atPath: $0).count }
    }
}
