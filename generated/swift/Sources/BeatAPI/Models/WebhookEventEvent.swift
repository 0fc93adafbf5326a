import Foundation

/// The kind of event. Read this field, not the header, which is not signed.
public struct WebhookEventEvent: OpenEnum {
    public let rawValue: String

    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// `"task.succeeded"`
    public static let taskPeriodSucceeded = WebhookEventEvent(rawValue: "task.succeeded")

    /// `"task.failed"`
    public static let taskPeriodFailed = WebhookEventEvent(rawValue: "task.failed")

    /// Every value that the contract names.
    public static let known: [WebhookEventEvent] = [
        .taskPeriodSucceeded,
        .taskPeriodFailed,
    ]
}
