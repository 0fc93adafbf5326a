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

    /// Dollars spent on sessions that were joined. In steps of 0.01.
    public var credits: Decimal {
        get throws { try required("credits") }
    }

    /// Sessions that are ready, connecting or active now.
    public var active: Int {
        get throws { try required("active") }
    }

}
