import Foundation

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// Options of one call, each in place of the client's own setting.
public struct RequestOptions: Sendable {
    /// Seconds for the whole call, with every attempt and pause in it.
    public var timeout: Double?
    /// How many more attempts the call may make after the first.
    public var maxRetries: Int?
    /// Names the call so that the server can recognise a repeat: 1 to 255 visible ASCII characters.
    /// A fresh random key is sent if none is given.
    public var idempotencyKey: String?

    public init(timeout: Double? = nil, maxRetries: Int? = nil, idempotencyKey: String? = nil) {
        self.timeout = timeout
        self.maxRetries = maxRetries
        self.idempotencyKey = idempotencyKey
    }
}

/// One operation of the contract, as data.
struct Operation: Sendable {
    let id: String
    let method: String
    let path: String
    /// The member of the answer that holds the result.
    let envelope: String?
    let isAuthenticated: Bool
    let idempotency: Idempotency
    /// How the body of an answer is read.
    var form = Form.object
    /// The media types that the request asks for.
    var accept = "application/json"
    /// How the API key is sent.
    var credential = Credential.bearer

    /// How the body of an answer is read.
    enum Form: Sendable {
        /// As JSON that has to be an object.
        case object
        /// As JSON of any type.
        case json
        /// As text in UTF-8.
        case text
        /// As it comes.
        case bytes
        /// Not at all.
        case empty
    }

    /// Method and path template, as errors name the request.
    var name: String { "\(method) \(path)" }

    var safety: Safety { Safety(method: method, idempotency: idempotency) }
}

/// How a key is sent.
struct Credential: Sendable {
    enum Kind: Sendable {
        /// A bearer token (RFC 6750).
        case bearer
        /// User name and password with a colon between them (RFC 7617).
        case basic
        /// A value by itself.
        case key
    }

    static let bearer = Credential(kind: .bearer, place: "header", name: "Authorization")

    let kind: Kind
    /// `header`, `query` or `cookie`.
    let place: String
    /// The name of the field there.
    let name: String
}

/// What a resource method passes on, by wire names.
struct Arguments: Sendable {
    enum Body: Sendable {
        case json([String: JSONValue])
        case form([String: JSONValue])
        /// A form in which some parts say their own media type.
        case parts([String: JSONValue], [String: String])
        /// A form as text; the styles are those of fields that are not written in the usual one.
        case pairs(JSONValue, [String: String])
        /// Any JSON value under a media type.
        case value(JSONValue, String)
        case text(String, String)
        case bytes(FileInput, String)
    }

    var path: [String: String] = [:]
    /// Parameters of the path that are no texts.
    var segments: [String: JSONValue] = [:]
    /// Parameters that are not written in the usual style of their place.
    var styles: [String: String] = [:]
    var query: [String: JSONValue] = [:]
    /// Members of `query` that travel as header fields.
    var headerNames: Set<String> = []
    /// Members of `query` that travel as cookies.
    var cookieNames: Set<String> = []
    var body: Body?

    /// The path and the query behind it, each id as exactly one segment (RFC 3986, section 3.3).
    func target(_ template: String) throws -> String {
        var filled = template
        for (name, value) in path {
            guard !["", ".", ".."].contains(value) else {
                throw BeatAPIError.invalidArgument("\(name) must be the id of an object")
            }
            filled = filled.replacingOccurrences(of: "{\(name)}", with: Arguments.escaped(value))
        }
        for (name, value) in segments {
            let text = Style(styles[name] ?? "simple").path(name, value)
            guard !["", ".", ".."].contains(text) else {
                throw BeatAPIError.invalidArgument("\(name) must be the id of an object")
            }
            filled = filled.replacingOccurrences(of: "{\(name)}", with: text)
        }
        let pairs = Arguments.pairs(query, without: headerNames.union(cookieNames), styles)
        return pairs.isEmpty ? filled : filled + "?" + pairs.joined(separator: "&")
    }

    static func pairs(
        _ members: [String: JSONValue], without elsewhere: Set<String>, _ styles: [String: String]
    ) -> [String] {
        members.keys.sorted()
            .filter { !elsewhere.contains($0) }
            .flatMap { name in
                members[name].map { Style(styles[name] ?? "form*").query(name, $0) } ?? []
            }
    }

