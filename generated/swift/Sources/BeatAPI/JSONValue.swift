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

    var stringValue: String? {
        if case .string(let value) = self { return value }
        return nil
    }

    var numberValue: Decimal? {
        if case .number(let value) = self { return value }
        return nil
    }

    var boolValue: Bool? {
        if case .bool(let value) = self { return value }
        return nil
    }

    var arrayValue: [JSONValue]? {
        if case .array(let value) = self { return value }
        return nil
    }

    var objectValue: [String: JSONValue]? {
        if case .object(let value) = self { return value }
        return nil
    }
}

/// What can be written as JSON.
public protocol JSONConvertible {
    var jsonValue: JSONValue { get }
}

/// What can be read from JSON.
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

/// An object with typed fields. It holds what the server sent, whole: fields nobody knew, values
/// nobody knew and nulls included.
public protocol JSONModel: JSONConvertible, JSONReadable, Hashable, Sendable, CustomReflectable {
    /// The fields that the contract names.
    static var shape: Shape { get }

    /// The whole object.
    var json: [String: JSONValue] { get }

    /// Wraps a JSON object, whatever is missing in it, odd or new.
    init(json: [String: JSONValue])
}

/// The fields that the contract names, and those whose values are not shown.
public struct Shape: Sendable {
    let names: Set<String>
    let secrets: Set<String>
}

extension JSONModel {
    public var jsonValue: JSONValue { .object(json) }

    public init?(jsonValue: JSONValue) {
        guard let members = jsonValue.objectValue else { return nil }
        self.init(json: members)
    }

    /// What the server sent beyond the contract's fields.
    public var additionalProperties: [String: JSONValue] {
        json.filter { !Self.shape.names.contains($0.key) }
    }

    /// What `print` and `dump` show: no secrets, no queries of signed URLs.
    public var customMirror: Mirror {
        let shown = json.keys.sorted().map { name in
            (label: name as String?, value: redacted(name) as Any)
        }
        return Mirror(self, children: shown, displayStyle: .struct)
    }

    private func redacted(_ name: String) -> String {
        if Self.shape.secrets.contains(name) { return "(secret)" }
        guard let value = json[name] else { return "" }
        return Text.withoutQueries("\(value)")
    }

    func required<Value: JSONReadable>(_ name: String) throws -> Value {
        guard let value: Value = given(name) else {
            throw BeatAPIError.unexpectedData("\(Self.self).\(name) is missing, or is of another type")
        }
        return value
    }

    func given<Value: JSONReadable>(_ name: String) -> Value? {
        json[name].flatMap(Value.init(jsonValue:))
    }
}

/// A text of which the contract names the values known today. A newer server may send others.
public protocol OpenEnum: RawRepresentable, Hashable, Sendable, JSONConvertible, JSONReadable,
    ExpressibleByStringLiteral
where RawValue == String {
    /// Every value that the contract names.
    static var known: [Self] { get }

    init(rawValue: String)
}

extension OpenEnum {
    public init(stringLiteral value: String) {
        self.init(rawValue: value)
    }

    public var jsonValue: JSONValue { .string(rawValue) }

    public init?(jsonValue: JSONValue) {
        guard let value = jsonValue.stringValue else { return nil }
        self.init(rawValue: value)
    }

    /// Whether the contract that this version speaks names the value.
    public var isKnown: Bool { Self.known.contains(self) }
}
