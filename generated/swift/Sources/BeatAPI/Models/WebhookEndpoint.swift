import Foundation

/// A URL that is told when tasks end.
public struct WebhookEndpoint: JSONModel {
    public static let shape = Shape(
        names: [
            "id",
            "object",
            "url",
            "description",
            "events",
            "status",
            "secret",
            "created_at",
            "updated_at",
        ],
        secrets: ["secret"]
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

    /// Always `"webhook_endpoint"`.
    public var object: String {
        get throws { try required("object") }
    }

    /// The address for events.
    public var url: String {
        get throws { try required("url") }
    }

    /// A note for people.
    public var description: String {
        get throws { try required("description") }
    }

    /// The events that are sent.
    public var events: [WebhookEndpointEvents] {
        get throws { try required("events") }
    }

    /// The state; a `disabled` endpoint gets no events.
    public var status: WebhookEndpointStatus {
        get throws { try required("status") }
    }

    /// Key of the signatures, `whsec_…`; whole in the answer to the create call, masked in all
    /// others.
    public var secret: String {
        get throws { try required("secret") }
    }

    /// The time of the registration, in Unix seconds.
    public var createdAt: Int {
        get throws { try required("created_at") }
    }

    /// The time of the last change, in Unix seconds.
    public var updatedAt: Int {
        get throws { try required("updated_at") }
    }

}
