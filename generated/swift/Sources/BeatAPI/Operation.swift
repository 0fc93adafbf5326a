import Foundation

/// Options of one call, each in place of the client's own setting.
public struct RequestOptions: Sendable {
    /// Seconds for the whole call, with every attempt and pause in it; of a stream, for its first item
    /// and between two pieces.
    public var timeout: Double?
    /// The number of attempts that the call may make after the first.
    public var maxRetries: Int?
    /// Names the call so that the server can recognise a repeat: 1 to 255 visible ASCII characters.
    /// A fresh random key is sent if none is given.
    public var idempotencyKey: String?
    /// True to wait until one of the account's running things has ended if there are too many of them,
    /// for as long as `timeout` allows.
    public var waitForSlot: Bool
    /// Called with the bytes of the body that were sent and with their number, from any thread; again
    /// from the start with each attempt.
    public var onProgress: Progress?
    /// Called with each answer of every attempt, except those of streams.
    public var onResponse: (@Sendable (RawResponse) -> Void)?

    public typealias Progress = @Sendable (_ done: Int64, _ total: Int64?) -> Void

    public init(
        timeout: Double? = nil, maxRetries: Int? = nil, idempotencyKey: String? = nil, waitForSlot: Bool = false,
        onProgress: Progress? = nil, onResponse: (@Sendable (RawResponse) -> Void)? = nil
    ) {
        self.timeout = timeout
        self.maxRetries = maxRetries
        self.idempotencyKey = idempotencyKey
        self.waitForSlot = waitForSlot
        self.onProgress = onProgress
        self.onResponse = onResponse
    }
}

/// An answer as it arrived.
public struct RawResponse: Sendable {
    /// The HTTP status code.
    public let status: Int
    /// The header fields by their lower-case names.
    public let headers: [String: String]
    /// The bytes of the body; of an error answer the beginning.
    public let body: Data
}

/// One operation of the contract, as data.
struct Operation: Sendable {
    let id: String
    let method: String
    let path: String
    /// The address of its own server; `nil` for that of the client.
    var server: String?
    /// The member of the answer that holds the result.
    var envelope: String?
    /// The credentials that the call needs: all schemes of any one of these.
    var security: [[String]] = []
    var idempotency = Idempotency.undeclared
    /// The way in which the body of an answer is read.
    var form = Form.object
    /// The media types that the request asks for.
    var accept = "application/json"
    /// The data of the event that ends a stream.
    var end: String?
    /// Member of a stream's last item, with dots between names, and its values; none for any.
    var last: [String: [String]] = [:]
    /// The field of the body that carries the idempotency key, in place of the header.
    var keyField: String?
    /// Seconds for a whole call, for callers who give none.
    var timeout: Double?
    /// The check to make before a call is repeated that may have been accepted.
    var lookup = Rules.lookFirst

    /// The way in which the body of an answer is read.
    enum Form: Sendable {
        /// As JSON that has to be an object.
        case object
        /// As JSON of any type.
        case json
        /// As JSON, or as text if the answer says that it is none.
        case mixed
        /// As text in UTF-8.
        case text
        /// As it comes.
        case bytes
        /// Not at all.
        case empty
        /// Piece by piece, as server-sent events.
        case events
        /// Piece by piece, as JSON lines or a JSON sequence.
        case lines
    }

    /// Method and path template, as errors name the request.
    var name: String { "\(method) \(path)" }

    var safety: Safety { Safety(method: method, idempotency: idempotency) }
}

/// The arguments of a resource method, by wire names.
struct Arguments: Sendable {
    enum Body: Sendable {
        case json([String: JSONValue])
        /// A form of parts, and the media types of those that have one of their own.
        case form([(String, JSONValue)], [String: String])
        /// A form as text; the styles are those of fields that are not written in the usual one.
        case pairs([(String, JSONValue)], [String: String])
        /// Any JSON value under a media type.
        case value(JSONValue, String)
        case text(String, String)
        case bytes(FileInput, String)
    }

