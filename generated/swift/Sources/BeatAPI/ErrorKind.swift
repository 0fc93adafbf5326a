/// The kind of an error answer: by its code where the API gives one, else by its status.
public struct ErrorKind: RawRepresentable, Hashable, Sendable, CustomStringConvertible {
    public let rawValue: String

    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    public var description: String { rawValue }

    /// 400: the request is not what the contract asks for.
    public static let badRequest = ErrorKind(rawValue: "BadRequest")
    /// 401: the credential is missing, wrong or expired.
    public static let authentication = ErrorKind(rawValue: "Authentication")
    /// 402: something has to be paid first.
    public static let paymentRequired = ErrorKind(rawValue: "PaymentRequired")
    /// 403: it may not be done with this credential.
    public static let permissionDenied = ErrorKind(rawValue: "PermissionDenied")
    /// 403 without a word of the API: the network in front of it refused the request.
    public static let edgeRefused = ErrorKind(rawValue: "EdgeRefused")
    /// 404: there is no such object.
    public static let notFound = ErrorKind(rawValue: "NotFound")
    /// 409: it does not go together with the state of the object.
    public static let conflict = ErrorKind(rawValue: "Conflict")
    /// 409: the idempotency key was used with another body, or its first request still runs.
    public static let idempotencyConflict = ErrorKind(rawValue: "IdempotencyConflict")
    /// 422: a value is not allowed.
    public static let unprocessableEntity = ErrorKind(rawValue: "UnprocessableEntity")
    /// 429: too many requests.
    public static let rateLimit = ErrorKind(rawValue: "RateLimit")
    /// 429: too many things run at once; a repeat soon does not help.
    public static let concurrencyLimit = ErrorKind(rawValue: "ConcurrencyLimit")
    /// 500 to 599: the server could not do it.
    public static let server = ErrorKind(rawValue: "Server")
    /// Any other status.
    public static let status = ErrorKind(rawValue: "APIStatus")

    /// The kind that a status has.
    init(status: Int) {
        switch status {
        case 400: self = .badRequest
        case 401: self = .authentication
        case 402: self = .paymentRequired
        case 403: self = .permissionDenied
        case 404: self = .notFound
        case 409: self = .conflict
        case 422: self = .unprocessableEntity
        case 429: self = .rateLimit
        case 500...599: self = .server
        default: self = .status
        }
    }

    /// The kind of an answer with a status and a code.
    init(status: Int, code: String?) {
        let general = ErrorKind(status: status)
        let special = code.flatMap { Rules.kinds[$0] }
        self = special.flatMap { $0.status == general ? $0.code : nil } ?? Rules.kindsByStatus[status] ?? general
    }
}
