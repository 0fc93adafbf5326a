import Foundation

/// A preview of the effect.
public struct EffectPreview: JSONModel {
    public static let shape = Shape(
        names: [
            "cover_url",
            "media_url",
        ],
        secrets: []
    )

    /// The whole object, unknown fields and values included.
    public let json: [String: JSONValue]

    /// Wraps a JSON object, whatever is missing in it, odd or new.
    public init(json: [String: JSONValue]) {
        self.json = json
    }

    /// URL of a picture; null if there is none.
    public var coverUrl: String? {
        given("cover_url")
    }

    /// URL of an example; null if there is none.
    public var mediaUrl: String? {
        given("media_url")
    }

}
