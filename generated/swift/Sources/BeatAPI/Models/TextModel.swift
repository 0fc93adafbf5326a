import Foundation

/// A text model.
public struct TextModel: JSONModel {
    public static let shape = Shape(
        names: [
            "id",
            "object",
            "created",
            "owned_by",
        ],
        secrets: []
    )

    /// The whole object, unknown fields and values included.
    public let json: [String: JSONValue]

    /// Wraps a JSON object, whatever is missing in it, odd or new.
    public init(json: [String: JSONValue]) {
        self.json = json
    }

    /// Name of a text model; `listTextModels` has those of the key.
    public var id: String {
        get throws { try required("id") }
    }

    /// Always `"model"`.
    public var object: String {
        get throws { try required("object") }
    }

    /// The time at which the model came, in Unix seconds.
    public var created: Int {
        get throws { try required("created") }
    }

    /// Always `"beatapi"`.
    public var ownedBy: String {
        get throws { try required("owned_by") }
    }

}
