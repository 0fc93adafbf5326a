import Foundation

/// The shots of a music video.
public struct Storyboard: JSONModel {
    public static let shape = Shape(
        names: [
            "shots",
        ],
        secrets: []
    )

    /// The whole object, unknown fields and values included.
    public let json: [String: JSONValue]

    /// Wraps a JSON object, whatever is missing in it, odd or new.
    public init(json: [String: JSONValue]) {
        self.json = json
    }

    /// The shots in their order; empty before they are planned.
    public var shots: [StoryboardShot] {
        get throws { try required("shots") }
    }

}