    func text(_ name: String) -> String {
        query[name].map { Style(styles[name] ?? "simple").header($0) } ?? ""
    }

    /// The cookies, and one more.
    func cookies(_ more: [String]) -> String {
        let given = cookieNames.sorted().filter { query[$0] != nil }.map { "\($0)=\(text($0))" }
        return (given + more).joined(separator: "; ")
    }

    static func escaped(_ text: String) -> String {
        let unreserved = CharacterSet(
            charactersIn: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")
        return text.addingPercentEncoding(withAllowedCharacters: unreserved) ?? ""
    }
}

/// An answer: a status, header fields with lower-case names, and a body.
struct Reply: Sendable {
    let status: Int
    let headers: [String: String]
    let body: Data

    var isSuccess: Bool { (200...299).contains(status) }
}

/// Makes calls: builds requests, repeats them by the rules, reads answers.
struct Engine: Sendable {
    /// The largest JSON answer that is read; the largest documented ones are some kilobytes.
    private static let maxBodyBytes = 32 * 1024 * 1024

    let baseURL: String
    let isLocal: Bool
    let key: APIKey
    let timeout: Double
    let uploadTimeout: Double
    let maxRetries: Int
    let session: URLSession
    let budget = RetryBudget()
    let random: @Sendable () -> Double

    /// How this client names itself; the edge refuses what has no name (2026-10).
    static let userAgent = "beatapi-swift/\(Spec.packageVersion) (spec \(Spec.specVersion))"

    /// Makes a call that answers a value.
    func call<Result: JSONReadable>(
        _ operation: Operation, _ arguments: Arguments, _ options: RequestOptions
    ) async throws -> Result {
        let reply = try await answer(operation, arguments, options)
        guard let value = decode(reply, operation), let result = Result(jsonValue: value) else {
            throw unreadable(reply, operation)
        }
        return result
    }

    /// Makes a call that may answer no value.
    func perhaps<Result: JSONReadable>(
        _ operation: Operation, _ arguments: Arguments, _ options: RequestOptions
    ) async throws -> Result? {
        let reply = try await answer(operation, arguments, options)
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
        _ = try await answer(operation, arguments, options)
    }

