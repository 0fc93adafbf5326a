import Foundation

/// One shot of a video of Kling 3.
public struct KlingShot: JSONModel {
    public static let shape = Shape(
        names: [
            "prompt",
            "duration",
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
        prompt: String,
        duration: Int
    ) {
        json = JSONValue.members([
            "prompt": prompt,
            "duration": duration,
        ])
    }

    /// A description of the shot. 1 to 500 characters.
    public var prompt: String {
        get throws { try required("prompt") }
    }

    /// Length of the shot in seconds; all shots together are as long as the video. 1 to 12.
    public var duration: Int {
        get throws { try required("duration") }
    }

}
