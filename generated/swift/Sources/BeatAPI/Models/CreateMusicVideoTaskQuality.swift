import Foundation

/// Rendering quality. High quality cannot be had at 540p. Only with `mv_tier` `"standard"`.
public struct CreateMusicVideoTaskQuality: OpenEnum {
    public let rawValue: String

    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// `"standard"`
    public static let standard = CreateMusicVideoTaskQuality(rawValue: "standard")

    /// `"high"`
    public static let high = CreateMusicVideoTaskQuality(rawValue: "high")

    /// Every value that the contract names.
    public static let known: [CreateMusicVideoTaskQuality] = [
        .standard,
        .high,
    ]
}
