import Foundation

/// The style in which a parameter is written (OpenAPI 3.1, section 4.8.12.2).
struct Style: Sendable {
    /// Such as `form`; `json` writes the value as JSON.
    let name: String
    /// True if each item or member is written by itself.
    let isExploded: Bool
    /// True if characters with a meaning in URLs stay as they are.
    let keepsReserved: Bool

    /// A style with a star if it is exploded, and a plus if reserved characters stay.
    init(_ text: String) {
        name = text.filter { $0.isLetter }
        isExploded = text.contains("*")
        keepsReserved = text.contains("+")
    }

    /// A value as one segment of a path, or a part of one.
    func path(_ key: String, _ value: JSONValue) -> String {
        switch name {
        case "label": return "." + joined(value, isExploded ? "." : ",")
        case "matrix": return matrix(key, value)
        case "json": return escaped(Style.printed(value))
        default: return joined(value, ",")
        }
    }

    private func matrix(_ key: String, _ value: JSONValue) -> String {
        let start = ";\(escaped(key))="
        if isExploded, value.arrayValue != nil {
            return items(value).map { start + $0 }.joined()
        }
        let isOpen = isExploded && value.objectValue != nil
        return isOpen ? ";" + joined(value, ";") : start + joined(value, ",")
    }

    /// A value as the value of a header field or a cookie.
    func header(_ value: JSONValue) -> String {
        if name == "json" { return Style.printed(value) }
        guard let members = value.objectValue else {
            return (value.arrayValue ?? [value]).map(Style.plain).joined(separator: ",")
        }
        let apart = isExploded ? "=" : ","
        return Style.sorted(members).map { "\($0)\(apart)\(Style.plain($1))" }.joined(separator: ",")
    }

    /// A value as cookies; an exploded list repeats its name.
    func cookie(_ key: String, _ value: JSONValue) -> [String] {
        if name == "json" { return ["\(key)=\(Style.octets(Style.printed(value)))"] }
        guard let members = value.objectValue else {
            let texts = (value.arrayValue ?? [value]).map { Style.octets(Style.plain($0)) }
            return isExploded ? texts.map { "\(key)=\($0)" } : ["\(key)=\(texts.joined(separator: ","))"]
        }
        let pairs = Style.sorted(members).map { ($0, Style.octets(Style.plain($1))) }
        guard !isExploded else { return pairs.map { "\($0)=\($1)" } }
        return ["\(key)=" + pairs.flatMap { [$0, $1] }.joined(separator: ",")]
    }

    /// A text as the value of a cookie (RFC 6265, section 4.1.1).
    private static func octets(_ text: String) -> String {
        let unreserved = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"
        let allowed = CharacterSet(charactersIn: unreserved + "!#$&'()*+-./:<=>?@[]^_`{|}~")
        return text.addingPercentEncoding(withAllowedCharacters: allowed) ?? ""
    }

    /// A value as members of a query or a form.
    func query(_ key: String, _ value: JSONValue) -> [String] {
        let start = "\(escaped(key))="
        if name == "json" { return [start + escaped(Style.printed(value))] }
        guard let members = value.objectValue else {
            let isSplit = isExploded || value.arrayValue == nil
            return isSplit ? items(value).map { start + $0 } : [start + joined(value, between)]
        }
        if name == "deepObject" { return deep(key, members) }
        guard isExploded else { return [start + joined(value, between)] }
        return Style.sorted(members).map { "\(escaped($0))=\(escaped(Style.plain($1)))" }
    }

    private func deep(_ key: String, _ members: [String: JSONValue]) -> [String] {
        Style.sorted(members).flatMap { name, value -> [String] in
            let inner = "\(key)[\(name)]"
            if let more = value.objectValue { return deep(inner, more) }
            return items(value).map { "\(escaped(inner))=\($0)" }
        }
    }

    private var between: String {
        switch name {
        case "spaceDelimited": return "%20"
        case "pipeDelimited": return "%7C"
        default: return ","
        }
    }

    private func joined(_ value: JSONValue, _ separator: String) -> String {
        guard let members = value.objectValue else {
            return items(value).joined(separator: separator)
        }
        let apart = isExploded ? "=" : ","
        return Style.sorted(members)
            .map { "\(escaped($0))\(apart)\(escaped(Style.plain($1)))" }
            .joined(separator: separator)
    }

    private func items(_ value: JSONValue) -> [String] {
        (value.arrayValue ?? [value]).map { escaped(Style.plain($0)) }
    }

    private static func sorted(_ members: [String: JSONValue]) -> [(String, JSONValue)] {
        members.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }

    static func plain(_ value: JSONValue) -> String {
        switch value {
        case .string(let text): return text
        case .number(let number): return number.description
        case .bool(let truth): return truth ? "true" : "false"
        case .null, .file: return ""
        case .array, .object: return printed(value)
        }
    }

    private static func printed(_ value: JSONValue) -> String {
        (try? value.encoded()).map { String(decoding: $0, as: UTF8.self) } ?? ""
    }

    private func escaped(_ text: String) -> String {
        guard keepsReserved else { return Arguments.escaped(text) }
        let unreserved = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~"
        let allowed = CharacterSet(charactersIn: unreserved + ":/?@!$'(),;")
        return text.addingPercentEncoding(withAllowedCharacters: allowed) ?? ""
    }
}

extension Arguments.Body {
    /// A body that is no form and no file, with its media type; `nil` if it is one.
    var written: (Data, String)? {
        get throws {
            switch self {
            case .json(let members):
                return (try JSONValue.object(members).encoded(), "application/json")
            case .pairs(let value, let styles):
                let pairs = Arguments.pairs(value, styles)
                return (Data(pairs.joined(separator: "&").utf8), "application/x-www-form-urlencoded")
            case .value(let value, let media):
                return (try value.encoded(), media)
            case .text(let text, let media):
                return (Data(text.utf8), media)
            case .form, .bytes:
                return nil
            }
        }
    }
}

extension Data: JSONReadable {
    public init?(jsonValue: JSONValue) {
        guard case .file(let file) = jsonValue, case .bytes(let bytes) = file.content else { return nil }
        self = bytes
    }
}
