import Foundation

/// The deleted webhook endpoint.
public struct DeletedWebhookEndpoint: JSONModel {
    public static let shape = Shape(
        names: [
            "id",
            "deleted",
        ],
        secrets: []
    )

    /// The whole object, unknown fields and values included.
    public let json: [String: JSONValue]

    /// Wraps a JSON object, whatever is missing in it, odd or new.
    public init(json: [String: JSONValue]) {
        self.json = json
    }

    /// Id of the endpoint.
    public var id: String {
        get throws { try required("id") }
    }

    /// True once the endpoint is gone.
    public var deleted: Bool {
        get throws { try required("deleted") }
    }

}
