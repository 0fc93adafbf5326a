import Foundation

/// The state; a `disabled` endpoint gets no events.
public struct WebhookEndpointStatus: OpenEnum {
    public let rawValue: String

    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// `"active"`
    public static let active = WebhookEndpointStatus(rawValue: "active")

    /// `"disabled"`
    public static let disabled = WebhookEndpointStatus(rawValue: "disabled")

    /// Every value that the contract names.
    public static let known: [WebhookEndpointStatus] = [
        .active,
        .disabled,
    ]
}
