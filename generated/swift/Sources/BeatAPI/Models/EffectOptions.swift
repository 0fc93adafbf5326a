import Foundation

/// The settings of the effect; others cannot be set.
public struct EffectOptions: JSONModel {
    public static let shape = Shape(
        names: [
            "aspect_ratios",
            "resolutions",
            "duration_seconds",
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

    /// Shapes to choose from.
    public var aspectRatios: [String]? {
        given("aspect_ratios")
    }

    /// Sizes to choose from.
    public var resolutions: [String]? {
        given("resolutions")
    }

    /// Lengths to choose from, in seconds.
    public var durationSeconds: [Int]? {
        given("duration_seconds")
    }

    /// True if background music can be switched on and off.
    public var bgm: Bool? {
        given("bgm")
    }

    /// True if a seed can be given.
    public var seed: Bool? {
        given("seed")
    }

}
