import Foundation

/// One event of a stream.
public struct ServerSentEvent: Hashable, Sendable {
    /// The text after `data:`; of several such lines, joined by line feeds.
    public let data: String
    /// The event's name; `message` if the server gives none.
    public var event = "message"
    /// The last id that the server gave, with this event or before.
    public var id = ""
    /// The pause in seconds before a reconnection that the server last asked for.
    public var retrySeconds: Double?

    /// The data as JSON; `nil` if it is none.
    public var json: JSONValue? { try? JSONValue(parsing: Data(data.utf8)) }
}

/// An event is larger than `Framing.maxEventBytes`, or never ends.
struct EventTooLargeError: Error {}

/// Takes the bytes of a stream, split anywhere, and gives its events.
protocol Framing: Sendable {
    /// The events that a piece completes.
    ///
    /// - Throws: `EventTooLargeError`
    mutating func feed(_ piece: Data) throws -> [ServerSentEvent]

    /// Return the events that the end of the stream completes.
    mutating func end() -> [ServerSentEvent]
}

private let byteOrderMark: [UInt8] = [0xef, 0xbb, 0xbf]
private let lineFeed = UInt8(ascii: "\n")
private let carriageReturn = UInt8(ascii: "\r")

/// The largest event that is read: an image in Base64 has some megabytes.
let maxEventBytes = 16 * 1024 * 1024

/// `text/event-stream` as the HTML standard has it (section 9.2.6).
///
/// Lines end with LF, CR or CRLF, which may fall into two pieces. Invalid UTF-8 becomes U+FFFD.
/// An event that the stream ends in is dropped, as it may not be whole.
struct EventFraming: Framing {
    private var line: [UInt8] = []
    private var hasBegun = false
    private var skipsLineFeed = false
    private var data: [String] = []
    private var size = 0
    private var event = ""
    private var id = ""
    private var retrySeconds: Double?

    mutating func feed(_ piece: Data) throws -> [ServerSentEvent] {
        var found: [ServerSentEvent] = []
        for byte in piece {
            let skips = skipsLineFeed && byte == lineFeed
            skipsLineFeed = byte == carriageReturn
            if skips { continue }
            if byte != lineFeed, byte != carriageReturn {
                line.append(byte)
                continue
            }
            if let event = try endLine() { found.append(event) }
        }
        try check(line.count)
        return found
    }

    func end() -> [ServerSentEvent] { [] }

    /// The event that a line completes.
    private mutating func endLine() throws -> ServerSentEvent? {
        if !hasBegun, line.starts(with: byteOrderMark) { line.removeFirst(byteOrderMark.count) }
        hasBegun = true
        defer { line.removeAll(keepingCapacity: true) }
        guard line.isEmpty else {
            try take(line)
            return nil
        }
        defer { (data, event, size) = ([], "", 0) }
        guard !data.isEmpty else { return nil }
        let name = event.isEmpty ? "message" : event
        return ServerSentEvent(
            data: data.joined(separator: "\n"), event: name, id: id, retrySeconds: retrySeconds)
    }

    private mutating func take(_ line: [UInt8]) throws {
        let colon = line.firstIndex(of: UInt8(ascii: ":")) ?? line.count
        let rest = line.dropFirst(colon + 1)
        let value = rest.first == UInt8(ascii: " ") ? rest.dropFirst() : rest
        let text = String(decoding: value, as: UTF8.self)
        switch String(decoding: line[..<colon], as: UTF8.self) {
        case "data":
            size += value.count + 1
            try check(size)
            data.append(text)
        case "event":
            event = text
        case "id" where !value.contains(0):
            id = text
        case "retry" where !value.isEmpty && value.allSatisfy({ (0x30...0x39).contains($0) }):
            retrySeconds = (Double(text.prefix(12)) ?? 0) / 1000
        default:
            break
        }
    }

    private func check(_ size: Int) throws {
        if size > maxEventBytes { throw EventTooLargeError() }
    }
}

/// JSON lines (`application/x-ndjson`, `application/jsonl`), one value a line, or a JSON sequence
/// (RFC 7464), a record separator before each value. Blank lines are skipped; the last line needs no end.
struct LineFraming: Framing {
    private let separator: UInt8
    private var line: [UInt8] = []
    private var hasBegun = false

    init(media: String) {
        separator = media.hasSuffix("json-seq") ? 0x1e : lineFeed
    }

    mutating func feed(_ piece: Data) throws -> [ServerSentEvent] {
        var found: [ServerSentEvent] = []
        for byte in piece {
            if byte == separator {
                found += end()
            } else {
                line.append(byte)
            }
        }
        if line.count > maxEventBytes { throw EventTooLargeError() }
        return found
    }

    mutating func end() -> [ServerSentEvent] {
        if !hasBegun, line.starts(with: byteOrderMark) { line.removeFirst(byteOrderMark.count) }
        hasBegun = true
        defer { line.removeAll(keepingCapacity: true) }
        let blank: [UInt8] = [0x20, 0x09, 0x0d, 0x0a]
        let value = line.drop { blank.contains($0) }
        guard let last = value.lastIndex(where: { !blank.contains($0) }) else { return [] }
        return [ServerSentEvent(data: String(decoding: value[...last], as: UTF8.self))]
    }
}
