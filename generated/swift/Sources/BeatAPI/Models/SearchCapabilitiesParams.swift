import Foundation

/// The search terms.
public struct SearchCapabilitiesParams: JSONModel {
    public static let shape = Shape(
        names: [
            "query",
            "kind",
            "platform",
            "limit",
            "cursor",
            "view",
            "group_by",
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
        query: String? = nil,
        kind: SearchCapabilitiesKind? = nil,
        platform: String? = nil,
        limit: Int? = nil,
        cursor: String? = nil,
        view: SearchCapabilitiesView? = nil,
        groupBy: String? = nil
    ) {
        json = JSONValue.members([
            "query": query,
            "kind": kind,
            "platform": platform,
            "limit": limit,
            "cursor": cursor,
            "view": view,
            "group_by": groupBy,
        ])
    }

    /// A platform and an action, in Chinese or English.
    public var query: String? {
        given("query")
    }

    /// Only models, only data, or only workflows.
    public var kind: SearchCapabilitiesKind? {
        given("kind")
    }

    /// Only this platform, by any of its names.
    public var platform: String? {
        given("platform")
    }

    /// Most results of a page. 1 to 50, the server's default is `5`.
    public var limit: Int? {
        given("limit")
    }

    /// The beginning of the page: `next_cursor` of the page before.
    public var cursor: String? {
        given("cursor")
    }

    /// The detail of each result. The server's default is `"compact"`.
    public var view: SearchCapabilitiesView? {
        given("view")
    }

    /// Answer groups in place of results. Always `"function"`.
    public var groupBy: String? {
        given("group_by")
    }

}
