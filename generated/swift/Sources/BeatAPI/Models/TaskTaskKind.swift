import Foundation

/// The kind of work, which decides the fields below. Tasks of `data` are polled with
/// `runCapability`.
public struct TaskTaskKind: OpenEnum {
    public let rawValue: String

    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// `"workflow"`
    public static let workflow = TaskTaskKind(rawValue: "workflow")

    /// `"effect"`
    public static let effect = TaskTaskKind(rawValue: "effect")

    /// `"image"`
    public static let image = TaskTaskKind(rawValue: "image")

    /// `"video"`
    public static let video = TaskTaskKind(rawValue: "video")

    /// `"data"`
    public static let data = TaskTaskKind(rawValue: "data")

    /// Every value that the contract names.
    public static let known: [TaskTaskKind] = [
        .workflow,
        .effect,
        .image,
        .video,
        .data,
    ]
}
