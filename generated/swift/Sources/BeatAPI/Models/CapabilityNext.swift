import Foundation

/// The call that makes sense next, in the manner that `X-Beat-Client` chose. What is in angle
/// brackets is to be filled in.
public struct CapabilityNext: JSONModel {
    public static let shape = Shape(
        names: [
            "action",
            "call",
            "note",
        ],
        secrets: []
    )

    /// The whole object, unknown fields and values included.
    public let json: [String: JSONValue]

    /// Wraps a JSON object, whatever is missing in it, odd or new.
    public init(json: [String: JSONValue]) {
        self.json = json
    }

    /// A description of the call.
    public var action: CapabilityNextAction {
        get throws { try required("action") }
    }

    /// The call: a curl command, or a call of a tool.
    public var call: JSONValue? {
        given("call")
    }

    /// The purpose of the call.
    public var note: String? {
        given("note")
    }

}
