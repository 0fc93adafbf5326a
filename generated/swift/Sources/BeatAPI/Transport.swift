import Foundation

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// One request as it is sent.
struct Request: Sendable {
    /// Method, URL and header fields.
    var head: URLRequest
    /// The body; `nil` for none. It may be a file that is mapped into memory.
    var body: Data?
    /// Method and path template, as errors name the request.
    let name: String
    /// The name of the call, by which the server recognises a repeat.
    var idempotencyKey: String?
    /// Takes the number of bytes of the body that were sent, and of all.
    var onProgress: RequestOptions.Progress?
}

/// Status and header fields of an answer; the names of the fields are in lower case.
struct Head: Sendable {
    let status: Int
    let headers: [String: String]

    var isSuccess: Bool { (200...299).contains(status) }

    /// The media type in lower case, without parameters.
    var media: String {
        let text = headers["content-type"] ?? ""
        return text.prefix { $0 != ";" }.trimmingCharacters(in: .whitespaces).lowercased()
    }
}

extension Head {
    /// `nil` if it is no answer of HTTP.
    init?(_ response: URLResponse?) {
        guard let http = response as? HTTPURLResponse else { return nil }
        let fields = http.allHeaderFields.map { ("\($0.key)".lowercased(), "\($0.value)") }
        self.init(status: http.statusCode, headers: Dictionary(fields, uniquingKeysWith: { first, _ in first }))
    }
}

/// Takes the pieces of an answer's body as they come. An error ends the transfer, and is thrown by it.
typealias Receive = @Sendable (Head, Data) throws -> Void

/// Sends requests. Tests have one of their own.
protocol Transport: Sendable {
    /// Sends a request.
    ///
    /// - Parameters:
    ///   - seconds: The time for all of it; `nil` for no limit but that of the request between two pieces.
    ///   - receive: Takes the body.
    /// - Returns: The head of the answer, once the body has ended.
    /// - Throws: `BeatAPIError.connection`, `.timeout`, `.tls`, `CancellationError`, and what `receive` throws.
    func exchange(_ request: Request, seconds: Double?, receive: @escaping Receive) async throws -> Head
}

/// Sends requests by a session of its own, which ends with it.
final class SessionTransport: Transport {
    private struct Passed: Error {}

    private let router = Router()
    private let session: URLSession

    init(_ configuration: URLSessionConfiguration) {
        session = URLSession(configuration: configuration, delegate: router, delegateQueue: nil)
    }

    deinit {
        session.finishTasksAndInvalidate()
    }

    func exchange(_ request: Request, seconds: Double?, receive: @escaping Receive) async throws -> Head {
        do {
            guard let seconds else { return try await transfer(request, receive) }
            return try await limit(seconds) { try await self.transfer(request, receive) }
        } catch let error as URLError {
            throw SessionTransport.explained(error, request.name)
        } catch is Passed {
            throw SessionTransport.timeout(request.name)
        }
    }

    /// Return the result of an operation, if it comes in time.
    private func limit<Found: Sendable>(
        _ seconds: Double, _ operation: @escaping @Sendable () async throws -> Found
    ) async throws -> Found {
        try await withThrowingTaskGroup(of: Found.self) { group in
            group.addTask { try await operation() }
            group.addTask {
                try await SystemClock().sleep(seconds)
                throw Passed()
            }
            defer { group.cancelAll() }
            guard let first = try await group.next() else { throw CancellationError() }
            return first
        }
    }

