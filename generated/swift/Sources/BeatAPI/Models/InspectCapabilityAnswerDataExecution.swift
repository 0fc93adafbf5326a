import Foundation

/// The execution of a run.
public struct InspectCapabilityAnswerDataExecution: JSONModel {
    public static let shape = Shape(
        names: [
            "mode",
            "status_supported",
            "result_location",
        ],
        secrets: []
    )

    /// The whole object, unknown fields and values included.
    public let json: [String: JSONValue]

    /// Wraps a JSON object, whatever is missing in it, odd or new.
    public init(json: [String: JSONValue]) {
        self.json = json
    }

    /// The kind of answer of a run, the result or a task.
    public var mode: InspectCapabilityAnswerDataExecutionMode {
        get throws { try required("mode") }
    }

    /// True if the progress of a run can be polled.
    public var statusSupported: Bool {
        get throws { try required("status_supported") }
    }

    /// The place of the result in the answer.
    public var resultLocation: String? {
        given("result_location")
    }

}
