import Foundation

/// One page of what was found.
public struct CapabilitySearchPage: JSONModel {
    public static let shape = Shape(
        names: [
            "object",
            "total",
            "data",
            "next_cursor",
            "understood",
            "recommended",
            "groups",
            "hints",
            "next",
            "catalog_features",
        ],
        secrets: []
    )

    /// The whole object, unknown fields and values included.
    public let json: [String: JSONValue]

    /// Wraps a JSON object, whatever is missing in it, odd or new.
    public init(json: [String: JSONValue]) {
        self.json = json
    }

    /// Always `"capability.list"`.
    public var object: String {
        get throws { try required("object") }
    }

    /// The number of results on all pages.
    public var total: Int? {
        given("total")
    }

    /// The results: in short, or as whole contracts with `view: full`.
    public var data: [CapabilitySearchPageDataItem] {
        get throws { try required("data") }
    }

    /// The beginning of the next page; empty on the last one.
    public var nextCursor: String {
        get throws { try required("next_cursor") }
    }

    /// The interpretation of the search terms.
    public var understood: CapabilitySearchPageUnderstood? {
        given("understood")
    }

    /// The one to take, on the first page of an exact search.
    public var recommended: CapabilitySearchPageRecommended? {
        given("recommended")
    }

    /// The groups of an overview.
    public var groups: [CapabilityGroup]? {
        given("groups")
    }

    /// Other words to try, if nothing was found.
    public var hints: [String]? {
        given("hints")
    }

    /// The call that makes sense next, in the manner that `X-Beat-Client` chose. What is in angle
    /// brackets is to be filled in.
    public var next: CapabilityNext? {
        given("next")
    }

    /// The abilities of the catalogue.
    public var catalogFeatures: [String]? {
        given("catalog_features")
    }

}
