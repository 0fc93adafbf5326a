import Foundation

/// CreateWebhookEndpointParams as the contract gives it.
public struct CreateWebhookEndpointParams: JSONModel {
    public static let shape = Shape(
        names: [
            "url",
            "description",
            "events",
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
        description: String? = nil,
        events: [CreateWebhookEndpointEvents]? = nil
    ) {
        json = JSONValue.members([
            "url": url,
            "description": description,
            "events": events,
        ])
    }

    /// The address for events: a public HTTPS URL, not of localhost or a private network.
    public var url: String {
        get throws { try required("url") }
    }

    /// A note for people.
    public var description: String? {
        given("description")
    }

    /// The events to send; left out, both.
    public var events: [CreateWebhookEndpointEvents]? {
        given("events")
    }

}
