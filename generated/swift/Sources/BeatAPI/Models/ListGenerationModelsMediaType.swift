import Foundation

/// The models to list: those of pictures or those of videos.
public struct ListGenerationModelsMediaType: OpenEnum {
    public let rawValue: String

    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// `"image"`
    public static let image = ListGenerationModelsMediaType(rawValue: "image")

    /// `"video"`
    public static let video = ListGenerationModelsMediaType(rawValue: "video")

    /// Every value that the contract names.
    public static let known: [ListGenerationModelsMediaType] = [
        .image,
        .video,
    ]
}
