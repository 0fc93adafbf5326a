import Foundation

/// Instructions; searches leave it out.
public struct CapabilitySearchPageDataItemDocumentation: JSONModel {
    public static let shape = Shape(
        names: [
            "url",
            "run_example",
            "notes",
        ],
        secrets: []
    )

    /// The whole object, unknown fields and values included.
    public let json: [String: JSONValue]

    /// Wraps a JSON object, whatever is missing in it, odd or new.
    public init(json: [String: JSONValue]) {
        self.json = json
    }

    /// The URL of its documentation.
    public var url: String {
        get throws { try required("url") }
    }

    /// A run, as an example.
    public var runExample: [String: JSONValue]? {
        given("run_example")
    }

    /// Further remarks.
    public var notes: [String]? {
        given("notes")
    }

}
