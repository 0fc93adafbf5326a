import Foundation

/// Run it, ask how a run is going (`task_id`), or fetch a result again (`request_id`).
public struct RunCapabilityOperation: OpenEnum {
    public let rawValue: String

    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// `"start"`
    public static let start = RunCapabilityOperation(rawValue: "start")

    /// `"status"`
    public static let status = RunCapabilityOperation(rawValue: "status")

    /// `"result"`
    public static let result = RunCapabilityOperation(rawValue: "result")

    /// Every value that the contract names.
    public static let known: [RunCapabilityOperation] = [
        .start,
        .status,
        .result,
    ]
}
