import Foundation

/// What `effects.list` asks for.
public struct ListEffectsQuery: JSONModel {
    public static let shape = Shape(
        names: [
            "output_type",
            "category",
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
        outputType: ListEffectsOutputType? = nil,
        category: String? = nil
    ) {
        json = JSONValue.members([
            "output_type": outputType,
            "category": category,
        ])
    }

    /// The effects to list: those that make a picture or those that make a video.
    public var outputType: ListEffectsOutputType? {
        given("output_type")
    }

    /// Category of the effects to list.
    public var category: String? {
        given("category")
    }

}
