import Foundation

/// The answer of the action.
public struct CallSocialDataAnswer: JSONModel {
    public static let shape = Shape(
        names: [
            "object",
            "status",
            "action",
            "request_id",
            "data",
        ],
        secrets: []
    )

    /// The whole object, unknown fields and values included.
    public let json: [String: JSONValue]

    /// Wraps a JSON object, whatever is missing in it, odd or new.
    public init(json: [String: JSONValue]) {
        self.json = json
    }

    /// Always `"social_data.call"`.
    public var object: String {
        get throws { try required("object") }
    }

    /// Always `"succeeded"`.
    public var status: String {
        get throws { try required("status") }
    }

    /// Id of the action.
    public var action: String {
        get throws { try required("action") }
    }

    /// Id of the call, for support.
    public var requestId: String {
        get throws { try required("request_id") }
    }

    /// The answer of the action.
    public var data: [String: JSONValue] {
        get throws { try required("data") }
    }

}
