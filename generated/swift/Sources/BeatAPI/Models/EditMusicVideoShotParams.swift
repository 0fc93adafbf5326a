import Foundation

/// The new version of a shot.
public struct EditMusicVideoShotParams: JSONModel {
    public static let shape = Shape(
        names: [
            "prompt",
            "images",
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
        images: [String]? = nil
    ) {
        json = JSONValue.members([
            "prompt": prompt,
            "images": images,
        ])
    }

    /// A description of the shot. At most 3000 characters.
    public var prompt: String {
        get throws { try required("prompt") }
    }

    /// Public HTTPS URLs of other pictures, for premium tasks only; a standard task refuses the
    /// field. 0 to 6 items.
    public var images: [String]? {
        given("images")
    }

}
