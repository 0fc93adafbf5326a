import Foundation

/// The pages to read.
public struct ReadWebPagesParams: JSONModel {
    public static let shape = Shape(
        names: [
            "urls",
            "query",
            "format",
            "max_chars",
        ],
        secrets: []
    )

    /// The whole object, unknown fields and values included.
    public let json: [String: JSONValue]

    /// Wraps a JSON object, whatever is missing in it, odd or new.
    public init(json: [String: JSONValue]) {
        self.json = json
    }

    /// Sets the fields; what is left out is not sent.
    public init(
        urls: [String],
        query: String? = nil,
        format: ReadWebPagesFormat? = nil,
        maxChars: Int? = nil
    ) {
        json = JSONValue.members([
            "urls": urls,
            "query": query,
            "format": format,
            "max_chars": maxChars,
        ])
    }

    /// URLs of the pages, public ones without a user name; the same URL twice counts once. 1 to 10
    /// items.
    public var urls: [String] {
        get throws { try required("urls") }
    }

    /// The subject of the passages. At most 400 characters.
    public var query: String? {
        given("query")
    }

    /// Form of the text. The server's default is `"markdown"`.
    public var format: ReadWebPagesFormat? {
        given("format")
    }

    /// Most characters of a page; the rest is cut off. 500 to 100000, the server's default is
    /// `20000`.
    public var maxChars: Int? {
        given("max_chars")
    }

}
