import Foundation

/// An answer, by the type of its question.
public struct DecisionResponseAnswersValue: JSONModel {
    public static let shape = Shape(
        names: [
            "type",
            "noul",
            "choice",
            "score",
            "probabilities",
            "confidence",
            "legend",
        ],
        secrets: []
    )

    /// The whole object, unknown fields and values included.
    public let json: [String: JSONValue]

    /// Wraps a JSON object, whatever is missing in it, odd or new.
    public init(json: [String: JSONValue]) {
        self.json = json
    }

    /// Type of the question.
    public var type: DecisionResponseAnswersValueType {
        get throws { try required("type") }
    }

    /// The probability of yes. 0 to 1.
    public var noul: Decimal? {
        given("noul")
    }

    /// The answer that was chosen.
    public var choice: String? {
        given("choice")
    }

    /// The place on the scale, counted from 0; it may lie between two steps.
    public var score: Decimal? {
        given("score")
    }

    /// The probability of each answer.
    public var probabilities: [String: Decimal]? {
        given("probabilities")
    }

    /// The certainty of the answer.
    public var confidence: Decimal? {
        given("confidence")
    }

    /// The meaning of the scale's steps.
    public var legend: [String: JSONValue]? {
        given("legend")
    }

}
