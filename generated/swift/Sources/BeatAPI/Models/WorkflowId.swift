import Foundation

/// Id of the workflow, as tasks name it.
public struct WorkflowId: OpenEnum {
    public let rawValue: String

    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// `"music-video"`
    public static let musicVideo = WorkflowId(rawValue: "music-video")

    /// `"ecommerce-video"`
    public static let ecommerceVideo = WorkflowId(rawValue: "ecommerce-video")

    /// `"video-analysis"`
    public static let videoAnalysis = WorkflowId(rawValue: "video-analysis")

    /// Every value that the contract names.
    public static let known: [WorkflowId] = [
        .musicVideo,
        .ecommerceVideo,
        .videoAnalysis,
    ]
}
