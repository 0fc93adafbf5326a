import Foundation

/// Values of CapabilitySearchPageDataItemExecution.
public struct CapabilitySearchPageDataItemExecution: OpenEnum {
    public let rawValue: String

    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// `"sync"`
    public static let sync = CapabilitySearchPageDataItemExecution(rawValue: "sync")

    /// `"async"`
    public static let async_ = CapabilitySearchPageDataItemExecution(rawValue: "async")

    /// Every value that the contract names.
    public static let known: [CapabilitySearchPageDataItemExecution] = [
        .sync,
        .async_,
    ]
}
