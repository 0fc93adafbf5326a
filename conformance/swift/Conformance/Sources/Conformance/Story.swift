import Foundation

@testable import BeatAPI

/// The steps of conformance/README.md.
struct Story {
    private static let poll = 0.2

    private let quickly = WaitOptions(pollInterval: Story.poll)

    private let client: BeatAPIClient
    private let folder: URL

    init() throws {
        client = try BeatAPIClient.fromEnvironment()
        folder = URL(fileURLWithPath: try variable("CONFORMANCE_DIR"))
    }

    func live(_ step: String) async throws -> JSONValue {
        do {
            return .object(try await run(step))
        } catch let error as BeatAPIError {
            return ["error": Story.described(error)]
        }
    }

    private static func described(_ error: BeatAPIError) -> JSONValue {
        let answer = error.answer
        var found: [String: JSONValue] = [
            "class": .string(error.sharedName),
            "status": answer.map { JSONValue.number(Decimal($0.status)) } ?? .null,
            "code": answer?.code?.jsonValue ?? .null,
            "request_id": answer?.requestID?.jsonValue ?? .null,
        ]
        if case .outcomeUnknown(_, _, let key) = error { found["idempotency_key"] = key?.jsonValue ?? .null }
        return .object(found)
    }

    private func run(_ step: String) async throws -> [String: JSONValue] {
        switch step {
        case "upload":
            return ["image": .string(try await upload("cover.png")), "song": .string(try await upload("song.wav"))]
        case "create", "insufficient_credits":
            return try told(await order())
        case "wait":
            return try made(await client.tasks.wait(for: order(), pollInterval: Story.poll))
        case "download":
            let task = try await client.tasks.wait(for: order(), pollInterval: Story.poll)
            try await client.tasks.download(task, to: folder.appendingPathComponent("video.mp4"))
            return try told(task)
        case "webhook":
            return try await webhook()
        case "rate_limited":
            return ["total_tasks": .number(Decimal(try await client.usage.retrieve().totalTasks))]
        case "lost_answer":
            let params = CreateEcommerceVideoTaskParams(images: [try await upload("cover.png")], duration: 10)
            return try told(await client.ecommerceVideo.create(params))
        case "unknown_outcome":
            return ["id": .string(try await endpoint("https://hooks.example.com/beatapi").id)]
        case "unknown_status":
            return try await unknownStatus()
        case "cancelled_wait":
            return try await cancelledWait()
        case "image":
            let task = try await client.images.createAndWait(
                CreateImageGenerationTaskParams(model: "nano-banana", prompt: "A paper boat."), waiting: quickly)
            try await client.tasks.download(task, to: folder.appendingPathComponent("picture.png"))
            return try told(task)
        case "video":
            let params = CreateVideoGenerationTaskParams(
                model: "minimax-h3", prompt: "Waves.", images: [try await upload("cover.png")])
            return try made(await client.videos.createAndWait(params, waiting: quickly))
        case "text":
            let answer = JSONValue.object(try await client.chat.completions.create(Story.question))
            let choice = answer.objectValue?["choices"]?.arrayValue?.first?.objectValue
            return ["text": choice?["message"]?.objectValue?["content"] ?? .null]
        case "stream":
            return try await stream()
        case "research":
            let found = try await client.web.research(
                ResearchWebParams(query: "How does OpenAPI describe webhooks?"))
            return ["object": .string(try found.object), "status": .string(try found.status.rawValue)]
        case "capability":
            let ran = try await client.capabilities.run(
                RunCapabilityParams(reference: "model:nano-banana-pro", input: ["prompt": "A paper boat."]))
            return try made(VideoTask(json: ran.data?.objectValue ?? [:]))
        default:
            fatalError("there is no step \(step)")
        }
    }

    private func upload(_ name: String) async throws -> String {
        try await client.files.upload(folder.appendingPathComponent(name)).url
    }

    private func order() async throws -> VideoTask {
        let image = try await upload("cover.png")
        let song = try await upload("song.wav")
        // The order of arguments is that of the newest contract, and the story is for all of them.
        let params = CreateMusicVideoTaskParams(
            json: ["images": [.string(image)], "audio_url": .string(song), "resolution": "540p"])
        return try await client.musicVideo.create(params)
    }

    private func told(_ task: VideoTask) throws -> [String: JSONValue] {
        ["task_id": .string(try task.id), "status": .string(try task.status.description)]
    }

