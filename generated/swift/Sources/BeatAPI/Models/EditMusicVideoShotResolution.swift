import Foundation

/// Size of the video.
public struct EditMusicVideoShotResolution: OpenEnum {
    public let rawValue: String

    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// `"540p"`
    public static let _540p = EditMusicVideoShotResolution(rawValue: "540p")

    /// `"720p"`
    public static let _720p = EditMusicVideoShotResolution(rawValue: "720p")

    /// `"1080p"`
    public static let _1080p = EditMusicVideoShotResolution(rawValue: "1080p")

    /// Every value that the contract names.
    public static let known: [EditMusicVideoShotResolution] = [
        ._540p,
        ._720p,
        ._1080p,
    ]
}
