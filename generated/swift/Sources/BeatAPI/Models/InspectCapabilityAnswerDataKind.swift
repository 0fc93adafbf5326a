import Foundation

/// The kind: a model, data, or a workflow.
public struct InspectCapabilityAnswerDataKind: OpenEnum {
    public let rawValue: String

    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// `"model"`
    public static let model = InspectCapabilityAnswerDataKind(rawValue: "model")

    /// `"data"`
    public static let data = InspectCapabilityAnswerDataKind(rawValue: "data")

    /// `"workflow"`
    public static let workflow = InspectCapabilityAnswerDataKind(rawValue: "workflow")

    /// Every value that the contract names.
    public static let known: [InspectCapabilityAnswerDataKind] = [
        .model,
        .data,
        .workflow,
    ]
}
