import Foundation

/// A ready-made effect in one of its versions.
public struct Effect: JSONModel {
    public static let shape = Shape(
        names: [
            "id",
            "object",
            "name",
            "description",
            "output_type",
            "category",
            "tags",
            "input",
            "options",
            "preview",
            "version",
            "status",
        ],
        secrets: []
    )

    /// The whole object, unknown fields and values included.
    public let json: [String: JSONValue]

    /// Wraps a JSON object, whatever is missing in it, odd or new.
    public init(json: [String: JSONValue]) {
        self.json = json
    }

    /// Id of the effect, as the create call takes it.
    public var id: String {
        get throws { try required("id") }
    }

    /// Always `"effect"`.
    public var object: String {
        get throws { try required("object") }
    }

    /// Name for people.
    public var name: String {
        get throws { try required("name") }
    }

    /// A description of the effect.
    public var description: String {
        get throws { try required("description") }
    }

    /// The kind of result.
    public var outputType: EffectOutputType {
        get throws { try required("output_type") }
    }

    /// Category of the effect.
    public var category: String {
        get throws { try required("category") }
    }

    /// Words to find the effect by.
    public var tags: [String] {
        get throws { try required("tags") }
    }

    /// The pictures that the effect takes.
    public var input: EffectInput {
        get throws { try required("input") }
    }

    /// The settings of the effect; others cannot be set.
    public var options: EffectOptions {
        get throws { try required("options") }
    }

    /// A preview of the effect.
    public var preview: EffectPreview {
        get throws { try required("preview") }
    }

    /// Version of the effect; a version never changes. At least 1.
    public var version: Int {
        get throws { try required("version") }
    }

    /// The availability of the effect.
    public var status: EffectStatus {
        get throws { try required("status") }
    }

}
