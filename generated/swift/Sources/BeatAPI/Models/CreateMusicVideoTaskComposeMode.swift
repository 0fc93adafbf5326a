import Foundation

/// The way to the finished video, by itself or after `compose`. Only with `mv_tier` `"standard"`.
public struct CreateMusicVideoTaskComposeMode: OpenEnum {
    public let rawValue: String

    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// `"auto"`
    public static let auto = CreateMusicVideoTaskComposeMode(rawValue: "auto")

    /// `"manual"`
    public static let manual = CreateMusicVideoTaskComposeMode(rawValue: "manual")

    /// Every value that the contract names.
    public static let known: [CreateMusicVideoTaskComposeMode] = [
        .auto,
        .manual,
    ]
}
