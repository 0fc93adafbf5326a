import Foundation

/// A text is not JSON. Holds nothing of it.
public struct JSONSyntaxError: Error {}

/// Reads JSON (RFC 8259). Foundation's parser accepts two members of one name, which a signed
/// webhook must not have.
struct JSONParser {
    private static let deepest = 500
    private static let longestNumber = 64

    private let bytes: [UInt8]
    private let longestInteger: Int
    private var position = 0
    private var depth = 0

    /// - Parameter longestInteger: The digits that a number without fraction and exponent may have.
    init(_ data: Data, longestInteger: Int = JSONParser.longestNumber) {
        self.longestInteger = longestInteger
        bytes = Array(data)
    }

    mutating func document() throws -> JSONValue {
        let found = try value()
        skipSpace()
        guard position == bytes.count else { throw JSONSyntaxError() }
        return found
    }

    private mutating func value() throws -> JSONValue {
        skipSpace()
        switch peek {
        case UInt8(ascii: "{"): return .object(try nested { try $0.object() })
        case UInt8(ascii: "["): return .array(try nested { try $0.array() })
        case UInt8(ascii: "\""): return .string(try string())
        case UInt8(ascii: "t"): return try literal("true", .bool(true))
        case UInt8(ascii: "f"): return try literal("false", .bool(false))
        case UInt8(ascii: "n"): return try literal("null", .null)
        default: return .number(try number())
        }
    }

    private mutating func nested<Found>(_ read: (inout JSONParser) throws -> Found) throws -> Found {
        depth += 1
        guard depth <= JSONParser.deepest else { throw JSONSyntaxError() }
        defer { depth -= 1 }
        position += 1
        return try read(&self)
    }

    private mutating func object() throws -> [String: JSONValue] {
        var members: [String: JSONValue] = [:]
        if take("}") { return members }
        repeat {
            skipSpace()
            let name = try string()
            guard take(":"), members[name] == nil else { throw JSONSyntaxError() }
            members[name] = try value()
        } while take(",")
        guard take("}") else { throw JSONSyntaxError() }
        return members
    }

    private mutating func array() throws -> [JSONValue] {
        var items: [JSONValue] = []
        if take("]") { return items }
        repeat {
            items.append(try value())
        } while take(",")
        guard take("]") else { throw JSONSyntaxError() }
        return items
    }

    private mutating func string() throws -> String {
        guard peek == UInt8(ascii: "\"") else { throw JSONSyntaxError() }
        position += 1
        var text: [UInt8] = []
        while let byte = peek, byte != UInt8(ascii: "\"") {
            position += 1
            if byte == UInt8(ascii: "\\") {
                text += try escape()
            } else if byte >= 0x20 {
                text.append(byte)
            } else {
                throw JSONSyntaxError()
            }
        }
        position += 1
        guard position <= bytes.count, let found = String(validating: text) else { throw JSONSyntaxError() }
        return found
    }

