import Foundation

/// All text models.
public struct PublicTextModelListData: JSONModel {
    public static let shape = Shape(
        names: [
            "object",
            "data",
        ],
        secrets: []
    )

    /// The whole object, unknown fields and values included.
    public let json: [String: JSONValue]

    /// Wraps a JSON object, whatever is missing in it, odd or new.
    public init(json: [String: JSONValue]) {
        self.json = json
    }

    /// Always `"list"`.
    public var object: String {
        get throws { try required("object") }
    }

    /// `data`.
    public var data: [PublicTextModel] {
        get throws { try required("data") }
    }

}
