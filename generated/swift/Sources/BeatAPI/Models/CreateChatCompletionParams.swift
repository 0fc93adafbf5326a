import Foundation

/// A question to a text model, in the form of the SDK it is made for.
public struct CreateChatCompletionParams: JSONModel {
    public static let shape = Shape(
        names: [
            "model",
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
        model: String
    ) {
        json = JSONValue.members([
            "model": model,
        ])
    }

    /// Name of a text model; `listTextModels` has those of the key.
    public var model: String {
        get throws { try required("model") }
    }

}
