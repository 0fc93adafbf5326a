import Foundation

/// The way to the whole result.
public struct CapabilityRunResultResultRef: JSONModel {
    public static let shape = Shape(
        names: [
            "request_id",
            "expires_at",
        ],
        secrets: []
    )

    /// The whole object, unknown fields and values included.
    public let json: [String: JSONValue]

    /// Wraps a JSON object, whatever is missing in it, odd or new.
    public init(json: [String: JSONValue]) {
        self.json = json
    }

    /// Id of the run.
    public var requestId: String? {
        given("request_id")
    }

    /// The time at which the result expires.
    public var expiresAt: Date? {
        given("expires_at")
    }

}
