import Foundation

/// Shape of the video.
public struct CreateEcommerceVideoTaskAspectRatio: OpenEnum {
    public let rawValue: String

    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// `"16:9"`
    public static let _16Colon9 = CreateEcommerceVideoTaskAspectRatio(rawValue: "16:9")

    /// `"9:16"`
    public static let _9Colon16 = CreateEcommerceVideoTaskAspectRatio(rawValue: "9:16")

    /// `"1:1"`
    public static let _1Colon1 = CreateEcommerceVideoTaskAspectRatio(rawValue: "1:1")

    /// Every value that the contract names.
    public static let known: [CreateEcommerceVideoTaskAspectRatio] = [
        ._16Colon9,
        ._9Colon16,
        ._1Colon1,
    ]
}
