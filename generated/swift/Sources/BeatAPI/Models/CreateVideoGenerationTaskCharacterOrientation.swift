import Foundation

/// The looks of the character: those in the picture (at most 10 seconds of motion) or in the video
/// (at most 30). Only with `model` `"kling-2.6-motion-control"` or `"kling-3-motion-control"`.
public struct CreateVideoGenerationTaskCharacterOrientation: OpenEnum {
    public let rawValue: String

    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// `"image"`
    public static let image = CreateVideoGenerationTaskCharacterOrientation(rawValue: "image")

    /// `"video"`
    public static let video = CreateVideoGenerationTaskCharacterOrientation(rawValue: "video")

    /// Every value that the contract names.
    public static let known: [CreateVideoGenerationTaskCharacterOrientation] = [
        .image,
        .video,
    ]
}
