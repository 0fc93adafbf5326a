import Foundation

/// An answer to the question itself, if there is one.
public struct WebSearchResponseAnswerBox: JSONModel {
    public static let shape = Shape(
        names: [
            "title",
            "snippet",
            "url",
        ],
        secrets: []
    )

    /// The whole object, unknown fields and values included.
    public let json: [String: JSONValue]

    /// Wraps a JSON object, whatever is missing in it, odd or new.
    public init(json: [String: JSONValue]) {
        self.json = json
    }

    /// Title of the answer.
    public var title: String? {
        given("title")
    }

    /// The answer.
    public var snippet: String? {
        given("snippet")
    }

    /// The source.
    public var url: String? {
        given("url")
    }

}
