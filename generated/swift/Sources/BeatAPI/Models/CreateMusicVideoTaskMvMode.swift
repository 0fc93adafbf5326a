import Foundation

/// The action in the video: `sing` and `sing_perform` need faces, `dance` and `perform` exactly six
/// pictures. Only with `mv_tier` `"premium"`, where it is required.
public struct CreateMusicVideoTaskMvMode: OpenEnum {
    public let rawValue: String

    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// `"sing"`
    public static let sing = CreateMusicVideoTaskMvMode(rawValue: "sing")

    /// `"sing_perform"`
    public static let singPerform = CreateMusicVideoTaskMvMode(rawValue: "sing_perform")

    /// `"dance"`
    public static let dance = CreateMusicVideoTaskMvMode(rawValue: "dance")

    /// `"perform"`
    public static let perform = CreateMusicVideoTaskMvMode(rawValue: "perform")

    /// Every value that the contract names.
    public static let known: [CreateMusicVideoTaskMvMode] = [
        .sing,
        .singPerform,
        .dance,
        .perform,
    ]
}
