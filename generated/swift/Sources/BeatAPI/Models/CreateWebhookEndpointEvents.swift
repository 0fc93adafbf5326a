import Foundation

/// Values of CreateWebhookEndpointEvents.
public struct CreateWebhookEndpointEvents: OpenEnum {
    public let rawValue: String

    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// `"task.succeeded"`
    public static let taskPeriodSucceeded = CreateWebhookEndpointEvents(rawValue: "task.succeeded")

    /// `"task.failed"`
    public static let taskPeriodFailed = CreateWebhookEndpointEvents(rawValue: "task.failed")

    /// Every value that the contract names.
    public static let known: [CreateWebhookEndpointEvents] = [
        .taskPeriodSucceeded,
        .taskPeriodFailed,
    ]
}
