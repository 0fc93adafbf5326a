import Foundation

/// A piece of a Gemini-compatible answer.
public struct GeminiStreamChunk: JSONModel {
    public static let shape = Shape(
        names: [
            "candidates",
            "usageMetadata",
        ],
        secrets: []
    )

    /// The whole object, unknown fields and values included.
    public let json: [String: JSONValue]

    /// Wraps a JSON object, whatever is missing in it, odd or new.
    public init(json: [String: JSONValue]) {
        self.json = json
    }

    /// `candidates`.
    public var candidates: [GeminiCandidate]? {
        given("candidates")
    }

    /// `usageMetadata`.
    public var usageMetadata: [String: JSONValue]? {
        given("usageMetadata")
    }

}
