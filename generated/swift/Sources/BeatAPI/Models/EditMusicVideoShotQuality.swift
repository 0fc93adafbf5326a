import Foundation

/// Rendering quality. High quality cannot be had at 540p.
public struct EditMusicVideoShotQuality: OpenEnum {
    public let rawValue: String

    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// `"standard"`
    public static let standard = EditMusicVideoShotQuality(rawValue: "standard")

    /// `"high"`
    public static let high = EditMusicVideoShotQuality(rawValue: "high")

    /// Every value that the contract names.
    public static let known: [EditMusicVideoShotQuality] = [
        .standard,
        .high,
    ]
}
