import Foundation

/// The cost of a realtime session, in US dollars.
public struct RealtimeCredits: JSONModel {
    public static let shape = Shape(
        names: [
            "reserved",
            "settled",
            "refunded",
        ],
        secrets: []
    )

    /// The whole object, unknown fields and values included.
    public let json: [String: JSONValue]

    /// Wraps a JSON object, whatever is missing in it, odd or new.
    public init(json: [String: JSONValue]) {
        self.json = json
    }

    /// Set aside when the session was created. In steps of 0.01.
    public var reserved: Decimal {
        get throws { try required("reserved") }
    }

    /// Kept for good since the first accepted heartbeat. In steps of 0.01.
    public var settled: Decimal {
        get throws { try required("settled") }
    }

    /// Given back because the session ended before its first heartbeat. In steps of 0.01.
    public var refunded: Decimal {
        get throws { try required("refunded") }
    }

}
