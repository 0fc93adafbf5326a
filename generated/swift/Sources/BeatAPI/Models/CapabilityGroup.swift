import Foundation

/// A group of capabilities.
public struct CapabilityGroup: JSONModel {
    public static let shape = Shape(
        names: [
            "key",
            "label",
            "count",
            "examples",
            "search",
        ],
        secrets: []
    )

    /// The whole object, unknown fields and values included.
    public let json: [String: JSONValue]

    /// Wraps a JSON object, whatever is missing in it, odd or new.
    public init(json: [String: JSONValue]) {
        self.json = json
    }

    /// Name of the group for programs.
    public var key: String {
        get throws { try required("key") }
    }

    /// Name of the group for people.
    public var label: String {
        get throws { try required("label") }
    }

    /// The number of results.
    public var count: Int {
        get throws { try required("count") }
    }

    /// Some of them.
    public var examples: [CapabilityGroupExamplesItem] {
        get throws { try required("examples") }
    }

    /// The search that lists the whole group.
    public var search: [String: JSONValue]? {
        given("search")
    }

}
