import Foundation

/// Totals of one workflow, effect or model.
public struct CapabilityUsage: JSONModel {
    public static let shape = Shape(
        names: [
            "task_kind",
            "capability_id",
            "tasks",
            "credits_settled",
        ],
        secrets: []
    )

    /// The whole object, unknown fields and values included.
    public let json: [String: JSONValue]

    /// Wraps a JSON object, whatever is missing in it, odd or new.
    public init(json: [String: JSONValue]) {
        self.json = json
    }

    /// The kind of work.
    public var taskKind: CapabilityUsageTaskKind {
        get throws { try required("task_kind") }
    }

    /// Id of the workflow, the effect or the model.
    public var capabilityId: String {
        get throws { try required("capability_id") }
    }

    /// Tasks ever accepted.
    public var tasks: Int {
        get throws { try required("tasks") }
    }

    /// Dollars spent on them for good. In steps of 0.01.
    public var creditsSettled: Decimal {
        get throws { try required("credits_settled") }
    }

}
