import Foundation

/// The cost of a task, in US dollars.
public struct TaskUsage: JSONModel {
    public static let shape = Shape(
        names: [
            "credits_reserved",
            "credits_charged",
            "credits_settled",
            "credits_refunded",
            "billable_duration_seconds",
        ],
        secrets: []
    )

    /// The whole object, unknown fields and values included.
    public let json: [String: JSONValue]

    /// Wraps a JSON object, whatever is missing in it, odd or new.
    public init(json: [String: JSONValue]) {
        self.json = json
    }

    /// Set aside when the task was accepted. In steps of 0.01.
    public var creditsReserved: Decimal {
        get throws { try required("credits_reserved") }
    }

    /// Taken from the balance when the task was accepted. In steps of 0.01.
    public var creditsCharged: Decimal {
        get throws { try required("credits_charged") }
    }

    /// Kept for good because the task succeeded. In steps of 0.01.
    public var creditsSettled: Decimal {
        get throws { try required("credits_settled") }
    }

    /// Given back because the task failed. In steps of 0.01.
    public var creditsRefunded: Decimal {
        get throws { try required("credits_refunded") }
    }

    /// Length that is billed, in seconds: as measured, or as asked for.
    public var billableDurationSeconds: Int? {
        given("billable_duration_seconds")
    }

}
