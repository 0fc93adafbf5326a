import Foundation

/// Values of WebhookEndpointEvents.
public struct WebhookEndpointEvents: OpenEnum {
    public let rawValue: String

    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// `"task.succeeded"`
    public static let taskPeriodSucceeded = WebhookEndpointEvents(rawValue: "task.succeeded")

    /// `"task.failed"`
    public static let taskPeriodFailed = WebhookEndpointEvents(rawValue: "task.failed")

    /// Every value that the contract names.
    public static let known: [WebhookEndpointEvents] = [
        .taskPeriodSucceeded,
        .taskPeriodFailed,
    ]
}
