import Foundation

/// The greatest age of results; for pages, news, images and videos only.
public struct SearchWebTimeRange: OpenEnum {
    public let rawValue: String

    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// `"day"`
    public static let day = SearchWebTimeRange(rawValue: "day")

    /// `"week"`
    public static let week = SearchWebTimeRange(rawValue: "week")

    /// `"month"`
    public static let month = SearchWebTimeRange(rawValue: "month")

    /// `"year"`
    public static let year = SearchWebTimeRange(rawValue: "year")

    /// Every value that the contract names.
    public static let known: [SearchWebTimeRange] = [
        .day,
        .week,
        .month,
        .year,
    ]
}
