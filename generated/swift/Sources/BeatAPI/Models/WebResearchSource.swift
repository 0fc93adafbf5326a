import Foundation

/// A source of a research.
public struct WebResearchSource: JSONModel {
    public static let shape = Shape(
        names: [
            "id",
            "url",
            "title",
            "published_at",
            "author",
            "snippet",
            "content",
            "read_status",
        ],
        secrets: []
    )

    /// The whole object, unknown fields and values included.
    public let json: [String: JSONValue]

    /// Wraps a JSON object, whatever is missing in it, odd or new.
    public init(json: [String: JSONValue]) {
        self.json = json
    }

    /// Id of the source, as the notes cite it.
    public var id: String {
        get throws { try required("id") }
    }

    /// The URL of the source.
    public var url: String {
        get throws { try required("url") }
    }

    /// Title of the source.
    public var title: String? {
        given("title")
    }

    /// The time of publication, as the source states it.
    public var publishedAt: String? {
        given("published_at")
    }

    /// The author.
    public var author: String? {
        given("author")
    }

    /// The excerpt of the source in the search.
    public var snippet: String? {
        given("snippet")
    }

    /// Its text, if it was read and there was room for it.
    public var content: String? {
        given("content")
    }

    /// The evidence for it; cite only sources that were read.
    public var readStatus: WebResearchSourceReadStatus {
        get throws { try required("read_status") }
    }

}
