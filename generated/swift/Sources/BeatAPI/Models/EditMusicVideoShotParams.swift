import Foundation

/// EditMusicVideoShotParams as the contract gives it.
public struct EditMusicVideoShotParams: JSONModel {
    public static let shape = Shape(
        names: [
            "prompt",
            "duration",
            "quality",
            "resolution",
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
        duration: Int? = nil,
        quality: EditMusicVideoShotQuality? = nil,
        resolution: EditMusicVideoShotResolution? = nil
    ) {
        json = JSONValue.members([
            "prompt": prompt,
            "duration": duration,
            "quality": quality,
            "resolution": resolution,
        ])
    }

    /// What the shot should show. At most 3000 characters.
    public var prompt: String {
        get throws { try required("prompt") }
    }

    /// Length of the shot in seconds. 1 to 180, the server's default is `5`.
    public var duration: Int? {
        given("duration")
    }

    /// Rendering quality. High quality cannot be had at 540p. The server's default is `"standard"`.
    public var quality: EditMusicVideoShotQuality? {
        given("quality")
    }

    /// Size of the video. The server's default is `"720p"`.
    public var resolution: EditMusicVideoShotResolution? {
        given("resolution")
    }

}
