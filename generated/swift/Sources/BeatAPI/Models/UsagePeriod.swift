import Foundation

/// The period that the totals are about; balance and concurrency are always those of now.
public struct UsagePeriod: OpenEnum {
    public let rawValue: String

    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// `"all"`
    public static let all = UsagePeriod(rawValue: "all")

    /// `"24h"`
    public static let _24h = UsagePeriod(rawValue: "24h")

    /// `"7d"`
    public static let _7d = UsagePeriod(rawValue: "7d")

    /// `"30d"`
    public static let _30d = UsagePeriod(rawValue: "30d")

    /// Every value that the contract names.
    public static let known: [UsagePeriod] = [
        .all,
        ._24h,
        ._7d,
        ._30d,
    ]
}
