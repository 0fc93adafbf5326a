import Foundation

/// The question to research.
public struct ResearchWebParams: JSONModel {
    public static let shape = Shape(
        names: [
            "query",
            "include_x",
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
        query: String,
        includeX: Bool? = nil
    ) {
        json = JSONValue.members([
            "query": query,
            "include_x": includeX,
        ])
    }

    /// The question; blanks around it do not count. 1 to 1000 characters, pattern `\S`.
    public var query: String {
        get throws { try required("query") }
    }

    /// True to search posts on X; left out, only if the question names it.
    public var includeX: Bool? {
        given("include_x")
    }

}
