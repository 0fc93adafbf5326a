import Foundation

/// The run to start, to poll or to fetch again.
public struct RunCapabilityParams: JSONModel {
    public static let shape = Shape(
        names: [
            "reference",
            "operation",
            "input",
            "task_id",
            "request_id",
            "view",
            "max_items",
            "fields",
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
        reference: String,
        operation: RunCapabilityOperation? = nil,
        input: [String: JSONValue]? = nil,
        taskId: String? = nil,
        requestId: String? = nil,
        view: RunCapabilityView? = nil,
        maxItems: Int? = nil,
        fields: [String]? = nil
    ) {
        json = JSONValue.members([
            "reference": reference,
            "operation": operation,
            "input": input,
            "task_id": taskId,
            "request_id": requestId,
            "view": view,
            "max_items": maxItems,
            "fields": fields,
        ])
    }

    /// Reference of the capability, as a search answered it. Pattern `^(model|data|workflow):.+$`.
    public var reference: String {
        get throws { try required("reference") }
    }

    /// Run it, ask how a run is going (`task_id`), or fetch a result again (`request_id`). The
    /// server's default is `"start"`.
    public var operation: RunCapabilityOperation? {
        given("operation")
    }

    /// Input of a run, as the capability's `input_schema` has it.
    public var input: [String: JSONValue]? {
        given("input")
    }

    /// Id of the task to ask about.
    public var taskId: String? {
        given("task_id")
    }

    /// Id of the run whose result to fetch.
    public var requestId: String? {
        given("request_id")
    }

    /// Everything, which is what HTTP gets if nothing is said, or the start of the main list as
    /// `items`, long texts cut off.
    public var view: RunCapabilityView? {
        given("view")
    }

    /// Most items of a preview; 10 if nothing is said. 1 to 50.
    public var maxItems: Int? {
        given("max_items")
    }

    /// Paths to keep, such as `items[].title`; all others are left out.
    public var fields: [String]? {
        given("fields")
    }

}
