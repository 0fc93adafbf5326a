import Foundation

/// Values of CreateMusicVideoTaskMvTier.
public struct CreateMusicVideoTaskMvTier: OpenEnum {
    public let rawValue: String

    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// `"standard"`
    public static let standard = CreateMusicVideoTaskMvTier(rawValue: "standard")

    /// `"premium"`
    public static let premium = CreateMusicVideoTaskMvTier(rawValue: "premium")

    /// Every value that the contract names.
    public static let known: [CreateMusicVideoTaskMvTier] = [
        .standard,
        .premium,
    ]
}
