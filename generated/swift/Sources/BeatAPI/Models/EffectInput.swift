import Foundation

/// The pictures that the effect takes.
public struct EffectInput: JSONModel {
    public static let shape = Shape(
        names: [
            "images_min",
            "images_max",
            "accepted_types",
            "max_size_mb",
            "max_dimension_px",
            "subject_requirements",
        ],
        secrets: []
    )

    /// The whole object, unknown fields and values included.
    public let json: [String: JSONValue]

    /// Wraps a JSON object, whatever is missing in it, odd or new.
    public init(json: [String: JSONValue]) {
        self.json = json
    }

    /// Fewest pictures. At least 1.
    public var imagesMin: Int {
        get throws { try required("images_min") }
    }

    /// Most pictures. At least 1.
    public var imagesMax: Int {
        get throws { try required("images_max") }
    }

    /// MIME types of the pictures.
    public var acceptedTypes: [EffectInputAcceptedTypes] {
        get throws { try required("accepted_types") }
    }

    /// Most megabytes of a picture; 50 if it is missing. At least 1.
    public var maxSizeMb: Int? {
        given("max_size_mb")
    }

    /// Largest width or height of a picture in pixels, checked before anything is charged. At least
    /// 1.
    public var maxDimensionPx: Int? {
        given("max_dimension_px")
    }

    /// The required content of the pictures.
    public var subjectRequirements: [String]? {
        given("subject_requirements")
    }

}
