import Foundation

/// The effects to list: those that make a picture or those that make a video.
public struct ListEffectsOutputType: OpenEnum {
    public let rawValue: String

    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// `"image"`
    public static let image = ListEffectsOutputType(rawValue: "image")

    /// `"video"`
    public static let video = ListEffectsOutputType(rawValue: "video")

    /// Every value that the contract names.
    public static let known: [ListEffectsOutputType] = [
        .image,
        .video,
    ]
}
