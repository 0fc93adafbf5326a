import Foundation

/// The search of posts on X, if there was one.
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

    /// The number of searches.
    public var searches: Int {
        get throws { try required("searches") }
    }

    /// The number of posts that were read.
    public var postsFetched: Int {
        get throws { try required("posts_fetched") }
    }

}
