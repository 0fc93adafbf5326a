import Foundation

/// The interpretation of the search terms.
public struct CapabilitySearchPageUnderstood: JSONModel {
    public static let shape = Shape(
        names: [
            "platforms",
            "terms",
            "ignored",
        ],
        secrets: []
    )

    /// The whole object, unknown fields and values included.
    public let json: [String: JSONValue]

    /// Wraps a JSON object, whatever is missing in it, odd or new.
    public init(json: [String: JSONValue]) {
        self.json = json
    }

    /// Platforms among them.
    public var platforms: [String]? {
        given("platforms")
    }

    /// Words that were searched for.
    public var terms: [String]? {
        given("terms")
    }

    /// Words that found nothing.
    public var ignored: [String]? {
        given("ignored")
    }

}
