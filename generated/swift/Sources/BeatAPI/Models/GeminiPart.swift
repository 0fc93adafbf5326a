import Foundation

/// A part of a content.
public struct GeminiPart: JSONModel {
    public static let shape = Shape(
        names: [
            "text",
        ],
        secrets: []
    )

    /// The whole object, unknown fields and values included.
    public let json: [String: JSONValue]

    /// Wraps a JSON object, whatever is missing in it, odd or new.
    public init(json: [String: JSONValue]) {
        self.json = json
    }

    /// `text`.
    public var text: String? {
        given("text")
    }

}
