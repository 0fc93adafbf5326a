import Foundation

/// Any JSON value. Numbers keep up to 38 digits.
public enum JSONValue: Hashable, Sendable {
    case null
    case bool(Bool)
    case number(Decimal)
    case string(String)
    case array([JSONValue])
    case object([String: JSONValue])
    /// A file to upload; it can stand in forms only.
    case file(FileInput)

    /// Reads a JSON document (RFC 8259), strictly: no object may have two members of one name.
    ///
    /// - Throws: `JSONSyntaxError`, which holds nothing of the text.
    public init(parsing data: Data) throws {
        var parser = JSONParser(data)
        self = try parser.document()
    }

    /// An object of those members that have a value.
    static func members(_ values: [String: (any JSONConvertible)?]) -> [String: JSONValue] {
        values.compactMapValues { $0?.jsonValue }
    }

    /// The value as JSON text in UTF-8.
    ///
    /// - Throws: `BeatAPIError.invalidArgument`: there is a file in it.
    public func encoded() throws -> Data {
        var text = ""
        try write(to: &text)
        return Data(text.utf8)
    }

    private func write(to text: inout String) throws {
        switch self {
        case .null: text += "null"
        case .bool(let value): text += value ? "true" : "false"
        case .number(let value): text += value.description
        case .string(let value): text += JSONValue.quoted(value)
        case .array(let items): try JSONValue.write(items, to: &text)
        case .object(let members): try JSONValue.write(members, to: &text)
        case .file: throw BeatAPIError.invalidArgument("a file can be sent in a form only")
        }
    }

    private static func write(_ items: [JSONValue], to text: inout String) throws {
        text += "["
        for (index, item) in items.enumerated() {
            text += index == 0 ? "" : ","
            try item.write(to: &text)
        }
        text += "]"
    }

    private static func write(_ members: [String: JSONValue], to text: inout String) throws {
        text += "{"
        for (index, name) in members.keys.sorted().enumerated() {
            text += index == 0 ? "" : ","
            text += quoted(name) + ":"
            try members[name]?.write(to: &text)
        }
        text += "}"
    }

    private static func quoted(_ value: String) -> String {
        var text = "\""
        for scalar in value.unicodeScalars {
            switch scalar {
            case "\"": text += "\\\""
            case "\\": text += "\\\\"
            case _ where scalar.value < 0x20:
                let digits = String(scalar.value, radix: 16)
                text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: text.unicodeScalars.append(scalar)
            }
        }
        return text + "\""
    }

    /// The text, if it is one.
    public var stringValue: String? {
        if case .string(let value) = self { return value }
        return nil
    }

    /// The number, if it is one.
    public var numberValue: Decimal? {
        if case .number(let value) = self { return value }
        return nil
    }

    /// The number, rounded to a binary one.
    var doubleValue: Double? { numberValue.map { NSDecimalNumber(decimal: $0).doubleValue } }

    /// The truth value, if it is one.
    public var boolValue: Bool? {
        if case .bool(let value) = self { return value }
        return nil
    }

    /// The items, if it is an array.
    public var arrayValue: [JSONValue]? {
        if case .array(let value) = self { return value }
        return nil
    }

    /// The members, if it is an object.
    public var objectValue: [String: JSONValue]? {
        if case .object(let value) = self { return value }
        return nil
    }
}

/// A value that can be written as JSON.
public protocol JSONConvertible {
    var jsonValue: JSONValue { get }
}

/// A value that can be read from JSON.
public protocol JSONReadable {
    /// `nil` if the value is of another type.
    init?(jsonValue: JSONValue)
}

extension JSONValue: JSONConvertible, JSONReadable {
    public var jsonValue: JSONValue { self }

    public init?(jsonValue: JSONValue) {
        self = jsonValue
    }
}

extension String: JSONConvertible, JSONReadable {
    public var jsonValue: JSONValue { .string(self) }

    public init?(jsonValue: JSONValue) {
        guard let value = jsonValue.stringValue else { return nil }
        self = value
    }
}

extension Bool: JSONConvertible, JSONReadable {
    public var jsonValue: JSONValue { .bool(self) }

    public init?(jsonValue: JSONValue) {
        guard let value = jsonValue.boolValue else { return nil }
        self = value
    }
}

extension Decimal: JSONConvertible, JSONReadable {
    public var jsonValue: JSONValue { .number(self) }

    public init?(jsonValue: JSONValue) {
        guard let value = jsonValue.numberValue else { return nil }
        self = value
    }
}

extension Int: JSONConvertible, JSONReadable {
    public var jsonValue: JSONValue { .number(Decimal(self)) }

    public init?(jsonValue: JSONValue) {
        guard let value = jsonValue.numberValue, let whole = Int(value.description) else { return nil }
        self = whole
    }
}

extension Date: JSONConvertible, JSONReadable {
    public var jsonValue: JSONValue { .string(ISO8601DateFormatter().string(from: self)) }

    public init?(jsonValue: JSONValue) {
        guard let text = jsonValue.stringValue else { return nil }
        let formatter = ISO8601DateFormatter()
        if let moment = formatter.date(from: text) {
            self = moment
            return
        }
        formatter.formatOptions = [.withInternetDateTime, .withFractionalSeconds]
        guard let moment = formatter.date(from: text) else { return nil }
        self = moment
    }
}

extension Array: JSONConvertible where Element: JSONConvertible {
    public var jsonValue: JSONValue { .array(map(\.jsonValue)) }
}

extension Array: JSONReadable where Element: JSONReadable {
    public init?(jsonValue: JSONValue) {
        guard let items = jsonValue.arrayValue else { return nil }
        let read = items.compactMap(Element.init(jsonValue:))
        guard read.count == items.count else { return nil }
        self = read
    }
}

extension Dictionary: JSONConvertible where Key == String, Value: JSONConvertible {
    public var jsonValue: JSONValue { .object(mapValues(\.jsonValue)) }
}

extension Dictionary: JSONReadable where Key == String, Value: JSONReadable {
    public init?(jsonValue: JSONValue) {
        guard let members = jsonValue.objectValue else { return nil }
        let read = members.compactMapValues(Value.init(jsonValue:))
        guard read.count == members.count else { return nil }
        self = read
    }
}

extension JSONValue: CustomStringConvertible {
    /// A text as it is, all else as JSON; without queries of signed URLs.
    public var description: String {
        switch self {
        case .string(let text): return Text.withoutQueries(text)
        case .file(let file): return "(file \(file.name))"
        default: return Text.withoutQueries((try? encoded()).map { String(decoding: $0, as: UTF8.self) } ?? "…")
        }
    }
}

extension JSONValue: ExpressibleByStringLiteral, ExpressibleByBooleanLiteral, ExpressibleByIntegerLiteral,
    ExpressibleByFloatLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
    public init(stringLiteral value: String) { self = .string(value) }

    public init(booleanLiteral value: Bool) { self = .bool(value) }

    public init(integerLiteral value: Int) { self = .number(Decimal(value)) }

    public init(floatLiteral value: Double) { self = .number(Decimal(string: "\(value)") ?? Decimal(value)) }

    public init(arrayLiteral elements: JSONValue...) { self = .array(elements) }

    /// The last of several members of one name counts.
    public init(dictionaryLiteral elements: (String, JSONValue)...) {
        self = .object(Dictionary(elements, uniquingKeysWith: { $1 }))
    }
}
