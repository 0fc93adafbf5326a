import Foundation

/// The tokens that are paid for.
public struct DecisionResponseUsage: JSONModel {
    public static let shape = Shape(
        names: [
            "input_tokens",
            "output_tokens",
        ],
        secrets: []
    )

    /// The whole object, unknown fields and values included.
    public let json: [String: JSONValue]

    /// Wraps a JSON object, whatever is missing in it, odd or new.
    public init(json: [String: JSONValue]) {
        self.json = json
    }

    /// Tokens of the state and the questions. At least 0.
    public var inputTokens: Int {
        get throws { try required("input_tokens") }
    }

    /// Tokens of the answers. At least 0.
    public var outputTokens: Int {
        get throws { try required("output_tokens") }
    }

}
