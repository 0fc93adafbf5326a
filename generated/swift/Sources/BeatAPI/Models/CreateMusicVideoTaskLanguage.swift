import Foundation

/// Language of the output. Only with `mv_tier` `"standard"`.
public struct CreateMusicVideoTaskLanguage: OpenEnum {
    public let rawValue: String

    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// `"en"`
    public static let en = CreateMusicVideoTaskLanguage(rawValue: "en")

    /// `"zh"`
    public static let zh = CreateMusicVideoTaskLanguage(rawValue: "zh")

    /// Every value that the contract names.
    public static let known: [CreateMusicVideoTaskLanguage] = [
        .en,
        .zh,
    ]
}