    private func made(_ task: VideoTask) throws -> [String: JSONValue] {
        try told(task).merging(["url": .string(try url(task))]) { $1 }
    }

    private static let question = CreateChatCompletionParams(model: "gpt-5.6-terra")
        .with("messages", [["role": "user", "content": "Name three uses of a paper clip."]])

    private func stream() async throws -> [String: JSONValue] {
        var pieces: [String] = []
        for try await chunk in try await client.chat.completions.createStream(Story.question) {
            pieces.append(chunk.choices?.first?.delta?.content ?? "")
        }
        return ["pieces": .number(Decimal(pieces.count)), "text": .string(pieces.joined())]
    }

    private func url(_ task: VideoTask) throws -> String {
        let medium = task.json["output"]?.objectValue?["media"]?.arrayValue?.first
        guard let url = medium?.objectValue?["url"]?.stringValue else { fatalError("there is no medium") }
        return url
    }

    private func unknownStatus() async throws -> [String: JSONValue] {
        let statuses = Locked<[JSONValue]>([])
        let task = try await client.tasks.wait(for: order(), pollInterval: Story.poll) { seen in
            statuses.with { $0.append(seen.json["status"] ?? .null) }
        }
        return try told(task).merging(["statuses": .array(statuses.with { $0 })]) { $1 }
    }

    private func cancelledWait() async throws -> [String: JSONValue] {
        let id = try await order().id
        let client = self.client
        let (processing, found) = AsyncStream<Void>.makeStream()
        let waiting = Task {
            try await client.tasks.wait(forID: id, pollInterval: Story.poll) { seen in
                if seen.json["status"] == "processing" { found.finish() }
            }
        }
        for await _ in processing {}
        waiting.cancel()
        do {
            _ = try await waiting.value
            return ["cancelled": .bool(false)]
        } catch is CancellationError {
            return ["cancelled": .bool(true)]
        }
    }

    private func endpoint(_ url: String) async throws -> WebhookEndpoint {
        try await client.webhooks.create(
            CreateWebhookEndpointParams(url: url, events: CreateWebhookEndpointEvents.known))
    }

    private func webhook() async throws -> [String: JSONValue] {
        let endpoint = try await self.endpoint(variable("CONFORMANCE_RECEIVER_URL"))
        _ = try await order()
        let delivery = try await self.delivery()
        let body = Data(base64Encoded: delivery["body_base64"]?.stringValue ?? "") ?? Data()
        let headers = pairs(delivery["headers"])
        let verified = try WebhookVerifier(secrets: [endpoint.secret]).verify(body: body, headers: headers)
        var found: [String: JSONValue] = [
            "event": .string(try verified.event.event.description),
            "task_id": .string(try verified.event.data.id), "refused": .null,
        ]
        do {
            _ = try WebhookVerifier(secrets: ["whsec_other"]).verify(body: body, headers: headers)
        } catch let error as WebhookVerificationError {
            found["refused"] = .string(error.reason.rawValue)
        }
        return found
    }

    private func delivery() async throws -> [String: JSONValue] {
        let file = folder.appendingPathComponent("delivery.json")
        for _ in 0..<600 where !FileManager.default.fileExists(atPath: file.path) {
            try await Task.sleep(for: .milliseconds(50))
        }
        return try JSONValue(parsing: Data(contentsOf: file)).objectValue ?? [:]
    }
}

func variable(_ name: String) throws -> String {
    guard let value = ProcessInfo.processInfo.environment[name] else { fatalError("\(name) is not set") }
    return value
}

/// Pairs of texts.
func pairs(_ value: JSONValue?) -> [(String, String)] {
    (value?.arrayValue ?? []).compactMap { pair in
        guard let both = pair.arrayValue, both.count == 2 else { return nil }
        return (both[0].stringValue ?? "", both[1].stringValue ?? "")
    }
}

extension BeatAPIError {
    /// The name that all languages share.
    var sharedName: String {
        if let answer { return "\(answer.kind)Error" }
        switch self {
        case .configuration: return "ConfigurationError"
        case .invalidArgument: return "InvalidArgumentError"
        case .upload: return "UploadError"
        case .unexpectedData: return "UnexpectedDataError"
        case .invalidResponse: return "InvalidResponseError"
        case .connection: return "APIConnectionError"
        case .timeout: return "APITimeoutError"
        case .tls: return "TLSError"
        case .streamInterrupted: return "StreamInterruptedError"
        case .streamFailed: return "StreamFailedError"
        default: return "OutcomeUnknownError"
        }
    }
}
