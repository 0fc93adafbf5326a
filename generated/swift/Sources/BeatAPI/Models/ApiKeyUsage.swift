import Foundation

/// Totals of one API key.
public struct ApiKeyUsage: JSONModel {
    public static let shape = Shape(
        names: [
            "api_key_id",
            "title",
            "key_prefix",
            "tasks",
            "credits_settled",
        ],
        secrets: []
    )

    /// The whole object, unknown fields and values included.
    public let json: [String: JSONValue]

    /// Wraps a JSON object, whatever is missing in it, odd or new.
    public init(json: [String: JSONValue]) {
        self.json = json
    }

    /// Id of the key.
    public var apiKeyId: String {
        get throws { try required("api_key_id") }
    }

    /// Name of the key for people.
    public var title: String {
        get throws { try required("title") }
    }

    /// The beginning of the key.
    public var keyPrefix: String {
        get throws { try required("key_prefix") }
    }

    /// Tasks ever accepted.
    public var tasks: Int {
        get throws { try required("tasks") }
    }

    /// Dollars spent on them for good. In steps of 0.01.
    public var creditsSettled: Decimal {
        get throws { try required("credits_settled") }
    }

}
