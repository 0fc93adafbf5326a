import Foundation

/// The workflow that made the task; only if the task is one of a workflow.
public struct TaskWorkflow: OpenEnum {
    public let rawValue: String

    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// `"music-video"`
    public static let musicVideo = TaskWorkflow(rawValue: "music-video")

    /// `"ecommerce-video"`
    public static let ecommerceVideo = TaskWorkflow(rawValue: "ecommerce-video")

    /// `"video-analysis"`
    public static let videoAnalysis = TaskWorkflow(rawValue: "video-analysis")

    /// Every value that the contract names.
    public static let known: [TaskWorkflow] = [
        .musicVideo,
        .ecommerceVideo,
        .videoAnalysis,
    ]
}
