import Foundation

/// The availability of the effect.
public struct EffectStatus: OpenEnum {
    public let rawValue: String

    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// `"testing"`
    public static let testing = EffectStatus(rawValue: "testing")

    /// `"active"`
    public static let active = EffectStatus(rawValue: "active")

    /// `"paused"`
    public static let paused = EffectStatus(rawValue: "paused")

    /// Every value that the contract names.
    public static let known: [EffectStatus] = [
        .testing,
        .active,
        .paused,
    ]
}
