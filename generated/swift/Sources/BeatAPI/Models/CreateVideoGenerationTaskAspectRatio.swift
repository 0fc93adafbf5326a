import Foundation

/// With `model` `"minimax-h3"` or `"minimax-h3-fast"`: Shape of the video: from text `16:9` if left
/// out, and never `adaptive`; from frames always `adaptive`; from references `adaptive` if left
/// out. One of `"adaptive"`, `"21:9"`, `"16:9"`, `"4:3"`, `"1:1"`, `"3:4"`, `"9:16"`. With `model`
/// `"minimax-h3-normal"`: Shape of the video. One of `"16:9"`, `"9:16"`, `"1:1"`, `"4:3"`, `"3:4"`,
/// `"21:9"`. The server's default is `"16:9"`. With `model` `"grok-imagine-video-1.5"`: Shape of
/// the video. One of `"1:1"`, `"16:9"`, `"9:16"`, `"3:2"`, `"2:3"`, `"auto"`. The server's default
/// is `"16:9"`. With `model` `"seedance-2"`, `"seedance-2-fast"`, `"seedance-2-mini"` or
/// `"seedance-2.5"`: Shape of the video. One of `"adaptive"`, `"21:9"`, `"16:9"`, `"4:3"`, `"1:1"`,
/// `"3:4"`, `"9:16"`. The server's default is `"adaptive"`. With `model` `"veo-3.1"`: Shape of the
/// video. One of `"16:9"`, `"9:16"`, `"auto"`. The server's default is `"16:9"`. With `model`
/// `"kling-3"`: Shape of the video: from text `16:9` if left out; leave it out to keep that of the
/// frames. One of `"16:9"`, `"9:16"`, `"1:1"`. With `model` `"wan-3.0"`, `"wan-3.0-prime"`,
/// `"happyhorse-1.0"` or `"happyhorse-1.1"`: Shape of the video. One of `"16:9"`, `"9:16"`,
/// `"1:1"`, `"4:3"`, `"3:4"`. The server's default is `"16:9"`. Not with `model`
/// `"kling-2.6-motion-control"`, `"kling-3-motion-control"`, `"minimax-h3-max"` or
/// `"minimax-h3-max-turbo"`.
public struct CreateVideoGenerationTaskAspectRatio: OpenEnum {
    public let rawValue: String

    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// `"adaptive"`
    public static let adaptive = CreateVideoGenerationTaskAspectRatio(rawValue: "adaptive")

    /// `"21:9"`
    public static let _21Colon9 = CreateVideoGenerationTaskAspectRatio(rawValue: "21:9")

    /// `"16:9"`
    public static let _16Colon9 = CreateVideoGenerationTaskAspectRatio(rawValue: "16:9")

    /// `"4:3"`
    public static let _4Colon3 = CreateVideoGenerationTaskAspectRatio(rawValue: "4:3")

    /// `"1:1"`
    public static let _1Colon1 = CreateVideoGenerationTaskAspectRatio(rawValue: "1:1")

    /// `"3:4"`
    public static let _3Colon4 = CreateVideoGenerationTaskAspectRatio(rawValue: "3:4")

    /// `"9:16"`
    public static let _9Colon16 = CreateVideoGenerationTaskAspectRatio(rawValue: "9:16")

    /// `"3:2"`
    public static let _3Colon2 = CreateVideoGenerationTaskAspectRatio(rawValue: "3:2")

    /// `"2:3"`
    public static let _2Colon3 = CreateVideoGenerationTaskAspectRatio(rawValue: "2:3")

    /// `"auto"`
    public static let auto = CreateVideoGenerationTaskAspectRatio(rawValue: "auto")

    /// Every value that the contract names.
    public static let known: [CreateVideoGenerationTaskAspectRatio] = [
        .adaptive,
        ._21Colon9,
        ._16Colon9,
        ._4Colon3,
        ._1Colon1,
        ._3Colon4,
        ._9Colon16,
        ._3Colon2,
        ._2Colon3,
        .auto,
    ]
}
