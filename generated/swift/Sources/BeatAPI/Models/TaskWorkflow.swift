import Foundation

/// The workflow that made the task.
public struct TaskWorkflow: OpenEnum {
    public let rawValue: String

    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// `"music-video"`
    public static let musicVideo = TaskWorkflow(rawValue: "music-video")

    /// `"ecommerce-video"`
    public static let ecommerceVideo = TaskWorkflow(rawValue: "ecommerce-video")

    /// Every value that the contract names.
    public static let known: [TaskWorkflow] = [
        .musicVideo,
        .ecommerceVideo,
    ]
}
