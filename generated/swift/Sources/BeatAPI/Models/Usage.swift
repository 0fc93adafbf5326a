import Foundation

/// Balance, concurrency and totals of the account.
public struct Usage: JSONModel {
    public static let shape = Shape(
        names: [
            "object",
            "credit_balance",
            "total_tasks",
            "credits_settled",
            "credits_refunded",
            "concurrency",
            "by_workflow",
            "realtime",
        ],
        secrets: []
    )

    /// The whole object, unknown fields and values included.
    public let json: [String: JSONValue]

    /// Wraps a JSON object, whatever is missing in it, odd or new.
    public init(json: [String: JSONValue]) {
        self.json = json
    }

    /// Always `"usage"`.
    public var object: String {
        get throws { try required("object") }
    }

    /// Credits left; may be negative.
    public var creditBalance: Decimal {
        get throws { try required("credit_balance") }
    }

    /// Tasks ever accepted.
    public var totalTasks: Int {
        get throws { try required("total_tasks") }
    }

    /// Credits spent for good.
    public var creditsSettled: Decimal {
        get throws { try required("credits_settled") }
    }

    /// Credits given back.
    public var creditsRefunded: Decimal {
        get throws { try required("credits_refunded") }
    }

    /// How many tasks may be and are processing.
    public var concurrency: UsageConcurrency {
        get throws { try required("concurrency") }
    }

    /// `by_workflow`.
    public var byWorkflow: [WorkflowUsage] {
        get throws { try required("by_workflow") }
    }

    /// Totals of realtime sessions.
    public var realtime: UsageRealtime? {
        given("realtime")
    }

}
