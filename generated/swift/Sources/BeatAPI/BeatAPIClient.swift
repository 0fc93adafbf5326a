import Foundation

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// A client of the API. Share one.
public struct BeatAPIClient: Sendable {
    let engine: Engine

    /// - Parameters:
    ///   - apiKey: The credential of the first security scheme that takes a text.
    ///   - credentials: Security scheme → credential, for APIs that have several.
    ///   - baseURL: The URL of the API; the contract's server if `nil`. Plain http is accepted for
    ///     this machine only.
    ///   - timeout: Seconds for a whole call, with every attempt and pause in it; 60 if `nil`, 600
    ///     for uploads.
    ///   - maxRetries: The number of attempts that a call may make after the first. A call that may
    ///     do something twice is sent again only if the server cannot have accepted it.
    ///   - configuration: Of the session, for proxies and certificates.
    /// - Throws: `BeatAPIError.configuration`
    public init(
        apiKey: String? = nil, credentials: [String: Credential] = [:], baseURL: String? = nil,
        timeout: Double? = nil, maxRetries: Int = 2, configuration: URLSessionConfiguration = .ephemeral
    ) throws {
        try self.init(
            credentials: Credentials(key: apiKey, given: credentials), baseURL: baseURL, timeout: timeout,
            maxRetries: maxRetries, transport: SessionTransport(configuration))
    }

    init(
        credentials: Credentials, baseURL: String? = nil, timeout: Double? = nil, maxRetries: Int = 2,
        transport: any Transport
    ) throws {
        let url = try BeatAPIClient.checked(baseURL ?? Spec.baseURL)
        if baseURL != nil { try BeatAPIClient.checkPrefix(url.text) }
        engine = Engine(
            baseURL: url.text,
            isLocal: url.isLocal,
            isElsewhere: baseURL != nil,
            credentials: credentials,
            timeout: timeout,
            maxRetries: max(0, maxRetries),
            transport: transport
        )
    }

    private init(engine: Engine) {
        self.engine = engine
    }

    /// The same client with the contract's server at another address, unless it has a URL of the caller's.
    ///
    /// - Parameters:
    ///   - template: The address, with the names of variables between braces.
    ///   - variables: Their values, and those that the contract allows; none for any.
    /// - Throws: `BeatAPIError.invalidArgument`: a value is not allowed.
    func at(_ template: String, _ variables: [(name: String, value: String, allowed: [String])]) throws -> BeatAPIClient {
        var address = template
        for (name, value, allowed) in variables {
            guard allowed.isEmpty ? !value.isEmpty : allowed.contains(value) else {
                let known = allowed.isEmpty ? "not empty" : allowed.joined(separator: " or ")
                throw BeatAPIError.invalidArgument("\(name) must be \(known)")
            }
            address = address.replacingOccurrences(of: "{\(name)}", with: value)
        }
        let url = try BeatAPIClient.checked(address)
        guard !engine.isElsewhere else { return self }
        var engine = engine
        engine.baseURL = url.text
        engine.isLocal = url.isLocal
        return BeatAPIClient(engine: engine)
    }

    /// A client with the credential in `BEATAPI_API_KEY`, or those in the variables of the contract's
    /// security schemes, for the server in `BEATAPI_BASE_URL` or else the contract's.
    ///
    /// - Throws: `BeatAPIError.configuration`: there is no usable credential or base URL.
    public static func fromEnvironment() throws -> BeatAPIClient {
        let environment = ProcessInfo.processInfo.environment.filter { !$0.value.isEmpty }
        let credentials = try Credentials(
            key: environment["BEATAPI_API_KEY"], given: [:], environment: environment)
        guard !credentials.isEmpty || Spec.security.isEmpty else {
            throw BeatAPIError.configuration("no API key: set BEATAPI_API_KEY, or pass apiKey")
        }
        return try BeatAPIClient(
            credentials: credentials, baseURL: environment["BEATAPI_BASE_URL"],
            transport: SessionTransport(.ephemeral))
    }

    /// Return true if a host is this machine (RFC 6761, RFC 1122, RFC 4291).
    static func isLoopback(_ host: String) -> Bool {
        ["localhost", "::1", "[::1]"].contains(host) || host.matches("127(\\.[0-9]{1,3}){3}")
    }

    private static func checkPrefix(_ base: String) throws {
        let prefix = Spec.pathPrefix
        guard !prefix.isEmpty, base.hasSuffix(prefix) else { return }
        throw BeatAPIError.configuration(
            "the base URL must not end in \(prefix), which the client adds itself; use"
                + " \(base.dropLast(prefix.count))")
    }

    static func checked(_ text: String) throws -> (text: String, isLocal: Bool) {
        guard let parts = URLComponents(string: text), let host = parts.host,
            let scheme = parts.scheme, ["https", "http"].contains(scheme)
        else { throw BeatAPIError.configuration("the base URL must be like https://api.example.com") }
        guard parts.user == nil, parts.query == nil, parts.fragment == nil else {
            throw BeatAPIError.configuration("the base URL must not have a user name, query or fragment")
        }
        let local = isLoopback(host)
        guard scheme == "https" || local else {
            throw BeatAPIError.configuration(
                "the base URL must be https, or the credentials would travel in clear text")
        }
        return (text.replacing(pattern: "/+$", with: ""), local)
    }
}
