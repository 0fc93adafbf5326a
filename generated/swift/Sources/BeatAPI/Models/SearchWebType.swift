import Foundation

/// The kind of results to search.
public struct SearchWebType: OpenEnum {
    public let rawValue: String

    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// `"web"`
    public static let web = SearchWebType(rawValue: "web")

    /// `"news"`
    public static let news = SearchWebType(rawValue: "news")

    /// `"images"`
    public static let images = SearchWebType(rawValue: "images")

    /// `"videos"`
    public static let videos = SearchWebType(rawValue: "videos")

    /// `"scholar"`
    public static let scholar = SearchWebType(rawValue: "scholar")

    /// `"patents"`
    public static let patents = SearchWebType(rawValue: "patents")

    /// `"shopping"`
    public static let shopping = SearchWebType(rawValue: "shopping")

    /// `"places"`
    public static let places = SearchWebType(rawValue: "places")

    /// Every value that the contract names.
    public static let known: [SearchWebType] = [
        .web,
        .news,
        .images,
        .videos,
        .scholar,
        .patents,
        .shopping,
        .places,
    ]
}
