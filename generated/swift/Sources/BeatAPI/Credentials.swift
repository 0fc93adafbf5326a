import Foundation

/// A credential of a security scheme: a text, such as a key or a token, or a user's name and password.
public enum Credential: Sendable, Hashable, ExpressibleByStringLiteral {
    case secret(String)
    case basic(user: String, password: String)

    public init(stringLiteral value: String) {
        self = .secret(value)
    }

    fileprivate var text: String {
        switch self {
        case .secret(let text): return text
        case .basic(let user, let password): return "\(user):\(password)"
        }
    }
}

/// A security scheme of the contract.
struct Scheme: Sendable {
    enum Kind: Sendable {
        /// A bearer token (RFC 6750).
        case bearer
        /// User name and password with a colon between them (RFC 7617).
        case basic
        /// A value by itself.
        case key
        /// A certificate, which the session shows.
        case mtls
    }

    let id: String
    let kind: Kind
    /// `header`, `query` or `cookie`.
    let place: String
    /// The name of the field there.
    let name: String
    /// The environment variable that holds the credential, without the client's prefix.
    let variable: String
}

/// The credentials of one client. They show themselves only where they are sent.
struct Credentials: Sendable, CustomReflectable, CustomStringConvertible {
    /// The credentials of one call, in the parts of the request that carry them.
    struct Sent {
        var headers: [(name: String, value: String)] = []
        var cookies: [String] = []
        var query: String?
    }

    private let held: [String: String]

    /// - Parameters:
    ///   - key: The credential of the first scheme that takes a text.
    ///   - given: Scheme → credential.
    ///   - environment: The source of the credentials that are not given.
    /// - Throws: `BeatAPIError.configuration`: there is no such scheme, or a credential cannot be sent.
    init(key: String?, given: [String: Credential], environment: [String: String] = [:]) throws {
        for id in given.keys.sorted() where !Spec.security.contains(where: { $0.id == id }) {
            throw BeatAPIError.configuration("credentials holds \(id): there is no such scheme")
        }
        let first = Spec.security.first { $0.kind == .bearer || $0.kind == .key }?.id
        var held: [String: String] = [:]
        for scheme in Spec.security {
            let named = environment["BEATAPI_\(scheme.variable)"].flatMap { $0.isEmpty ? nil : $0 }
            let general = scheme.id == first ? key : nil
            guard let text = given[scheme.id]?.text ?? general ?? named else { continue }
            held[scheme.id] = try Credentials.checked(text, scheme)
        }
        self.held = held
    }

    private static func checked(_ text: String, _ scheme: Scheme) throws -> String {
        guard scheme.kind == .basic || text.matches("[!-~]+") else {
            let message = "is empty, or has spaces, line ends or non-ASCII characters"
            throw BeatAPIError.configuration("the credential of \(scheme.id) \(message)")
        }
        return text
    }

    var isEmpty: Bool { held.isEmpty }

    /// Return the credentials that an operation sends.
    ///
    /// - Throws: `BeatAPIError.configuration`: none of the alternatives is there as a whole.
    func authorize(_ operation: Operation) throws -> Sent {
        let complete = operation.security.first { !$0.isEmpty && $0.allSatisfy(isThere) }
        guard let ids = complete ?? operation.security.first(where: \.isEmpty) ?? none(operation) else {
            let missing = operation.security.first?.filter { !isThere($0) } ?? []
            let named = missing.map { id in
                "\(id) (or BEATAPI_\(Credentials.scheme(id)?.variable ?? ""))"
            }
            let list = named.joined(separator: ", ")
            throw BeatAPIError.configuration("\(operation.id) needs credentials: \(list)")
        }
        var sent = Sent()
        for scheme in ids.compactMap(Credentials.scheme) { put(scheme, into: &sent) }
        return sent
    }

    private func none(_ operation: Operation) -> [String]? {
        operation.security.isEmpty ? [] : nil
    }

    private static func scheme(_ id: String) -> Scheme? {
        Spec.security.first { $0.id == id }
    }

    private func isThere(_ id: String) -> Bool {
        held[id] != nil || Credentials.scheme(id)?.kind == .mtls
    }

    private func put(_ scheme: Scheme, into sent: inout Sent) {
        guard let text = held[scheme.id] else { return }
        switch (scheme.kind, scheme.place) {
        case (.bearer, _): sent.headers.append(("Authorization", "Bearer \(text)"))
        case (.basic, _):
            sent.headers.append(("Authorization", "Basic \(Data(text.utf8).base64EncodedString())"))
        case (.mtls, _): break
        case (.key, "header"): sent.headers.append((scheme.name, text))
        case (.key, "cookie"): sent.cookies.append("\(scheme.name)=\(text)")
        case (.key, _):
            let pair = "\(Arguments.escaped(scheme.name))=\(Arguments.escaped(text))"
            sent.query = sent.query.map { "\($0)&\(pair)" } ?? pair
        }
    }

    /// A hash that distinguishes them within this process; another process has other hashes.
    var fingerprint: Int { held.hashValue }

    /// A text without any of them.
    func redact(_ text: String) -> String {
        // One that could be a word is no real one, and hides no words of a message.
        held.values.filter { !$0.matches("[A-Za-z]{1,15}") }
            .reduce(text) { $0.replacingOccurrences(of: $1, with: "(key)") }
    }

    var description: String { "(credentials)" }

    var customMirror: Mirror { Mirror(self, children: []) }
}
