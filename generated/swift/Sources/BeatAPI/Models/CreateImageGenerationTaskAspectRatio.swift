import Foundation

/// With `model` `"nano-banana"` or `"nano-banana-pro"`: Shape of the picture. One of `"1:1"`,
/// `"2:3"`, `"3:2"`, `"3:4"`, `"4:3"`, `"4:5"`, `"5:4"`, `"9:16"`, `"16:9"`, `"21:9"`, `"auto"`.
/// The server's default is `"1:1"`. With `model` `"nano-banana-2"` or `"nano-banana-2-lite"`: Shape
/// of the picture. One of `"1:1"`, `"1:4"`, `"1:8"`, `"2:3"`, `"3:2"`, `"3:4"`, `"4:1"`, `"4:3"`,
/// `"4:5"`, `"5:4"`, `"8:1"`, `"9:16"`, `"16:9"`, `"21:9"`, `"auto"`. The server's default is
/// `"1:1"`. With `model` `"gpt-image-2"`: Shape of the picture. One of `"auto"`, `"1:1"`, `"3:2"`,
/// `"2:3"`, `"4:3"`, `"3:4"`, `"5:4"`, `"4:5"`, `"16:9"`, `"9:16"`, `"2:1"`, `"1:2"`, `"3:1"`,
/// `"1:3"`, `"21:9"`, `"9:21"`. The server's default is `"auto"`. With `model`
/// `"gpt-image-2.5-flare"` or `"gpt-image-2.5-sunburst"`: Shape of the picture; `auto` makes a
/// square. One of `"auto"`, `"1:1"`, `"3:2"`, `"2:3"`, `"4:3"`, `"3:4"`, `"5:4"`, `"4:5"`,
/// `"16:9"`, `"9:16"`, `"2:1"`, `"1:2"`, `"3:1"`, `"1:3"`, `"21:9"`, `"9:21"`. The server's default
/// is `"auto"`. With `model` `"seedream-5-pro"`: Shape of the picture. One of `"auto"`, `"1:1"`,
/// `"4:3"`, `"3:4"`, `"16:9"`, `"9:16"`, `"3:2"`, `"2:3"`, `"21:9"`. The server's default is
/// `"1:1"`. With `model` `"grok-imagine-image-2.0"`: Shape of the picture; `auto` needs a picture
/// to start from. One of `"1:1"`, `"2:3"`, `"3:2"`, `"16:9"`, `"9:16"`, `"auto"`. The server's
/// default is `"1:1"`.
public struct CreateImageGenerationTaskAspectRatio: OpenEnum {
    public let rawValue: String

    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// `"1:1"`
    public static let _1Colon1 = CreateImageGenerationTaskAspectRatio(rawValue: "1:1")

    /// `"2:3"`
    public static let _2Colon3 = CreateImageGenerationTaskAspectRatio(rawValue: "2:3")

    /// `"3:2"`
    public static let _3Colon2 = CreateImageGenerationTaskAspectRatio(rawValue: "3:2")

    /// `"3:4"`
    public static let _3Colon4 = CreateImageGenerationTaskAspectRatio(rawValue: "3:4")

    /// `"4:3"`
    public static let _4Colon3 = CreateImageGenerationTaskAspectRatio(rawValue: "4:3")

    /// `"4:5"`
    public static let _4Colon5 = CreateImageGenerationTaskAspectRatio(rawValue: "4:5")

    /// `"5:4"`
    public static let _5Colon4 = CreateImageGenerationTaskAspectRatio(rawValue: "5:4")

    /// `"9:16"`
    public static let _9Colon16 = CreateImageGenerationTaskAspectRatio(rawValue: "9:16")

    /// `"16:9"`
    public static let _16Colon9 = CreateImageGenerationTaskAspectRatio(rawValue: "16:9")

    /// `"21:9"`
    public static let _21Colon9 = CreateImageGenerationTaskAspectRatio(rawValue: "21:9")

    /// `"auto"`
    public static let auto = CreateImageGenerationTaskAspectRatio(rawValue: "auto")

    /// `"1:4"`
    public static let _1Colon4 = CreateImageGenerationTaskAspectRatio(rawValue: "1:4")

    /// `"1:8"`
    public static let _1Colon8 = CreateImageGenerationTaskAspectRatio(rawValue: "1:8")

    /// `"4:1"`
    public static let _4Colon1 = CreateImageGenerationTaskAspectRatio(rawValue: "4:1")

    /// `"8:1"`
    public static let _8Colon1 = CreateImageGenerationTaskAspectRatio(rawValue: "8:1")

    /// `"2:1"`
    public static let _2Colon1 = CreateImageGenerationTaskAspectRatio(rawValue: "2:1")

    /// `"1:2"`
    public static let _1Colon2 = CreateImageGenerationTaskAspectRatio(rawValue: "1:2")

    /// `"3:1"`
    public static let _3Colon1 = CreateImageGenerationTaskAspectRatio(rawValue: "3:1")

    /// `"1:3"`
    public static let _1Colon3 = CreateImageGenerationTaskAspectRatio(rawValue: "1:3")

    /// `"9:21"`
    public static let _9Colon21 = CreateImageGenerationTaskAspectRatio(rawValue: "9:21")

    /// Every value that the contract names.
    public static let known: [CreateImageGenerationTaskAspectRatio] = [
        ._1Colon1,
        ._2Colon3,
        ._3Colon2,
        ._3Colon4,
        ._4Colon3,
        ._4Colon5,
        ._5Colon4,
        ._9Colon16,
        ._16Colon9,
        ._21Colon9,
        .auto,
        ._1Colon4,
        ._1Colon8,
        ._4Colon1,
        ._8Colon1,
        ._2Colon1,
        ._1Colon2,
        ._3Colon1,
        ._1Colon3,
        ._9Colon21,
    ]
}
