import Foundation

/// How posts on X were searched, if they were.
public struct WebResearchResponseXSearch: JSONModel {
    public static let shape = Shape(
        names: [
            "searches",
            "posts_fetched",
        ],
        secrets: []
    )

    /// The whole object, unknown fields and values included.
    public let json: [String: JSONValue]

    /// Wraps a JSON object, whatever is missing in it, odd or new.
    public init(json: [String: JSONValue]) {
        self.json = json
    }

    /// How many searches there were.
    public var searches: Int {
        get throws { try required("searches") }
    }

    /// How many posts were read.
    public var postsFetched: Int {
        get throws { try required("posts_fetched") }
    }

}
