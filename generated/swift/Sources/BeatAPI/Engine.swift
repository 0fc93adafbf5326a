import Foundation

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// Makes calls: builds requests, repeats them by the rules, reads answers.
struct Engine: Sendable {
    /// The largest answer that is read whole.
    private static let maxBodyBytes = 32 * 1024 * 1024

    /// Seconds for a whole call, if neither caller nor contract say otherwise.
    private static let usualSeconds = 60.0
    private static let uploadSeconds = 600.0

    /// The most bytes of an error answer that are read.
    static let maxErrorBytes = 1024 * 1024

    var baseURL: String
    var isLocal: Bool
    /// True if the caller gave one URL for all operations of the API.
    var isElsewhere = false
    let credentials: Credentials
    /// Seconds for a whole call; the usual ones if `nil`.
    let timeout: Double?
    let maxRetries: Int
    let transport: any Transport
    var clock: any Clock = SystemClock()
    /// A number from 0 to 1.
    var random: @Sendable () -> Double = { Double.random(in: 0...1) }
    let budget = RetryBudget()

    /// Makes a call that answers a value.
    func call<Result: JSONReadable>(
        _ operation: Operation, _ arguments: Arguments, _ options: RequestOptions
    ) async throws -> Result {
        let reply = try await reply(operation, arguments, options)
        guard let value = decode(reply, operation), let result = Result(jsonValue: value) else {
            throw unreadable(reply, operation)
        }
        return result
    }

    /// Makes a call that may answer no value.
    func perhaps<Result: JSONReadable>(
        _ operation: Operation, _ arguments: Arguments, _ options: RequestOptions
    ) async throws -> Result? {
        let reply = try await reply(operation, arguments, options)
        if reply.body.isEmpty { return nil }
        guard let value = decode(reply, operation) else { throw unreadable(reply, operation) }
        if case .null = value { return nil }
        guard let result = Result(jsonValue: value) else { throw unreadable(reply, operation) }
        return result
    }

    /// Makes a call that answers no value.
    func send(
        _ operation: Operation, _ arguments: Arguments, _ options: RequestOptions
    ) async throws {
        _ = try await reply(operation, arguments, options)
    }

    private func reply(
        _ operation: Operation, _ arguments: Arguments, _ options: RequestOptions
    ) async throws -> Reply {
        try await answer(operation, arguments, options) { request, deadline in
            let reply = try await exchange(request, deadline)
            options.onResponse?(RawResponse(status: reply.status, headers: reply.headers, body: reply.body))
            guard (200...299).contains(reply.status) else {
                throw BeatAPIError(error(operation, reply))
            }
            return reply
        }
    }

    /// Makes a call with a given function for each attempt.
    func answer<Found>(
        _ operation: Operation, _ arguments: Arguments, _ options: RequestOptions,
        _ attempt: (Request, Deadline) async throws -> Found
    ) async throws -> Found {
        let form = try Form(arguments)
        let usual = operation.timeout ?? (form == nil ? Engine.usualSeconds : Engine.uploadSeconds)
        let seconds = options.timeout ?? timeout ?? usual
        guard seconds > 0 else {
            throw BeatAPIError.invalidArgument("timeout must be a positive number of seconds")
        }
        let request = try self.request(operation, arguments, options, form, seconds)
        let deadline = Deadline(clock, seconds: seconds)
        var lost: String?
        do {
            return try await repeating(operation.safety, deadline, options) {
                do {
                    return try await attempt(request, deadline)
                } catch let error as BeatAPIError {
                    lost = error.lostMessage ?? lost
                    throw error
                }
            }
        } catch let error as BeatAPIError {
            guard operation.safety != .repeatable, let lost, !error.settles else { throw error }
            throw unknown(operation, request, lost)
        }
    }

    private func request(
        _ operation: Operation, _ given: Arguments, _ options: RequestOptions, _ form: Form?,
        _ seconds: Double
    ) throws -> Request {
        var arguments = given
        let key = try idempotencyKey(operation, arguments, options)
        if let key, let field = operation.keyField { arguments.set(field, .string(key)) }
        let target = try arguments.target(operation.path)
        let sent = try credentials.authorize(operation)
        let address = try self.address(operation) + target
        let query = sent.query.map { "\(address.contains("?") ? "&" : "?")\($0)" } ?? ""
        guard let url = URL(string: address + query) else {
            throw BeatAPIError.invalidArgument("an id cannot stand in a URL")
        }
        // A poll has to ask the server; and the session's own limit of a minute is not the caller's.
        var head = URLRequest(
            url: url, cachePolicy: .reloadIgnoringLocalCacheData, timeoutInterval: min(seconds, 1e6))
        head.httpMethod = operation.method
        head.setValue(Spec.userAgent, forHTTPHeaderField: "User-Agent")
        head.setValue(operation.accept, forHTTPHeaderField: "Accept")
        for (name, value) in arguments.headers + sent.headers {
            guard !value.contains(where: \.isNewline) else {
                throw BeatAPIError.invalidArgument("\(name) must not hold a line break")
            }
            head.setValue(value, forHTTPHeaderField: name)
        }
        let cookies = (arguments.cookies + sent.cookies).joined(separator: "; ")
        if !cookies.isEmpty { head.setValue(cookies, forHTTPHeaderField: "Cookie") }
        let body = try form.map { ($0.body, $0.contentType) } ?? arguments.body?.written
        if let body { head.setValue(body.1, forHTTPHeaderField: "Content-Type") }
        if operation.keyField == nil { head.setValue(key, forHTTPHeaderField: "Idempotency-Key") }
        return Request(
            head: head, body: body?.0, name: operation.name, idempotencyKey: key, onProgress: options.onProgress)
    }

