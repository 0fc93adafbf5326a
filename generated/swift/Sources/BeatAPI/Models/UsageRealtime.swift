import Foundation

/// Totals of realtime sessions.
public struct UsageRealtime: JSONModel {
    public static let shape = Shape(
        names: [
            "sessions",
            "credits",
            "active",
        ],
        secrets: []
    )

    /// The whole object, unknown fields and values included.
    public let json: [String: JSONValue]

    /// Wraps a JSON object, whatever is missing in it, odd or new.
    public init(json: [String: JSONValue]) {
        self.json = json
    }

    /// Sessions ever opened.
    public var sessions: Int {
        get throws { try required("sessions") }
    }

    /// Credits spent on them.
    public var credits: Decimal {
        get throws { try required("credits") }
    }

    /// Sessions that are open now.
    public var active: Int {
        get throws { try required("active") }
    }

}
