import Foundation

/// The kind of result; only if a model makes a picture or a video.
public struct TaskMediaType: OpenEnum {
    public let rawValue: String

    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// `"image"`
    public static let image = TaskMediaType(rawValue: "image")

    /// `"video"`
    public static let video = TaskMediaType(rawValue: "video")

    /// Every value that the contract names.
    public static let known: [TaskMediaType] = [
        .image,
        .video,
    ]
}
