import Foundation

/// UpdateWebhookEndpointParams as the contract gives it.
public struct UpdateWebhookEndpointParams: JSONModel {
    public static let shape = Shape(
        names: [
            "url",
            "description",
            "status",
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
        url: String? = nil,
        description: String? = nil,
        status: UpdateWebhookEndpointStatus? = nil,
        events: [UpdateWebhookEndpointEvents]? = nil
    ) {
        json = JSONValue.members([
            "url": url,
            "description": description,
            "status": status,
            "events": events,
        ])
    }

    /// The address for events: a public HTTPS URL, not of localhost or a private network.
    public var url: String? {
        given("url")
    }

    /// A note for people.
    public var description: String? {
        given("description")
    }

    /// The state; a `disabled` endpoint gets no events.
    public var status: UpdateWebhookEndpointStatus? {
        given("status")
    }

    /// The events to send.
    public var events: [UpdateWebhookEndpointEvents]? {
        given("events")
    }

}
