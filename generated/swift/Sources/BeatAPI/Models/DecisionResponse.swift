import Foundation

/// The answers; without an envelope.
public struct DecisionResponse: JSONModel {
    public static let shape = Shape(
        names: [
            "id",
            "model",
            "answers",
            "usage",
        ],
        secrets: []
    )

    /// The whole object, unknown fields and values included.
    public let json: [String: JSONValue]

    /// Wraps a JSON object, whatever is missing in it, odd or new.
    public init(json: [String: JSONValue]) {
        self.json = json
    }

    /// Id of the decision.
    public var id: String {
        get throws { try required("id") }
    }

    /// The model that decided.
    public var model: String {
        get throws { try required("model") }
    }

    /// The answers by the names of the questions.
    public var answers: [String: DecisionResponseAnswersValue] {
        get throws { try required("answers") }
    }

    /// The tokens that are paid for.
    public var usage: DecisionResponseUsage {
        get throws { try required("usage") }
    }

}
