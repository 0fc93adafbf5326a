import Foundation

/// ComposeMusicVideoTaskParams as the contract gives it.
public struct ComposeMusicVideoTaskParams: JSONModel {
    public static let shape = Shape(
        names: [
            "shot_ids",
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
        shotIds: [String]
    ) {
        json = JSONValue.members([
            "shot_ids": shotIds,
        ])
    }

    /// Ids of the shots, in the order in which they are shown. At least 1 item.
    public var shotIds: [String] {
        get throws { try required("shot_ids") }
    }

}
