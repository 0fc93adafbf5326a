import Foundation

/// The pages to list.
public struct MapWebsiteParams: JSONModel {
    public static let shape = Shape(
        names: [
            "url",
            "limit",
            "max_depth",
            "include_external",
            "select_paths",
            "exclude_paths",
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
        url: String,
        limit: Int? = nil,
        maxDepth: Int? = nil,
        includeExternal: Bool? = nil,
        selectPaths: [String]? = nil,
        excludePaths: [String]? = nil
    ) {
        json = JSONValue.members([
            "url": url,
            "limit": limit,
            "max_depth": maxDepth,
            "include_external": includeExternal,
            "select_paths": selectPaths,
            "exclude_paths": excludePaths,
        ])
    }

    /// The start, a public URL without a user name. At most 2048 characters, pattern `^https?://`.
    public var url: String {
        get throws { try required("url") }
    }

    /// Most URLs, of which each is billed. 1 to 100, the server's default is `50`.
    public var limit: Int? {
        given("limit")
    }

    /// The number of links to follow from the start. 1 to 3, the server's default is `1`.
    public var maxDepth: Int? {
        given("max_depth")
    }

    /// True if links to other websites count. The server's default is `false`.
    public var includeExternal: Bool? {
        given("include_external")
    }

    /// Regular expressions; only paths that one of them fits are listed. At most 10 items.
    public var selectPaths: [String]? {
        given("select_paths")
    }

    /// Regular expressions; paths that one of them fits are left out. At most 10 items.
    public var excludePaths: [String]? {
        given("exclude_paths")
    }

}
