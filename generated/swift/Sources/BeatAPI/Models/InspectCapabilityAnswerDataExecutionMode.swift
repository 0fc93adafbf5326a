import Foundation

/// The kind of answer of a run, the result or a task.
public struct InspectCapabilityAnswerDataExecutionMode: OpenEnum {
    public let rawValue: String

    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// `"sync"`
    public static let sync = InspectCapabilityAnswerDataExecutionMode(rawValue: "sync")

    /// `"async"`
    public static let async_ = InspectCapabilityAnswerDataExecutionMode(rawValue: "async")

    /// Every value that the contract names.
    public static let known: [InspectCapabilityAnswerDataExecutionMode] = [
        .sync,
        .async_,
    ]
}
