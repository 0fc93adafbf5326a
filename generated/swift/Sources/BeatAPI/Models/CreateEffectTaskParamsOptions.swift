import Foundation

/// Settings; only those that the effect offers.
public struct CreateEffectTaskParamsOptions: JSONModel {
    public static let shape = Shape(
        names: [
            "aspect_ratio",
            "resolution",
            "duration",
            "bgm",
            "seed",
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
        aspectRatio: String? = nil,
        resolution: String? = nil,
        duration: Int? = nil,
        bgm: Bool? = nil,
        seed: Int? = nil
    ) {
        json = JSONValue.members([
            "aspect_ratio": aspectRatio,
            "resolution": resolution,
            "duration": duration,
            "bgm": bgm,
            "seed": seed,
        ])
    }

    /// Shape of the output.
    public var aspectRatio: String? {
        given("aspect_ratio")
    }

    /// Size of the output.
    public var resolution: String? {
        given("resolution")
    }

    /// Length of the video in seconds.
    public var duration: Int? {
        given("duration")
    }

    /// True for background music.
    public var bgm: Bool? {
        given("bgm")
    }

    /// The seed of the randomness.
    public var seed: Int? {
        given("seed")
    }

}
