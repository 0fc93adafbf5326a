import Foundation

/// The answer of a run, with further fields that depend on what was run. Data answers the object of
/// that capability, text `text.result`, a decision its answers; everything that takes time answers
/// a task in `data` and the next call in `next`.
public struct CapabilityRunResult: JSONModel {
    public static let shape = Shape(
        names: [
            "object",
            "id",
            "status",
            "request_id",
            "output_text",
            "answers",
            "items",
            "items_path",
            "items_total",
            "items_shown",
            "truncated",
            "result_ref",
            "usage",
            "data",
        ],
        secrets: []
    )

    /// The whole object, unknown fields and values included.
    public let json: [String: JSONValue]

    /// Wraps a JSON object, whatever is missing in it, odd or new.
    public init(json: [String: JSONValue]) {
        self.json = json
    }

    /// Kind of the result, such as `web.search` or `text.result`.
    public var object: String? {
        given("object")
    }

    /// Id of the task.
    public var id: String? {
        given("id")
    }

    /// The state of the run.
    public var status: String? {
        given("status")
    }

    /// Id of the run, to fetch its result again.
    public var requestId: String? {
        given("request_id")
    }

    /// The answer of a text model.
    public var outputText: String? {
        given("output_text")
    }

    /// The answers of a decision model.
    public var answers: [String: JSONValue]? {
        given("answers")
    }

    /// The main list, of a preview or of chosen fields.
    public var items: [JSONValue]? {
        given("items")
    }

    /// The place of the list in the whole result.
    public var itemsPath: String? {
        given("items_path")
    }

    /// The number of items.
    public var itemsTotal: Int? {
        given("items_total")
    }

    /// The number of items in this answer.
    public var itemsShown: Int? {
        given("items_shown")
    }

    /// True if something was cut off.
    public var truncated: Bool? {
        given("truncated")
    }

    /// The way to the whole result.
    public var resultRef: CapabilityRunResultResultRef? {
        given("result_ref")
    }

    /// The cost of the run.
    public var usage: [String: JSONValue]? {
        given("usage")
    }

    /// The result or the task.
    public var data: JSONValue? {
        given("data")
    }

}
