import Foundation

/// The period that the totals are about.
public struct GetUsagePeriod: OpenEnum {
    public let rawValue: String

    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// `"24h"`
    public static let _24h = GetUsagePeriod(rawValue: "24h")

    /// `"7d"`
    public static let _7d = GetUsagePeriod(rawValue: "7d")

    /// `"30d"`
    public static let _30d = GetUsagePeriod(rawValue: "30d")

    /// `"all"`
    public static let all = GetUsagePeriod(rawValue: "all")

    /// Every value that the contract names.
    public static let known: [GetUsagePeriod] = [
        ._24h,
        ._7d,
        ._30d,
        .all,
    ]
}