    private func transfer(_ request: Request, _ receive: @escaping Receive) async throws -> Head {
        try Task.checkCancellation()
        // Foundation on Linux ends the process if a server answers before it has read a file that is
        // sent by `uploadTask(with:fromFile:)`; what is in memory, or mapped there, it sends safely.
        let task =
            request.body.map { session.uploadTask(with: request.head, from: $0) }
            ?? session.dataTask(with: request.head)
        let transfer = Transfer(receive, request.onProgress)
        router.add(transfer, for: task)
        return try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { continuation in
                transfer.wait(continuation)
                task.resume()
            }
        } onCancel: {
            transfer.cancel()
            task.cancel()
        }
    }

    private static func timeout(_ name: String) -> BeatAPIError {
        .timeout("\(name): no complete answer in time; allow more with timeout")
    }

    private static func explained(_ error: URLError, _ name: String) -> any Error {
        switch error.code {
        case .cancelled:
            return CancellationError()
        case .timedOut:
            return timeout(name)
        case .cannotConnectToHost, .cannotFindHost, .dnsLookupFailed, .notConnectedToInternet:
            return BeatAPIError.connection("\(name): there is no connection to the server", sent: false)
        case .secureConnectionFailed, .serverCertificateUntrusted, .serverCertificateHasBadDate,
            .serverCertificateHasUnknownRoot, .serverCertificateNotYetValid:
            return BeatAPIError.tls("\(name): the server's certificate was refused; check the network")
        default:
            return BeatAPIError.connection("\(name): the connection was lost", sent: true)
        }
    }
}

/// One transfer: who takes its pieces, and who waits for its end.
private final class Transfer: Sendable {
    private struct State {
        /// Kept from the first piece: a body has thousands of them, and they wait in memory while one is taken.
        var head: Head?
        var fault: (any Error)?
        var result: Result<Head, any Error>?
        var waiter: CheckedContinuation<Head, any Error>?
    }

    let onProgress: RequestOptions.Progress?
    private let receive: Receive
    private let state = Locked(State())

    init(_ receive: @escaping Receive, _ onProgress: RequestOptions.Progress?) {
        self.receive = receive
        self.onProgress = onProgress
    }

    /// Takes a piece; false if it was refused.
    func take(_ response: URLResponse?, _ piece: Data) -> Bool {
        let (known, fault) = state.with { state in
            state.head = state.head ?? Head(response)
            return (state.head, state.fault)
        }
        guard let head = known, fault == nil else { return false }
        do {
            try receive(head, piece)
            return true
        } catch {
            state.with { $0.fault = error }
            return false
        }
    }

    /// Takes no more pieces: those that are on their way are worth nothing.
    func cancel() {
        state.with { $0.fault = $0.fault ?? CancellationError() }
    }

    func wait(_ continuation: CheckedContinuation<Head, any Error>) {
        let result = state.with { state in
            if state.result == nil { state.waiter = continuation }
            return state.result
        }
        if let result { continuation.resume(with: result) }
    }

    func end(_ result: Result<Head, any Error>) {
        let (waiter, result) = state.with { state in
            let last = state.fault.map { Result.failure($0) } ?? result
            state.result = last
            return (state.waiter, last)
        }
        waiter?.resume(with: result)
    }
}

/// Hands the events of a session to their transfers. Refuses redirects: a key must not
/// travel to another server.
private final class Router: NSObject, URLSessionDataDelegate, Sendable {
    private let transfers = Locked<[Int: Transfer]>([:])

    func add(_ transfer: Transfer, for task: URLSessionTask) {
        transfers.with { $0[task.taskIdentifier] = transfer }
    }

    func urlSession(_ session: URLSession, dataTask: URLSessionDataTask, didReceive data: Data) {
        guard let transfer = transfers.with({ $0[dataTask.taskIdentifier] }) else { return }
        if !transfer.take(dataTask.response, data) { dataTask.cancel() }
    }

    func urlSession(
        _ session: URLSession, task: URLSessionTask, didSendBodyData count: Int64, totalBytesSent sent: Int64,
        totalBytesExpectedToSend total: Int64
    ) {
        transfers.with { $0[task.taskIdentifier] }?.onProgress?(sent, total)
    }

    func urlSession(_ session: URLSession, task: URLSessionTask, didCompleteWithError error: (any Error)?) {
        let transfer = transfers.with { $0.removeValue(forKey: task.taskIdentifier) }
        if let error {
            transfer?.end(.failure(error))
        } else if let head = Head(task.response) {
            transfer?.end(.success(head))
        } else {
            transfer?.end(.failure(URLError(.badServerResponse)))
        }
    }

    func urlSession(
        _ session: URLSession, task: URLSessionTask, willPerformHTTPRedirection response: HTTPURLResponse,
        newRequest request: URLRequest, completionHandler: @escaping (URLRequest?) -> Void
    ) {
        completionHandler(nil)
    }
}
