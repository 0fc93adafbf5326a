import Foundation

/// A question, by its type.
///
/// With `type` `"noul"`: `instructions` (required), `criteria`. A question whose answer is yes or
/// no; the answer is how likely yes is.
///
/// With `type` `"choice"`: `instructions`, `criteria` (required). A question whose answer is one of
/// several.
///
/// With `type` `"score"`: `instructions`, `criteria` (required). A question whose answer is a place
/// on a scale.
public struct DecisionQuestion: JSONModel {
    public static let shape = Shape(
        names: [
            "type",
            "instructions",
            "criteria",
        ],
        secrets: []
    )

    /// The whole object, unknown fields and values included.
    public let json: [String: JSONValue]

    /// Wraps a JSON object, whatever is missing in it, odd or new.
    public init(json: [String: JSONValue]) {
        self.json = json
    }

    /// Sets the fields; what is left out is not sent.
    public init(
        type: DecisionQuestionType,
        instructions: JSONValue? = nil,
        criteria: JSONValue? = nil
    ) {
        json = JSONValue.members([
            "type": type,
            "instructions": instructions,
            "criteria": criteria,
        ])
    }

    /// `type`.
    public var type: DecisionQuestionType {
        get throws { try required("type") }
    }

    /// With `type` `"noul"`: The question, as text or in parts. With `type` `"choice"` or
    /// `"score"`: The question. Required with `type` `"noul"`.
    public var instructions: JSONValue? {
        given("instructions")
    }

    /// With `type` `"noul"`: The meaning of yes and no. With `type` `"choice"`: The answers to
    /// choose from, each with what it means. 1 to 255 entries. With `type` `"score"`: The steps of
    /// the scale, upwards. 1 to 10 items. Required with `type` `"choice"` or `"score"`.
    public var criteria: JSONValue? {
        given("criteria")
    }

}
