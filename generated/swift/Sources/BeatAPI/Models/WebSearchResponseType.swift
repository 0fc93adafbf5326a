import Foundation

/// The kind of results that was searched.
public struct WebSearchResponseType: OpenEnum {
    public let rawValue: String

    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// `"web"`
    public static let web = WebSearchResponseType(rawValue: "web")

    /// `"news"`
    public static let news = WebSearchResponseType(rawValue: "news")

    /// `"images"`
    public static let images = WebSearchResponseType(rawValue: "images")

    /// `"videos"`
    public static let videos = WebSearchResponseType(rawValue: "videos")

    /// `"scholar"`
    public static let scholar = WebSearchResponseType(rawValue: "scholar")

    /// `"patents"`
    public static let patents = WebSearchResponseType(rawValue: "patents")

    /// `"shopping"`
    public static let shopping = WebSearchResponseType(rawValue: "shopping")

    /// `"places"`
    public static let places = WebSearchResponseType(rawValue: "places")

    /// Every value that the contract names.
    public static let known: [WebSearchResponseType] = [
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