    private mutating func escape() throws -> [UInt8] {
        guard let byte = peek else { throw JSONSyntaxError() }
        position += 1
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return [byte]
        case UInt8(ascii: "b"): return [0x08]
        case UInt8(ascii: "f"): return [0x0c]
        case UInt8(ascii: "n"): return [0x0a]
        case UInt8(ascii: "r"): return [0x0d]
        case UInt8(ascii: "t"): return [0x09]
        case UInt8(ascii: "u"): return Array(String(Character(try scalar())).utf8)
        default: throw JSONSyntaxError()
        }
    }

    private mutating func scalar() throws -> Unicode.Scalar {
        let first = try unit()
        guard (0xd800...0xdbff).contains(first) else {
            // A lone low surrogate is not a character.
            return Unicode.Scalar(first) ?? "\u{fffd}"
        }
        guard take(exactly: "\\u") else { return "\u{fffd}" }
        let second = try unit()
        guard (0xdc00...0xdfff).contains(second) else { return "\u{fffd}" }
        return Unicode.Scalar(0x10000 + (first - 0xd800) << 10 + (second - 0xdc00)) ?? "\u{fffd}"
    }

    private mutating func unit() throws -> UInt32 {
        guard position + 4 <= bytes.count else { throw JSONSyntaxError() }
        let digits = String(decoding: bytes[position..<position + 4], as: UTF8.self)
        guard digits.allSatisfy(\.isHexDigit), let found = UInt32(digits, radix: 16) else {
            throw JSONSyntaxError()
        }
        position += 4
        return found
    }

    private mutating func number() throws -> Decimal {
        let start = position
        while let byte = peek, isPartOfNumber(byte) { position += 1 }
        let digits = bytes[start..<position]
        // The sign does not count.
        let plain = digits.drop { $0 == UInt8(ascii: "-") }
        let whole = plain.allSatisfy { (0x30...0x39).contains($0) } ? plain.count : 0
        let text = String(decoding: digits, as: UTF8.self)
        guard digits.count <= JSONParser.longestNumber, whole <= longestInteger, JSONParser.isNumber(digits),
            let found = Decimal(string: text, locale: Locale(identifier: "en_US_POSIX")), found.isFinite
        else { throw JSONSyntaxError() }
        return found
    }

    /// `-?(0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?`
    private static func isNumber(_ text: ArraySlice<UInt8>) -> Bool {
        var rest = text
        func takeDigits() -> Bool {
            let count = rest.prefix { (0x30...0x39).contains($0) }.count
            rest = rest.dropFirst(count)
            return count > 0
        }
        if rest.first == UInt8(ascii: "-") { rest = rest.dropFirst() }
        let hasLeadingZero = rest.first == UInt8(ascii: "0")
        let before = rest.count
        guard takeDigits(), !hasLeadingZero || before - rest.count == 1 else { return false }
        if rest.first == UInt8(ascii: ".") {
            rest = rest.dropFirst()
            guard takeDigits() else { return false }
        }
        if rest.first == UInt8(ascii: "e") || rest.first == UInt8(ascii: "E") {
            rest = rest.dropFirst()
            if rest.first == UInt8(ascii: "+") || rest.first == UInt8(ascii: "-") { rest = rest.dropFirst() }
            guard takeDigits() else { return false }
        }
        return rest.isEmpty
    }

    private func isPartOfNumber(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): return true
        case UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."): return true
        case UInt8(ascii: "e"), UInt8(ascii: "E"): return true
        default: return false
        }
    }

    private mutating func literal(_ text: StaticString, _ value: JSONValue) throws -> JSONValue {
        guard take(exactly: "\(text)") else { throw JSONSyntaxError() }
        return value
    }

    private mutating func take(exactly text: String) -> Bool {
        guard bytes[position...].starts(with: text.utf8) else { return false }
        position += text.utf8.count
        return true
    }

    private mutating func take(_ character: Unicode.Scalar) -> Bool {
        skipSpace()
        guard peek == UInt8(ascii: character) else { return false }
        position += 1
        return true
    }

    private var peek: UInt8? {
        position < bytes.count ? bytes[position] : nil
    }

    private mutating func skipSpace() {
        while let byte = peek, [0x20, 0x09, 0x0a, 0x0d].contains(byte) { position += 1 }
    }
}

extension String {
    /// Return true if a regular expression matches the whole text.
    func matches(_ pattern: String) -> Bool {
        range(of: "\\A(?:\(pattern))\\z", options: .regularExpression) != nil
    }

    /// The text with another one wherever a regular expression fits.
    func replacing(pattern: String, with template: String) -> String {
        replacingOccurrences(of: pattern, with: template, options: .regularExpression)
    }

    /// The text, if the bytes are valid UTF-8.
    init?(validating bytes: [UInt8]) {
        guard let text = String(bytes: bytes, encoding: .utf8) else { return nil }
        self = text
    }
}
