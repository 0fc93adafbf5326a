import Foundation

/// The state of the session; `closed`, `failed` and `expired` are final.
public struct RealtimeSessionStatus: OpenEnum {
    public let rawValue: String

    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// `"ready"`
    public static let ready = RealtimeSessionStatus(rawValue: "ready")

    /// `"connecting"`
    public static let connecting = RealtimeSessionStatus(rawValue: "connecting")

    /// `"active"`
    public static let active = RealtimeSessionStatus(rawValue: "active")

    /// `"closed"`
    public static let closed = RealtimeSessionStatus(rawValue: "closed")

    /// `"failed"`
    public static let failed = RealtimeSessionStatus(rawValue: "failed")

    /// `"expired"`
    public static let expired = RealtimeSessionStatus(rawValue: "expired")

    /// Every value that the contract names.
    public static let known: [RealtimeSessionStatus] = [
        .ready,
        .connecting,
        .active,
        .closed,
        .failed,
        .expired,
    ]
}
