import Foundation

/// Type of the question.
public struct DecisionResponseAnswersValueType: OpenEnum {
    public let rawValue: String

    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// `"noul"`
    public static let noul = DecisionResponseAnswersValueType(rawValue: "noul")

    /// `"choice"`
    public static let choice = DecisionResponseAnswersValueType(rawValue: "choice")

    /// `"score"`
    public static let score = DecisionResponseAnswersValueType(rawValue: "score")

    /// Every value that the contract names.
    public static let known: [DecisionResponseAnswersValueType] = [
        .noul,
        .choice,
        .score,
    ]
}
