import Foundation

/// Totals of one workflow.
public struct WorkflowUsage: JSONModel {
    public static let shape = Shape(
        names: [
            "workflow",
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

    /// Id of the workflow.
    public var workflow: WorkflowUsageWorkflow {
        get throws { try required("workflow") }
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
