import Foundation

/// The words of one side, in parts.
public struct GeminiContent: JSONModel {
    public static let shape = Shape(
        names: [
            "role",
            "parts",
        ],
        secrets: []
    )

    /// The whole object, unknown fields and values included.
    public let json: [String: JSONValue]

    /// Wraps a JSON object, whatever is missing in it, odd or new.
    public init(json: [String: JSONValue]) {
        self.json = json
    }

    /// `role`.
    public var role: String? {
        given("role")
    }

    /// `parts`.
    public var parts: [GeminiPart]? {
        given("parts")
    }

}
