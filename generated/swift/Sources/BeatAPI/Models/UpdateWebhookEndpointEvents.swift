import Foundation

/// Values of UpdateWebhookEndpointEvents.
public struct UpdateWebhookEndpointEvents: OpenEnum {
    public let rawValue: String

    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// `"task.succeeded"`
    public static let taskPeriodSucceeded = UpdateWebhookEndpointEvents(rawValue: "task.succeeded")

    /// `"task.failed"`
    public static let taskPeriodFailed = UpdateWebhookEndpointEvents(rawValue: "task.failed")

    /// Every value that the contract names.
    public static let known: [UpdateWebhookEndpointEvents] = [
        .taskPeriodSucceeded,
        .taskPeriodFailed,
    ]
}
