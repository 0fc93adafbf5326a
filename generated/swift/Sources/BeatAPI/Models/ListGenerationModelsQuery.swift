import Foundation

/// What `media.models.list` asks for.
public struct ListGenerationModelsQuery: JSONModel {
    public static let shape = Shape(
        names: [
            "media_type",
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
        mediaType: ListGenerationModelsMediaType? = nil
    ) {
        json = JSONValue.members([
            "media_type": mediaType,
        ])
    }

    /// The models to list: those of pictures or those of videos.
    public var mediaType: ListGenerationModelsMediaType? {
        given("media_type")
    }

}
