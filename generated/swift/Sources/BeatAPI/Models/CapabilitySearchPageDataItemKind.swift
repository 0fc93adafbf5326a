import Foundation

/// As `CapabilityCard`: The kind. As `CapabilityContract`: The kind: a model, data, or a workflow.
public struct CapabilitySearchPageDataItemKind: OpenEnum {
    public let rawValue: String

    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// `"model"`
    public static let model = CapabilitySearchPageDataItemKind(rawValue: "model")

    /// `"data"`
    public static let data = CapabilitySearchPageDataItemKind(rawValue: "data")

    /// `"workflow"`
    public static let workflow = CapabilitySearchPageDataItemKind(rawValue: "workflow")

    /// Every value that the contract names.
    public static let known: [CapabilitySearchPageDataItemKind] = [
        .model,
        .data,
        .workflow,
    ]
}
