import Foundation

/// The reasons for which it fits.
public struct CapabilitySearchPageRecommendedWhyMatch: JSONModel {
    public static let shape = Shape(
        names: [
            "platforms",
            "terms",
        ],
        secrets: []
    )

    /// The whole object, unknown fields and values included.
    public let json: [String: JSONValue]

    /// Wraps a JSON object, whatever is missing in it, odd or new.
    public init(json: [String: JSONValue]) {
        self.json = json
    }

    /// Platforms that fit.
    public var platforms: [String]? {
        given("platforms")
    }

    /// Words that fit.
    public var terms: [String]? {
        given("terms")
    }

}
