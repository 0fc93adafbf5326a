import Foundation

/// The tokens that are paid for.
public struct TaskOutputUsage: JSONModel {
    public static let shape = Shape(
        names: [
            "input_tokens",
            "output_tokens",
            "total_tokens",
        ],
        secrets: []
    )

    /// The whole object, unknown fields and values included.
    public let json: [String: JSONValue]

    /// Wraps a JSON object, whatever is missing in it, odd or new.
    public init(json: [String: JSONValue]) {
        self.json = json
    }

    /// Tokens of the video and the question. At least 0.
    public var inputTokens: Int {
        get throws { try required("input_tokens") }
    }

    /// Tokens of the answer and of the thought behind it. At least 0.
    public var outputTokens: Int {
        get throws { try required("output_tokens") }
    }

    /// Both together. At least 0.
    public var totalTokens: Int {
        get throws { try required("total_tokens") }
    }

}
