import Foundation

/// Everything the client throws on purpose. None of it holds the API key, a webhook secret or the
/// query of a signed URL.
public enum BeatAPIError: Error, Sendable {
    /// The client cannot be built from its settings and environment variables.
    case configuration(String)
    /// A call was refused before anything was sent; the message names the argument.
    case invalidArgument(String)
    /// A file cannot be uploaded: empty, too large, unreadable, or changed while it was sent.
    case upload(String)
    /// A media file could not be fetched whole and safely; nothing was left at the target.
    case download(String)
    /// A field of an answer is missing, or is not of the type that the contract gives it.
    case unexpectedData(String)
    /// The server reported success, but its answer is not what the contract says.
    case invalidResponse(String, status: Int)
    /// No usable answer arrived. `sent`: whether the request may have reached the server.
    case connection(String, sent: Bool)
    /// The call's time was up before the answer was complete.
    case timeout(String)
    /// The server's certificate or encryption was refused; repeating the call would not help.
    case tls(String)
    /// The request may have been accepted, no answer says so. A repeat may
    /// start, and bill, a second task: look at your usage or your webhooks first.
    case outcomeUnknown(String, operationID: String, idempotencyKey: String?)
    /// 400: the request is not what the contract asks for.
    case badRequest(ErrorAnswer)
    /// 401: the API key is missing, wrong, expired or disabled.
    case authentication(ErrorAnswer)
    /// 402: the account's balance does not cover the task.
    case insufficientCredits(ErrorAnswer)
    /// 403: the key may not do this, or the network in front of the API refused the request.
    case permissionDenied(ErrorAnswer)
    /// 404: there is no such object, or it belongs to another account.
    case notFound(ErrorAnswer)
    /// 409: the idempotency key was used with another body, or its first request still runs.
    case conflict(ErrorAnswer)
    /// 429: too many requests.
    case rateLimit(ErrorAnswer)
    /// 429 `user_concurrency_exceeded`: the account has as many active tasks as it may have.
    case concurrencyLimit(ErrorAnswer)
    /// 500 to 599: the server could not do it.
    case server(ErrorAnswer)
    /// Any other error answer.
    case status(ErrorAnswer)
    /// A task that was waited for failed; `errorCode` says why.
    case taskFailed(VideoTask)
    /// A task was not ready in time. It goes on running, and may be waited for again.
    case taskTimeout(String, taskID: String, task: VideoTask?)

    /// What the server said, if it answered with an error.
    public var answer: ErrorAnswer? {
        switch self {
        case .badRequest(let answer), .authentication(let answer), .insufficientCredits(let answer),
            .permissionDenied(let answer), .notFound(let answer), .conflict(let answer),
            .rateLimit(let answer), .concurrencyLimit(let answer), .server(let answer),
            .status(let answer):
            return answer
        default:
            return nil
        }
    }

    /// The case for an error answer.
    init(_ answer: ErrorAnswer) {
        switch answer.status {
        case 400: self = .badRequest(answer)
        case 401: self = .authentication(answer)
        case 402: self = .insufficientCredits(answer)
        case 403: self = .permissionDenied(answer)
        case 404: self = .notFound(answer)
        case 409: self = .conflict(answer)
        case 429 where answer.code == "user_concurrency_exceeded": self = .concurrencyLimit(answer)
        case 429: self = .rateLimit(answer)
        case 500...599: self = .server(answer)
        default: self = .status(answer)
        }
    }
}

extension BeatAPIError: LocalizedError {
    public var errorDescription: String? {
        if let answer { return answer.text }
        switch self {
        case .configuration(let text), .invalidArgument(let text), .upload(let text),
            .download(let text), .unexpectedData(let text), .invalidResponse(let text, _),
            .connection(let text, _), .timeout(let text), .tls(let text),
            .outcomeUnknown(let text, _, _), .taskTimeout(let text, _, _):
            return text
        case .taskFailed(let task):
            let words = [task.errorCode, task.errorMessage].compactMap { $0 }
            let reason = words.map { Text.tidy($0, key: nil) }.joined(separator: ": ")
            let id = (try? task.id) ?? "without an id"
            return "task \(id) failed: \(reason.isEmpty ? "the server gives no reason" : reason)"
        default:
            return nil
        }
    }
}

/// What an error answer says.
public struct ErrorAnswer: Hashable, Sendable {
    /// Method and path of the request.
    public let operation: String
    /// The HTTP status code.
    public let status: Int
    /// The error code of the contract, if the answer has one.
    public let code: String?
    /// The server's own words, shortened.
    public let message: String
    /// What BeatAPI's support asks for, if the answer has it.
    public let requestID: String?
    /// The pause in seconds that the server asks for: the larger of the `Retry-After` header and
    /// the body's field, if there is one.
    public let retryAfter: Double?
    /// Whether the server says that a repeat can help (2026-10), if it does.
    public let retryable: Bool?

    var text: String {
        let known = [
            "\(operation): \(status) \(code ?? "")".trimmingCharacters(in: .whitespaces),
            message,
            requestID.map { "request id \($0)" } ?? "",
        ]
        return known.filter { !$0.isEmpty }.joined(separator: ", ")
    }

    /// Reads an error answer, whatever its body looks like.
    init(operation: String, reply: Reply, key: APIKey?) {
        let document = try? JSONValue(parsing: reply.body)
        let error = document?.objectValue?["error"]?.objectValue ?? [:]
        func said(_ name: String) -> String? {
            let text = error[name]?.stringValue.map { Text.tidy($0, key: key) }
            return text?.isEmpty == false ? text : nil
        }
        self.operation = operation
        status = reply.status
        code = said("code")
        message = said("message") ?? Text.explain(reply, key: key)
        requestID = said("request_id")
        retryAfter = RetryAfter.seconds(headers: reply.headers, error: error)
        retryable = error["retryable"]?.boolValue
    }
}
