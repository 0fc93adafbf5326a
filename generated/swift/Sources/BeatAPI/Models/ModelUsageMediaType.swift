import Foundation

/// The kind of result.
public struct ModelUsageMediaType: OpenEnum {
    public let rawValue: String

    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// `"image"`
    public static let image = ModelUsageMediaType(rawValue: "image")

    /// `"video"`
    public static let video = ModelUsageMediaType(rawValue: "video")

    /// Every value that the contract names.
    public static let known: [ModelUsageMediaType] = [
        .image,
        .video,
    ]
}
