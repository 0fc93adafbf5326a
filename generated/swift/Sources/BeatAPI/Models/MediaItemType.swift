import Foundation

/// Kind of the file.
public struct MediaItemType: OpenEnum {
    public let rawValue: String

    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// `"image"`
    public static let image = MediaItemType(rawValue: "image")

    /// `"video"`
    public static let video = MediaItemType(rawValue: "video")

    /// Every value that the contract names.
    public static let known: [MediaItemType] = [
        .image,
        .video,
    ]
}
