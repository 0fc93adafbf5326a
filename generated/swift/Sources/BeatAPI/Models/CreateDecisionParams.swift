import Foundation

/// Questions about a state.
public struct CreateDecisionParams: JSONModel {
    public static let shape = Shape(
        names: [
            "state",
            "questions",
            "model",
            "stream",
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
        state: JSONValue,
        questions: [String: DecisionQuestion],
        model: String? = nil,
        stream: Bool? = nil
    ) {
        json = JSONValue.members([
            "state": state,
            "questions": questions,
            "model": model,
            "stream": stream,
        ])
    }

    /// The subject of the questions.
    public var state: JSONValue {
        get throws { try required("state") }
    }

    /// The questions by name. At least 1 entry.
    public var questions: [String: DecisionQuestion] {
        get throws { try required("questions") }
    }

    /// The model that decides, such as `jev-1.13` or `jev-1.13-free`. The server's default is
    /// `"jev-1.13"`.
    public var model: String? {
        given("model")
    }

    /// There are no streams of decisions.
    public var stream: Bool? {
        given("stream")
    }

}
