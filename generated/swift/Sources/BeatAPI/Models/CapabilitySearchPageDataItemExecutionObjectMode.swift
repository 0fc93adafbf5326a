import Foundation

/// The kind of answer of a run, the result or a task.
public struct CapabilitySearchPageDataItemExecutionObjectMode: OpenEnum {
    public let rawValue: String

    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// `"sync"`
    public static let sync = CapabilitySearchPageDataItemExecutionObjectMode(rawValue: "sync")

    /// `"async"`
    public static let async_ = CapabilitySearchPageDataItemExecutionObjectMode(rawValue: "async")

    /// Every value that the contract names.
    public static let known: [CapabilitySearchPageDataItemExecutionObjectMode] = [
        .sync,
        .async_,
    ]
}
