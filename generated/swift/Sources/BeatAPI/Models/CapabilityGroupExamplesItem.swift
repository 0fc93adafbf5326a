import Foundation

/// One of them.
public struct CapabilityGroupExamplesItem: JSONModel {
    public static let shape = Shape(
        names: [
            "reference",
            "summary",
            "price",
        ],
        secrets: []
    )

    /// The whole object, unknown fields and values included.
    public let json: [String: JSONValue]

    /// Wraps a JSON object, whatever is missing in it, odd or new.
    public init(json: [String: JSONValue]) {
        self.json = json
    }

    /// Name to inspect and run it by.
    public var reference: String {
        get throws { try required("reference") }
    }

    /// A description for people.
    public var summary: String {
        get throws { try required("summary") }
    }

    /// The price, for people.
    public var price: String? {
        given("price")
    }

}
