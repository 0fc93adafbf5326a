import Foundation

/// The numbers of tasks that may be and are processing.
public struct UsageConcurrency: JSONModel {
    public static let shape = Shape(
        names: [
            "limit",
            "active",
        ],
        secrets: []
    )

    /// The whole object, unknown fields and values included.
    public let json: [String: JSONValue]

    /// Wraps a JSON object, whatever is missing in it, odd or new.
    public init(json: [String: JSONValue]) {
        self.json = json
    }

    /// Tasks that may be processing at the same time.
    public var limit: Int {
        get throws { try required("limit") }
    }

    /// Tasks that are processing now; those that wait for the caller do not count.
    public var active: Int {
        get throws { try required("active") }
    }

}
