import Foundation

/// The state; a `disabled` endpoint gets no events.
public struct UpdateWebhookEndpointStatus: OpenEnum {
    public let rawValue: String

    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// `"active"`
    public static let active = UpdateWebhookEndpointStatus(rawValue: "active")

    /// `"disabled"`
    public static let disabled = UpdateWebhookEndpointStatus(rawValue: "disabled")

    /// Every value that the contract names.
    public static let known: [UpdateWebhookEndpointStatus] = [
        .active,
        .disabled,
    ]
}
