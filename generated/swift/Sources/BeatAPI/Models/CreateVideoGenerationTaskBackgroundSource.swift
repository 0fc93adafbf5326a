import Foundation

/// The background that is kept. Only with `model` `"kling-3-motion-control"`.
public struct CreateVideoGenerationTaskBackgroundSource: OpenEnum {
    public let rawValue: String

    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// `"input_video"`
    public static let inputVideo = CreateVideoGenerationTaskBackgroundSource(rawValue: "input_video")

    /// `"input_image"`
    public static let inputImage = CreateVideoGenerationTaskBackgroundSource(rawValue: "input_image")

    /// Every value that the contract names.
    public static let known: [CreateVideoGenerationTaskBackgroundSource] = [
        .inputVideo,
        .inputImage,
    ]
}
