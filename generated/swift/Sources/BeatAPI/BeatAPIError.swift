import Foundation

/// The errors that the client throws. None of them holds a credential or the query of a signed URL.
public enum BeatAPIError: Error, Sendable {
    /// The client cannot be built from its settings and environment variables, or lacks a credential.
    case configuration(String)
    /// A call was refused before anything was sent; the message names the argument.
    case invalidArgument(String)
    /// A file cannot be uploaded: unreadable, of a size that is refused, or changed while it was sent.
    case upload(String)
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
    /// A stream broke after so many items.
    case streamInterrupted(String, received: Int)
    /// The server reported an error in its stream, after so many items.
    case streamFailed(String, code: String?, received: Int)
    /// The request may have been accepted, no answer says so. A repeat may do it a second time.
    case outcomeUnknown(String, operationID: String, idempotencyKey: String?)
    /// 400
    case badRequest(ErrorAnswer)
    /// 401
    case authentication(ErrorAnswer)
    /// 402
    case paymentRequired(ErrorAnswer)
    /// 403: it may not be done with this credential, or the network in front of the API refused it.
    case permissionDenied(ErrorAnswer)
    /// 404: there is no such object, or it belongs to another account.
    case notFound(ErrorAnswer)
    /// 409
    case conflict(ErrorAnswer)
    /// 422
    case unprocessableEntity(ErrorAnswer)
    /// 429: too many requests.
    case rateLimit(ErrorAnswer)
    /// 500 to 599: the server could not do it.
    case server(ErrorAnswer)
    /// Any other error answer.
    case status(ErrorAnswer)

    /// The error answer, if the server sent one; its `kind` tells codes apart.
    public var answer: ErrorAnswer? {
        switch self {
        case .badRequest(let answer), .authentication(let answer), .paymentRequired(let answer),
            .permissionDenied(let answer), .notFound(let answer), .conflict(let answer),
            .unprocessableEntity(let answer), .rateLimit(let answer), .server(let answer),
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
        case 402: self = .paymentRequired(answer)
        case 403: self = .permissionDenied(answer)
        case 404: self = .notFound(answer)
        case 409: self = .conflict(answer)
        case 422: self = .unprocessableEntity(answer)
        case 429: self = .rateLimit(answer)
        case 500...599: self = .server(answer)
        default: self = .status(answer)
        }
    }
}

extension BeatAPIError: LocalizedError {
    public var errorDescription: String? {
        switch self {
        case .configuration(let text), .invalidArgument(let text), .upload(let text),
            .unexpectedData(let text), .invalidResponse(let text, _), .connection(let text, _),
            .timeout(let text), .tls(let text), .streamInterrupted(let text, _),
            .streamFailed(let text, _, _),
            .outcomeUnknown(let text, _, _):
            return text
        default:
            return answer?.text
        }
    }
}

/// The content of an error answer.
public struct ErrorAnswer: Hashable, Sendable {
    /// Method and path of the request.
    public let operation: String
    /// The HTTP status code.
    public let status: Int
    /// The kind of the error, by its code if there is one.
    public let kind: ErrorKind
    /// The error code of the contract, if the answer has one.
    public let code: String?
    /// The server's own words, shortened.
    public let message: String
    /// Names the request to the API's support, if the answer has it.
    public let requestID: String?
    /// The pause in seconds that the server asks for: the larger of the `Retry-After` header and
    /// the body's field, if there is one.
    public let retryAfter: Double?
    /// The server's statement on whether a retry can succeed; `nil` if there is none.
    public let retryable: Bool?
    /// The body, if it is JSON; as the server sent it, so it may hold what no log should show.
    public let body: JSONValue?

    /// The body as a type of the contract: `answer.data(as: Problem.self)`; `nil` if it is of another.
    public func data<Value: JSONReadable>(as type: Value.Type) -> Value? {
        body.flatMap(Value.init(jsonValue:))
    }

    var text: String {
        let known = [
            "\(operation): \(status) \(code ?? "")".trimmingCharacters(in: .whitespaces),
            message,
            requestID.map { "request id \($0)" } ?? "",
        ]
        return known.filter { !$0.isEmpty }.joined(separator: ", ")
    }

    /// Reads an error answer, whatever its body looks like.
    init(operation: String, reply: Reply, credentials: Credentials?) {
        let document = try? JSONValue(parsing: reply.body)
        let whole = document?.objectValue ?? [:]
        let error = whole["error"]?.objectValue ?? [:]
        func tidy(_ value: JSONValue?) -> String? {
            let text = value?.stringValue.map { Text.tidy($0, credentials) }
            return text?.isEmpty == false ? text : nil
        }
        self.operation = operation
        status = reply.status
        // OpenAI's errors may have null as their code, and Anthropic's have a type alone.
        code = tidy(error["code"]) ?? tidy(error["type"])
        // Also as in RFC 9457, in RFC 6749, and as frameworks have it.
        let names = ["message", "detail", "title", "error_description", "error"]
        let plain = names.lazy.compactMap { tidy(whole[$0]) }.first
        message = tidy(error["message"]) ?? plain ?? Text.explain(reply, credentials)
        requestID = tidy(error["request_id"])
        retryAfter = RetryAfter.seconds(headers: reply.headers, error: error)
        retryable = error["retryable"]?.boolValue
        body = document
        let isEdge = reply.status == 403 && error.isEmpty && Text.isFromEdge(reply)
        kind = isEdge ? .edgeRefused : ErrorKind(status: reply.status, code: code)
    }
}

extension ErrorAnswer: CustomStringConvertible, CustomReflectable {
    public var description: String { text }

    public var customMirror: Mirror { Mirror(self, children: ["text": text]) }
}
