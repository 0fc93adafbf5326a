import Foundation

/// Id of the workflow.
public struct WorkflowUsageWorkflow: OpenEnum {
    public let rawValue: String

    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// `"music-video"`
    public static let musicVideo = WorkflowUsageWorkflow(rawValue: "music-video")

    /// `"ecommerce-video"`
    public static let ecommerceVideo = WorkflowUsageWorkflow(rawValue: "ecommerce-video")

    /// `"video-analysis"`
    public static let videoAnalysis = WorkflowUsageWorkflow(rawValue: "video-analysis")

    /// Every value that the contract names.
    public static let known: [WorkflowUsageWorkflow] = [
        .musicVideo,
        .ecommerceVideo,
        .videoAnalysis,
    ]
}
