import Foundation

/// Name of the tool.
public struct CapabilityNextCallTool: OpenEnum {
    public let rawValue: String

    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// `"capabilities_search"`
    public static let capabilitiesSearch = CapabilityNextCallTool(rawValue: "capabilities_search")

    /// `"capabilities_inspect"`
    public static let capabilitiesInspect = CapabilityNextCallTool(rawValue: "capabilities_inspect")

    /// `"capabilities_run"`
    public static let capabilitiesRun = CapabilityNextCallTool(rawValue: "capabilities_run")

    /// Every value that the contract names.
    public static let known: [CapabilityNextCallTool] = [
        .capabilitiesSearch,
        .capabilitiesInspect,
        .capabilitiesRun,
    ]
}
