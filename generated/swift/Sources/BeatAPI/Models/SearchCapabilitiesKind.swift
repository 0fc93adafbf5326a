import Foundation

/// Only models, only data, or only workflows.
public struct SearchCapabilitiesKind: OpenEnum {
    public let rawValue: String

    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// `"model"`
    public static let model = SearchCapabilitiesKind(rawValue: "model")

    /// `"data"`
    public static let data = SearchCapabilitiesKind(rawValue: "data")

    /// `"workflow"`
    public static let workflow = SearchCapabilitiesKind(rawValue: "workflow")

    /// Every value that the contract names.
    public static let known: [SearchCapabilitiesKind] = [
        .model,
        .data,
        .workflow,
    ]
}