    private func answer(
        _ operation: Operation, _ arguments: Arguments, _ options: RequestOptions
    ) async throws -> Reply {
        let form = try Form(arguments)
        defer { form?.discard() }
        let seconds = options.timeout ?? (form == nil ? timeout : uploadTimeout)
        guard seconds > 0 else {
            throw BeatAPIError.invalidArgument("timeout must be a positive number of seconds")
        }
        let request = try self.request(operation, arguments, options, form, seconds)
        let deadline = Deadline(seconds: seconds)
        var lost: String?
        do {
            return try await repeating(operation.safety, deadline, options) {
                do {
                    return try await send(request, form, operation, deadline)
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
        _ operation: Operation, _ arguments: Arguments, _ options: RequestOptions, _ form: Form?,
        _ seconds: Double
    ) throws -> URLRequest {
        let target = try arguments.target(operation.path)
        // An operation with a server of its own names it.
        let address = target.hasPrefix("/") ? baseURL + target : target
        let asked = key.query(operation).map { address + (address.contains("?") ? "&" : "?") + $0 }
        guard let url = URL(string: asked ?? address) else {
            throw BeatAPIError.invalidArgument("an id cannot stand in a URL")
        }
        // A poll has to ask the server; and the session's own limit of a minute is not the caller's.
        var request = URLRequest(
            url: url, cachePolicy: .reloadIgnoringLocalCacheData, timeoutInterval: min(seconds, 1e6))
        request.httpMethod = operation.method
        request.setValue(Engine.userAgent, forHTTPHeaderField: "User-Agent")
        request.setValue(operation.accept, forHTTPHeaderField: "Accept")
        for name in arguments.headerNames where arguments.query[name] != nil {
            request.setValue(arguments.text(name), forHTTPHeaderField: name)
        }
        if let (name, value) = key.header(operation) {
            request.setValue(value, forHTTPHeaderField: name)
        }
        let cookies = arguments.cookies(key.cookie(operation).map { [$0] } ?? [])
        if !cookies.isEmpty {
            request.setValue(cookies, forHTTPHeaderField: "Cookie")
        }
        if case .json(let members) = arguments.body {
            request.httpBody = try JSONValue.object(members).encoded()
            request.setValue("application/json", forHTTPHeaderField: "Content-Type")
        }
        let written = try arguments.body?.text
        if let written {
            request.httpBody = Data(written.text.utf8)
            request.setValue(written.media, forHTTPHeaderField: "Content-Type")
        }
        if let form {
            request.setValue(form.contentType, forHTTPHeaderField: "Content-Type")
        }
        let creates = operation.method == "POST" && arguments.body != nil
        let fresh = creates || operation.idempotency == .required ? UUID().uuidString.lowercased() : nil
        if let chosen = options.idempotencyKey ?? fresh {
            request.setValue(try checked(chosen), forHTTPHeaderField: "Idempotency-Key")
        }
        return request
    }

    private func checked(_ key: String) throws -> String {
        guard key.matches("[!-~]{1,255}") else {
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
            count += 1
            do {
                return try await attempt()
            } catch let error as BeatAPIError {
                guard
                    let pause = RetryPolicy.nextPause(
                        after: error, attempt: count, safety: safety, random: random),
                    count <= options.maxRetries ?? maxRetries, deadline.allows(pause),
                    await budget.spend()
                else { throw error }
                try await Task.sleep(for: .seconds(pause))
            }
        }
    }

    private func send(
        _ request: URLRequest, _ form: Form?, _ operation: Operation, _ deadline: Deadline
    ) async throws -> Reply {
        let reply = try await exchange(operation.name, deadline) {
            if let form {
                return try await session.upload(for: request, fromFile: form.file, delegate: Guard())
            }
            return try await session.data(for: request, delegate: Guard())
        }
        guard reply.isSuccess else {
            throw BeatAPIError(ErrorAnswer(operation: operation.name, reply: reply, key: key))
        }
        return reply
    }

    /// Runs a transfer within a deadline, and explains what went wrong with it.
    func exchange(
        _ name: String, _ deadline: Deadline,
        _ transfer: @escaping @Sendable () async throws -> (Data, URLResponse)
    ) async throws -> Reply {
        do {
            let (body, response) = try await deadline.limit(transfer)
            return try Engine.reply(name, body, response)
        } catch let error as URLError {
            throw Engine.explained(error, name)
        } catch is Deadline.Passed {
            throw BeatAPIError.timeout("\(name): no complete answer in time; allow more with timeout")
        }
    }

    static func reply(_ name: String, _ body: Data, _ response: URLResponse) throws -> Reply {
        guard let http = response as? HTTPURLResponse else {
            throw BeatAPIError.connection("\(name): the answer is not HTTP", sent: true)
        }
        guard body.count <= maxBodyBytes else {
            let message = "\(name): the answer is larger than 32 MiB"
            throw BeatAPIError.invalidResponse(message, status: http.statusCode)
        }
        let fields = http.allHeaderFields.map { ("\($0.key)".lowercased(), "\($0.value)") }
        let headers = Dictionary(fields, uniquingKeysWith: { first, _ in first })
        return Reply(status: http.statusCode, headers: headers, body: body)
    }

    private static func explained(_ error: URLError, _ name: String) -> any Error {
        switch error.code {
        case .cancelled:
            return CancellationError()
        case .timedOut:
            return BeatAPIError.timeout("\(name): no complete answer in time; allow more with timeout")
        case .cannotConnectToHost, .cannotFindHost, .dnsLookupFailed, .notConnectedToInternet:
            return BeatAPIError.connection("\(name): there is no connection to the server", sent: false)
        case .secureConnectionFailed, .serverCertificateUntrusted, .serverCertificateHasBadDate,
            .serverCertificateHasUnknownRoot, .serverCertificateNotYetValid:
            return BeatAPIError.tls("\(name): the server's certificate was refused; check the network")
        default:
            return BeatAPIError.connection("\(name): the connection was lost", sent: true)
        }
    }

    /// What an answer holds; `nil` if it cannot be read.
    private func decode(_ reply: Reply, _ operation: Operation) -> JSONValue? {
        switch operation.form {
        case .empty: return .null
        case .text: return .string(String(decoding: reply.body, as: UTF8.self))
        case .bytes: return .file(FileInput(reply.body, name: ""))
        case .object, .json:
            let document = try? JSONValue(parsing: reply.body)
            let found = operation.envelope.map { document?.objectValue?[$0] } ?? document
            return operation.form == .object && found?.objectValue == nil ? nil : found
        }
    }

    private func unreadable(_ reply: Reply, _ operation: Operation) -> BeatAPIError {
        let accepted = operation.method == "GET" ? "" : "; the request was accepted"
        let message = "\(operation.name): the answer is not the JSON object of the contract\(accepted)"
        return BeatAPIError.invalidResponse(message, status: reply.status)
    }

    private func unknown(_ operation: Operation, _ request: URLRequest, _ lost: String) -> BeatAPIError {
        let key = request.value(forHTTPHeaderField: "Idempotency-Key")
        let message =
            "\(lost). The server may have accepted the request: look at"
            + " usage.retrieve() or your webhooks before you repeat \(operation.id)"
            + " (Idempotency-Key \(key ?? "none"))"
        return .outcomeUnknown(message, operationID: operation.id, idempotencyKey: key)
    }
}

extension BeatAPIError {
    /// The message, if the server may have accepted the attempt that came to this error.
    fileprivate var lostMessage: String? {
        switch self {
        case .connection(let message, sent: true), .timeout(let message): return message
        // A 503 in the contract's own words comes from the API itself, not from a proxy.
        case .server(let answer) where answer.status != 503 || answer.code == nil: return answer.text
        default: return nil
        }
    }

    /// Whether it proves that no earlier attempt of the same call was accepted.
    fileprivate var settles: Bool {
        guard let answer, answer.code != "idempotency_conflict" else { return isReadingFault }
        // Others are given without a look at the idempotency key.
        return (400...499).contains(answer.status) && ![401, 403, 408, 429].contains(answer.status)
    }

    private var isReadingFault: Bool {
        if case .invalidResponse = self { return true }
        return false
    }
}

/// Refuses redirects: a key must not travel to another server. It is the delegate of each transfer,
/// and of the session: swift-corelibs-foundation asks no other (its issue 5187).
final class Guard: NSObject, URLSessionTaskDelegate {
    func urlSession(
        _ session: URLSession, task: URLSessionTask, willPerformHTTPRedirection response: HTTPURLResponse,
        newRequest request: URLRequest, completionHandler: @escaping (URLRequest?) -> Void
    ) {
        completionHandler(nil)
    }
}

/// A moment that a whole call, with all its attempts and pauses, must not pass.
struct Deadline: Sendable {
    struct Passed: Error {}

    let seconds: Double
    private let end: ContinuousClock.Instant

    init(seconds: Double) {
        self.seconds = seconds
        end = ContinuousClock.now.advanced(by: .seconds(min(seconds, 1e9)))
    }

    /// The seconds left, never negative.
    var remaining: Double {
        max(0, (end - ContinuousClock.now) / .seconds(1))
    }

    /// Whether something can still be done after a pause of so many seconds.
    func allows(_ pause: Double) -> Bool {
        pause < remaining
    }

    /// What an operation gives, if it does so in time.
    ///
    /// - Throws: `Passed`: it did not, and was cancelled.
    func limit<Found: Sendable>(
        _ operation: @escaping @Sendable () async throws -> Found
    ) async throws -> Found {
        let end = self.end
        return try await withThrowingTaskGroup(of: Found.self) { group in
            group.addTask { try await operation() }
            group.addTask {
                try await Task.sleep(until: end, clock: .continuous)
                throw Passed()
            }
            defer { group.cancelAll() }
            guard let first = try await group.next() else { throw CancellationError() }
            return first
        }
    }
}
