import Foundation

/// One of the answers.
public struct GeminiCandidate: JSONModel {
    public static let shape = Shape(
        names: [
            "index",
            "content",
            "finishReason",
        ],
        secrets: []
    )

    /// The whole object, unknown fields and values included.
    public let json: [String: JSONValue]

    /// Wraps a JSON object, whatever is missing in it, odd or new.
    public init(json: [String: JSONValue]) {
        self.json = json
    }

    /// `index`.
    public var index: Int? {
        given("index")
    }

    /// The words of one side, in parts.
    public var content: GeminiContent? {
        given("content")
    }

    /// `finishReason`.
    public var finishReason: String? {
        given("finishReason")
    }

}
