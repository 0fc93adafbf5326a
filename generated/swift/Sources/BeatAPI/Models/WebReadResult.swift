import Foundation

/// A page that was read.
public struct WebReadResult: JSONModel {
    public static let shape = Shape(
        names: [
            "url",
            "title",
            "content",
            "truncated",
        ],
        secrets: []
    )

    /// The whole object, unknown fields and values included.
    public let json: [String: JSONValue]

    /// Wraps a JSON object, whatever is missing in it, odd or new.
    public init(json: [String: JSONValue]) {
        self.json = json
    }

    /// The URL of the page.
    public var url: String {
        get throws { try required("url") }
    }

    /// Title of the page, if it has one.
    public var title: String? {
        given("title")
    }

    /// Text of the page.
    public var content: String {
        get throws { try required("content") }
    }

    /// True if the text was cut off.
    public var truncated: Bool {
        get throws { try required("truncated") }
    }

}
