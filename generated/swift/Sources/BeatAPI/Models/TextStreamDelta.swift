import Foundation

/// The addition of an event.
public struct TextStreamDelta: JSONModel {
    public static let shape = Shape(
        names: [
            "type",
            "role",
            "text",
            "content",
        ],
        secrets: []
    )

    /// The whole object, unknown fields and values included.
    public let json: [String: JSONValue]

    /// Wraps a JSON object, whatever is missing in it, odd or new.
    public init(json: [String: JSONValue]) {
        self.json = json
    }

    /// `type`.
    public var type: String? {
        given("type")
    }

    /// `role`.
    public var role: String? {
        given("role")
    }

    /// The next piece of text in an event of Messages.
    public var text: String? {
        given("text")
    }

    /// The next piece of text in a chunk of a chat completion.
    public var content: String? {
        given("content")
    }

}
