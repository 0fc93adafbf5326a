import Foundation

/// A description of the call.
public struct CapabilityNextAction: OpenEnum {
    public let rawValue: String

    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// `"search"`
    public static let search = CapabilityNextAction(rawValue: "search")

    /// `"inspect"`
    public static let inspect = CapabilityNextAction(rawValue: "inspect")

    /// `"run"`
    public static let run = CapabilityNextAction(rawValue: "run")

    /// `"status"`
    public static let status = CapabilityNextAction(rawValue: "status")

    /// `"result"`
    public static let result = CapabilityNextAction(rawValue: "result")

    /// `"none"`
    public static let none = CapabilityNextAction(rawValue: "none")

    /// Every value that the contract names.
    public static let known: [CapabilityNextAction] = [
        .search,
        .inspect,
        .run,
        .status,
        .result,
        .none,
    ]
}
