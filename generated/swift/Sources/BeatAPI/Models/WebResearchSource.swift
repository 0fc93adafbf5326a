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

    /// Where the source is.
    public var url: String {
        get throws { try required("url") }
    }

    /// Title of the source.
    public var title: String? {
        given("title")
    }

    /// When the source was published, as it says itself.
    public var publishedAt: String? {
        given("published_at")
    }

    /// Who wrote it.
    public var author: String? {
        given("author")
    }

    /// What the search said about it.
    public var snippet: String? {
        given("snippet")
    }

    /// Its text, if it was read and there was room for it.
    public var content: String? {
        given("content")
    }

    /// What is known of it; cite only what was read.
    public var readStatus: WebResearchSourceReadStatus {
        get throws { try required("read_status") }
    }

}
