import Foundation

/// Values of DecisionQuestionType.
public struct DecisionQuestionType: OpenEnum {
    public let rawValue: String

    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// `"noul"`
    public static let noul = DecisionQuestionType(rawValue: "noul")

    /// `"choice"`
    public static let choice = DecisionQuestionType(rawValue: "choice")

    /// `"score"`
    public static let score = DecisionQuestionType(rawValue: "score")

    /// Every value that the contract names.
    public static let known: [DecisionQuestionType] = [
        .noul,
        .choice,
        .score,
    ]
}
