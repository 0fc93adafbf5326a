import Foundation

/// An event of the Responses API; `type` says what it is.
public struct ResponseStreamEvent: JSONModel {
    public static let shape = Shape(
        names: [
            "type",
            "sequence_number",
            "item_id",
            "output_index",
            "content_index",
            "delta",
            "text",
            "response",
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

    /// `sequence_number`.
    public var sequenceNumber: Int? {
        given("sequence_number")
    }

    /// `item_id`.
    public var itemId: String? {
        given("item_id")
    }

    /// `output_index`.
    public var outputIndex: Int? {
        given("output_index")
    }

    /// `content_index`.
    public var contentIndex: Int? {
        given("content_index")
    }

    /// The next piece, in events whose `type` ends in `.delta`.
    public var delta: String? {
        given("delta")
    }

    /// The whole text.
    public var text: String? {
        given("text")
    }

    /// The response as it stands, in events that begin and end one.
    public var response: [String: JSONValue]? {
        given("response")
    }

}
