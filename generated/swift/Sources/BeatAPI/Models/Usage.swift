import Foundation

/// Balance, concurrency and totals of the account.
public struct Usage: JSONModel {
    public static let shape = Shape(
        names: [
            "object",
            "period",
            "since",
            "until",
            "credit_balance",
            "total_tasks",
            "credits_settled",
            "credits_refunded",
            "concurrency",
            "by_workflow",
            "by_capability",
            "by_model",
            "by_api_key",
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

    /// The period that the totals are about; balance and concurrency are always those of now.
    public var period: UsagePeriod {
        get throws { try required("period") }
    }

    /// The beginning of the period, in Unix seconds; missing if it is `all`.
    public var since: Int? {
        given("since")
    }

    /// The end of the period, in Unix seconds, itself not part of it; missing if it is `all`.
    public var until: Int? {
        given("until")
    }

    /// Dollars left; may be negative. In steps of 0.01.
    public var creditBalance: Decimal {
        get throws { try required("credit_balance") }
    }

    /// Tasks ever accepted.
    public var totalTasks: Int {
        get throws { try required("total_tasks") }
    }

    /// Dollars spent for good. In steps of 0.01.
    public var creditsSettled: Decimal {
        get throws { try required("credits_settled") }
    }

    /// Dollars given back. In steps of 0.01.
    public var creditsRefunded: Decimal {
        get throws { try required("credits_refunded") }
    }

    /// The numbers of tasks that may be and are processing.
    public var concurrency: UsageConcurrency {
        get throws { try required("concurrency") }
    }

    /// Totals by workflow; tasks of another kind are in `by_capability` only.
    public var byWorkflow: [WorkflowUsage] {
        get throws { try required("by_workflow") }
    }

    /// Totals by workflow, effect and model.
    public var byCapability: [CapabilityUsage] {
        get throws { try required("by_capability") }
    }

    /// Totals by model of pictures or videos.
    public var byModel: [ModelUsage] {
        get throws { try required("by_model") }
    }

    /// Totals by API key.
    public var byApiKey: [ApiKeyUsage] {
        get throws { try required("by_api_key") }
    }

    /// Totals of realtime sessions.
    public var realtime: UsageRealtime? {
        given("realtime")
    }

}
