/// What an API adds to the rules of every client. An overlay may have this file in place of this one.
enum Rules {
    /// The largest file that is sent, in bytes; `nil` for no limit.
    static let maxUploadBytes: Int? = nil

    /// Whether a file without content may be sent.
    static let sendsEmptyFiles = true

    /// What to do before a call is repeated that may have been accepted.
    static let lookFirst = "look whether it was done"

    /// The kind of every error with a status, where it is not that of the runtime.
    static let kindsByStatus: [Int: ErrorKind] = [:]

    /// The kind of an error by its code: code → the kind that its status has, and its own.
    static let kinds: [String: (status: ErrorKind, code: ErrorKind)] = [:]
}