    var path: [String: String] = [:]
    /// Parameters of the path that are no texts.
    var segments: [String: JSONValue] = [:]
    /// The styles of those that are not written in the usual one.
    var pathStyles: [String: String] = [:]
    /// Members of `query` that are not written in the usual style of their place.
    var styles: [String: String] = [:]
    /// All parameters but those of the path.
    var query: [String: JSONValue] = [:]
    /// Members of `query` that travel as header fields → the name there.
    var headerNames: [String: String] = [:]
    /// Members of `query` that travel as cookies → the name there.
    var cookieNames: [String: String] = [:]
    var body: Body?

    /// Sets a field of the body that the client itself decides, such as that which asks for a stream.
    mutating func set(_ name: String, _ value: JSONValue) {
        switch body {
        case .json(let members):
            body = .json(members.merging([name: value]) { $1 })
        case .value(.object(let members), let media):
            body = .value(.object(members.merging([name: value]) { $1 }), media)
        default:
            break
        }
    }

    /// A field of the body as the caller gave it.
    func field(_ name: String) -> JSONValue? {
        switch body {
        case .json(let members), .value(.object(let members), _): return members[name]
        default: return nil
        }
    }

    /// The path and the query behind it, each id as exactly one segment (RFC 3986, section 3.3).
    func target(_ template: String) throws -> String {
        var filled = template
        for (name, value) in path {
            filled = try Arguments.filled(filled, name, value, Arguments.escaped(value))
        }
        for (name, value) in segments {
            let text = Style(pathStyles[name] ?? "simple").path(name, value)
            filled = try Arguments.filled(filled, name, text, text)
        }
        let here = query.ordered.filter { headerNames[$0.0] == nil && cookieNames[$0.0] == nil }
        let pairs = Arguments.pairs(here, styles)
        return pairs.isEmpty ? filled : filled + "?" + pairs.joined(separator: "&")
    }

    private static func filled(
        _ template: String, _ name: String, _ value: String, _ written: String
    ) throws -> String {
        guard !["", ".", ".."].contains(value) else {
            throw BeatAPIError.invalidArgument("\(name) must be the id of an object")
        }
        return template.replacingOccurrences(of: "{\(name)}", with: written)
    }

    static func pairs(_ members: [(String, JSONValue)], _ styles: [String: String]) -> [String] {
        members.flatMap { name, value in Style(styles[name] ?? "form*").query(name, value) }
    }

    /// The header fields that are arguments.
    var headers: [(name: String, value: String)] {
        headerNames.keys.sorted().compactMap { key in
            query[key].map { (headerNames[key] ?? key, Style(styles[key] ?? "simple").header($0)) }
        }
    }

    /// The cookies that are arguments.
    var cookies: [String] {
        cookieNames.keys.sorted().flatMap { key in
            query[key].map { Style(styles[key] ?? "form*").cookie(cookieNames[key] ?? key, $0) } ?? []
        }
    }

    static func escaped(_ text: String) -> String {
        let unreserved = CharacterSet(
            charactersIn: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")
        return text.addingPercentEncoding(withAllowedCharacters: unreserved) ?? ""
    }
}

/// An answer: its head and its whole body.
struct Reply: Sendable {
    let status: Int
    let headers: [String: String]
    let body: Data

    init(status: Int, headers: [String: String], body: Data) {
        self.status = status
        self.headers = headers
        self.body = body
    }

    init(head: Head, body: Data) {
        self.init(status: head.status, headers: head.headers, body: body)
    }
}

/// Gathers the body of an answer up to a limit.
final class Gathering: Sendable {
    struct TooLargeError: Error {}

    private let limit: Int
    private let gathered = Locked(Data())

    init(limit: Int) {
        self.limit = limit
    }

    var data: Data { gathered.with { $0 } }

    /// Takes a piece.
    ///
    /// - Throws: `TooLargeError`: there is more than the limit.
    func take(_ piece: Data) throws {
        try gathered.with { data in
            guard data.count + piece.count <= limit else { throw TooLargeError() }
            data.append(piece)
        }
    }

    /// Takes what fits of a piece.
    func cut(_ piece: Data) {
        gathered.with { $0.append(piece.prefix(limit - $0.count)) }
    }
}
