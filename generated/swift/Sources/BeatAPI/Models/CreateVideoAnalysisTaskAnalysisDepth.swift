import Foundation

/// The amount of thought: `standard` is cheap, `deep` reasons more.
public struct CreateVideoAnalysisTaskAnalysisDepth: OpenEnum {
    public let rawValue: String

    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// `"standard"`
    public static let standard = CreateVideoAnalysisTaskAnalysisDepth(rawValue: "standard")

    /// `"deep"`
    public static let deep = CreateVideoAnalysisTaskAnalysisDepth(rawValue: "deep")

    /// Every value that the contract names.
    public static let known: [CreateVideoAnalysisTaskAnalysisDepth] = [
        .standard,
        .deep,
    ]
}
