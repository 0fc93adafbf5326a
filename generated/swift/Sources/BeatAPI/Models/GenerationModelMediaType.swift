import Foundation

/// The kind of result.
public struct GenerationModelMediaType: OpenEnum {
    public let rawValue: String

    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// `"image"`
    public static let image = GenerationModelMediaType(rawValue: "image")

    /// `"video"`
    public static let video = GenerationModelMediaType(rawValue: "video")

    /// Every value that the contract names.
    public static let known: [GenerationModelMediaType] = [
        .image,
        .video,
    ]
}
