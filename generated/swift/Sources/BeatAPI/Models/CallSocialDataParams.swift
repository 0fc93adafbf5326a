import Foundation

/// CallSocialDataParams as the contract gives it.
public struct CallSocialDataParams: JSONModel {
    public static let shape = Shape(
        names: [
            "action",
            "params",
        ],
        secrets: []
    )

    /// The whole object, unknown fields and values included.
    public let json: [String: JSONValue]

    /// Wraps a JSON object, whatever is missing in it, odd or new.
    public init(json: [String: JSONValue]) {
        self.json = json
    }

    /// Sets the fields; what is left out is not sent.
    public init(
        action: String,
        params: [String: JSONValue]? = nil
    ) {
        json = JSONValue.members([
            "action": action,
            "params": params,
        ])
    }

    /// Id of the action, from the catalogue of social data. Pattern
    /// `^[a-z0-9]+(?:[._-][a-z0-9]+)+$`.
    public var action: String {
        get throws { try required("action") }
    }

    /// Parameters of the action.
    public var params: [String: JSONValue]? {
        given("params")
    }

}
