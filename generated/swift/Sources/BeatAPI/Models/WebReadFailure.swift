import Foundation

/// A page that could not be read; it costs nothing.
public struct WebReadFailure: JSONModel {
    public static let shape = Shape(
        names: [
            "url",
            "reason",
        ],
        secrets: []
    )

    /// The whole object, unknown fields and values included.
    public let json: [String: JSONValue]

    /// Wraps a JSON object, whatever is missing in it, odd or new.
    public init(json: [String: JSONValue]) {
        self.json = json
    }

    /// The URL of the page.
    public var url: String {
        get throws { try required("url") }
    }

    /// The reason: it has a test for human visitors, or does not exist.
    public var reason: WebReadFailureReason {
        get throws { try required("reason") }
    }

}
