import Foundation

/// A model that makes pictures or videos.
public struct GenerationModel: JSONModel {
    public static let shape = Shape(
        names: [
            "id",
            "object",
            "name",
            "media_type",
            "input_modes",
        ],
        secrets: []
    )

    /// The whole object, unknown fields and values included.
    public let json: [String: JSONValue]

    /// Wraps a JSON object, whatever is missing in it, odd or new.
    public init(json: [String: JSONValue]) {
        self.json = json
    }

    /// Name of the model, as the create calls take it.
    public var id: GenerationModelId {
        get throws { try required("id") }
    }

    /// Always `"generation_model"`.
    public var object: String {
        get throws { try required("object") }
    }

    /// Name for people.
    public var name: String {
        get throws { try required("name") }
    }

    /// The kind of result.
    public var mediaType: GenerationModelMediaType {
        get throws { try required("media_type") }
    }

    /// The input of the model: a text, a picture, frames of the video, or references.
    public var inputModes: [GenerationModelInputModes] {
        get throws { try required("input_modes") }
    }

}
