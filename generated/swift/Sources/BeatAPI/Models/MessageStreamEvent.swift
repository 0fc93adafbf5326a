import Foundation

/// An event of the Messages API; `type` says what it is.
public struct MessageStreamEvent: JSONModel {
    public static let shape = Shape(
        names: [
            "type",
            "index",
            "delta",
            "content_block",
            "message",
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

    /// `type`.
    public var type: String {
        get throws { try required("type") }
    }

    /// `index`.
    public var index: Int? {
        given("index")
    }

    /// The addition of an event.
    public var delta: TextStreamDelta? {
        given("delta")
    }

    /// `content_block`.
    public var contentBlock: [String: JSONValue]? {
        given("content_block")
    }

    /// `message`.
    public var message: [String: JSONValue]? {
        given("message")
    }

    /// `usage`.
    public var usage: [String: JSONValue]? {
        given("usage")
    }

}
