/// The rules that an API adds to those of every client. An overlay may replace this file.
enum Rules {
    /// True if a file without content may be sent.
    static let sendsEmptyFiles = true

    /// The check to make before a call is repeated that may have been accepted.
    static let lookFirst = "look whether it was done"

    /// The kind of every error with a status, where it is not that of the runtime.
    static let kindsByStatus: [Int: ErrorKind] = [:]

    /// The kind of an error by its code: code → the kind that its status has, and its own.
    static let kinds: [String: (status: ErrorKind, code: ErrorKind)] = [:]
}
