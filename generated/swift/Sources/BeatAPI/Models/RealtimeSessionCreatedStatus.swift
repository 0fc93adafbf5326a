import Foundation

/// The state of the session; `closed`, `failed` and `expired` are final.
public struct RealtimeSessionCreatedStatus: OpenEnum {
    public let rawValue: String

    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// `"ready"`
    public static let ready = RealtimeSessionCreatedStatus(rawValue: "ready")

    /// `"connecting"`
    public static let connecting = RealtimeSessionCreatedStatus(rawValue: "connecting")

    /// `"active"`
    public static let active = RealtimeSessionCreatedStatus(rawValue: "active")

    /// `"closed"`
    public static let closed = RealtimeSessionCreatedStatus(rawValue: "closed")

    /// `"failed"`
    public static let failed = RealtimeSessionCreatedStatus(rawValue: "failed")

    /// `"expired"`
    public static let expired = RealtimeSessionCreatedStatus(rawValue: "expired")

    /// Every value that the contract names.
    public static let known: [RealtimeSessionCreatedStatus] = [
        .ready,
        .connecting,
        .active,
        .closed,
        .failed,
        .expired,
    ]
}
