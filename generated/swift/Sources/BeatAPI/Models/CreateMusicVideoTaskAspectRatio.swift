import Foundation

/// Shape of the video.
public struct CreateMusicVideoTaskAspectRatio: OpenEnum {
    public let rawValue: String

    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// `"1:1"`
    public static let _1Colon1 = CreateMusicVideoTaskAspectRatio(rawValue: "1:1")

    /// `"16:9"`
    public static let _16Colon9 = CreateMusicVideoTaskAspectRatio(rawValue: "16:9")

    /// `"9:16"`
    public static let _9Colon16 = CreateMusicVideoTaskAspectRatio(rawValue: "9:16")

    /// `"4:3"`
    public static let _4Colon3 = CreateMusicVideoTaskAspectRatio(rawValue: "4:3")

    /// `"3:4"`
    public static let _3Colon4 = CreateMusicVideoTaskAspectRatio(rawValue: "3:4")

    /// Every value that the contract names.
    public static let known: [CreateMusicVideoTaskAspectRatio] = [
        ._1Colon1,
        ._16Colon9,
        ._9Colon16,
        ._4Colon3,
        ._3Colon4,
    ]
}
