import Foundation

/// How it runs.
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

    /// Whether a run answers the result or a task.
    public var mode: InspectCapabilityAnswerDataExecutionMode {
        get throws { try required("mode") }
    }

    /// Whether one can ask how a run is going.
    public var statusSupported: Bool {
        get throws { try required("status_supported") }
    }

    /// Where the result is in the answer.
    public var resultLocation: String? {
        given("result_location")
    }

}
