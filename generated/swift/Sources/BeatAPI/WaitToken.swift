import Foundation

/// A wait as JSON, with which another process can continue it: no secret, no code, a version. Clients
/// of all languages read it.
struct WaitToken {
    private static let version: Decimal = 1

    /// The time for a wait that is resumed after its deadline: enough for one poll.
    private static let leastSeconds = 10.0

    private static let longestSeconds = 1e12

    let taskID: String
    let baseURL: String
    /// The seconds that the wait may take in all; `nil` for no limit.
    let timeout: Double?
    /// The deadline as Unix time, as two processes share no other clock.
    let expiresAt: Double?

    /// A token for a wait that begins now.
    init(taskID: String, baseURL: String, timeout: Double?, now: Double) {
        self.taskID = taskID
        self.baseURL = baseURL
        self.timeout = timeout
        expiresAt = timeout.map { ((now + $0) * 1000).rounded() / 1000 }
    }

    /// Reads a token.
    ///
    /// - Throws: `BeatAPIError.invalidArgument`: it is not a token, is of a later version, or is for
    ///   another server.
    init(_ text: String, baseURL: String) throws {
        guard let members = (try? JSONValue(parsing: Data(text.utf8)))?.objectValue else {
            throw BeatAPIError.invalidArgument("this is not a wait token: pass what tasks.token returned")
        }
        guard members["v"]?.numberValue == WaitToken.version else {
            throw BeatAPIError.invalidArgument("the wait token is of another version: upgrade this client")
        }
        guard let taskID = members["task_id"]?.stringValue, !taskID.isEmpty,
            let server = members["base_url"]?.stringValue
        else { throw WaitToken.damaged }
        timeout = try WaitToken.seconds(members["timeout"])
        expiresAt = try WaitToken.seconds(members["expires_at"])
        guard server == baseURL else {
            throw BeatAPIError.invalidArgument(
                "the wait token is for \(server), this client for \(baseURL): build the client with that"
                    + " baseURL")
        }
        self.taskID = taskID
        self.baseURL = server
    }

    private static let damaged = BeatAPIError.invalidArgument(
        "the wait token is damaged: store it as it was returned")

    private static func seconds(_ value: JSONValue?) throws -> Double? {
        guard let value, value != .null else { return nil }
        guard let seconds = value.doubleValue, seconds > 0, seconds < longestSeconds else { throw damaged }
        return seconds
    }

    /// The token as text.
    func dump() throws -> String {
        func number(_ value: Double?) -> JSONValue { value.map { JSONValue(floatLiteral: $0) } ?? .null }
        let members: JSONValue = [
            "v": .number(WaitToken.version), "task_id": .string(taskID), "base_url": .string(baseURL),
            "timeout": number(timeout), "expires_at": number(expiresAt),
        ]
        return String(decoding: try members.encoded(), as: UTF8.self)
    }

    /// The seconds left, at least enough for one poll; `nil` for no limit. The wait never takes longer
    /// than its whole timeout, whatever the wall clock says.
    func remaining(_ now: Double) -> Double? {
        guard let timeout, let expiresAt else { return nil }
        return max(WaitToken.leastSeconds, min(timeout, expiresAt - now))
    }
}

extension TasksResource {
    /// Return a line of JSON with which `resume` continues a wait in any process, until the same moment
    /// of the wall clock. It holds no secret.
    ///
    /// - Parameters:
    ///   - taskID: The id of the task.
    ///   - timeout: Seconds to wait from now on; `nil` for no limit.
    /// - Throws: `BeatAPIError.invalidArgument`
    public func token(_ taskID: String, timeout: Double? = 900) throws -> String {
        try WaitOptions(timeout: timeout).check()
        guard !taskID.isEmpty else { throw BeatAPIError.invalidArgument("taskID must be the id of a task") }
        let now = Date().timeIntervalSince1970
        return try WaitToken(taskID: taskID, baseURL: engine.baseURL, timeout: timeout, now: now).dump()
    }

    /// Continues the wait of a token, which may come from a client of another language.
    ///
    /// - Throws: `BeatAPIError.invalidArgument`: it is not a token, or is for another server; else as
    ///   `wait`.
    public func resume(
        _ token: String, onUpdate: (@Sendable (VideoTask) -> Void)? = nil
    ) async throws -> VideoTask {
        let found = try WaitToken(token, baseURL: engine.baseURL)
        let left = found.remaining(Date().timeIntervalSince1970)
        return try await wait(forID: found.taskID, timeout: left, onUpdate: onUpdate)
    }
}
