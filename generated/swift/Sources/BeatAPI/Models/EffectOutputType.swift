import Foundation

/// The kind of result.
public struct EffectOutputType: OpenEnum {
    public let rawValue: String

    public init(rawValue: String) {
        self.rawValue = rawValue
    }

    /// `"image"`
    public static let image = EffectOutputType(rawValue: "image")

    /// `"video"`
    public static let video = EffectOutputType(rawValue: "video")

    /// Every value that the contract names.
    public static let known: [EffectOutputType] = [
        .image,
        .video,
    ]
}
