import Foundation

/// One live session. Its times are ISO 8601 text, unlike all others.
///
/// A realtime session that was just created, with its secret.
public struct RealtimeSessionCreated: JSONModel {
    public static let shape = Shape(
        names: [
            "id",
            "object",
            "status",
            "expires_at",
            "max_duration_seconds",
            "allowed_origins",
            "credits",
            "request_id",
            "created_at",
            "connected_at",
            "closed_at",
            "client_secret",
        ],
        secrets: ["client_secret"]
    )

    /// The whole object, unknown fields and values included.
    public let json: [String: JSONValue]

    /// Wraps a JSON object, whatever is missing in it, odd or new.
    public init(json: [String: JSONValue]) {
        self.json = json
    }

    /// Id of the session. Pattern `^rts_`.
    public var id: String {
        get throws { try required("id") }
    }

    /// Always `"realtime.session"`.
    public var object: String {
        get throws { try required("object") }
    }

    /// The state of the session; `closed`, `failed` and `expired` are final.
    public var status: RealtimeSessionCreatedStatus {
        get throws { try required("status") }
    }

    /// The time at which the client secret expires, unless it is used.
    public var expiresAt: Date {
        get throws { try required("expires_at") }
    }

    /// Longest duration of the session in seconds.
    public var maxDurationSeconds: Int {
        get throws { try required("max_duration_seconds") }
    }

    /// Exact origins of the pages that may join: HTTPS, or HTTP of the own machine.
    public var allowedOrigins: [String] {
        get throws { try required("allowed_origins") }
    }

    /// The cost of a realtime session, in US dollars.
    public var credits: RealtimeCredits {
        get throws { try required("credits") }
    }

    /// Id of the request that created the session, for support.
    public var requestId: String {
        get throws { try required("request_id") }
    }

    /// The time of creation.
    public var createdAt: Date {
        get throws { try required("created_at") }
    }

    /// The time of the first accepted heartbeat; null before it.
    public var connectedAt: Date? {
        given("connected_at")
    }

    /// The time of the end; null before it.
    public var closedAt: Date? {
        given("closed_at")
    }

    /// The secret with which the browser joins; it lives for a short time. Pattern `^brt_live_`.
    public var clientSecret: String {
        get throws { try required("client_secret") }
    }

}
