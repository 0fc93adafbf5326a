import Foundation

/// CreateRealtimeSessionParams as the contract gives it.
public struct CreateRealtimeSessionParams: JSONModel {
    public static let shape = Shape(
        names: [
            "max_duration_seconds",
            "allowed_origins",
            "metadata",
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
        maxDurationSeconds: Int,
        allowedOrigins: [String],
        metadata: [String: String]? = nil
    ) {
        json = JSONValue.members([
            "max_duration_seconds": maxDurationSeconds,
            "allowed_origins": allowedOrigins,
            "metadata": metadata,
        ])
    }

    /// Longest duration of the session in seconds; decides what it costs.
    public var maxDurationSeconds: Int {
        get throws { try required("max_duration_seconds") }
    }

    /// Exact origins of the pages that may join: HTTPS, or HTTP of the own machine. 1 to 10 items.
    public var allowedOrigins: [String] {
        get throws { try required("allowed_origins") }
    }

    /// Notes of your own, at most 20; keys of at most 64 and values of at most 256 characters. At
    /// most 20 entries.
    public var metadata: [String: String]? {
        given("metadata")
    }

}
