import Foundation

/// Totals of one model of pictures or videos.
public struct ModelUsage: JSONModel {
    public static let shape = Shape(
        names: [
            "media_type",
            "model",
            "tasks",
            "credits_settled",
        ],
        secrets: []
    )

    /// The whole object, unknown fields and values included.
    public let json: [String: JSONValue]

    /// Wraps a JSON object, whatever is missing in it, odd or new.
    public init(json: [String: JSONValue]) {
        self.json = json
    }

    /// The kind of result.
    public var mediaType: ModelUsageMediaType {
        get throws { try required("media_type") }
    }

    /// The model.
    public var model: String {
        get throws { try required("model") }
    }

    /// Tasks ever accepted.
    public var tasks: Int {
        get throws { try required("tasks") }
    }

    /// Dollars spent on them for good. In steps of 0.01.
    public var creditsSettled: Decimal {
        get throws { try required("credits_settled") }
    }

}
