import Foundation

#if canImport(FoundationNetworking)
    import FoundationNetworking
#endif

/// A BeatAPI client. Share one.
///
/// ```swift
/// let client = try BeatAPIClient.fromEnvironment()
/// let image = try await client.files.upload(URL(fileURLWithPath: "cover.png"))
/// let song = try await client.files.upload(URL(fileURLWithPath: "song.mp3"))
/// let params = CreateMusicVideoTaskParams(images: [try image.url], audioUrl: try song.url)
/// let task = try await client.tasks.wait(for: client.musicVideo.create(params))
/// try await client.tasks.download(task, to: URL(fileURLWithPath: "video.mp4"))
/// ```
public struct BeatAPIClient: Sendable {
    let engine: Engine

    /// - Parameters:
    ///   - apiKey: Your key.
    ///   - baseURL: Where the API is; the contract's server if `nil`. Plain http is accepted for this
    ///     machine only.
    ///   - timeout: Seconds for a whole call, with every attempt and pause in it; 60 if `nil`, 600
    ///     for uploads.
    ///   - maxRetries: How many more attempts a call may make after the first. A call that starts a
    ///     task is sent again only if the server cannot have accepted it.
    ///   - session: The session to use, one of the client's own if `nil`. On Linux, where only a
    ///     session's own delegate is asked about redirects, it must refuse them.
    /// - Throws: `BeatAPIError.configuration`
    public init(
        apiKey: String, baseURL: String? = nil, timeout: Double? = nil, maxRetries: Int = 2,
        session: URLSession? = nil
    ) throws {
        let url = try BeatAPIClient.checked(baseURL ?? Spec.baseURL)
        engine = Engine(
            baseURL: url.text,
            isLocal: url.isLocal,
            key: try APIKey(apiKey),
            timeout: timeout ?? 60,
            uploadTimeout: timeout ?? 600,
            maxRetries: max(0, maxRetries),
            session: session
                ?? URLSession(configuration: .ephemeral, delegate: Guard(), delegateQueue: nil),
            random: { Double.random(in: 0...1) }
        )
    }

    /// A client with the key in `BEATAPI_API_KEY`, for the server in `BEATAPI_BASE_URL` or else the
    /// contract's.
    ///
    /// - Throws: `BeatAPIError.configuration`: there is no usable key or base URL.
    public static func fromEnvironment() throws -> BeatAPIClient {
        let environment = ProcessInfo.processInfo.environment
        guard let key = environment["BEATAPI_API_KEY"], !key.isEmpty else {
            throw BeatAPIError.configuration("no API key: set BEATAPI_API_KEY, or pass apiKey")
        }
        let url = environment["BEATAPI_BASE_URL"].flatMap { $0.isEmpty ? nil : $0 }
        return try BeatAPIClient(apiKey: key, baseURL: url)
    }

    /// Whether a host means this machine (RFC 6761, RFC 1122, RFC 4291).
    static func isLoopback(_ host: String) -> Bool {
        ["localhost", "::1", "[::1]"].contains(host) || host.matches("127(\\.[0-9]{1,3}){3}")
    }

    private static func checked(_ text: String) throws -> (text: String, isLocal: Bool) {
        guard let parts = URLComponents(string: text), let host = parts.host,
            let scheme = parts.scheme, ["https", "http"].contains(scheme)
        else { throw BeatAPIError.configuration("the base URL must be like https://api.beatapi.io") }
        guard parts.user == nil, parts.query == nil, parts.fragment == nil else {
            throw BeatAPIError.configuration("the base URL must not have a user name, query or fragment")
        }
        let local = isLoopback(host)
        guard scheme == "https" || local else {
            throw BeatAPIError.configuration(
                "the base URL must be https, or the API key would travel in clear text")
        }
        return (text.replacing(pattern: "/+$", with: ""), local)
    }
}
