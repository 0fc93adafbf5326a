import Foundation

/// An object with typed fields. It keeps unknown fields, unknown values and nulls as the server sent
/// them.
public protocol JSONModel: JSONConvertible, JSONReadable, Hashable, Sendable, CustomReflectable,
    CustomStringConvertible
{
    /// The fields that the contract names.
    static var shape: Shape { get }

    /// The whole object.
    var json: [String: JSONValue] { get }

    /// Wraps a JSON object, whatever is missing in it, odd or new.
    init(json: [String: JSONValue])
}

/// The fields that the contract names, and those whose values are not shown.
public struct Shape: Sendable {
    /// In the order of the contract.
    let names: [String]
    let secrets: Set<String>
}

extension JSONModel {
    public var jsonValue: JSONValue { .object(json) }

    public init?(jsonValue: JSONValue) {
        guard let members = jsonValue.objectValue else { return nil }
        self.init(json: members)
    }

    /// The same with one more member, such as a null or a field of a newer contract.
    public func with(_ name: String, _ value: JSONValue) -> Self {
        Self(json: json.merging([name: value]) { $1 })
    }

    /// The members in the order of the contract, then the others.
    var ordered: [(String, JSONValue)] {
        let known = Self.shape.names.compactMap { name in json[name].map { (name, $0) } }
        return known + additionalProperties.ordered
    }

    /// The fields that the contract does not name.
    public var additionalProperties: [String: JSONValue] {
        json.filter { !Self.shape.names.contains($0.key) }
    }

    /// The text that `print` shows: no secrets, no queries of signed URLs.
    public var description: String {
        let fields = json.keys.sorted().map { "\($0): \(shown($0))" }
        return "\(Self.self)(\(fields.joined(separator: ", ")))"
    }

    /// The same fields for `dump`.
    public var customMirror: Mirror {
        let fields = json.keys.sorted().map { (label: $0 as String?, value: shown($0) as Any) }
        return Mirror(self, children: fields, displayStyle: .struct)
    }

    private func shown(_ name: String) -> String {
        Self.shape.secrets.contains(name) ? "(secret)" : json[name]?.description ?? ""
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
    ExpressibleByStringLiteral, CustomStringConvertible
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

    public var description: String { rawValue }

    /// True if the contract of this version names the value.
    public var isKnown: Bool { Self.known.contains(self) }
}

extension Dictionary where Key == String, Value == JSONValue {
    /// The members by their names.
    var ordered: [(String, JSONValue)] { sorted { $0.key < $1.key }.map { ($0.key, $0.value) } }
}