    /// The address of an operation, without a slash at its end.
    private func address(_ operation: Operation) throws -> String {
        guard let server = operation.server, !isElsewhere else { return baseURL }
        let absolute = URL(string: server, relativeTo: URL(string: "\(baseURL)/"))?.absoluteString
        return try BeatAPIClient.checked(absolute ?? server).text
    }

    /// The name of a call: the caller's, else a fresh one for a call that may act twice.
    private func idempotencyKey(
        _ operation: Operation, _ arguments: Arguments, _ options: RequestOptions
    ) throws -> String? {
        let field = operation.keyField.flatMap { arguments.field($0)?.stringValue }
        let creates = operation.method == "POST" && arguments.body != nil
        let fresh = creates || operation.idempotency == .required ? UUID().uuidString.lowercased() : nil
        let key = options.idempotencyKey ?? field ?? fresh
        guard key?.matches("[!-~]{1,255}") != false else {
            throw BeatAPIError.invalidArgument("idempotencyKey must be 1 to 255 visible ASCII characters")
        }
        return key
    }

    /// Runs an attempt, and again for as long as its errors, the deadline and the budget allow.
    func repeating<Found>(
        _ safety: Safety, _ deadline: Deadline, _ options: RequestOptions,
        _ attempt: () async throws -> Found
    ) async throws -> Found {
        await budget.earn()
        var count = 0
        while true {
            do {
                return try await attempt()
            } catch let error as BeatAPIError {
                let slot = options.waitForSlot ? RetryPolicy.slotPause(after: error, random: random) : nil
                if let slot, deadline.allows(slot) {
                    // No fault of the server: neither limit nor budget counts it.
                    try await clock.sleep(slot)
                    continue
                }
                count += 1
                guard
                    let pause = RetryPolicy.nextPause(
                        after: error, attempt: count, safety: safety, random: random),
                    count <= options.maxRetries ?? maxRetries, deadline.allows(pause),
                    await budget.spend()
                else { throw error }
                try await clock.sleep(pause)
            }
        }
    }

    /// Sends a request, and reads the answer whole. The limit is checked while it arrives.
    private func exchange(_ request: Request, _ deadline: Deadline) async throws -> Reply {
        let body = Gathering(limit: Engine.maxBodyBytes)
        let status = Locked(0)
        do {
            let head = try await transport.exchange(request, seconds: deadline.remaining) { head, piece in
                status.with { $0 = head.status }
                guard head.isSuccess else { return body.cut(piece) }
                let length = head.headers["content-length"].flatMap { Int($0) } ?? 0
                guard length <= Engine.maxBodyBytes else { throw Gathering.TooLargeError() }
                try body.take(piece)
            }
            return Reply(head: head, body: body.data)
        } catch is Gathering.TooLargeError {
            let message = "\(request.name): the answer is larger than 32 MiB"
            throw BeatAPIError.invalidResponse(message, status: status.with { $0 })
        }
    }

    /// Return the content of an error answer.
    func error(_ operation: Operation, _ reply: Reply) -> ErrorAnswer {
        ErrorAnswer(operation: operation.name, reply: reply, credentials: credentials)
    }

    /// Return the content of an answer; `nil` if it cannot be read.
    private func decode(_ reply: Reply, _ operation: Operation) -> JSONValue? {
        switch operation.form {
        case .empty, .events, .lines: return .null
        case .text: return .string(String(decoding: reply.body, as: UTF8.self))
        case .bytes: return .file(FileInput(reply.body, name: ""))
        case .mixed where !Head(status: reply.status, headers: reply.headers).media.hasSuffix("json"):
            return .string(String(decoding: reply.body, as: UTF8.self))
        case .object, .json, .mixed:
            let document = try? JSONValue(parsing: reply.body)
            let found = operation.envelope.map { document?.objectValue?[$0] } ?? document
            return operation.form == .object && found?.objectValue == nil ? nil : found
        }
    }

    private func unreadable(_ reply: Reply, _ operation: Operation) -> BeatAPIError {
        let accepted = operation.method == "GET" ? "" : "; the request was accepted"
        let message = "\(operation.name): the answer is not the JSON of the contract\(accepted)"
        return .invalidResponse(message, status: reply.status)
    }

    private func unknown(_ operation: Operation, _ request: Request, _ lost: String) -> BeatAPIError {
        let key = request.idempotencyKey
        let message =
            "\(lost). The server may have accepted the request: \(operation.lookup)"
            + " before you repeat \(operation.id) (Idempotency-Key \(key ?? "none"))"
        return .outcomeUnknown(message, operationID: operation.id, idempotencyKey: key)
    }
}

extension BeatAPIError {
    /// True if the transfer failed, not the reading of its content.
    var isTransfer: Bool {
        switch self {
        case .connection, .timeout, .tls: return true
        default: return false
        }
    }

    /// The message, if the server may have accepted the attempt that came to this error.
    fileprivate var lostMessage: String? {
        switch self {
        case .connection(let message, sent: true), .timeout(let message): return message
        // A 503 in the contract's own words comes from the API itself, not from a proxy.
        case .server(let answer) where answer.status != 503 || answer.code == nil: return answer.text
        default: return nil
        }
    }

    /// True if the error proves that no earlier attempt was accepted.
    fileprivate var settles: Bool {
        guard let answer, answer.kind != .idempotencyConflict else { return isReadingFault }
        // Others are given without a look at the idempotency key.
        return (400...499).contains(answer.status) && ![401, 403, 408, 429].contains(answer.status)
    }

    private var isReadingFault: Bool {
        if case .invalidResponse = self { return true }
        return false
    }
}
