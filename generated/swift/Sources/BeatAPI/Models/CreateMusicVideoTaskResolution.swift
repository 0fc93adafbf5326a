import Foundation

/// Size of the video. With `mv_tier` `"standard"`: One of `"540p"`, `"720p"`, `"1080p"`. The
/// server's default is `"720p"`. With `mv_tier` `"premium"`: One of `"720p"`. The server's default
/// is `"720p"`.
public struct CreateMusicVideoTaskResolution: OpenEnum {
    public let rawValue: String

    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// `"540p"`
    public static let _540p = CreateMusicVideoTaskResolution(rawValue: "540p")

    /// `"720p"`
    public static let _720p = CreateMusicVideoTaskResolution(rawValue: "720p")

    /// `"1080p"`
    public static let _1080p = CreateMusicVideoTaskResolution(rawValue: "1080p")

    /// Every value that the contract names.
    public static let known: [CreateMusicVideoTaskResolution] = [
        ._540p,
        ._720p,
        ._1080p,
    ]
}
