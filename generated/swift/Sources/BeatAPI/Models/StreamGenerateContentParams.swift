import Foundation

/// StreamGenerateContentParams as the contract gives it.
public struct StreamGenerateContentParams: JSONModel {
    public static let shape = Shape(
        names: [
            "contents",
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
        contents: [[String: JSONValue]]
    ) {
        json = JSONValue.members([
            "contents": contents,
        ])
    }

    /// The conversation so far, oldest first.
    public var contents: [[String: JSONValue]] {
        get throws { try required("contents") }
    }

}
