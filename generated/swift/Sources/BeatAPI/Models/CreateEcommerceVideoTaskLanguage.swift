import Foundation

/// Language of what is spoken.
public struct CreateEcommerceVideoTaskLanguage: OpenEnum {
    public let rawValue: String

    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// `"en"`
    public static let en = CreateEcommerceVideoTaskLanguage(rawValue: "en")

    /// `"zh"`
    public static let zh = CreateEcommerceVideoTaskLanguage(rawValue: "zh")

    /// Every value that the contract names.
    public static let known: [CreateEcommerceVideoTaskLanguage] = [
        .en,
        .zh,
    ]
}
