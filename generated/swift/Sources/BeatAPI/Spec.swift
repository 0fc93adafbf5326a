/// The contract that this package speaks, and its rules as data. Generated from spec 2026-10-02.
public enum Spec {
    /// The version of this package.
    public static let packageVersion = "0.6.0"

    /// The date of the contract.
    public static let specVersion = "2026-10-02"

    /// SHA-256 of the canonical form of the contract document, lower-case hexadecimal.
    public static let specSHA256 = "04475741a3ed05c289e02e17dffd0f59d453efd1cb5bdf040a72a125a16592a9"

    /// The URL of the API.
    public static let baseURL = "https://api.beatapi.io"

    /// The version that paths begin with, such as `/v1`; empty if most have none in common.
    static let pathPrefix = "/v1"

    /// The name of this client. Networks in front of APIs may refuse requests without one.
    static let userAgent = "beatapi-swift/0.6.0 (spec 2026-10-02)"

    /// The largest file that may be uploaded, bytes; `nil`: there is no limit.
    static let maxUploadBytes: Int? = 104857600

    /// Media type → the largest file of that type, bytes, where it is less.
    static let uploadLimits: [String: Int] = ["image/png": 52428800, "image/jpeg": 52428800, "image/webp": 52428800, "audio/mpeg": 52428800, "audio/wav": 52428800, "audio/aac": 52428800, "audio/mp4": 52428800, "application/x-subrip": 52428800]

    /// Media type → the suffixes of such files that may be uploaded; empty for any.
    static let uploadSuffixes: [String: [String]] = ["image/png": [".png"], "image/jpeg": [".jpg", ".jpeg"], "image/webp": [".webp"], "audio/mpeg": [".mp3"], "audio/wav": [".wav"], "audio/aac": [".aac"], "audio/mp4": [".m4a"], "application/x-subrip": [".srt"], "video/mp4": [".mp4"], "video/quicktime": [".mov"]]

    /// The networks outside of the public internet.
    static let specialNetworks: [String] = ["0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "168.63.129.16/32", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/3", "2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20"]

    /// The security schemes, the usual one first.
    static let security: [Scheme] = [
        Scheme(id: "bearerAuth", kind: .bearer, place: "header", name: "Authorization", variable: "BEARER_AUTH"),
    ]

    /// Task statuses that end a wait with a result.
    public static let succeededStatuses: Set<String> = ["succeeded"]

    /// Task statuses that end a wait with an error.
    public static let failedStatuses: Set<String> = ["failed"]

    /// Task statuses that hand back to the caller, who has to decide something.
    public static let actionableStatuses: Set<String> = ["storyboard_ready", "requires_action"]

    /// Every task status the contract names.
    public static let knownStatuses: Set<String> = ["queued", "processing", "storyboard_ready", "requires_action", "editing", "composing", "succeeded", "failed"]

    /// The limit of status requests for one key, requests a minute.
    public static let pollsPerMinute = 120

    /// Task statuses of work that a request after a hand-back began anew.
    static let restartedStatuses: Set<String> = ["editing", "composing"]

    /// The share of that limit that one process uses.
    static let pollShare: Double = 0.92

    /// The polls allowed in a row, as a share of a minute's.
    static let pollBurstShare: Double = 0.05

    /// The rate regained each minute after a 429, as a share of the full rate.
    static let pollRecoveryPerMinute: Double = 0.06

    /// The least and the largest time between two polls of a task, seconds.
    static let pollGapSeconds: ClosedRange<Double> = 5.0...30.0

    /// The delay that a poll must save on average, seconds.
    static let worthwhileSeconds: Double = 0.25

    /// The median and the spread of the durations assumed until enough are known (lognormal).
    static let priorMedianSeconds: Double = 60.0
    static let priorSigma: Double = 1.0

    /// The number of observed durations that they count for.
    static let priorWeight: Double = 5

    /// The webhook events the contract names.
    public static let webhookEvents: [String] = ["task.succeeded", "task.failed"]
}
