/// The rules that BeatAPI adds to those of every client.
enum Rules {
    static let sendsEmptyFiles = false

    static let lookFirst = "look at usage.retrieve() or your webhooks"

    /// The kind of every error with a status, where it is not that of the runtime.
    static let kindsByStatus: [Int: ErrorKind] = [402: .insufficientCredits]

    /// The kind of an error by its code: code → the kind that its status has, and its own.
    static let kinds: [String: (status: ErrorKind, code: ErrorKind)] = [
        "content_policy_violation": (.badRequest, .contentPolicy),
        "idempotency_conflict": (.conflict, .idempotencyConflict),
        "internal_error": (.server, .internalServer),
        "invalid_api_key": (.authentication, .invalidAPIKey),
        "missing_api_key": (.authentication, .missingAPIKey),
        "processing_failed": (.server, .processingFailed),
        "processing_timeout": (.server, .processingTimeout),
        "processing_unavailable": (.server, .processingUnavailable),
        "realtime_capacity_unavailable": (.server, .realtimeCapacity),
        "realtime_disabled": (.server, .realtimeDisabled),
        "result_transfer_failed": (.server, .resultTransfer),
        "user_concurrency_exceeded": (.rateLimit, .concurrencyLimit),
    ]
}

extension ErrorKind {
    /// 400 `content_policy_violation` (2026-08): an input or a prompt is not allowed.
    public static let contentPolicy = ErrorKind(rawValue: "ContentPolicy")
    /// 401 `missing_api_key` (2026-09-29): no key arrived.
    public static let missingAPIKey = ErrorKind(rawValue: "MissingAPIKey")
    /// 401 `invalid_api_key` (2026-09-29): the key is wrong, expired, disabled or used up.
    public static let invalidAPIKey = ErrorKind(rawValue: "InvalidAPIKey")
    /// 402: the account's balance does not cover the task.
    public static let insufficientCredits = ErrorKind(rawValue: "InsufficientCredits")
    /// 500 `internal_error`: a fault of the server's own.
    public static let internalServer = ErrorKind(rawValue: "InternalServer")
    /// 503, in 2026-08 and 2026-09 502, `processing_unavailable`: nothing can be processed now.
    public static let processingUnavailable = ErrorKind(rawValue: "ProcessingUnavailable")
    /// 503 `processing_failed`: the processing of a request failed.
    public static let processingFailed = ErrorKind(rawValue: "ProcessingFailed")
    /// 503 `processing_timeout`: the processing of a request took too long.
    public static let processingTimeout = ErrorKind(rawValue: "ProcessingTimeout")
    /// 503 `result_transfer_failed`: a result was made, but could not be stored.
    public static let resultTransfer = ErrorKind(rawValue: "ResultTransfer")
    /// 503 `realtime_disabled` (2026-07-31): realtime sessions are switched off.
    public static let realtimeDisabled = ErrorKind(rawValue: "RealtimeDisabled")
    /// 503 `realtime_capacity_unavailable` (2026-07-31): all realtime sessions are taken.
    public static let realtimeCapacity = ErrorKind(rawValue: "RealtimeCapacity")
}
