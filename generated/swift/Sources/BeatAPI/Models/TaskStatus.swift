import Foundation

/// The state of a task or a shot. By itself a task moves from `queued` through `processing` to
/// `succeeded` or `failed`, which are final. Composed by hand it waits in `storyboard_ready` or
/// `requires_action`, moves to `editing` and back with each edit, and through `composing` to its
/// end.
public struct TaskStatus: OpenEnum {
    public let rawValue: String

    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// `"queued"`
    public static let queued = TaskStatus(rawValue: "queued")

    /// `"processing"`
    public static let processing = TaskStatus(rawValue: "processing")

    /// `"storyboard_ready"`
    public static let storyboardReady = TaskStatus(rawValue: "storyboard_ready")

    /// `"requires_action"`
    public static let requiresAction = TaskStatus(rawValue: "requires_action")

    /// `"editing"`
    public static let editing = TaskStatus(rawValue: "editing")

    /// `"composing"`
    public static let composing = TaskStatus(rawValue: "composing")

    /// `"succeeded"`
    public static let succeeded = TaskStatus(rawValue: "succeeded")

    /// `"failed"`
    public static let failed = TaskStatus(rawValue: "failed")

    /// Every value that the contract names.
    public static let known: [TaskStatus] = [
        .queued,
        .processing,
        .storyboardReady,
        .requiresAction,
        .editing,
        .composing,
        .succeeded,
        .failed,
    ]
}
