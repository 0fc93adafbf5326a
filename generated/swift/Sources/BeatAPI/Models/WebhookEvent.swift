import Foundation

/// The body of a delivery to a webhook endpoint.
public struct WebhookEvent: JSONModel {
    public static let shape = Shape(
        names: [
            "id",
            "event",
            "created_at",
            "data",
        ],
        secrets: []
    )

    /// The whole object, unknown fields and values included.
    public let json: [String: JSONValue]

    /// Wraps a JSON object, whatever is missing in it, odd or new.
    public init(json: [String: JSONValue]) {
        self.json = json
    }

    /// Id of the event.
    public var id: String {
        get throws { try required("id") }
    }

    /// The kind of event. Read this field, not the header, which is not signed.
    public var event: WebhookEventEvent {
        get throws { try required("event") }
    }

    /// The time of the event, in Unix seconds.
    public var createdAt: Int {
        get throws { try required("created_at") }
    }

    /// The task as the delivery has it; fields that were left out are `UNSET`.
    public var data: VideoTask {
        get throws { try required("data") }
    }

}
