import Foundation

/// One result, with further fields that depend on what was searched.
public struct WebSearchResult: JSONModel {
    public static let shape = Shape(
        names: [
            "position",
            "title",
            "url",
            "snippet",
            "published_at",
        ],
        secrets: []
    )

    /// The whole object, unknown fields and values included.
    public let json: [String: JSONValue]

    /// Wraps a JSON object, whatever is missing in it, odd or new.
    public init(json: [String: JSONValue]) {
        self.json = json
    }

    /// Rank of the result, from 1. At least 1.
    public var position: Int {
        get throws { try required("position") }
    }

    /// Title of the result.
    public var title: String {
        get throws { try required("title") }
    }

    /// The URL of the result; places have none.
    public var url: String? {
        given("url")
    }

    /// An excerpt of the result; news have none.
    public var snippet: String? {
        given("snippet")
    }

    /// The time of publication, as its source writes it.
    public var publishedAt: String? {
        given("published_at")
    }

}
